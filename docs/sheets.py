"""Contact sheets of the shadow theatre: `python docs/sheets.py sets poses -o folder` paints a page of each.

Without names it paints them all. Every cell is a real picture, staged and finished as in a film, at draft size.
"""

import argparse
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import cv2
import numpy as np
from contact import beings, light, people, places
from contact.pictures import page, painted

PAGES = {page.__name__: page for page in (
    places.sets, places.layouts, places.interiors, places.rooms, places.outdoors, places.sizes, places.angles,
    places.weathers, places.hours, places.words, places.landmarks,
    light.palettes, light.grades, light.scripts, light.lights, light.marks, light.racks,
    people.poses, people.cast, people.faces, people.felt, people.gaits, people.together,
    beings.facings, beings.bodies, beings.coverings, beings.things, beings.creatures, beings.blends, beings.objects,
    beings.acting,
)}  # fmt: skip


SMALL = 190_000
"""Bytes of a page in the documentation."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("pages", nargs="*", choices=(*PAGES, []), metavar="PAGE", help=", ".join(PAGES))
    arguments.add_argument("-o", "--out", type=Path, default=Path("outputs/sheets"))
    arguments.add_argument("--columns", type=int, default=5)
    arguments.add_argument("--small", action="store_true", help="as JPEGs for the documentation, below 190 kB")
    arguments.add_argument("--processes", type=int, default=2)
    chosen = arguments.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(chosen.processes, get_context("spawn")) as pool:
        for name in chosen.pages or PAGES:
            sheet = page(list(pool.map(painted, PAGES[name](), chunksize=2)), chosen.columns)
            file = chosen.out / (f"sheet-{name}.jpg" if chosen.small else f"{name}.png")
            file.write_bytes(small(sheet) if chosen.small else cv2.imencode(".png", sheet)[1].tobytes())
            print(file)


def small(sheet: np.ndarray) -> bytes:
    """A page as a JPEG: smaller until it is small enough."""
    for width in (1400, 1200, 1000, 850, 700, 560, 480):
        size = (width, round(width * sheet.shape[0] / sheet.shape[1]))
        shrunk = cv2.resize(sheet, size, interpolation=cv2.INTER_AREA)
        coded = cv2.imencode(".jpg", shrunk, [cv2.IMWRITE_JPEG_QUALITY, 74])[1].tobytes()
        if len(coded) <= SMALL:
            break
    return coded


if __name__ == "__main__":
    main()
