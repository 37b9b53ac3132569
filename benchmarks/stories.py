"""How good the storyteller's screenplays are by counting: fifty seeds of all kinds, at several rngs and lengths.

python benchmarks/stories.py [--rngs 2] [--seconds 90] [--lengths 30 60 180 300] [--every 5] [--read N]

Every seed is told at `--seconds` with each rng; every `--every`th seed also at the other lengths. Shared are lines of
more than three words that another film has word for word, and scenes of which most sentences are another's too.
`--read N` prints the first N screenplays instead.
"""

import argparse
import re
import resource
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from statistics import mean

from filmgen.backends.judgement import Finding, Page, judge
from filmgen.backends.storyteller import Storyteller
from filmgen.backends.storyteller.reading import read_seed
from filmgen.backends.storyteller.writing import plot_of
from filmgen.errors import FilmgenError
from filmgen.film.fountain import to_fountain
from filmgen.film.story import Action, Element, Line, Prompt, Screenplay, Seed
from filmgen.library import genres

SEEDS = (
    "Yeti Tardigrade", "INVOICE", "Moth Parliament", "a piano that is afraid", "the last vending machine on Mars",
    "a lighthouse keeper who sells fog", "otter notary", "Thursday", "the lift in a one-storey building",
    "glass postman",
    "a beekeeper who is afraid of honey", "why does the moon limp?", "who stole the silence?", "grandfather submarine",
    "an island that rows away", "a librarian who lends storms", "the bridge requests a day off", "Marzipan",
    "a ghost that wants smaller premises", "the understudy of the sea", "cello", "a queue", "snail orchestra",
    "a knight whose dragon has moved", "an octopus that plays chess by post", "melancholy", "seven", "the",
    "a baker who cannot sleep", "a scarecrow promoted indoors", "Herr Wunderlich", "a train made of paper",
    "two gravediggers dispute a hole", "a mountain, returned", "an interpreter for two people who agree",
    "She never opened the letter.", "Where do the lost umbrellas go?", "a dentist who collects dreams",
    "a thunderstorm in love", "velvet crocodile", "the museum of unsent letters",
    "a shadow that arrives before its owner",
    "Zorbnik", "the weather forecast apologises", "a deaf bell-ringer", "an apple that remembers", "clockwork nun",
    "the last bus to the sea", "APOLOGY", "It was raining upwards and nobody on the pier had brought a chair.",
)  # fmt: skip
PROMPT = Prompt(name="any", text="")
GRAMMAR = ("slots", "article", "doubled", "obligations_open", "speakable")


@dataclass(frozen=True)
class Told:
    """A film of the bench."""

    text: str
    rng: int
    length: int
    plot: str
    shape: str
    screenplay: Screenplay
    findings: tuple[Finding, ...]

    @cached_property
    def lines(self) -> set[str]:
        """What is said in it, short lines left out: those belong to everybody."""
        return {line.spoken.lower() for line in self.screenplay.lines if len(line.spoken.split()) > 3}

    @cached_property
    def scenes(self) -> list[set[str]]:
        """The sentences of each scene."""
        pages = [" ".join(_texts(scene.elements)).lower() for scene in self.screenplay.scenes]
        return [set(re.split(r"(?<=[.!?])\s+", page)) for page in pages]

    @cached_property
    def words(self) -> list[str]:
        """Everything that is seen and said, word by word."""
        texts = [text for scene in self.screenplay.scenes for text in _texts(scene.elements)]
        return re.findall(r"[a-z']+", " ".join(texts).lower())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rngs", type=int, default=2)
    parser.add_argument("--seconds", type=int, default=90)
    parser.add_argument("--lengths", type=int, nargs="*", default=[30, 60, 180, 300])
    parser.add_argument("--every", type=int, default=5)
    parser.add_argument("--read", type=int, default=0)
    asked = parser.parse_args()
    if asked.read:
        for text in SEEDS[: asked.read]:
            print(to_fountain(told(text, 0, asked.seconds).screenplay.script), "\n" + "=" * 80)
        return
    orders = [(text, rng, asked.seconds) for text in SEEDS for rng in range(asked.rngs)]
    orders += [(text, 0, length) for length in asked.lengths for text in SEEDS[:: asked.every]]
    films, failed, took = [], [], []
    for order in orders:
        before = time.process_time()
        try:
            films.append(told(*order))
        except FilmgenError as refusal:
            failed.append((order, str(refusal)))
        took.append(time.process_time() - before)
    report(films, failed, took, asked.seconds)


def told(text: str, rng: int, length: int) -> Told:
    """One film of the bench, judged."""
    writer, seed = Storyteller(), Seed(text=text, rng=rng, runtime=length * 24)
    brief = writer.write_brief(seed, tuple(genres().values()), PROMPT)
    screenplay = writer.write_screenplay(brief, PROMPT)
    findings = judge(Page(screenplay.script, length, read_seed(text).nouns, screenplay.cast))
    return Told(text, rng, length, plot_of(brief).name, brief.shape, screenplay, findings)


def report(films: list[Told], failed: list, took: list[float], seconds: int) -> None:
    """What was counted."""
    print(f"{len(films)} films, {len(failed)} refused: {failed[:3]}")
    print(f"plots {len({film.plot for film in films})}, shapes {len({film.shape for film in films})}")
    checks = Counter(finding.check for film in films for finding in film.findings)
    print(f"grammar checks failed {sum(checks[name] for name in GRAMMAR)}; all findings {dict(checks.most_common())}")
    print(f"films without a finding {mean(not film.findings for film in films):.0%}")
    for film in films:
        for finding in film.findings:
            if finding.check in GRAMMAR:
                print(f"  {film.text} {film.rng} {film.length} {film.plot}: {finding.message}")
    alike = [film for film in films if film.length == seconds]
    groups = {
        "any two films": list(combinations(alike, 2)),
        "two films of one plot": [(a, b) for a, b in combinations(alike, 2) if a.plot == b.plot],
        "two rngs of one seed": [(a, b) for a, b in combinations(alike, 2) if a.text == b.text],
    }
    for name, pairs in groups.items():
        lines = mean(shared(a.lines, b.lines) for a, b in pairs) if pairs else 0
        worst = max((shared(a.lines, b.lines) for a, b in pairs), default=0)
        scenes = mean(scenes_shared(a, b) for a, b in pairs) if pairs else 0
        print(f"{name}: {lines:.1%} of lines shared (worst {worst:.0%}), {scenes:.1%} of scenes; {len(pairs)} pairs")
    for many in (1, 2, 3):
        alone = mean(distinct([film], many) for film in alike)
        print(f"distinct-{many}: {distinct(alike, many):.3f} of all films, {alone:.3f} in one")
    for length in sorted({film.length for film in films}):
        of = [film for film in films if film.length == length]
        lines, scenes = mean(len(f.screenplay.lines) for f in of), mean(len(f.screenplay.scenes) for f in of)
        words = mean(len(f.words) for f in of)
        print(f"{length:4} s: {lines:5.1f} lines, {scenes:4.1f} scenes, {words:4.0f} words")
    print(f"{mean(took):.2f} s of processor time a screenplay, worst {max(took):.2f}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


def _texts(elements: Iterable[Element]) -> list[str]:
    """What is seen and what is said."""
    return [e.seen if isinstance(e, Action) else e.spoken for e in elements if isinstance(e, Action | Line)]


def shared(first: set[str], second: set[str]) -> float:
    """The part of the shorter film's lines that the other has too."""
    return len(first & second) / max(1, min(len(first), len(second)))


def scenes_shared(first: Told, second: Told) -> float:
    """The part of the scenes of which more than half of the sentences are in one scene of the other film."""
    scenes = [scene for scene in first.scenes if scene]
    same = [any(len(scene & other) > len(scene) / 2 for other in second.scenes) for scene in scenes]
    return sum(same) / max(1, len(same))


def distinct(films: list[Told], many: int) -> float:
    """Different runs of `many` words, of all there are."""
    runs = [tuple(film.words[at : at + many]) for film in films for at in range(len(film.words) - many + 1)]
    return len(set(runs)) / max(1, len(runs))


if __name__ == "__main__":
    main()
