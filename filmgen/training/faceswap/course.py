"""A course of two faces: both people are asked first, then their faces are cut, and a network learns them."""

import json
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from filmgen.consent import digest_of, disclosed, permit
from filmgen.errors import BadRequest
from filmgen.film.consent import Consent
from filmgen.training.checkpoint import is_model
from filmgen.training.course import told
from filmgen.training.faces.cutting import CONSENT, Pictures, cut_pictures
from filmgen.training.faces.looks import descriptor
from filmgen.training.faces.sets import load_set
from filmgen.training.faceswap.albums import Album, make_album
from filmgen.training.faceswap.designs import build
from filmgen.training.faceswap.lessons import LESSONS
from filmgen.training.faceswap.ours import SIDES, Side
from filmgen.training.faceswap.swapper import Whose
from filmgen.training.faceswap.train_faceswap import Plan, design_for, machine_for, steps_of, train
from filmgen.training.faceswap.warping import bend
from filmgen.training.progress import Progress

TRIED = 4
"""Steps that are timed before a run begins; the first is not counted."""

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Course:
    """What is asked for: the plan of a run, and how it is to be run."""

    plan: Plan
    epochs: int | None = None
    """None: what `minutes` are worth, or as many as the run in the folder was planned with, or the plan's."""
    minutes: float | None = None
    """How long it may learn, by the time that a few steps take before it begins."""
    device: str = "cpu"
    resume: bool = False


def run_course(
    folders: dict[Side, Path],
    out: Path,
    course: Course,
    tell: Tell,
    cut: Callable[[int, int], None],
    watch: Callable[[Progress], None],
) -> Path:
    """Train a swapper on two face sets and keep it in `out`. `tell` is told what is known before it begins, `cut` how
    many faces of how many have been cut, `watch` how the run goes.

    Raises NotAllowed where a set has no record that lets it be learnt from now, before any footage is opened, and where
    it no longer has before an epoch begins; BadRequest and BadMedia for sets that teach nothing and for wishes that do
    not fit.
    """
    # Who is asked. Nothing has been opened but the two lists.
    design = design_for(course.plan)
    if not course.resume and (is_model(out) or (out / "training.json").exists()):
        raise BadRequest(f"{out}: there is a run in it already: go on with --resume, or name another folder")
    digests = {side: load_set(folders[side]).digest for side in SIDES}
    if digests["a"] == digests["b"]:
        raise BadRequest(f"{folders['a']} and {folders['b']} are one set of faces: a swap takes two people")
    allowed = _asked(folders, digests)
    for side in SIDES:
        tell(f"{side}: {disclosed(allowed[side])[0]} agreed to this until {allowed[side].until:%d %B %Y}")

    # What is shown.
    shelf = out / ".faces"
    cuts = {side: cut_pictures(folders[side], shelf, watch=cut) for side in SIDES}
    for side in SIDES:
        tell(told_faces(side, cuts[side]))
    albums: dict[Side, Album] = {side: make_album(cuts[side], design) for side in SIDES}

    # For how long.
    plan, taught_by = course.plan, LESSONS[course.plan.model]
    steps = plan.steps or steps_of(albums, plan.batch or taught_by.batch)
    seconds = seconds_a_step(albums, plan, course.device)
    plan = replace(plan, epochs=_epochs(course, out, steps * seconds))
    tell(
        f"an epoch is {steps:,} steps of {seconds:.2f} s: about {told(steps * seconds)}; "
        f"{plan.epochs} of them about {told(plan.epochs * steps * seconds)} (timed on {TRIED - 1} steps)"
    )

    # What is learnt, as long as both agree: they are asked again before every epoch.
    def asking(progress: Progress) -> None:
        if progress.step == 1:
            _asked(folders, digests)
        watch(progress)

    train(albums, _whose(digests, allowed, cuts), out, plan, asking, course.resume, course.device)
    shutil.rmtree(shelf, ignore_errors=True)
    return out


def _asked(folders: dict[Side, Path], digests: dict[Side, str]) -> dict[Side, Consent]:
    """The records of both people, if both let their faces be learnt now."""
    return {side: permit(folders[side] / CONSENT, "train", digests[side]) for side in SIDES}


def told_faces(side: Side, cuts: Pictures) -> str:
    """What there is of a person."""
    sources = len({face.source for face in cuts.faces})
    return (
        f"{side}: {len(cuts.training):,} faces to learn from, {len(cuts.held):,} held out, "
        f"of {sources} {'film' if sources == 1 else 'films'}"
    )


def seconds_a_step(albums: dict[Side, Album], plan: Plan, device: str) -> float:
    """How long a step takes, tried on networks that are thrown away."""
    place, kind = machine_for(plan, device), LESSONS[plan.model]
    networks = place.settle(build(design_for(plan), plan.seed))
    lessons = kind(networks, plan.weights, plan.seed, place.cast)
    taken = []
    for step in range(TRIED):
        sides = lessons.sides(step)
        count = (plan.batch or kind.batch) // len(sides)
        began = time.perf_counter()
        bent = {
            side: bend(
                place.fetch(albums[side])(np.resize(albums[side].training, count)),
                lessons.side, lessons.bend, plan.seed, step,
            )
            for side in sides
        }  # fmt: skip
        losses, _ = lessons.lesson(bent, step, 1.0)
        float(sum(loss.detach() for loss in losses.values()))
        taken.append(time.perf_counter() - began)
    return sum(taken[1:]) / (TRIED - 1) * 1.1


def _epochs(course: Course, out: Path, epoch: float) -> int:
    """How many epochs a run has: it goes on as it was planned."""
    if course.epochs:
        return course.epochs
    if course.resume and (out / "training.json").is_file():
        try:
            return int(json.loads((out / "training.json").read_text(encoding="utf-8"))["plan"]["epochs"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise BadRequest(f"{out}: training.json is torn: train it again in another folder") from error
    return max(1, round(course.minutes * 60 / epoch)) if course.minutes else course.plan.epochs


def _whose(digests: dict[Side, str], allowed: dict[Side, Consent], cuts: dict[Side, Pictures]) -> Whose:
    looks = {side: np.mean([descriptor(cut) for cut in cuts[side].pixels_NHWC], axis=0) for side in SIDES}
    return Whose(digests, {side: digest_of(allowed[side]) for side in SIDES}, looks)  # type: ignore[arg-type]
