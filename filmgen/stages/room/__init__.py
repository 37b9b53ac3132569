"""The writers' room: premises, a choice, beats, people, cards, scenes, notes, rewrites and direction, a stage each."""
