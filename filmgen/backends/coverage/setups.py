"""Where the camera goes for each beat: establish, then closer; no framing twice running; close-ups earned."""

from dataclasses import replace

from filmgen.backends.coverage.arc import Station
from filmgen.backends.coverage.beats import Beat
from filmgen.backends.coverage.direction import size_wished
from filmgen.backends.coverage.framings import Choice, Rhythm, SetUp, is_afloat, with_room
from filmgen.backends.coverage.joins import round_thing
from filmgen.backends.coverage.talk import conversation, together
from filmgen.backends.coverage.who import WORN, Thing, is_fixture, is_human
from filmgen.film.headings import slug
from filmgen.film.staging import ShotSize
from filmgen.film.story import Character, Scene

_SMALL = 1.0
"""Metres below which a thing is seen in an insert."""
_TINY = 0.3
"""Metres below which nobody is seen at all in a wide shot."""
_REST = 7
"""Shots after which a place wants to be seen whole again."""


class Director:
    """Chooses set-ups for one scene after the other; remembers the last, so that scenes join as well as shots.

    `skies` are the scenes after which moon or sun is seen: the first of them that has a disc ends on it.
    """

    def __init__(
        self,
        cast: tuple[Character, ...],
        scenes: tuple[Scene, ...],
        inserts: bool = True,
        skies: frozenset[str] = frozenset(),
    ):
        self.places = {scene.id: scene.place for scene in scenes}
        self.inserts, self.skies = inserts, skies
        self.cast = {character.id: character for character in cast}
        self.last: SetUp | None = None
        self.rhythm = Rhythm()
        self.met: set[str] = set()
        self.movement = 0

    def scene(self, beats: tuple[Beat, ...], stations: tuple[Station, ...], final: bool) -> tuple[SetUp, ...]:
        """The set-ups of a scene, a beat at a time. The `final` scene ends on a picture with room in it."""
        self.rhythm = Rhythm()
        for index, (beat, station) in enumerate(zip(beats, stations, strict=True)):
            ends = index + 1 == len(beats)
            for setup in self._beat(beat, station, index == 0, ends, final and ends):
                self.rhythm.done.append(setup)
                self.last = setup
                self.met.update(setup.seen)
            self.movement = station.movement
        if beats[0].scene in self.skies and (disc := self._disc(beats)) is not None:
            self.skies = frozenset()
            beat = Beat(beats[-1].scene, "thing", disc.word, thing=disc, on=beats[-1].on, section=beats[-1].section)
            self.last = SetUp(beat, stations[-1], "insert", subject=slug(disc.word), thing=disc)
            self.rhythm.done.append(self.last)
        return tuple(self.rhythm.done)

    def _disc(self, beats: tuple[Beat, ...]) -> Thing | None:
        """The round thing of a scene, on which it may end for moon or sun to take its place."""
        if self.last is None or self.last.size == "insert" or beats[-1].shows == "black":
            return None
        return next((disc for beat in reversed(beats) if (disc := round_thing(f"{beat.lead} {beat.text}"))), None)

    def elsewhere(self, setup: SetUp, before: SetUp | None, after: SetUp | None, number: int) -> SetUp:
        """Another set-up for a later part of a long line: whoever listens, then whoever speaks, from nearer or further.

        It is framed unlike its neighbours.
        """
        listener = setup.partner or next(
            (id for id in setup.beat.on if id != setup.subject and not self._is_small(id)), ""
        )
        order: list[tuple[str, ShotSize]] = []
        sizes: tuple[ShotSize, ...] = ("close", "medium", "full", "wide")
        if listener and number % 2:
            order += [(listener, size) for size in sizes]
        order += [(setup.subject, size) for size in (*sizes[number % 2 :], *sizes[: number % 2])]
        taken = {(other.size, other.subject) for other in (before, after) if other is not None}
        alike = {(other.size, frozenset(other.seen)) for other in (before, after) if other is not None}
        for subject, size in order:
            seen = (subject,) if subject else ()
            if (size, subject) not in taken and (size, frozenset(seen)) not in alike:
                return replace(setup, size=size, angle="eye", subject=subject, seen=seen, partner="", opens=False)
        raise AssertionError("four sizes and two neighbours leave one free")

    def _beat(self, beat: Beat, station: Station, opens: bool, ends: bool, final: bool) -> list[SetUp]:
        subject, thing = self._subject(beat)
        choices = self._choices(beat, station, subject, thing, opens, ends)
        wished = size_wished(beat)
        if wished and subject in beat.on and not self._is_small(subject) and all(c.size != wished for c in choices):
            choices = [*choices, Choice(1.0, wished, seen=(subject,))]
        tiny = subject in self.cast and self.cast[subject].look.height < _TINY or (thing and thing.look.height < _TINY)
        if tiny and not opens:
            choices = [replace(choice, cost=choice.cost + 2.4 * (choice.size == "wide")) for choice in choices]
        elif final or (station.movement != self.movement and not opens):
            choices = [with_room(choice, 2.2 if final else 1.2) for choice in choices]
        setup = self._chosen(choices, beat, station, subject, thing, opens)
        self.rhythm.talk = self.rhythm.talk + 1 if beat.shows == "line" else 0
        if beat.line:
            self.rhythm.heard[beat.line.speaker] = self.rhythm.heard.get(beat.line.speaker, 0) + 1
        if self._wants_insert(beat, setup):
            half = replace(setup, end=0.55)
            insert = SetUp(
                beat, station, "insert", subject=slug(beat.thing.word), thing=beat.thing, begin=0.55, opens=False
            )
            return [half, insert]
        return [setup]

    def _subject(self, beat: Beat) -> tuple[str, Thing | None]:
        """Whom or what the camera looks at: for a voice from nowhere, whoever listens."""
        if beat.shows == "thing":
            return slug(beat.thing.word), beat.thing
        if beat.shows != "line":
            wished = self._wished(beat) if beat.shows == "person" else None
            return wished or (beat.subject if beat.shows == "person" else ""), None
        speaker = beat.subject
        if (wished := self._wished(beat)) is not None:
            return wished, None
        if not speaker:
            return self._listener(beat, beat.line.speaker), None
        turns = self.rhythm.heard.get(speaker, 0)
        if self._is_small(speaker) and turns % 2 == 1 and (listener := self._listener(beat, speaker)):
            return listener, None
        return speaker, None

    def _wished(self, beat: Beat) -> str | None:
        """Whom the writers would see in a beat, if they are there, awake and large enough to be seen."""
        whom = beat.wish.whom if beat.wish else ""
        there = whom in beat.on and whom not in beat.goes and not self._is_small(whom)
        return whom if there and not self._sleeps(beat, whom) else None

    def _listener(self, beat: Beat, speaker: str) -> str:
        """Whoever is seen while someone else is heard: the last who was, or else anyone there."""
        there = [id for id in beat.on if id != speaker and not self._is_small(id) and not self._sleeps(beat, id)]
        last = self.rhythm.done[-1] if self.rhythm.done else None
        if last is not None and last.beat.line and last.subject != last.beat.line.speaker and len(there) > 1:
            there = [id for id in there if id != last.subject]
        for setup in reversed(self.rhythm.done):
            if setup.subject in there:
                return setup.subject
        people = [id for id in there if is_human(self.cast[id].look)]
        return (people or there or [""])[0]

    def _partner(self, beat: Beat, subject: str) -> str:
        """Whom somebody talks to: the last other one in the picture who can be talked to."""
        there = [id for id in beat.on if id != subject and not self._is_small(id)]
        there = [id for id in there if is_afloat(beat, id) == is_afloat(beat, subject) and not self._sleeps(beat, id)]
        for setup in reversed(self.rhythm.done):
            for id in (setup.subject, setup.partner):
                if id in there:
                    return id
        return there[-1] if there else ""

    def _sleeps(self, beat: Beat, id: str) -> bool:
        """Whether someone is a mere hill."""
        return not is_human(self.cast[id].look) and dict(beat.poses).get(id) == "lie"

    def _is_small(self, id: str) -> bool:
        look = self.cast[id].look
        return is_fixture(look) and look.height < _SMALL

    # What could be done, and what it would cost

    def _choices(
        self, beat: Beat, station: Station, subject: str, thing: Thing | None, opens: bool, ends: bool
    ) -> list[Choice]:
        everyone = self._everyone(beat, subject)
        if beat.shows == "micro":
            return [Choice(0, "insert"), Choice(0.5, "close")]
        if beat.shows == "black":
            return [Choice(0, "wide"), Choice(0.5, "full")]
        if beat.shows == "card":
            if beat.word_as == "monument":
                return [Choice(0, "wide", seen=everyone), Choice(1.2, "full"), Choice(3, "medium")]
            return [Choice(0, "insert"), Choice(1.5, "medium"), Choice(2, "full")]
        if thing is not None:
            near, far = ("insert", "close") if thing.look.height < _SMALL else ("full", "medium")
            if opens:
                return [Choice(0, "wide", seen=everyone), Choice(0.8, "full"), Choice(4, near)]
            return [Choice(0, near), Choice(0.8, far), Choice(1.4, "wide", seen=everyone)]
        if not subject:
            return [Choice(0, "wide", seen=everyone), Choice(0.9, "full", seen=everyone[:1]), Choice(1.6, "medium")]
        if self._is_small(subject):
            return [Choice(0, "insert", seen=(subject,)), Choice(0.5, "close", seen=(subject,)),
                    Choice(1.0, "medium", seen=(subject,))]  # fmt: skip
        if beat.shows == "line" and opens:
            return [
                Choice(0.0, "wide", seen=everyone),
                Choice(0.4, "full", seen=(subject,)),
                Choice(2, "medium", seen=(subject,)),
            ]
        if beat.shows == "line":
            partner = self._partner(beat, subject)
            return conversation(self.cast, self.rhythm, beat, station, (subject, partner), everyone, ends)
        return self._action(beat, subject, everyone, opens)

    def _action(self, beat: Beat, subject: str, everyone: tuple[str, ...], opens: bool) -> list[Choice]:
        alone = (subject,)
        others = tuple(id for id in beat.others if id in beat.on and not self._is_small(id))
        others = tuple(id for id in others if is_afloat(beat, id) == is_afloat(beat, subject))
        large, small = beat.scale == "large" or bool(beat.comes), beat.scale == "small"
        costs: dict[ShotSize, float] = {
            "wide": 1.5 - 0.8 * large - (0.7 if self.rhythm.since_wide >= _REST else 0) + 1.5 * small,
            "full": 0.5 - 0.5 * large + 0.6 * small - 0.7 * (subject not in self.met),
            "medium": 0.0 + 0.9 * large + 0.3 * small,
            "close": 1.2 - 1.3 * small + 1.0 * large,
        }
        if opens:
            costs = {"wide": 0.0, "full": 0.4, "medium": 3.0, "close": 4.0}
        if not is_human(self.cast[subject].look):
            costs["medium"] += 0.6
        choices = [
            Choice(costs["wide"], "wide", seen=everyone),
            Choice(costs["full"], "full", seen=alone),
            Choice(costs["medium"], "medium", seen=alone),
            Choice(costs["close"], "close", seen=alone),
        ]
        if others and not opens:
            choices += together(
                self.cast, beat, (subject, others[0]), costs["medium"] + 0.2 * large, costs["full"] - 0.4
            )
        return choices

    def _everyone(self, beat: Beat, subject: str) -> tuple[str, ...]:
        there = [id for id in beat.on if not self._is_small(id) and id not in beat.goes]
        return tuple(dict.fromkeys((*((subject,) if subject in beat.on else ()), *there)))[:5]

    # What is done

    def _chosen(
        self, choices: list[Choice], beat: Beat, station: Station, subject: str, thing: Thing | None, opens: bool
    ) -> SetUp:
        last = self.last
        done = self.rhythm.done

        def cost(choice: Choice) -> float:
            total = choice.cost
            if (asked := beat.asked or size_wished(beat)) is not None:
                total += 0 if choice.size == asked else 20
            if beat.wish is not None and beat.wish.angle in ("two-shot", "over-shoulder"):
                total -= 3.0 * (choice.angle == beat.wish.angle)
            if last is not None:
                alike = choice.size == last.size and (subject == last.subject or set(choice.seen) == set(last.seen))
                total += 50 * (alike and self.places[last.beat.scene] == self.places[beat.scene])
                heard = beat.shows == "line" or beat.scale == "small"
                reverse = heard and last.beat.shows == "line" and subject != last.subject
                matched = reverse and beat.shows == "line" and (choice.size, choice.angle) == (last.size, last.angle)
                matched = matched and choice.size in ("medium", "close") and choice.angle != "two-shot"
                if matched and _run(done) < 4:
                    again = [
                        old
                        for old in done[-6:]
                        if (old.size, old.angle, old.subject) == (choice.size, choice.angle, subject)
                    ]
                    return total - 0.9 + 0.8 * len(again)
                total += (0.3 if reverse else 0.8) * (choice.size == last.size)
            if len(done) > 1 and choice.size == done[-1].size == done[-2].size:
                total += 1.0
            tableau = [old for old in done[-5:] if old.angle == choice.angle == "two-shot" and old.size == choice.size]
            total += 0.5 * len(tableau)
            same_again = [old for old in done[-4:] if old.subject == subject and old.size == choice.size]
            return total + (0.3 if len(beat.on) > 1 else 0.5) * len(same_again)

        best = min(choices, key=cost)
        return SetUp(
            beat, station, best.size, best.angle, subject, best.seen, best.partner, thing, opens=opens,
        )  # fmt: skip

    def _wants_insert(self, beat: Beat, setup: SetUp) -> bool:
        """Whether a thing that was planted, or pays, deserves a look of its own after the shot of who handles it."""
        if (
            not self.inserts
            or beat.shows != "person"
            or not beat.marked
            or beat.thing is None
            or beat.thing.kind != "thing"
        ):
            return False
        handled = beat.thing.word.replace(" ", "-") == dict(beat.held).get(beat.subject) and beat.thing.word not in WORN
        small = beat.thing.look.height < _SMALL and setup.size != "insert"
        return beat.num_words >= 9 and small and (beat.noted or (handled and beat.marked == "payoff"))


def _run(done: list[SetUp]) -> int:
    """How many set-ups in a row have been framed alike: a pair of reverses is good, a third is a tennis match."""
    if not done:
        return 0
    last = (done[-1].size, done[-1].angle)
    return next((back for back, old in enumerate(reversed(done)) if (old.size, old.angle) != last), len(done))
