"""One shot on the stage: the set is built once, then every frame is laid together from its cards, players and air."""

import math
from functools import cached_property

import numpy as np

from filmgen.backends.silhouette.bodies import cut_out
from filmgen.backends.silhouette.camera import Camera
from filmgen.backends.silhouette.card import View, glued, limits
from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.colours import mix
from filmgen.backends.silhouette.composition import Composition, Mark, compose
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.finish import Finish
from filmgen.backends.silhouette.glimmer import Glimmer
from filmgen.backends.silhouette.ink import Inked, Light, develop, lay
from filmgen.backends.silhouette.palettes import air_of
from filmgen.backends.silhouette.players import STRAY, Player, seat_of
from filmgen.backends.silhouette.sets import SETS
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from filmgen.backends.silhouette.weather import Weather
from filmgen.film.media import Format
from filmgen.film.shots import Motion, Picture


class Theatre:
    """A picture, staged. Without a motion it holds still: frame 0 is the still."""

    def __init__(self, picture: Picture, motion: Motion | None, format: Format, grain: float):
        self.picture, self.motion, self.format = picture, motion, format
        self.width = min(format.width, format.height * 2) // 8 * 8
        self.scale = self.width / WIDTH
        self.height = round(HEIGHT * self.scale)
        self.air = air_of(picture)
        self.composition: Composition = compose(picture)
        self.easel = Easel(picture, self.composition.lens, self.air, self.scale)
        SETS[picture.place.set](self.easel)
        moving = motion is not None and motion.move != "static"
        marks = [mark.near for mark in self.composition.marks]
        self.cards = glued(self.easel.cards, marks, 0.16 if moving else 9.0)
        self.weather = Weather(self.easel)
        self.glimmer = Glimmer(self.easel.lamps, self.easel.drawn, (self.width, self.height))
        self.finish = Finish(picture, self.air, format, (self.width, self.height), grain)
        self.camera = Camera(picture, motion, self.composition.interest)
        self.actors = [Actor(self, mark, motion) for mark in self.composition.marks]
        self.raw = np.zeros((self.height, self.width, 3), np.uint8)
        self.start = float(chance(picture.place.seed, "clock").random() * 40)

    def frame(self, number: int) -> np.ndarray:
        """A finished frame, height x width x 3, blue first."""
        seconds = number / float(self.format.rate)
        clock = self.start + seconds
        view = self.camera.view(number, seconds, self._followed(number))
        waiting = sorted(self.actors, key=lambda actor: actor.mark.near)
        lamps: list[Lamp] = []
        for card, limit in zip(self.cards, limits(self.cards, view, clock, self.height), strict=True):
            while waiting and waiting[0].mark.near < card.near:
                lamps += waiting.pop(0).play(self.raw, number, view, clock)
            card.lay(self.raw, view, clock, limit)
        for actor in waiting:
            lamps += actor.play(self.raw, number, view, clock)
        self.weather.fall(self.raw, clock, view)
        light = self.glimmer.light(clock, view, tuple(lamps))
        return self.finish.develop(self.raw, light, number)

    def _followed(self, number: int) -> float:
        """How far the camera goes along with the subject, so that it does not walk out of the frame."""
        lead = self._lead
        if lead is None or self.motion is None:
            return 0.0
        last = max(1, self.motion.frames - 1)
        whole = lead.player.at(last).x - lead.player.at(0).x
        if self.motion.move == "follow":
            share = 0.88
        else:
            share = max(0.0, 1 - STRAY / abs(whole)) if abs(whole) > STRAY and lead.strolling else 0.0
        return (lead.player.at(number).x - lead.player.at(0).x) * share * WIDTH * lead.mark.near

    @cached_property
    def _lead(self) -> "Actor | None":
        named = [actor for actor in self.actors if actor.mark.figure.subject == self.picture.subject]
        return (named or self.actors or [None])[0]


class Actor:
    """A figure on its mark: cut anew on twos, laid on ones."""

    def __init__(self, theatre: Theatre, mark: Mark, motion: Motion | None):
        self.theatre, self.mark = theatre, mark
        lens = theatre.composition.lens
        self.player = Player(mark.figure, motion, lens.scale(mark.near) / WIDTH, seat_of(theatre.picture))
        self.offset = mark.x / WIDTH - mark.figure.x
        self.drawn_at = -9
        self.inked: Inked | None = None
        self.lamps: tuple[Lamp, ...] = ()

    @property
    def strolling(self) -> bool:
        return self.mark.figure.pose in ("walk", "run", "row", "swim", "fly")

    def play(self, raw: np.ndarray, number: int, view: View, clock: float) -> tuple[Lamp, ...]:
        """Draw the figure as it is at a frame; returns the lights it carries."""
        theatre, near = self.theatre, self.mark.near
        lens, easel = theatre.composition.lens, theatre.easel
        even = number - number % 2
        moment = self.player.at(number)
        x = (moment.x + self.offset) * WIDTH
        y = easel.floor(x, near) if easel.floor else lens.ground(near)
        if easel.bob:
            y += easel.bob(clock) * near
        zoom, right, down = view.at(near)
        at = ((x * zoom + right) * theatre.scale, (y * zoom + down) * theatre.scale)
        whole = (math.floor(at[0]), math.floor(at[1]))
        if even != self.drawn_at or self.inked is None:
            figure = self.mark.figure
            stance = self.player.at(even).stance
            size = lens.scale(near) * zoom * theatre.scale
            cutout = cut_out(figure.look, stance, figure.holding, size, theatre.picture.seed)
            light = self._light(x, y - 0.5 * self.mark.stature * lens.scale(near))
            window = (-whole[0], -whole[1], theatre.width - whole[0], theatre.height - whole[1])
            self.inked = develop(cutout, light, (at[0] - whole[0], at[1] - whole[1]), not easel.afloat, window)
            self.drawn_at = even
            self.lamps = tuple(
                Lamp(
                    x + glow.x / theatre.scale,
                    y + glow.y / theatre.scale,
                    max(8.0, glow.radius / theatre.scale),
                    glow.colour,
                    glow.strength,
                    "fire",
                    near,
                )
                for glow in cutout.glows
            )
        lay(raw, self.inked, whole)
        return self.lamps

    def _light(self, x: float, y: float) -> Light:
        easel, air = self.theatre.easel, self.theatre.air
        far = 1 - self.mark.near
        key = easel.towards(x, y)
        kick = easel.kick or (-key[0], 0.25)
        return Light(
            direction=key,
            colour=mix(air.rim, air.air, 0.5 * far),
            base=mix(easel.ink if easel.ink is not None else air.ink, air.air, 0.55 * far),
            lift=mix(air.lift, air.air, 0.4 * far),
            kick_direction=kick,
            kick_colour=mix(air.kick, air.air, 0.5 * far),
            kick_strength=0.5,
            shadow=easel.shadow,
        )
