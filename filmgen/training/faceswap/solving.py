"""What of our swapper is solved before it learns: means, the components both people share, and what these do to each.

Shapes: N faces, B of a batch, C channels, H rows, W columns, P values of a thumbnail, K numbers of a sketch.
"""

from collections.abc import Callable

import torch
from torch import Tensor

from filmgen.training.faceswap.ours import SIDES, Side, Sketch

RIDGE = 0.3
"""Variance that is added to that of a component (1) when faces are regressed on it: less of it, and what a person never
did is drawn in specks."""

Batches = Callable[[Side], list[tuple[Tensor, Tensor]]]
"""Warped faces of a side (B3HW) and what they shall become (B4HW, the mask last), all of it, batch by batch."""


@torch.no_grad()
def solve(sketch: Sketch, batches: Batches) -> None:
    """Fill a sketch. Faces of either side count alike, however many there are.

    Components are those of differences from each side's own mean, pooled: what is left are a head's turns, light and
    expression, which both have, and not who they are. A component is counted in how far a side usually leaves its
    mean along it: what is much for one becomes what is much for the other. Each side's faces are then regressed on
    them (Hoerl & Kennard 1970), from warped to straight.
    """
    shown = {side: batches(side) for side in SIDES}
    masks = [torch.cat([face[:, 3:] for _, face in shown[side]]).mean(0) for side in SIDES]
    window_1HW = (torch.minimum(*masks)[None] + 1) / 2
    sketch.window_P.copy_(torch.nn.functional.adaptive_avg_pool2d(window_1HW, 32).flatten())
    seen = {side: torch.cat([sketch.thumbnail(warped) for warped, _ in shown[side]]) for side in SIDES}
    for side in SIDES:
        getattr(sketch, f"centre_{side}_P").copy_(seen[side].mean(0))
    away = {side: seen[side] - seen[side].mean(0) for side in SIDES}
    spread_PP = sum(values.T @ values / len(values) for values in away.values()) / 2
    components = torch.linalg.eigh(spread_PP.double())[1][:, -sketch.numbers :].float()
    # Which way a component points is nobody's choice: its largest entry is positive.
    largest = components.abs().argmax(0, keepdim=True)
    components = components * components.gather(0, largest).sign()
    for side in SIDES:
        reader_PK = components / (away[side] @ components).std(0).clamp_min(1e-4)
        code_NK = away[side] @ reader_PK
        face_NP = torch.cat([face.flatten(1) for _, face in shown[side]])
        mean_P = face_NP.mean(0)
        square_KK = code_NK.T @ code_NK + RIDGE * len(code_NK) * torch.eye(sketch.numbers)
        getattr(sketch, f"reader_{side}_PK").copy_(reader_PK)
        getattr(sketch, f"mean_{side}_P").copy_(mean_P)
        getattr(sketch, f"writer_{side}_KP").copy_(torch.linalg.solve(square_KK, code_NK.T @ (face_NP - mean_P)))
