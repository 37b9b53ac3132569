"""A street, in seven compositions: vista, corner, alley, square, canal, houses in a row, market."""

from filmgen.backends.silhouette.colours import colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.movers import birds
from filmgen.backends.silhouette.outlines import bar, box, curve, points
from filmgen.backends.silhouette.planes import paint, placed, tone
from filmgen.backends.silhouette.sets.facades import Town, Wall, house, lamp_post
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sets.pavement import wet
from filmgen.backends.silhouette.sets.squares import canal, cottages, square
from filmgen.backends.silhouette.sets.street_life import signs, steam, traffic, washing
from filmgen.backends.silhouette.sets.town_rows import at_the_end, finish, rows
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, TOP, Sheet
from filmgen.backends.silhouette.sky import sky


def street(easel: Easel) -> None:
    """Paint the set on the easel."""
    easel.hold = 110.0
    horizon = easel.lens.horizon
    back = sky(easel, horizon)
    back.glow(640, horizon - 30, 600, easel.air.glow, 0.5)
    easel.hang(back, 0.02)
    easel.shadow = 0.35
    easel.wet = 0.75 if wet(easel) else 0.2
    chosen(easel, LAYOUTS).paint(easel)
    _kerbside(easel)


def _vista(easel: Easel) -> None:
    """Straight away from us to where the light is; something stands at the end."""
    rng = easel.chance("vista")
    town = Town(easel, float(rng.choice([-170, -90, 90, 170])))
    sheet = easel.sheet()
    half = rng.uniform(14.0, 19.0)
    end = town.at(0, 0, 120)
    sheet.glow(end[0], end[1] - 20, 300, mix(easel.air.glow, colour("ffc07a"), 0.5), 0.55)
    at_the_end(town, sheet, int(rng.integers(0, 4)))
    rows(town, sheet, half, (12, 23, 34, 48, 68, 95, 140), (10.0, 19.0))
    for away in (80, 54, 36, 25, 17):
        for side in (-1, 1):
            lamp_post(town, sheet, side * (half - 4.5), away, 5.2)
    if rng.random() < 0.5 and easel.lens.focus < 2:
        for up in (6.5, 7.2):
            for side in (-1, 1):
                (x0, y0), (x1, y1) = town.at(side * 1.2, up, 9), town.at(side * 1.2, up, 110)
                sheet.fill(bar(x0, y0, x1, y1, 1.3), easel.air.ink, 0.7)
    signs(
        town,
        sheet,
        ((-half + 1.5, 7.5, 27), (half - 3.0, 6.4, 28), (half - 1.4, 12.0, 50))[: 2 + int(rng.integers(0, 2))],
    )
    finish(easel, sheet)
    traffic(town, (-2.2, 2.2))
    steam(town, rng.uniform(-7, 7), 20, 4.5, 0.26)
    if not town.lit:
        washing(town, -half, half, 9.0, 40, 0)
        birds(easel, 0.2, (end[0], 120), 6, 7)
    if town.lit:
        easel.key, easel.kick = (250.0 if town.vanish > 0 else 1030.0, 130.0), (0.9 if town.vanish > 0 else -0.9, -0.35)


def _corner(easel: Easel) -> None:
    """A lit shop window at the corner, and a side street that leaves behind it."""
    rng = easel.chance("corner")
    side = 1 if rng.random() < 0.5 else -1
    town = Town(easel, -side * 210.0)
    sheet = easel.sheet()
    at_the_end(town, sheet, int(rng.integers(0, 4)))
    for rank, (close, far) in enumerate(((80, 130), (54, 80), (36, 54), (22, 36))):
        for way in (-1, 1):
            x = way * 11.0 - side * 5.0
            house(Wall(town, (x, close), (x, far), rng.uniform(10, 17)), sheet, ("corner", rank, way))
        sheet.haze(
            easel.chance("smog", rank), easel.lens.horizon - 200, 240, mix(easel.air.air, easel.air.glow, 0.25), 0.12
        )
    for away in (70, 46, 30):
        lamp_post(town, sheet, -side * 9.0, away)
    low, high = (-1.0, 30.0)
    front = Wall(town, (side * low, 13.0), (side * high, 13.0), 14.0)
    house(front, sheet, "front", shop=True)
    x, y = town.at(side * low, 14.0, 13.0)
    sheet.fill(
        bar(x, y, x, town.at(side * low, 0, 13.0)[1], 3.0), mix(tone(easel, town.near(13)), easel.air.rim, 0.4), 0.7
    )
    lamp_post(town, sheet, -side * 4.0, 9.0, 4.4)
    signs(town, sheet, ((side * 7.0, 4.9, 12.8), (-side * 13.0, 6.4, 33)))
    finish(easel, sheet)
    traffic(town, (-side * 8.0, -side * 3.0))
    steam(town, -side * 4.5, 14, 3.0, 0.24)
    if town.lit:
        easel.key, easel.kick = (640 + side * 420.0, 330.0), (-side * 0.9, -0.35)


def _alley(easel: Easel) -> None:
    """Between two high walls: iron stairs, washing, steam, a slit of light."""
    rng = easel.chance("alley")
    town = Town(easel, float(rng.uniform(-110, 110)))
    air, sheet = easel.air, easel.sheet()
    end = town.at(0, 0, 46)
    sheet.glow(end[0], end[1] - 90, 420, mix(air.glow, air.air, 0.3), 0.8)
    house(Wall(town, (-9, 48), (9, 48), 9.5), sheet, "end", shop=True)
    sheet.haze(easel.chance("alley haze"), easel.lens.horizon - 330, 380, mix(air.air, air.glow, 0.4), 0.55)
    half = rng.uniform(4.4, 5.4)
    for side in (-1, 1):
        for rank, (close, far) in enumerate(((20, 46), (-7, 20))):
            house(
                Wall(town, (side * half, close), (side * half, far), rng.uniform(17, 22)), sheet, ("alley", side, rank)
            )
        for away in (27, 14, 6.5):
            _fire_escape(town, sheet, side, half, away)
        sheet.haze(easel.chance("slot", side), easel.lens.horizon - 240, 300, mix(air.air, air.glow, 0.4), 0.16)
    lamp_side = 1 if rng.random() < 0.5 else -1
    x, y = town.at(lamp_side * (half - 0.9), 4.6, 10)
    wall_x = town.at(lamp_side * half, 4.6, 10)[0]
    sheet.fill([bar(wall_x, y - 6, x, y - 9, 2.4), points((x - 13, y), (x, y - 14), (x + 13, y))], air.ink)
    if town.lit:
        sheet.glow(x, y + 6, 200, colour("ffc98a"), 0.8)
        cone = points((x - 10, y), (x + 10, y), (x + 120, easel.lens.ground(0.5)), (x - 120, easel.lens.ground(0.5)))
        sheet.shine(cone, colour("ffc98a"), 0.16, soft=16)
        easel.key, easel.kick = (x, y), (-lamp_side * 0.9, -0.2)
    bins = placed(
        easel,
        [box(-0.5, 0, 0.5, 1.1), box(-0.56, 1.05, 0.56, 1.2), box(0.8, 0, 2.0, 0.8)],
        town.at(-lamp_side * (half - 1.6), 0, 4)[0],
        town.near(4),
    )
    paint(easel, sheet, bins, town.near(4))
    signs(town, sheet, ((-lamp_side * (half - 1.0), 6.2, 13),))
    finish(easel, sheet)
    steam(town, lamp_side * 1.4, 7, 4.2, 0.44)
    steam(town, -lamp_side * 2.0, 18, 4.0, 0.34)
    if easel.picture.weather not in ("rain", "storm"):
        washing(town, -half, half, 7.6, 13, 0)
        washing(town, -half, half, 14.5, 21, 1)


def _fire_escape(town: Town, sheet: Sheet, side: int, half: float, away: float) -> None:
    """Landings and stairs of iron on a wall."""
    near = town.near(away)
    ink = mix(tone(town.easel, near), town.easel.air.ink, 0.55)
    thick = max(1.2, 0.05 * town.easel.lens.scale(near))
    x0, x1 = side * half, side * (half - 1.1)
    iron = []
    for floor in range(4):
        up = 3.6 + 3.3 * floor
        iron.append(town.shape((x0, up, away), (x1, up, away), (x1, up, away + 3.4), (x0, up, away + 3.4)))
        for rail in (0.5, 1.0):
            a, b = town.at(x1, up + rail, away), town.at(x1, up + rail, away + 3.4)
            iron.append(bar(*a, *b, thick))
        for post in (0.0, 1.1, 2.3, 3.4):
            iron.append(bar(*town.at(x1, up, away + post), *town.at(x1, up + 1.0, away + post), thick))
        a, b = town.at(side * (half - 0.5), up, away + 0.3), town.at(side * (half - 0.5), up + 3.3, away + 3.0)
        iron += [bar(a[0] + dx, a[1], b[0] + dx, b[1], thick) for dx in (-2.5, 2.5)]
    sheet.fill(iron, ink)
    sheet.rim(iron, (-side, -0.3), max(1.0, 0.6 * thick), town.easel.air.rim, 0.28)


def _kerbside(easel: Easel) -> None:
    """Something dark and near at one edge: the corner of a house with its bracket and board, or a lamp post's foot."""
    if easel.picture.size not in ("wide", "full"):
        return
    air, rng = easel.air, easel.chance("kerbside")
    sheet = easel.sheet()
    side = 1 if rng.random() < 0.5 else -1
    x = 640 + side * 612
    board = sorted((x - side * 22, x - side * 86))
    shapes = [
        bar(x, 116, x - side * 96, 116, 6),
        curve(
            (x, 178, 1), (x - side * 40, 160), (x - side * 66, 116, 1), (x - side * 60, 116, 1), (x - side * 36, 152)
        ),
        box(board[0], 132, board[1], 186),
        *(bar(at, 116, at, 134, 2.5) for at in board),
        bar(x - side * 7, TOP - 5, x - side * 7, BOTTOM + 5, 9),
        box(x, TOP - 5, RIGHT + 5, BOTTOM + 5) if side > 0 else box(LEFT - 5, TOP - 5, x, BOTTOM + 5),
    ]
    if rng.random() < 0.6:
        far = 640 - side * 596
        shapes += [bar(far, TOP - 5, far, BOTTOM + 5, 24), bar(far, 470, far, BOTTOM + 5, 44)]
    sheet.fill(shapes, air.ink)
    sheet.rim(shapes, (-side, -0.1), 4, air.kick, 0.4)
    easel.hang(sheet, 1.4, soft=2.6, hold=40.0)


LAYOUTS = (
    Layout(_vista, ("neon", "avenue")),
    Layout(_corner, ("sign", "shop", "corner")),
    Layout(_alley, ("alley", "steam", "fire-escape")),
    Layout(square, ("square", "monument", "statue", "pigeons", "fountain", "stalls"), ("statue", "monument")),
    Layout(canal, ("canal", "river", "bridge", "water"), ("bridge",)),
    Layout(cottages, ("houses", "house", "well", "church"), ("church",)),
)
