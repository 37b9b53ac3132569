"""The laws of training: who hears which loss, what falls, what repeats, and on what a frame's result may depend."""

from dataclasses import replace

import pytest
import torch

from filmgen.training import broad2016, losses
from filmgen.training.batches import in_order, pairs
from filmgen.training.checkpoint import Reconstructor, load_model
from filmgen.training.designs import build, design_of
from filmgen.training.machine import Machine
from filmgen.training.recipes import RECIPES, Weights
from filmgen.training.sketching import solve_all
from filmgen.training.train_vaegan import train
from filmgen.training.vaegan import grow
from tests.training.screening import BROAD, TINY, frames, plan, screening

DESIGNS = {"ours": TINY, "broad2016": BROAD}
MODELS = list(DESIGNS)
SHOWN = screening()


PLAIN = Weights()


def ready(model):
    """Networks that are about to learn, what can be solved of them solved."""
    networks = build(DESIGNS[model]).train()
    if model == "ours":
        solve_all(networks.sketch, SHOWN, lambda numbers: frames(SHOWN, numbers), TINY.prior)
    return networks


def lesson(model, weights=PLAIN):
    """A recipe after a lesson, and what that was."""
    recipe = RECIPES[model](ready(model), weights, 0)
    return recipe, *recipe.lesson(frames(SHOWN, range(6)), 8, 0.5)


@pytest.mark.parametrize("judge", ["hinge", "logistic"])
@pytest.mark.parametrize("model", MODELS)
def test_every_network_hears_its_own_loss(model, judge):
    recipe, _, _ = lesson(model, Weights(judge=judge))
    names = {parameter: name for name, parameter in recipe.networks.named_parameters()}
    # What paints nothing yet passes nothing on: away from the start, everything is reached.
    chance = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in recipe.networks.parameters():
            parameter.add_(torch.randn(parameter.shape, generator=chance) * 0.02)
    _, gradients = recipe.lesson(frames(SHOWN, range(6)), 8, 0.5)
    deaf = [
        names[parameter]
        for name, heard in recipe.taught.items()
        for parameter, gradient in zip(heard, gradients[name], strict=True)
        if not gradient.abs().sum() > 0 and not normalised_away(names[parameter])
    ]
    assert deaf == []
    assert {p for heard in recipe.taught.values() for p in heard} == set(recipe.networks.parameters())


def normalised_away(name: str) -> bool:
    """Biases whose effect a batch normalisation takes away again."""
    return name.endswith("convolution.bias") or name == "decoder.ground.bias"


@pytest.mark.parametrize("model", MODELS)
def test_no_network_hears_anothers_loss(model):
    """Nothing but the critic's own loss reaches it: with its loss cut off, nothing does."""
    recipe, _, gradients = lesson(model)
    assert all(parameter.grad is None for parameter in recipe.networks.parameters())
    louder = replace(Weights(), pixels=50.0, edges=9.0, divergence=3.0, adversary=0.0)
    if model == "ours":
        _, _, others = lesson(model, louder)
        assert all(torch.equal(a, b) for a, b in zip(gradients["critic"], others["critic"], strict=True))
        assert not all(torch.equal(a, b) for a, b in zip(gradients["artist"], others["artist"], strict=True))


def test_broads_encoder_does_not_hear_the_adversary(monkeypatch):
    _, _, before = lesson("broad2016")
    monkeypatch.setattr(losses, "broad_adversary", lambda real, drawn, dreamed: (real - drawn + dreamed).sum() * 5)
    _, _, after = lesson("broad2016")
    assert all(torch.equal(a, b) for a, b in zip(before["encoder"], after["encoder"], strict=True))
    assert not torch.equal(before["decoder"][0], after["decoder"][0])


@pytest.mark.parametrize(
    ("model", "learner", "own"),
    [
        ("ours", "artist", "decoder"),
        ("ours", "critic", "critic"),
        ("broad2016", "encoder", "encoder"),
        ("broad2016", "decoder", "decoder"),
        ("broad2016", "critic", "critic"),
    ],
)
def test_the_loss_of_a_network_that_alone_learns_falls_on_one_repeated_batch(model, learner, own):
    recipe = RECIPES[model](build(DESIGNS[model]).train(), PLAIN, 0)
    optimiser = torch.optim.Adam(recipe.taught[learner], 1e-3, recipe.betas)
    batch_BCHW = frames(SHOWN, range(0, 30, 5))
    seen = []
    for _ in range(25):
        told, gradients = recipe.lesson(batch_BCHW, 1, 0.1)
        seen.append(float(told[own].detach()))
        for parameter, gradient in zip(recipe.taught[learner], gradients[learner], strict=True):
            parameter.grad = gradient
        optimiser.step()
    assert seen[-1] < seen[0] - 0.02 * abs(seen[0])


@pytest.mark.parametrize("model", MODELS)
def test_one_seed_repeats_and_two_differ(model, tmp_path):
    codes = []
    for folder, seed in (("a", 3), ("b", 3), ("c", 4)):
        train(SHOWN, tmp_path / folder, plan(model, seed=seed, epochs=1))
        codes.append(load_model(tmp_path / folder).encode(frames(SHOWN, range(3))))
    assert torch.equal(codes[0], codes[1])
    assert not torch.equal(codes[0], codes[2])


@pytest.mark.parametrize("model", MODELS)
def test_a_frame_alone_is_that_frame_in_a_batch(model, tmp_path):
    train(SHOWN, tmp_path, plan(model, epochs=1))
    network = load_model(tmp_path)
    batch_BCHW = frames(SHOWN, [0, 11, 22, 33])
    together = network.decode(network.encode(batch_BCHW))
    for number in range(4):
        alone = network.decode(network.encode(batch_BCHW[number : number + 1]))
        assert torch.allclose(alone[0], together[number], atol=1e-5)


@pytest.mark.parametrize("model", MODELS)
def test_a_code_has_the_promised_numbers_and_a_frame_its_size(model):
    network = Reconstructor(build(DESIGNS[model]), DESIGNS[model])
    assert (network.name, network.width, network.height, network.latents) == (model, 32, 32, 6)
    code_BZ = network.encode(frames(SHOWN, range(2)))
    assert code_BZ.shape == (2, 6)
    drawn_BCHW = network.decode(code_BZ * 100)
    assert drawn_BCHW.shape == (2, 3, 32, 32)
    assert drawn_BCHW.abs().max() <= 1


def test_the_anchor_is_as_large_as_it_was_in_2016():
    with torch.device("meta"):
        whole = broad2016.Networks(256, 144, 200)
    sizes = [sum(p.numel() for p in part.parameters()) for part in (whole.encoder, whole.decoder, whole.critic)]
    assert sizes == [43_593_840, 25_253_123, 6_821_601]


def test_a_grown_decoder_draws_the_same_picture_larger():
    small = build(TINY).eval()
    with torch.no_grad():
        for parameter in small.decoder.parameters():
            parameter.add_(0.01)
    large = grow(small, TINY).eval()
    code_BZ = torch.linspace(-1, 1, 12).reshape(2, 6)
    drawn, grown = small.decode(code_BZ), large.decode(code_BZ)
    assert grown.shape == (2, 3, 64, 64)
    assert torch.nn.functional.avg_pool2d(grown, 2).sub(drawn).abs().max() < 0.1


def test_a_model_of_512_lines_is_one_level_more():
    design = design_of("ours", "small", 512, 288, 200)
    assert (design.levels, len(design.channels), design.base) == (5, 5, (16, 9))


def test_in_half_precision_gradients_are_nearly_the_same():
    """What a card computes in, on this processor: bf16."""
    _, _, full = lesson("ours")
    recipe = RECIPES["ours"](ready("ours"), PLAIN, 0, Machine(torch.device("cpu"), plain=False).cast)
    _, half = recipe.lesson(frames(SHOWN, range(6)), 8, 0.5)
    for name in full:
        there, here = (torch.cat([part.flatten() for part in gradients[name]]) for gradients in (full, half))
        assert torch.nn.functional.cosine_similarity(there, here, 0) > 0.95


def test_pairs_are_neighbours_of_one_shot_and_nothing_held_out_is_shown():
    shown = replace(SHOWN, training=SHOWN.training[SHOWN.training % 5 != 3])
    for batch in pairs(shown, 6, 0, 0):
        first, then = batch[:3], batch[3:]
        assert set(batch) <= set(shown.training)
        assert set(then - first) <= {0, 1}
        assert (shown.shots_N[first] == shown.shots_N[then]).all()


def test_broad_is_shown_his_film_in_order():
    shown = [number for batch in in_order(SHOWN, 7) for number in batch]
    assert shown == list(range(28))
