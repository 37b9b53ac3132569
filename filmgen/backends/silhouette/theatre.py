"""One shot on the stage: the set is built once, then every frame is laid together from its cards, players and air."""

import cv2
import numpy as np

from filmgen.backends.silhouette.actor import Actor
from filmgen.backends.silhouette.boat import berths
from filmgen.backends.silhouette.camera import Camera
from filmgen.backends.silhouette.card import Card, View, limits
from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.company import introduce
from filmgen.backends.silhouette.composition import calmed, compose, shown
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.finish import Finish
from filmgen.backends.silhouette.focus import Focus, racked
from filmgen.backends.silhouette.glimmer import Glimmer
from filmgen.backends.silhouette.outdoor_light import under
from filmgen.backends.silhouette.palettes import air_of
from filmgen.backends.silhouette.players import STRAYS
from filmgen.backends.silhouette.reach import VISTA
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from filmgen.backends.silhouette.stage import LIP, paint_set, stack_cards
from filmgen.backends.silhouette.weather import Weather
from filmgen.film.media import Format
from filmgen.film.shots import Motion, Picture


class Theatre:
    """A picture, staged. Without a motion it holds still: frame 0 is the still."""

    def __init__(self, picture: Picture, motion: Motion | None, format: Format, grain: float):
        cv2.setNumThreads(1)
        picture = shown(picture)
        motion = calmed(picture, motion)
        self.picture, self.motion, self.format = picture, motion, format
        self.width = min(format.width, format.height * 2) // 8 * 8
        self.scale = self.width / WIDTH
        self.height = round(HEIGHT * self.scale)
        self.air = under(air_of(picture), picture)
        self.composition = compose(picture)
        self.camera = Camera(picture, motion, self.composition.interest)
        self.focus = Focus(self.composition.lens, motion, self.composition.marks)
        self.start = float(chance(picture.place.seed, "clock").random() * 40)
        self.easel, self.cards = self._built()
        size, orbit = (self.width, self.height), self.camera.orbit
        self.weather = Weather(self.easel)
        self.glimmer = Glimmer(self.easel.lamps, self.easel.drawn, size, self.easel.hold, orbit)
        self.finish = Finish(picture, self.air, format, size, grain)
        self.easel.key = (self.easel.key[0] - orbit, self.easel.key[1])
        self.actors = [
            Actor(self.easel, mark, motion, size, berth, self.focus)
            for mark, berth in zip(self.composition.marks, berths(picture, self.composition), strict=True)
        ]
        introduce([actor.player for actor in self.actors if not actor.mark.behind_us])
        self.raw = np.zeros((self.height, self.width, 3), np.uint8)

    def _built(self) -> tuple[Easel, list[Card]]:
        """The set, and its cards far to near; where focus is pulled it is built sharp near and sharp far."""
        moving = self.motion is not None and self.motion.move != "static"
        stacks = []
        for lens in self.focus.lenses if self.focus.racks else self.focus.lenses[:1]:
            easel = paint_set(self.picture, lens, self.air, self.scale)
            stacks.append(stack_cards(easel, self.composition, self.camera.orbit, moving, self.start))
        return easel, racked(*stacks, self.focus) if self.focus.racks else stacks[0]

    def frame(self, number: int) -> np.ndarray:
        """A finished frame, height x width x 3, blue first."""
        clock = self.start + number / float(self.format.rate)
        view = self.view(number)
        self.focus.pull(number)
        lamps = self._laid(number, view, clock)
        self.weather.fall(self.raw, clock, view)
        light = self.glimmer.light(clock, view, tuple(lamps))
        return self.finish.develop(self.raw, light, number)

    def view(self, number: int) -> View:
        """Where the camera has moved by a frame."""
        return self.camera.view(number, number / float(self.format.rate), self._followed(number))

    @property
    def subject(self) -> Actor | None:
        """Whoever the shot is about, if they are seen from before us."""
        return next(
            (actor for actor in self.actors if actor.mark.figure.subject == self.picture.subject
             and not actor.mark.behind_us),
            None,
        )  # fmt: skip

    def _laid(self, number: int, view: View, clock: float) -> list[Lamp]:
        """Lay the cards far to near with the figures among them; returns the lights that these carry."""
        waiting = sorted(self.actors, key=lambda actor: actor.depth(number))
        lamps: list[Lamp] = []
        unshaded: list[Actor] = []
        for card, limit in zip(self.cards, limits(self.cards, view, clock, self.height), strict=True):
            while waiting and waiting[0].near < card.order:
                actor = waiting.pop(0)
                lip = card.order <= actor.near + LIP and card.drift is None
                lamps += actor.play(self.raw, number, view, clock, lip)
                if lip:
                    unshaded.append(actor)
            card.lay(self.raw, view, clock, limit)
            while unshaded:
                unshaded.pop().shade(self.raw)
        for actor in waiting:
            lamps += actor.play(self.raw, number, view, clock)
        return lamps

    def _followed(self, number: int) -> float:
        """How far the camera goes along with the subject, so that it does not walk out of the frame."""
        lead = self._lead
        if lead is None or self.motion is None or self.picture.place.set == "micro-world":
            return 0.0
        start = lead.player.at(0).x
        whole = lead.player.at(max(1, self.motion.frames - 1)).x - start
        share = 0.88 if self.motion.move == "follow" else 0.0
        stray = STRAYS[self.picture.size]
        if abs(whole) > stray and (lead.strolling or self.picture.size == "close"):
            share = max(share, 1 - stray / abs(whole))
        across = (lead.player.at(number).x - start) * share * WIDTH * lead.near
        if self.easel.hold is not None and self.picture.size in ("wide", "full"):
            return min(VISTA, max(-VISTA, across))
        return across

    @property
    def _lead(self) -> "Actor | None":
        return None if self.composition.lead is None else self.actors[self.composition.lead]
