"""A scene read as its director reads it: beat by beat, who is on, what they do, what is held, looked at and heard."""

import re
from dataclasses import dataclass, field, replace

from filmgen.backends.breakdown.sentences import sentences, words
from filmgen.backends.coverage import noises, vocabulary
from filmgen.backends.coverage.attention import Attention, is_dressing
from filmgen.backends.coverage.beats import Beat, Doing, Shows, Wording
from filmgen.backends.coverage.entrances import Entrances, sleeper_of
from filmgen.backends.coverage.grouping import FEW_WORDS, Thrift, gather, led_in, pieces_of
from filmgen.backends.coverage.hands import in_hand
from filmgen.backends.coverage.notes import NOTE, marked, written_as
from filmgen.backends.coverage.vocabulary import POSTURES, TRAVELS
from filmgen.backends.coverage.who import WORN, Memory, Mention, Names, Thing, is_fixture, is_human
from filmgen.film.staging import Pose, ShotSize
from filmgen.film.story import Action, Card, Element, Line, Remark, Scene, Screenplay

_MUSIC = re.compile(r"^(?:MUSIC|SONG|SCORE|SOUND)\b(?!,? played here)")
_SIGNAL = re.compile(
    r"^(?:FADE (?:IN|OUT|TO BLACK)|CUT TO BLACK|BLACKOUT|THE END|END|CREDITS?|SILENCE)[.:]?$", re.IGNORECASE
)
_ASKED: tuple[tuple[ShotSize, str], ...] = (
    ("wide", r"^(?:WIDE|WIDER|LONG SHOT|ESTABLISHING)\b"),
    ("close", r"^(?:CLOSE(?:R| ON|-UP)?|TIGHT ON|EXTREME CLOSE)\b"),
    ("insert", r"^INSERT\b"),
)


@dataclass
class _Set:
    """What stands in front of the lens between two beats."""

    on: list[str] = field(default_factory=list)
    poses: dict[str, Pose] = field(default_factory=dict)
    held: dict[str, str] = field(default_factory=dict)


def read_scenes(screenplay: Screenplay, thrift: Thrift) -> tuple[tuple[Beat, ...], ...]:
    """The beats of each scene, in order; the fewer, the more `thrift`."""
    names, memory = Names(screenplay), Memory()
    sleeper = sleeper_of(screenplay)
    section = sum(map(_is_section, screenplay.script.prelude))
    scenes = []
    for scene in screenplay.scenes:
        scenes.append(_Reader(names, memory, scene, thrift, sleeper).beats(section))
        section += sum(map(_is_section, scene.elements))
    return tuple(scenes)


class _Reader:
    def __init__(self, names: Names, memory: Memory, scene: Scene, thrift: Thrift, sleeper: str):
        self.thrift = thrift
        self.attention = Attention(names, memory, scene, sleeper)
        self.names, self.memory, self.scene, self.cast = names, memory, scene, names.cast
        self.set = _Set()
        entrances = Entrances(names, scene, sleeper)
        self.set.on = list(entrances.there_already())
        if sleeper in self.set.on:
            self.set.poses = {id: "lie" if id == sleeper else "sit" for id in self.set.on if entrances.is_covered(id)}

    def beats(self, section: int) -> tuple[Beat, ...]:
        """What there is to shoot; `section` sections of the page have begun before the scene."""
        found: list[Beat] = []
        for index, element in enumerate(self.scene.elements):
            section += _is_section(element)
            new: list[Beat] = []
            if isinstance(element, Action):
                new = self._action(element, index, opening=not found)
            elif isinstance(element, Line):
                new = [self._line(element)]
            elif isinstance(element, Card):
                new = [self._card(element, index)]
            elif element.kind == "note" and found and (note := NOTE.match(f"[[{element.text}]]")):
                found[-1] = replace(found[-1], marked=found[-1].marked or note[1].lower())
            found += (replace(beat, section=section) for beat in new)
        if not found:
            found = [replace(self._still("place", "", ""), section=section)]
        fixtures = {id for id, character in self.cast.items() if is_fixture(character.look)}
        return led_in(gather(found, self.thrift), fixtures, self.thrift)

    # Action

    def _action(self, element: Action, index: int, opening: bool) -> list[Beat]:
        if _SIGNAL.match(element.seen):
            return []
        marks = {kind.lower(): what for kind, what in NOTE.findall(element.text)}
        found: list[Beat] = []
        for sentence in sentences(element.seen):
            if not _MUSIC.match(sentence):
                found.append(self._sentence(sentence, index, found[-1] if found else None, opening))
        pieces = [
            marked(piece, marks) for piece in pieces_of(found, self.thrift, opening, announcing=self._announces(index))
        ]
        if marks and pieces and not any(piece.marked for piece in pieces):
            pieces[-1] = replace(pieces[-1], marked=next(iter(marks)))
        return pieces

    def _announces(self, index: int) -> Wording | None:
        """How the words are written that come on screen right after this element, if any do."""
        following = (e for e in self.scene.elements[index + 1 :] if not isinstance(e, Remark))
        element = self.scene.elements[index]
        return written_as(element.seen) if isinstance(next(following, None), Card) else None

    def _sentence(self, sentence: str, index: int, before: Beat | None, opening: bool) -> Beat:
        on = tuple(self.set.on)
        mentions = self.names.mentions(sentence, self.memory, on)
        things = self.names.things(sentence)
        subject = self.attention.subject(sentence, mentions, things, index, on)
        thing = self.attention.thing(sentence, mentions, things, subject)
        shows = self.attention.shows(sentence, subject, thing, mentions, opening)
        if thing is not None and is_dressing(thing):
            thing = None
        inherited = False
        if shows == "place" and not things and before is not None and len(words(sentence)) <= FEW_WORDS:
            subject, thing, shows, inherited = before.subject, before.thing, before.shows, True
        if not subject and shows == "place" and mentions and not opening and not self._announces(index):
            subject, shows, inherited = mentions[0].id, "person", True
        named = tuple(dict.fromkeys(m.id for m in mentions if not m.pronoun or m.id in on or m.id == subject))
        comes = tuple(
            id
            for id in dict.fromkeys((*named, subject))
            if id and id not in on and (id == subject or self._visible(id))
        )
        self.set.on += comes
        held = in_hand(self.set.held, self.cast, sentence, subject, mentions, things)
        beat = Beat(
            scene=self.scene.id,
            shows=shows,
            text=sentence,
            subject=subject,
            thing=thing,
            others=tuple(id for id in named if id != subject),
            on=tuple(self.set.on),
            poses=tuple(self.set.poses.items()),
            held=held,
            doings=() if inherited else self._doings(sentence, subject, dict(held)),
            sounds=noises.sounds(sentence),
            scale=vocabulary.scale(sentence) if subject and not inherited else "normal",
            comes=comes if vocabulary.enters(sentence) and not inherited else (),
            goes=() if inherited else self._goes(sentence, subject),
            later=vocabulary.time_passes(sentence),
            asked=next((size for size, words in _ASKED if re.match(words, sentence)), None),
        )
        self._remember(sentence, mentions, things, subject, beat.goes)
        return beat

    def _visible(self, id: str) -> bool:
        lines = [e for e in self.scene.elements if isinstance(e, Line) and e.speaker == id]
        return not lines or any(not line.offscreen for line in lines)

    def _doings(self, sentence: str, subject: str, held: dict[str, str]) -> tuple[Doing, ...]:
        """What the subject does, pose after pose; whoever has something in hand holds it rather than reach."""
        if not subject or is_fixture(self.cast[subject].look):
            return ()
        human = is_human(self.cast[subject].look)
        done = vocabulary.poses(sentence) if human else vocabulary.beast_poses(sentence) or vocabulary.poses(sentence)
        found = tuple(Doing(subject, pose, at) for pose, at in done if not (human and pose == "fly"))
        if subject in held:
            found = tuple(replace(doing, pose="hold") if doing.pose == "reach" else doing for doing in found)
        if self._afloat(sentence):
            found = tuple(replace(doing, pose="row") if doing.pose == "sit" else doing for doing in found)
        resting = self.set.poses.get(subject, "stand") not in ("stand", "walk")
        if resting and not re.search(r"\b(?:stands?|standing|gets? up)\b", sentence, re.IGNORECASE):
            found = tuple(doing for doing in found if doing.pose != "stand")
        for doing in found:
            if doing.pose in POSTURES:
                self.set.poses[subject] = doing.pose
            elif doing.pose in TRAVELS or doing.pose == "rise":
                self.set.poses[subject] = "stand"
        return found

    def _afloat(self, sentence: str) -> bool:
        """Whether somebody sits in a boat."""
        boat = self.memory.thing is not None and self.memory.thing.look.body == "vessel"
        return bool(re.search(r"\bin (?:the|a|his|her) (?:\w+ )?(?:boat|canoe|raft|dinghy)\b", sentence)) or (
            boat and bool(re.match(r"(?:In|Inside|Aboard) it\b", sentence))
        )

    def _goes(self, sentence: str, subject: str) -> tuple[str, ...]:
        if vocabulary.is_empty(sentence):
            return tuple(id for id in self.set.on if self.set.poses.get(id) in ("sit", "lie") and id != subject)
        return (subject,) if subject in self.set.on and vocabulary.leaves(sentence) else ()

    def _remember(
        self,
        sentence: str,
        mentions: tuple[Mention, ...],
        things: tuple[Thing, ...],
        subject: str,
        goes: tuple[str, ...],
    ) -> None:
        for id in goes:
            self.set.on.remove(id)
        free = [thing for thing in things if not thing.governed and thing.word not in WORN]
        if free:
            self.memory.thing = free[0]
        elif not re.search(r"\b(?:it|its)\b", sentence, re.IGNORECASE):
            self.memory.thing = None
        self.memory.recent = tuple(dict.fromkeys((*(m.id for m in mentions), *((subject,) if subject else ()))))
        for mention in mentions:
            if not mention.pronoun:
                thing = self.memory.thing
                self.memory.note(self.cast[mention.id])
                if mention.governed:
                    self.memory.thing = thing
        if subject:
            thing = self.memory.thing
            self.memory.note(self.cast[subject])
            self.memory.thing = thing if free else self.memory.thing

    # Lines and cards

    def _line(self, line: Line) -> Beat:
        if not line.offscreen:
            if line.speaker not in self.set.on:
                self.set.on.append(line.speaker)
            self.memory.note(self.cast[line.speaker])
            self.memory.recent = (line.speaker,)
        return self._still("line", line.spoken, "" if line.offscreen else line.speaker, line=line)

    def _card(self, card: Card, index: int) -> Beat:
        before = next((e.seen for e in reversed(self.scene.elements[:index]) if isinstance(e, Action)), "")
        return self._still("card", card.text, "", word=" ".join(card.text.split()), word_as=written_as(before))

    def _still(self, shows: Shows, text: str, subject: str, **more) -> Beat:
        return Beat(
            scene=self.scene.id,
            shows=shows,
            text=text,
            subject=subject,
            on=tuple(self.set.on),
            poses=tuple(self.set.poses.items()),
            held=tuple(self.set.held.items()),
            **more,
        )


def _is_section(element: Element) -> bool:
    return isinstance(element, Remark) and element.kind == "section" and element.depth == 1
