"""How much of a scene goes into one shot: sentences joined until each piece is worth a set-up of its own."""

from dataclasses import dataclass, replace

from filmgen.backends.breakdown.sentences import words
from filmgen.backends.coverage.beats import Beat, Wording

FEW_WORDS, OPENING_WORDS = 5, 44


@dataclass(frozen=True)
class Thrift:
    """How sparing to be with shots, from 0 (as many as the page is worth) to 3 (a runtime that leaves no room).

    `many` is how many words one shot may show, `each` how many words a paragraph has for each of its shots, and
    `lead` how long an action may be that somebody does just before they speak, in the shot in which they speak.
    """

    level: int = 0

    @property
    def many(self) -> int:
        return (28, 36, 48, 80)[self.level]

    @property
    def each(self) -> int:
        return (14, 20, 30, 80)[self.level]

    @property
    def lead(self) -> int:
        return (9, 12, 16, 24)[self.level]


def pieces_of(found: list[Beat], thrift: Thrift, opening: bool, announcing: Wording | None = None) -> list[Beat]:
    """The sentences of a paragraph as pieces, a shot each. The opening of a scene is one look around.

    A paragraph that is `announcing` words on screen keeps its last sentence for them; but a monument is looked at
    with the land that it stands in.
    """
    if announcing and announcing != "monument" and len(found) > 1 and found[-1].shows in ("place", "thing"):
        return [*pieces_of(found[:-1], thrift, opening), found[-1]]
    pieces: list[Beat] = []
    for beat in found:
        if pieces and _belong_together(pieces[-1], beat, thrift, opening):
            pieces[-1] = joined(pieces[-1], beat)
        else:
            pieces.append(beat)
    return _fewer(pieces, thrift)


def gather(beats: list[Beat], thrift: Thrift) -> list[Beat]:
    """Words on screen are seen with the sentence that announces them, and stay while the next speaks of them.

    With thrift, paragraphs that follow one another are joined as sentences are.
    """
    found: list[Beat] = []
    for beat, following in zip(beats, (*beats[1:], None), strict=True):
        before = found[-1] if found else None
        announces = following is not None and following.shows == "card"
        announced = before is not None and before.shows in ("place", "thing") and before.num_words < thrift.many
        if beat.shows == "card" and announced and not before.marked:
            found[-1] = replace(
                before,
                shows="card",
                text=f"{before.text} {beat.text}",
                word=beat.word,
                word_as=beat.word_as,
                thing=None,
            )
        elif (
            before is not None
            and before.shows == "card"
            and before.word_as != "monument"
            and beat.text.startswith("It ")
        ):
            found.append(replace(beat, word=before.word, word_as=before.word_as))
        elif thrift.level and not announces and before is not None and _may_follow(before, beat, thrift):
            found[-1] = replace(joined(before, beat), marked=before.marked or beat.marked, section=before.section)
        else:
            found.append(beat)
    return found


def led_in(beats: list[Beat], fixtures: set[str], thrift: Thrift) -> tuple[Beat, ...]:
    """What somebody does just before they speak is seen in the shot in which they do.

    A look, a held breath or anything that the page plants keeps a shot of its own.
    """
    found: list[Beat] = []
    for beat in beats:
        before = found[-1] if found else None
        if before is not None and beat.shows == "line" and before.shows == "person" and beat.subject == before.subject:
            machine = before.subject in fixtures and before.num_words <= FEW_WORDS
            person = (
                before.subject not in fixtures
                and before.num_words <= thrift.lead
                and (before.scale == "normal" or thrift.level > 1)
            )
            quiet = not (before.marked or before.comes or before.goes or before.asked or before.word or before.others)
            quiet = quiet and (machine or not (before.sounds or _introduces(before)))
            if quiet and len(found) > 1 and (machine or person):
                found[-1] = replace(
                    beat, lead=before.text, sounds=before.sounds, doings=before.doings, poses=before.poses,
                    held=before.held, on=before.on,
                )  # fmt: skip
                continue
        found.append(beat)
    return tuple(found)


def _introduces(beat: Beat) -> bool:
    """Whether a beat has a name in capitals: somebody is met."""
    return any(word.isupper() and len(word) > 2 for word in words(beat.text))


def joined(before: Beat, beat: Beat) -> Beat:
    """Two pieces as one, their shares of it by their length."""
    share = before.num_words / max(1, before.num_words + beat.num_words)
    doings = [replace(doing, at=round(doing.at * share, 3)) for doing in before.doings]
    doings += [replace(doing, at=round(share + doing.at * (1 - share), 3)) for doing in beat.doings]
    heard = [(name, round(at * share, 3)) for name, at in before.sounds]
    heard += [(name, round(share + at * (1 - share), 3)) for name, at in beat.sounds]
    subject = before.subject or beat.subject
    others = dict.fromkeys((*before.others, *beat.others, *((beat.subject,) if beat.subject else ())))
    shows = before.shows
    larger = beat.num_words > before.num_words
    if (shows in ("place", "thing") and beat.shows in ("person", "black")) or (shows == "place" and larger):
        shows = beat.shows
    thing = beat.thing if shows == "thing" != before.shows else before.thing or beat.thing
    return replace(
        before,
        shows="person" if subject and shows in ("place", "thing") else shows,
        text=f"{before.text} {beat.text}",
        subject=subject,
        thing=thing,
        others=tuple(id for id in others if id != subject),
        on=beat.on,
        held=tuple({**dict(before.held), **dict(beat.held)}.items()),
        doings=tuple(doings),
        sounds=tuple(heard),
        scale="large" if "large" in (before.scale, beat.scale) else before.scale,
        comes=(*before.comes, *beat.comes),
        goes=(*before.goes, *beat.goes),
        later=before.later or beat.later,
        asked=before.asked or beat.asked,
    )


def _may_follow(before: Beat, beat: Beat, thrift: Thrift) -> bool:
    """Whether two paragraphs may share a shot: nobody speaks in either, and both are of the same or few words."""
    if {before.shows, beat.shows} - {"place", "thing", "person"} or before.later or before.goes or beat.asked:
        return False
    same = before.subject == beat.subject or thrift.level > 1
    return same and before.section == beat.section and before.num_words + beat.num_words <= thrift.many


def _belong_together(before: Beat, beat: Beat, thrift: Thrift, opening: bool) -> bool:
    """Whether a sentence stays in the shot of the one before it."""
    total = before.num_words + beat.num_words
    if before.shows == "micro":
        return beat.shows != "person" or not beat.doings
    if beat.shows == "micro":
        return False
    if "black" in (before.shows, beat.shows):
        return before.shows == beat.shows or (beat.shows == "black" and before.num_words <= FEW_WORDS)
    if opening and before.shows == beat.shows == "place":
        return total <= OPENING_WORDS
    if beat.comes and before.num_words > FEW_WORDS:
        return False
    if total > thrift.many:
        return False
    if beat.shows == "place" and beat.thing is None and before.shows != "place":
        return True
    same = before.subject == beat.subject and (before.subject or _same_thing(before, beat))
    return bool(same) or beat.num_words <= FEW_WORDS - 2 or (thrift.level > 2 and not beat.comes)


def _same_thing(before: Beat, beat: Beat) -> bool:
    if before.shows == beat.shows == "place":
        return True
    return before.thing is not None and beat.thing is not None and before.thing.word == beat.thing.word


def _fewer(pieces: list[Beat], thrift: Thrift) -> list[Beat]:
    """No piece of a few words where it has a neighbour to go with, and no more pieces than the words are worth."""
    pieces = list(pieces)
    while len(pieces) > 1:
        total = sum(piece.num_words for piece in pieces)
        if (
            len(pieces) <= max(1 if thrift.level > 1 else 2, total // thrift.each)
            and min(piece.num_words for piece in pieces) > FEW_WORDS
        ):
            break
        pairs = [
            i for i in range(len(pieces) - 1) if {pieces[i].shows, pieces[i + 1].shows} <= {"place", "thing", "person"}
        ]
        if not pairs:
            break
        at = min(pairs, key=lambda i: pieces[i].num_words + pieces[i + 1].num_words)
        pieces[at : at + 2] = [joined(pieces[at], pieces[at + 1])]
    return pieces
