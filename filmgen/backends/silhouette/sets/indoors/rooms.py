"""Interiors: a plan is chosen, lit, built and furnished, and its air is hung."""

from collections.abc import Callable
from functools import partial

import numpy as np

from filmgen.backends.silhouette.composition import bedded
from filmgen.backends.silhouette.easel import Easel, Gobo
from filmgen.backends.silhouette.landmarks import stand_landmarks
from filmgen.backends.silhouette.sets.indoors.air import hang_air
from filmgen.backends.silhouette.sets.indoors.fittings import FITTINGS, SPANS
from filmgen.backends.silhouette.sets.indoors.front import hang_front
from filmgen.backends.silhouette.sets.indoors.hearths import HEARTHS
from filmgen.backends.silhouette.sets.indoors.hits import hits
from filmgen.backends.silhouette.sets.indoors.lamps import HEIGHTS, LAMPS, LAMPS_EVERY
from filmgen.backends.silhouette.sets.indoors.light import LIGHTS, Lighting, light_of, rimmed
from filmgen.backends.silhouette.sets.indoors.opening import Opening, widened
from filmgen.backends.silhouette.sets.indoors.panes import hang_panes
from filmgen.backends.silhouette.sets.indoors.pieces import HALVES, PIECES
from filmgen.backends.silhouette.sets.indoors.plans import Plan, Spot, kind_of, plan_of, spots, windows
from filmgen.backends.silhouette.sets.indoors.room import Room
from filmgen.backends.silhouette.sets.indoors.shell import paint_shell
from filmgen.backends.silhouette.sets.indoors.solids import Joiner
from filmgen.backends.silhouette.sets.indoors.stirring import hang_stirring
from filmgen.backends.silhouette.sets.indoors.tables import stand_before, table_top
from filmgen.backends.silhouette.sets.indoors.ways import DOOR_SPANS, WAYS
from filmgen.backends.silhouette.sets.indoors.windows import cut_window, hang_curtains, opening_of
from filmgen.backends.silhouette.sets.outlook import outlook
from filmgen.backends.silhouette.sheet import WIDTH
from filmgen.film.shots import Figure

FIXED = ("sconces", "strip", "tubes", "brackets")
"""Lamps that are part of the walls."""
NO_CHIMNEY = ("train", "orbit", "corridor", "laboratory", "shop", "diner")
"""Where a fire burns in an iron stove."""
SOURCES = ("fireplace", "stove", "screen")
"""What is brought in because it gives the light."""
MEANT = {
    "laboratory": {"bench": "workbench"},
    "library": {"shelves": "bookshelf"},
    "classroom": {"shelves": "bookshelf"},
    "office": {"shelves": "bookshelf"},
}
"""What a word means in a kind of room."""
LIT_BY_WINDOW = tuple(name for name, light in LIGHTS.items() if light.through)
TURNS = {"wide": 0.0, "full": 0.2, "medium": 0.7, "close": 0.95, "insert": 0.8}
"""How far the camera looks along with whoever the shot is about, in metres."""
POOLS = {"wide": 0.035, "full": 0.1, "medium": 0.15, "close": 0.15, "insert": 0.15}
"""How far beside whoever the shot is about the window's light falls on the wall, in shares of the frame: a small figure
stands in it."""


def interior(easel: Easel) -> None:
    """Any room with a wall behind, a floor, a window or a lamp, and its furniture."""
    plan, flip = plan_of(easel)
    build(easel, plan, flip)


def build(easel: Easel, plan: Plan, flip: float, beyond: Callable[[Room], None] | None = None) -> None:
    """Build a plan; `beyond` hangs what is outside its windows, if it is not a street or a hill."""
    picture = easel.picture
    easel.hold = 110.0
    facing = next((figure.facing for figure in picture.figures if figure.subject == picture.subject), "right")
    turn = {"left": -1.0, "right": 1.0}.get(facing, 0.3)
    small = picture.size == "insert" and all(figure.look.height < 1.2 for figure in picture.figures)
    axis = turn * TURNS[picture.size]
    if picture.size == "close":
        axis = _towards_window(easel, plan, flip, turn, axis)
    room = Room(easel, plan.bones, flip, axis, 0.75 if small else 0.0)
    easel.walls = room.floor_between
    things = _arranged(room, plan)
    lighting = _lit(room, plan, things)
    openings = windows(plan)
    shell = paint_shell(room, lighting, *plan.cover.split())
    joiner = Joiner(room, shell, lighting)
    for spot in openings:
        cut_window(
            room, shell, room.surface(spot.side), spot.name, spot.at, "blinds" in spot.dress, "curtains" in spot.dress
        )
    _fitted(joiner, things)
    if room.window is not None:
        _outside(room, lighting, beyond)
    kind, at = plan.lamp.split("@")
    lamp_x, lamp_z = (float(part) for part in at.split(","))
    lit = picture.light == "lamp" and not easel.has("dead-lamp", "broken-lamp")
    if kind in FIXED or lamp_z > 0.6 * plan.bones.back:
        LAMPS[kind](joiner, joiner.card(lamp_x, lamp_z), lit)
    easel.hang(shell, room.distance)
    for spot in openings:
        if "curtains" in spot.dress:
            hang_curtains(room, room.surface(spot.side), spot.name, spot.at, easel.lens.soft(room.distance))
    hang_stirring(room, lighting, things)
    standing = easel.sheet()
    builder = Joiner(room, standing, lighting)
    if not small:
        for spot in sorted((spot for spot in things if spot.side == "floor"), key=lambda spot: -spot.deep):
            PIECES[spot.name](builder, spot.at, spot.deep)
    if kind not in FIXED and lamp_z <= 0.6 * plan.bones.back:
        LAMPS[kind](builder, builder.card(lamp_x, lamp_z), lit)
    easel.hang(standing, room.near(0.0, 0.9), order=0.93)
    hang_air(room, lighting)
    if picture.size not in ("close", "insert"):
        stand_landmarks(
            easel, (*FITTINGS, *PIECES, *WAYS, *HEARTHS, "window", "lamp", "lamps", "seats", "kettle", "tiles")
        )
    if small:
        table_top(room, lighting)
    elif picture.size != "insert":
        stand_before(room, lighting, kind_of(easel))
    hang_front(room, plan.front)


def _towards_window(easel: Easel, plan: Plan, flip: float, turn: float, axis: float) -> float:
    """Where the camera looks for a face that is lit by a window of the far wall: the window lies before its eyes."""
    spot = next((spot for spot in windows(plan) if spot.side == "back"), None)
    if spot is None or easel.picture.light not in LIT_BY_WINDOW:
        return axis
    aside = 0.24 * WIDTH * turn / (easel.lens.metre * easel.lens.near(plan.bones.back))
    return flip * spot.at - aside


def _outside(room: Room, lighting: Lighting, beyond: Callable[[Room], None] | None) -> None:
    """Hang what is seen through the windows."""
    if not any(len(hole) for hole in room.holes):
        return
    if beyond is None:
        room.easel.hang(outlook(room.easel, room), 0.1)
    else:
        beyond(room)
    hang_panes(room, lighting, airless=room.easel.picture.place.set == "orbit")


def _lit(room: Room, plan: Plan, things: list[Spot]) -> Lighting:
    """Choose the source that all rims turn to, and where its light goes."""
    easel, picture = room.easel, room.easel.picture
    light = light_of(easel)
    rimmed(easel, light)
    lead = next((figure for figure in picture.figures if figure.subject == picture.subject), None)
    x = room.across(0.5 if lead is None else lead.x)
    kind, at = plan.lamp.split("@")
    lamp_x, lamp_z = (float(part) for part in at.split(","))
    source = np.array((lamp_x, min(HEIGHTS[kind], plan.bones.high - 0.2), lamp_z), np.float32)
    opening, way, window, shaft = None, None, None, None
    if light.through and plan.windows:
        first = windows(plan)[0]
        opening = opening_of(room, first.name, first.side, first.at, "blinds" in first.dress, "curtains" in first.dress)
        source = opening.middle + 0.25 * np.array(opening.inward, np.float32)
        target = _target(room, opening, x, lead)
        shaft = _way(opening, target)
        window, opening = opening, widened(opening, target)
        way = _way(opening, target)
    elif picture.light in ("fire", "screen"):
        name = ("fireplace", "stove", "altar") if picture.light == "fire" else ("screen",)
        spot = next((spot for spot in things if spot.name in name), None)
        if spot is not None:
            wall = room.surface(spot.side) if spot.side != "floor" else room.wall(spot.deep + 0.4)
            source = wall.spots(np.array(((spot.at, 0.45 if picture.light == "fire" else 1.25),)))[0].astype(np.float32)
            source = source + np.array(
                {"left": (0.5, 0, 0), "right": (-0.5, 0, 0)}.get(spot.side, (0, 0, -0.5)), np.float32
            )
    elif picture.light == "spotlight":
        source = np.array((x, min(4.0, plan.bones.high), 0.4), np.float32)
    every = 0.0 if light.through or picture.light != "lamp" else LAMPS_EVERY.get(kind, 0.0)
    lighting = Lighting(easel, light, source, opening, way, window, shaft, every)
    room.lit = partial(lighting.behind, room)
    easel.key = room.at(*(float(part) for part in source))
    if picture.light == "spotlight":
        easel.key = (easel.key[0], -60.0)
    aside = -1.0 if easel.key[0] > WIDTH / 2 else 1.0
    easel.kick = (aside, -0.2)
    easel.shadow = 0.5
    if opening is not None and way is not None and opening.inward[2] > -0.5:
        easel.gobo = Gobo(_on_figures(room, lighting), 0.5 if opening.blinds else 0.34, light.hue)
    return lighting


def _target(room: Room, opening: Opening, x: float, lead: Figure | None) -> np.ndarray:
    """Where the window's light goes: on to the wall behind the subject, or over the floor to its feet."""
    middle, lens = opening.middle, room.easel.lens
    if opening.inward[2] < -0.5:
        target = np.array((0.35 * middle[0] + 0.65 * x, 0.0, -0.2))
    elif opening.inward[1] < -0.5:
        target = np.array((x + 0.3, 0.3, 0.9))
    else:
        start = room.at(*middle)[0]
        at = room.easel.standing(WIDTH * (0.5 if lead is None else lead.x))
        aside = POOLS[room.easel.picture.size] * WIDTH
        at += aside if start < at else -aside
        seen = hits(
            room, np.array(((at,),), np.float32), np.array(((lens.ground(1.0) - 1.25 * lens.metre,),), np.float32)
        )
        target = np.array((seen.x[0, 0], max(1.0, seen.y[0, 0]), seen.z[0, 0]))
        target[0] = np.clip(target[0], room.bones.left + 0.8, room.bones.right - 0.8)
    return target


def _way(opening: Opening, target: np.ndarray) -> np.ndarray:
    way = target - opening.middle
    return (way / np.linalg.norm(way)).astype(np.float32)


def _on_figures(room: Room, lighting: Lighting):  # noqa: ANN202
    """The pattern as it falls on whoever stands before the wall that it falls on."""

    def passed(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        return lighting.pattern(hits(room, x + 14.0, y - 9.0), seconds)

    return passed


def _arranged(room: Room, plan: Plan) -> list[Spot]:
    """The plan's things, with those that the place is said to hold, and without those that stand in their way."""
    things, easel = spots(plan), room.easel
    known = (*FITTINGS, *WAYS, *HEARTHS)
    meant = MEANT.get(kind_of(easel), {})
    asked = [meant.get(feature, feature) for feature in easel.picture.place.features]
    asked = [feature for feature in asked if feature in known or feature in PIECES]
    if easel.picture.light == "fire" and not any(spot.name in HEARTHS for spot in things):
        asked.append("stove" if easel.picture.place.set in NO_CHIMNEY else "fireplace")
    if easel.picture.light == "screen":
        asked.append("screen")
    if any(figure.pose == "open" for figure in easel.picture.figures) and not any(spot.name in WAYS for spot in things):
        asked.append("door")
    taken = [spot.at for spot in windows(plan) if spot.side == "back"]
    for name in dict.fromkeys(asked):
        if any(spot.name.rstrip("s") == name.rstrip("s") for spot in things):
            continue
        side = "floor" if name in PIECES else "back"
        spot = Spot(
            name, side, _free(room, things, taken, side, _half(name), name in SOURCES), 1.0 if name == "screen" else 1.5
        )
        reach = _half(name) * 0.85
        things = [
            other
            for other in things
            if abs(other.at - spot.at) > reach or other.side not in ((side, "floor") if name in SOURCES else (side,))
        ]
        things.append(spot)
    return [spot for spot in things if not (spot.name in ("bed", "bunk") and bedded(easel.picture))]


def _half(name: str) -> float:
    """Half of what a thing takes up, in metres."""
    return {**SPANS, **DOOR_SPANS, **HALVES, "fireplace": 1.2, "stove": 0.6}.get(name, 0.4)


def _free(room: Room, things: list[Spot], windows: list[float], side: str, half: float, source: bool) -> float:
    """Where along a wall there is most room for something so wide; what gives light stands where the subject looks."""
    busy = [(spot.at, _half(spot.name)) for spot in things if spot.side == side and not source]
    busy += [(at, 0.9) for at in windows] if side == "back" else []
    lead = next((figure for figure in room.easel.picture.figures if figure.subject == room.easel.picture.subject), None)
    wish = 0.0
    if lead is not None and source:
        wish = room.across(lead.x) + {"left": -1.9, "right": 1.9}.get(lead.facing, 1.7) * room.flip
    places = (1.3, -1.3, 2.3, -2.3, 0.2, -0.4, 3.1, -3.1)

    def room_there(at: float) -> float:
        gap = min((abs(at - other) - half - span for other, span in busy), default=9.0)
        inside = min(at - room.bones.left, room.bones.right - at) - half
        return min(0.0, gap) + min(0.0, inside) - (0.12 * abs(at - wish) if source else 0.0)

    return max(places, key=room_there)


def _fitted(joiner: Joiner, things: list[Spot]) -> None:
    """Hang and stand what belongs to the walls, in its order."""
    order = list({**WAYS, **HEARTHS, **FITTINGS})
    for spot in sorted((spot for spot in things if spot.side != "floor"), key=lambda spot: order.index(spot.name)):
        draw = {**WAYS, **HEARTHS, **FITTINGS}[spot.name]
        draw(joiner, joiner.room.surface(spot.side), spot.at)
