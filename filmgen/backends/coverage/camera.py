"""A timed set-up becomes a shot on paper: picture, motion, business, speech and effects."""

from filmgen.backends.breakdown.chance import seed_of
from filmgen.backends.coverage import blocking, foley
from filmgen.backends.coverage.angles import angle_of
from filmgen.backends.coverage.blocking import Sides
from filmgen.backends.coverage.describe import describe
from filmgen.backends.coverage.framings import SetUp, is_afloat
from filmgen.backends.coverage.joins import focus_of
from filmgen.backends.coverage.lamps import DEAD, Lamps
from filmgen.backends.coverage.light import grade_of, light_of, palette_of
from filmgen.backends.coverage.moves import move_of, racked
from filmgen.backends.coverage.timing import Timed
from filmgen.film.headings import slug
from filmgen.film.shots import Business, Figure, Motion, Picture, PlacedLine, Shot, Speech
from filmgen.film.staging import LightSource, Weather
from filmgen.film.story import Character, Look, Place, Scene, Screenplay

_CRISIS = 0.8
"""The tension from which on rain is a storm."""
_WALK_IN = 0.5
"""The share of a shot in which someone who walks in has arrived."""


class Camera:
    """Puts set-ups on paper, one after the other; remembers which words stand in which landscape."""

    def __init__(self, screenplay: Screenplay, sides: dict[str, Sides]):
        self.screenplay, self.sides = screenplay, sides
        self.cast: dict[str, Character] = {character.id: character for character in screenplay.cast}
        self.scenes: dict[str, Scene] = {scene.id: scene for scene in screenplay.scenes}
        self.standing: dict[str, str] = {}
        self.lamps = Lamps()
        self.racked: set[str] = set()
        self.movements: dict[str, int] = {}
        self.hanging: Timed | None = None

    def shot(self, number: int, timed: Timed, last: bool) -> Shot:
        setup = timed.setup
        picture = self._picture(setup, timed.disc)
        acting = timed.start if setup.beat.line is not None else timed.frames
        business = self._business(setup, picture.figures, acting, picture.place)
        picture = picture.but(figures=tuple(blocking.awaited(figure, business) for figure in picture.figures))
        rack = racked(setup, picture.figures) if setup.beat.scene not in self.racked else ""
        self.racked |= {setup.beat.scene} if rack else set()
        shot = Shot(
            id=f"shot-{number:02}",
            scene=setup.beat.scene,
            picture=picture,
            motion=Motion(
                frames=timed.frames,
                move=move_of(setup, picture.figures, self.screenplay, not picture.place.interior, last),
                speeches=self._speeches(timed, picture.figures),
                business=business,
                rack=rack,
                rack_at=max(0, timed.start - 6) if rack else 0,
            ),
            lines=(PlacedLine(line=setup.beat.line.id, start=timed.start),) if setup.beat.line and timed.begins else (),
            effects=foley.effects(
                setup, picture.figures, business, picture.place, timed.frames, timed.start, self.screenplay.rng
            ) if timed.begins else (),
            movement=setup.station.movement,
            turn=setup.station.turn and timed.begins and setup.begin == 0,
            enter=timed.enter,
            overlap=timed.overlap,
            focus=focus_of(picture),
        )  # fmt: skip
        self.hanging = timed if timed.tail else None
        return shot

    # Picture

    def _picture(self, setup: SetUp, disc: tuple[float, float, float] | None) -> Picture:
        beat, scene = setup.beat, self.scenes[setup.beat.scene]
        home = self.screenplay.place(scene.place)
        place = self._place(setup, home)
        genre = self.screenplay.genre
        if beat.word and beat.word_as == "monument":
            self.standing[home.id] = beat.word
        stands = self.standing.get(home.id, "") if setup.size == "wide" and place.id == home.id else ""
        figures = self._figures(setup, bool(stands or beat.word), place)
        self.lamps.read(home.id, f"{beat.lead} {beat.text}" if beat.line is None or beat.lead else "")
        dark = self.lamps.are_out(home.id)
        if dark and place.id == home.id:
            place = place.but(features=(*place.features, DEAD))
        light: LightSource = light_of(scene, home if place.id == home.id else place, dark)
        movement = self.movements.setdefault(scene.id, setup.station.movement)
        weather: Weather = "clear" if beat.shows in ("micro", "black") else scene.weather
        if weather == "rain" and setup.station.tension >= _CRISIS and genre.story.menace >= 0.4 and not place.interior:
            weather = "storm"
        picture = Picture(
            place=place,
            hour=scene.hour,
            weather=weather,
            size=setup.size,
            angle=angle_of(setup, self.cast, self.screenplay, place),
            subject=figures[0].subject if beat.shows == "micro" and figures else setup.subject,
            figures=figures,
            word=beat.word or stands,
            word_as=beat.word_as if beat.word else "monument",
            light=light,
            palette=palette_of(place, scene.hour, scene.weather, genre, movement),
            grade=grade_of(genre, scene.mark),
            tension=setup.station.tension,
            tone=setup.station.tone,
            disc=disc,
            mark=scene.mark,
            seed=seed_of(self.screenplay.rng, place.id, scene.hour, setup.size, setup.angle, setup.subject),
        )
        return picture.but(description=describe(picture, setup, self.cast, genre))

    def _place(self, setup: SetUp, home: Place) -> Place:
        """Where the set-up really is: inside a drop, in the dark, or where the scene says."""
        shows = setup.beat.shows
        if setup.seen and home.set in _SHORES and all(is_afloat(setup.beat, id) for id in setup.seen):
            seed = seed_of(self.screenplay.rng, home.id, "sea")
            name = f"the water off {home.name.lower()}"
            return home.but(id=f"{home.id}-sea", name=name, set="sea", features=(), seed=seed)
        if shows == "card" and setup.size == "insert":
            return home.but(features=())
        if shows not in ("micro", "black"):
            shown = {slug(setup.thing.word)} if setup.thing is not None else set()
            return (
                home.but(features=tuple(f for f in home.features if f.removesuffix("s") not in shown))
                if shown
                else home
            )
        return Place(
            id=f"{home.id}-{shows}",
            name="a drop of water" if shows == "micro" else "darkness",
            set="micro-world" if shows == "micro" else "void",
            interior=False,
            features=("drop", "water") if shows == "micro" else (),
            seed=seed_of(self.screenplay.rng, home.id, shows),
        )

    def _figures(self, setup: SetUp, monument: bool, place: Place) -> tuple[Figure, ...]:
        if setup.beat.shows == "micro":
            return (self._speck(setup),)
        return blocking.figures(setup, self.sides[setup.beat.scene], self.cast, monument, place)

    def _speck(self, setup: SetUp) -> Figure:
        """What swims in the drop: a small and hairless relation of the creature that it is compared to."""
        relation = next(
            (self.cast[id].look for id in (*setup.beat.others, *self.cast) if self.cast[id].look.body in _SWIMMERS),
            Look(body="many-legged", features=("eight-legs",)),
        )
        look = relation.but(covering="skin", height=0.0005, features=(*relation.features, "translucent"))
        return Figure(subject="speck", look=look, pose="swim", facing="right", x=0.465)

    # Motion

    def _business(self, setup: SetUp, figures: tuple[Figure, ...], frames: int, place: Place) -> tuple[Business, ...]:
        """What is done after the shot has begun: arrivals first, then every pose in its turn."""
        found = []
        span = max(0.001, setup.end - setup.begin)
        for figure in figures:
            arrives = blocking.arrives(setup, figure.subject, figure.pose)
            if arrives:
                mark = blocking.mark_of(setup, figure.subject, self.sides[setup.beat.scene], self.cast, place)
                found.append(Business(subject=figure.subject, start=0, pose="stand", x=mark))
            pose = figure.pose
            for doing in blocking.doings_of(setup, figure.subject):
                frame = round((doing.at - setup.begin) / span * frames * 0.9)
                frame = max(frame, round(frames * _WALK_IN)) if arrives else frame
                if doing.pose != pose and 6 <= frame < frames - 8:
                    found.append(Business(subject=figure.subject, start=frame, pose=doing.pose))
                    pose = doing.pose
        latest = {(business.subject, business.start): business for business in found}
        return tuple(sorted(latest.values(), key=lambda business: (business.start, business.subject)))

    def _speeches(self, timed: Timed, figures: tuple[Figure, ...]) -> tuple[Speech, ...]:
        """Mouths that move: of the speaker who is seen, and of one whose last words hang over from the shot before."""
        seen = {figure.subject for figure in figures if figure.facing != "away"}
        found = []
        if self.hanging is not None:
            found.append((self.hanging, 0, self.hanging.spoken.frames - self.hanging.tail, self.hanging.tail))
        if timed.spoken is not None:
            start = max(0, timed.start)
            since = timed.since + max(0, -timed.start)
            found.append((timed, start, since, timed.frames - start))
        speeches = []
        for whose, start, since, length in found:
            line = whose.setup.beat.line
            mouth = whose.spoken.mouth[since : since + length]
            if not line.offscreen and line.speaker in seen and mouth and self._has_mouth(line.speaker):
                speeches.append(Speech(subject=line.speaker, start=start, mouth=mouth))
        return tuple(speeches)

    def _has_mouth(self, id: str) -> bool:
        return self.cast[id].timbre.role != "radio"


_SHORES = frozenset({"headland", "garden", "plain", "street", "ruins", "forest"})
_SWIMMERS = frozenset({"many-legged", "insect", "fish", "serpent", "quadruped", "bird"})
