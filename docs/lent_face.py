"""The strip of docs/faces.md: `python docs/lent_face.py` makes docs/images/swap.jpg again, on heads that are nobody's.

Two heads are painted and filmed, listed, agreed for with records marked as test fixtures, learnt, and swapped: the
commands of the page, one after the other, in a folder that is thrown away. `--minutes` is how long the network learns.
"""

import argparse
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(DOCS.parent))

from filmgen.cli import main as filmgen  # noqa: E402
from tests.heads import Standing, head_clip  # noqa: E402

CLIPS = 6
"""Films of each head, in which it stands and moves otherwise."""
SECONDS = 4
TERMS = ("--fixture", "--contact", "nobody@example.org", "--uses", "train,swap", "--media", "this page",
         "--purpose", "A painted head on another, for the documentation")  # fmt: skip


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--minutes", default="15")
    arguments.add_argument("-o", "--out", type=Path, default=DOCS / "images" / "swap.jpg")
    arguments.add_argument("--keep", type=Path, help="a folder to work in that is not thrown away")
    chosen = arguments.parse_args()
    with TemporaryDirectory() as folder:
        strip = draw(chosen.keep or Path(folder), chosen.minutes)
        with Image.open(strip) as paper:
            words = paper.text["Comment"].encode()
            paper.convert("RGB").save(chosen.out, quality=88, optimize=True, comment=words)
    print(chosen.out)


def draw(folder: Path, minutes: str) -> Path:
    """Everything from footage to strip, in a folder."""
    os.environ["FILMGEN_HOME"] = str(folder / "home")
    until = str((datetime.now(UTC) + timedelta(days=30)).date())
    for who in ("bob", "ada"):
        footage = folder / "footage" / who
        footage.mkdir(parents=True, exist_ok=True)
        for clip in range(CLIPS):
            at = Standing(who, 0.42 + 0.03 * clip, 0.5, 0.56 + 0.02 * (clip % 3), 5.0 * clip)
            head_clip(footage / f"{clip}.mp4", (at,), SECONDS, width=480, height=360)
        run("faces", "extract", footage, "--out", folder / who)
        name = f"{who.capitalize()} Nobody"
        run("consent", "new", "--set", folder / who, "--name", name, "--until", until, *TERMS)
    model = folder / "model"
    run("train", "swapper", "--a", folder / "bob", "--b", folder / "ada", "--out", model, "--minutes", minutes)
    film = head_clip(folder / "film.mp4", (Standing("bob", 0.48, 0.5, 0.6, 47.0),), 12, width=480, height=360)
    strip = folder / "strip.png"
    run("swap", film, "--model", model, "--consent", folder / "ada" / "consent.json", "--preview", strip)
    return strip


def run(*words: object) -> None:
    """One command of filmgen's."""
    if code := filmgen([str(word) for word in words]):
        raise SystemExit(code)


if __name__ == "__main__":
    main()
