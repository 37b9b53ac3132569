"""The neural crew against the plain defaults of its libraries, and the whole chain from two words to a film.

python benchmarks/neural.py [--size tiny|full] [--runtime 30]

`full` makes models of full size from their configurations with random weights (a writer of 4B, a painter of SDXL's
size, a camera of Wan 1.3B) and wants a card with 24 GB: speed does not depend on what weights say. `tiny` runs anywhere
and shows that the script works; its ratios say nothing about a card. The tables are in Markdown.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from neural_camera import wan  # noqa: E402
from neural_painter import full as sdxl  # noqa: E402
from neural_writer import model as language  # noqa: E402

from filmgen.productions import produce  # noqa: E402
from filmgen.settings import settle  # noqa: E402
from filmgen.studio.studio import Event  # noqa: E402
from tests.tiny import tiny  # noqa: E402

SCRIPTS = {
    "Screenplays (at least 2 times as fast is wanted)": "neural_writer.py",
    "Stills (at least 2 times)": "neural_painter.py",
    "Clips (at least 1.5 times)": "neural_camera.py",
}
ONLY = {"neural_camera.py": ("--only", "models")}


class Stopwatch:
    """Seconds by stage, as the studio tells of them."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.made: dict[str, int] = defaultdict(int)
        self._at = time.perf_counter()

    def __call__(self, event: Event) -> None:
        now = time.perf_counter()
        if event.state == "made":
            self.seconds[event.stage] += now - self._at
            self.made[event.stage] += 1
        self._at = now


def crew(size: str, folder: Path) -> dict[str, str]:
    """A backend for each craft that a model can do; the builtin crew does the rest."""
    if size == "tiny":
        return {
            "writer": f"transformers:{tiny('language.language')}",
            "painter": f"diffusers:{tiny('painters.stable_diffusion')}?steps=4&width=64",
            "camera": f"diffusers:{tiny('cameras.ltx')}?steps=2&width=64",
            "voice": f"transformers:{tiny('voices.vits')}",
        }
    return {
        "writer": f"transformers:{language(size, folder / 'writer')}",
        "painter": f"diffusers:{sdxl(folder / 'painter')}?steps=20&batch=8",
        "camera": f"diffusers:{wan(size, folder / 'camera')}?steps=20&compile=true",
    }


def chain(size: str, runtime: int, folder: Path) -> None:
    """Make a film from two words, and print what took how long, and the memory of every model."""
    watch = Stopwatch()
    wishes = {"seed": "Yeti Tardigrade", "runtime": str(runtime), "quality": "draft", "workers": "1"}
    start = time.perf_counter()
    delivery = produce(
        settle({**wishes, "outputs": str(folder / "outputs"), **crew(size, folder)}), watch, lambda text: print(text)
    )
    whole = time.perf_counter() - start
    print(f"\n## The whole chain\n\nA film of {delivery.production.film.cut.frames / 24:.0f} s in {whole:.0f} s.\n")
    print("| stage | pieces | seconds |\n|---|---|---|")
    for stage, took in sorted(watch.seconds.items(), key=lambda item: -item[1])[:12]:
        print(f"| {stage} | {watch.made[stage]} | {took:.1f} |")
    print("\n| model | memory at most |\n|---|---|")
    for who, peak in delivery.memory:
        print(f"| {who.rpartition('/')[2]} | {peak} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", choices=("tiny", "full"), default="tiny")
    parser.add_argument("--runtime", type=int, default=30, help="seconds of the film that is made")
    asked = parser.parse_args()
    for title, script in SCRIPTS.items():
        print(f"\n## {title}\n", flush=True)
        command = [sys.executable, str(HERE / script), "--size", asked.size, *ONLY.get(script, ())]
        subprocess.run(command, check=True)
    with tempfile.TemporaryDirectory() as folder:
        chain(asked.size, asked.runtime, Path(folder))


if __name__ == "__main__":
    main()
