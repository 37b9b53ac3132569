"""The laws of learning two faces: what is bent and what is not, who hears which loss, what falls, what repeats."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from filmgen.training.faceswap import deepfakes2017, ours
from filmgen.training.faceswap.designs import Deepfakes, build, design_of
from filmgen.training.faceswap.lessons import LESSONS, Weights
from filmgen.training.faceswap.masking import find_masks
from filmgen.training.faceswap.solving import solve
from filmgen.training.faceswap.swapper import Swapper
from filmgen.training.faceswap.warping import Bend, bend, between, grid, middle, umeyama, unwarped
from tests.tiny.swappers import LEARNT, TINY
from tests.training.albums import DESIGNS, WHOSE, albums, cuts, faces

MODELS = list(DESIGNS)
STILL = Bend(jitter=0, turn=0, zoom=0, shift=0, mirrored=0)


def counted(network) -> int:
    return sum(parameter.numel() for parameter in network.parameters())


def bent(model, lessons, step=0):
    return {
        side: bend(faces(albums(model)[side], range(4)), lessons.side, lessons.bend, 0, 2 * step + (side == "b"))
        for side in lessons.sides(step)
    }


def lessons_of(model, weights=Weights(), seed=0):  # noqa: B008
    return LESSONS[model](build(DESIGNS[model], seed).train(), weights, 0)


# Bending


def test_a_face_that_is_not_moved_comes_out_as_it_went_in():
    face_BCHW = faces(albums("ours")["a"], range(2))
    warped, target = bend(face_BCHW, 32, replace(STILL, span=192.0), 0, 0)
    assert torch.allclose(warped, target[:, :3], atol=1e-4)
    assert (target - middle(face_BCHW, 32, 192.0)).abs().mean() < 0.04


def test_the_target_is_the_unwarped_face():
    """Seen through a similarity: straight lines stay straight, and what went in is bent against it."""
    ramp_1 = torch.linspace(-1, 1, 256)
    face_BCHW = torch.stack((ramp_1.expand(256, 256), ramp_1[:, None].expand(256, 256), torch.zeros(256, 256)))[None]
    warped, target = bend(face_BCHW, 64, replace(STILL, jitter=5.0), 3, 1)
    for picture, straight in ((target, True), (warped, False)):
        bends = max(float(picture[0, c].diff(n=2, dim=d).abs().max()) for c in (0, 1) for d in (0, 1))
        assert (bends < 1e-4) is straight
    assert (warped - target).abs().mean() < 5 / 128


def test_umeyama_finds_a_similarity_again():
    points_BG = grid(160.0).flatten()[None]
    factor, added = (
        torch.polar(torch.tensor(1.1), torch.tensor(0.2)),
        torch.complex(torch.tensor(3.0), torch.tensor(-7.0)),
    )
    found = umeyama(points_BG, points_BG * factor + added)
    assert torch.allclose(found[0], factor.expand(1, 1), atol=1e-5)
    assert torch.allclose(found[1], added.expand(1, 1), atol=1e-3)


def test_sixty_four_pixels_span_the_middle_hundred_and_sixty():
    points_GG = grid(160.0)
    place_HW = between(points_GG[None], 64)[0]
    assert place_HW[0, 0].real == pytest.approx(48 + 160 / 128)
    assert torch.allclose(unwarped(points_GG[None], points_GG, 64, 160.0)[0], place_HW, atol=1e-3)


def test_chance_follows_from_the_step():
    face_BCHW = faces(albums("ours")["a"], range(2))
    first, again, other = (bend(face_BCHW, 32, Bend(), 0, step)[0] for step in (4, 4, 5))
    assert torch.equal(first, again)
    assert not torch.equal(first, other)


def test_masks_hold_the_face_and_not_the_hair():
    masks_NHW = find_masks(cuts("ada").pixels_NHWC) / 255
    assert masks_NHW[:, 48:60, 44:52].mean() > 0.95
    assert masks_NHW[:, :6].mean() < 0.02
    hair = cuts("ada").pixels_NHWC[:, ::8, ::8].max(-1) < 50
    assert masks_NHW[:, ::3, ::3][hair].mean() < 0.35


# Networks


def test_the_anchor_has_the_weights_of_2017():
    networks = build(Deepfakes())
    assert counted(networks.encoder) == 69_662_976
    assert [counted(decoder) for decoder in networks.decoders.values()] == [6_199_747, 6_199_747]
    assert networks.encoder(torch.zeros(1, 3, 64, 64)).shape == (1, 512, 8, 8)
    assert isinstance(networks.decoders["a"].ladder[0], deepfakes2017.Up)


@pytest.mark.parametrize(("size", "side"), [("small", 96), ("medium", 128), ("large", 256)])
def test_sizes_draw_what_they_say(size, side):
    assert design_of("ours", size).side == side


def test_a_sketch_swaps_before_anything_is_learnt():
    networks = build(TINY)
    solve(
        networks.sketch,
        lambda side: [bend(faces(albums("ours")[side], range(13)), 32, Bend(192.0), 0, k) for k in (1, 2)],
    )
    face_BCHW = middle(faces(albums("ours")["a"], range(4))[:, :3], 32, 192)
    own, _ = networks.draw(face_BCHW, "a", "a")
    swapped, mask_B1HW = networks.draw(face_BCHW, "a", "b")
    other_BCHW = middle(faces(albums("ours")["b"], range(13))[:, :3], 32, 192).mean(0)
    assert (own - face_BCHW).abs().mean() < (swapped - face_BCHW).abs().mean()
    assert (swapped.mean(0) - other_BCHW).abs().mean() < (own.mean(0) - other_BCHW).abs().mean()
    assert mask_B1HW[:, :, 14:20, 13:19].mean() > 0.8
    assert mask_B1HW[:, :, :2].mean() < 0.1


@pytest.mark.parametrize("model", MODELS)
@torch.no_grad()
def test_a_face_alone_is_that_face_in_a_batch(model):
    swapper = Swapper(build(DESIGNS[model]), DESIGNS[model], WHOSE, LEARNT)
    face_BCHW = torch.from_numpy(cuts("ada").pixels_NHWC[:4]).permute(0, 3, 1, 2).float() / 127.5 - 1
    together, masks = swapper.swap(face_BCHW)
    alone, mask = swapper.swap(face_BCHW[2:3])
    assert torch.allclose(together[2:3], alone, atol=1e-5)
    assert torch.allclose(masks[2:3], mask, atol=1e-5)


def test_the_anchor_pastes_a_square():
    swapper = Swapper(build(DESIGNS["deepfakes2017"]), DESIGNS["deepfakes2017"], WHOSE, LEARNT)
    _, mask_B1HW = swapper.swap(torch.zeros(1, 3, 256, 256))
    assert mask_B1HW.sum() == 160 * 160
    assert mask_B1HW[0, 0, 48:208, 48:208].min() == 1


# Lessons


@pytest.mark.parametrize("model", MODELS)
def test_every_network_hears_its_own_loss(model):
    lessons = lessons_of(model)
    if model == "ours":
        solve(lessons.networks.sketch, lambda side: [bend(faces(albums(model)[side], range(6)), 32, Bend(192.0), 0, 1)])
    chance = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in lessons.networks.parameters():
            parameter.add_(torch.randn(parameter.shape, generator=chance) * 0.02)
    names = {parameter: name for name, parameter in lessons.networks.named_parameters()}
    deaf: set[str] = set()
    for step in range(2):
        for name, gradient in lessons.lesson(bent(model, lessons, step), step, 0.5)[1].items():
            deaf |= {names[p] for p, g in zip(lessons.taught[name], gradient, strict=True) if not g.abs().sum() > 0}
    # While a critic knows nothing, its last bias is pushed up by faces as much as down by drawings.
    assert deaf <= {"critic.a.verdict.bias", "critic.b.verdict.bias"}
    assert {p for taught in lessons.taught.values() for p in taught} == set(lessons.networks.parameters())
    assert all(parameter.grad is None for parameter in lessons.networks.parameters())


def test_a_critic_hears_nothing_but_its_own_loss():
    plain, louder = (
        lessons_of("ours", weights).lesson(bent("ours", lessons_of("ours")), 0, 0.5)[1]
        for weights in (Weights(), Weights(pixels=50.0, mask=9.0, adversary=0.0, swapped=3.0))
    )
    assert all(torch.equal(a, b) for a, b in zip(plain["critic"], louder["critic"], strict=True))
    assert not all(torch.equal(a, b) for a, b in zip(plain["artist"], louder["artist"], strict=True))


def test_the_anchors_other_decoder_hears_nothing():
    lessons = lessons_of("deepfakes2017")
    _, gradients = lessons.lesson(bent("deepfakes2017", lessons, 1), 1, 0.5)
    assert list(gradients) == ["b"]
    assert not set(lessons.taught["b"]) & set(lessons.networks.decoders["a"].parameters())


@pytest.mark.parametrize(
    ("model", "own", "rate", "steps"), [("ours", "artist", 2e-3, 16), ("deepfakes2017", "a", 1e-3, 30)]
)
def test_the_loss_of_one_repeated_batch_falls(model, own, rate, steps):
    lessons = lessons_of(model, Weights(adversary=0.0, learned=0.0))
    optimiser = torch.optim.Adam(lessons.taught[own], lr=rate)
    batch, seen = bent(model, lessons), []
    for _ in range(steps):
        losses, gradients = lessons.lesson(batch, 0, 1.0)
        seen.append(float(losses["a"].detach()))
        for parameter, gradient in zip(lessons.taught[own], gradients[own], strict=True):
            parameter.grad = gradient
        optimiser.step()
    assert np.mean(seen[-3:]) < 0.9 * np.mean(seen[:3])


def test_what_is_usual_is_learnt_for_each_side():
    lessons = lessons_of("ours")
    lessons.lesson(bent("ours", lessons), 0, 0.5)
    assert not torch.equal(lessons.networks.usual_a_Z, lessons.networks.usual_b_Z)
    assert ours.SIDES == ("a", "b")
