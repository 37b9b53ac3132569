"""Books, letters, maps, forms: things to read, write and stamp."""

from math import sin

from filmgen.backends.silhouette.bodies.things.pen import Pen, Thing, disc, flat, rect, shape, wire

_PAPER, _SHADE = "cfc4a4", "8f8468"


def _written(pen: Pen, left: float, bottom: float, right: float, top: float, rows: int) -> None:
    """Lines of writing, each ending where it likes."""
    step = (top - bottom) / rows
    for row in range(rows):
        y = top - step * (row + 0.5)
        end = right - (right - left) * (0.08 + 0.3 * ((row * 37 % 11) / 11) ** 2)
        pen.lines(wire(f"{left},{y:.3f} {end:.3f},{y:.3f}"), width=step * 0.16, strength=0.75, dark=True)


def open_book(pen: Pen) -> None:
    """Open, seen from a little above."""
    stir = 0.03 * sin(1.7 * pen.now.clock + pen.now.seed) + 0.14 * pen.now.mouth
    pen.solid(flat("-.95,.1 0,0 .95,.1 .95,.16 0,.06 -.95,.16"))
    pen.solid(shape("0,.05! .3,.2 .92,.16! .96,.86! .36,.92 0,.76!"), colour=_PAPER)
    pen.solid(shape(f"0,.05! -.3,.2 -.92,.16! -.96,{0.86 + stir:.3f}! -.36,{0.92 + stir:.3f} 0,.76!"), colour=_SHADE)
    _written(pen, 0.14, 0.26, 0.84, 0.82, 7)
    _written(pen, -0.84, 0.26, -0.14, 0.82, 7)


def closed_book(pen: Pen) -> None:
    pen.solid(rect(-0.36, 0, 0.36, 1, 0.04))
    pen.hole(flat(".31,.05 .35,.02 .35,.97 .31,.95"), colour=_PAPER, strength=0.8)
    pen.lines(wire("-.27,.02 -.27,.98"), wire("-.2,.75 .22,.75"), wire("-.2,.69 .22,.69"), width=0.012)


def notebook(pen: Pen) -> None:
    """Thick as a loaf, a ribbon hanging out, an elastic round it."""
    pen.solid(rect(-0.4, 0.02, 0.4, 1, 0.07))
    pen.solid(flat(".34,.06 .45,.03 .45,.96 .34,.96"), colour=_SHADE)
    pen.lines(
        *[wire(f".36,{y:.2f} .44,{y - 0.005:.3f}") for y in (0.15, 0.3, 0.45, 0.6, 0.75, 0.88)], width=0.01, dark=True
    )
    pen.solid(rect(-0.4, 0.02, 0.35, 1, 0.07))
    pen.lines(wire(".2,.02 .2,1"), width=0.022, strength=0.5)
    pen.lines(wire("-.28,.8 .06,.8"), wire("-.28,.74 .06,.74"), width=0.014)
    pen.solid(flat("-.1,.05 -.02,.05 -.01,-.14 -.06,-.1 -.11,-.15"))


def letter(pen: Pen) -> None:
    """A sheet, folded in three."""
    stir = 0.015 * sin(2.1 * pen.now.clock + pen.now.seed)
    pen.solid(
        flat(f"-.34,0 .36,.02 {0.34 + stir:.3f},.34 .37,.67 {0.35 + stir:.3f},1 -.35,.98 -.36,.66 -.33,.33"),
        colour=_PAPER,
    )
    _written(pen, -0.26, 0.12, 0.27, 0.88, 9)
    pen.lines(wire("-.34,.34 .35,.35"), wire("-.36,.67 .36,.67"), width=0.008, strength=0.5, dark=True)


def envelope(pen: Pen) -> None:
    pen.solid(rect(-0.76, 0, 0.76, 1, 0.02), colour=_PAPER)
    pen.lines(
        wire("-.76,1 -.3,.62 0,.42 .3,.62 .76,1"),
        wire("-.76,0 -.28,.5"),
        wire(".76,0 .28,.5"),
        width=0.016,
        strength=0.8,
        dark=True,
    )
    pen.solid(disc(0, 0.42, 0.13), colour="8a2a24")


def paper_form(pen: Pen) -> None:
    """Official: a heading, boxes, a stamp."""
    pen.solid(rect(-0.36, 0, 0.36, 1), colour=_PAPER)
    pen.lines(wire("-.2,.9 .2,.9"), width=0.04, strength=0.85, dark=True)
    _written(pen, -0.28, 0.36, 0.28, 0.82, 6)
    pen.lines(flat("-.28,.08 0,.08 0,.28 -.28,.28 -.28,.08"), width=0.01, strength=0.7, dark=True)
    pen.solid(disc(0.17, 0.19, 0.11), colour="9a3a30")
    pen.hole(disc(0.17, 0.19, 0.075), colour=_PAPER)
    pen.solid(disc(0.17, 0.19, 0.035), colour="9a3a30")


def ledger(pen: Pen) -> None:
    pen.solid(rect(-0.44, 0, 0.44, 1, 0.03))
    pen.lines(flat("-.36,.08 .36,.08 .36,.92 -.36,.92 -.36,.08"), width=0.014)
    pen.hole(rect(-0.2, 0.6, 0.2, 0.76), colour=_PAPER)
    pen.lines(wire("-.44,.2 -.3,.2"), wire("-.44,.5 -.3,.5"), wire("-.44,.8 -.3,.8"), width=0.03, strength=0.25)


def chart(pen: Pen) -> None:
    """A map, unfolded: creases, a coast, a dotted way, a cross."""
    pen.solid(flat("-.7,.06 -.35,0 0,.06 .35,0 .7,.06 .7,.96 .35,.9 0,.96 -.35,.9 -.7,.96"), colour=_PAPER)
    pen.hole(flat("-.35,0 0,.06 0,.96 -.35,.9"), flat(".35,0 .7,.06 .7,.96 .35,.9"), colour="b3a888")
    pen.lines(wire("-.6,.7 -.4,.62 -.3,.72 -.1,.5 .1,.58 .2,.4 .45,.46 .62,.3"), width=0.016, strength=0.7, dark=True)
    pen.lines(
        *[
            wire(f"{x:.2f},{y:.2f} {x + 0.05:.2f},{y + 0.02:.2f}")
            for x, y in ((-0.5, 0.24), (-0.38, 0.28), (-0.26, 0.3), (-0.14, 0.28), (-0.02, 0.24))
        ],
        width=0.014,
        strength=0.8,
        dark=True,
    )
    pen.lines(wire(".1,.14 .2,.26"), wire(".1,.26 .2,.14"), width=0.02, strength=0.9, dark=True)


def newspaper(pen: Pen) -> None:
    pen.solid(flat("-.5,0 0,.03 .5,0 .5,1 0,1.03 -.5,1"), colour="b8b09a")
    pen.lines(wire("-.42,.88 -.06,.9"), wire(".06,.9 .42,.88"), width=0.06, strength=0.85, dark=True)
    _written(pen, -0.44, 0.1, -0.06, 0.78, 12)
    _written(pen, 0.06, 0.1, 0.44, 0.78, 12)
    pen.lines(wire("0,.03 0,1.02"), width=0.01, strength=0.6, dark=True)


def stamp(pen: Pen) -> None:
    """A rubber stamp on its wooden handle."""
    pen.solid(
        shape("-.14,.3! .14,.3! .1,.5 .16,.72 .17,.88 0,1 -.17,.88 -.16,.72 -.1,.5"),
        rect(-0.42, 0.08, 0.42, 0.32, 0.05),
        rect(-0.38, 0, 0.38, 0.09),
    )
    pen.lines(wire("-.42,.14 .42,.14"), width=0.014)


def ticket(pen: Pen) -> None:
    pen.solid(shape("-.9,0! .9,0! .9,.36! .82,.5 .9,.64! .9,1! -.9,1! -.9,.64! -.82,.5 -.9,.36!"), colour=_PAPER)
    pen.lines(
        wire("-.4,.08 -.4,.92"),
        wire("-.2,.7 .6,.7"),
        wire("-.2,.45 .7,.45"),
        wire("-.2,.24 .3,.24"),
        width=0.05,
        strength=0.7,
        dark=True,
    )


def pencil(pen: Pen) -> None:
    pen.solid(flat("-.035,.14 0,0 .035,.14 .035,.94 -.035,.94"), rect(-0.035, 0.94, 0.035, 1, 0.02))


def scroll(pen: Pen) -> None:
    pen.solid(rect(-0.32, 0.08, 0.32, 0.92), colour=_PAPER)
    _written(pen, -0.24, 0.16, 0.24, 0.84, 8)
    pen.solid(rect(-0.42, 0.88, 0.42, 1, 0.05), rect(-0.42, 0, 0.42, 0.12, 0.05))


PAPERS = {
    "book": Thing(open_book, 0.26, (0.0, 0.1), "flat"),
    "closed-book": Thing(closed_book, 0.24, (0.0, 0.1), "follows"),
    "notebook": Thing(notebook, 0.2, (-0.1, 0.2), "flat"),
    "letter": Thing(letter, 0.28, (0.0, 0.1), "flat"),
    "envelope": Thing(envelope, 0.14, (-0.4, 0.3), "flat"),
    "form": Thing(paper_form, 0.3, (0.0, 0.08), "flat"),
    "ledger": Thing(ledger, 0.36, (0.0, 0.3), "flat"),
    "map": Thing(chart, 0.42, (0.0, 0.1), "flat"),
    "newspaper": Thing(newspaper, 0.5, (0.0, 0.3), "flat"),
    "stamp": Thing(stamp, 0.11, (0.0, 0.75), "hangs"),
    "ticket": Thing(ticket, 0.06, (-0.6, 0.4), "flat"),
    "pencil": Thing(pencil, 0.17, (0.0, 0.35), "follows", 0),
    "scroll": Thing(scroll, 0.4, (0.0, 0.1), "flat"),
}
