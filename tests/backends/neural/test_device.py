"""Where a model works: the device, the numbers, the noise, and what is said when memory is short."""

import gc
import weakref

import pytest
import torch

from filmgen.backends.neural.device import device_of, dtype_of, enough_memory, held, let_go, measured, noise, peaks
from filmgen.backends.neural.options import Neural
from filmgen.errors import BadRequest, OutOfMemory


def test_float16_on_a_cpu_is_refused_with_the_option_to_type():
    with pytest.raises(BadRequest, match="dtype=float32"):
        dtype_of("float16", "cpu")


def test_a_cpu_works_in_float32_unless_it_is_told_otherwise():
    assert dtype_of("auto", "cpu") is torch.float32
    assert dtype_of("bfloat16", "cpu") is torch.bfloat16


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a card")
def test_a_card_that_is_not_there_is_refused_with_what_is():
    with pytest.raises(BadRequest, match="device=cpu"):
        device_of("cuda")
    assert device_of("auto") in ("cpu", "mps", "xpu")


def test_the_same_seed_is_the_same_noise():
    first, again, other = (torch.randn(4, generator=noise(seed)) for seed in (7, 7, 8))
    assert torch.equal(first, again)
    assert not torch.equal(first, other)


@pytest.mark.parametrize("seed", [0, -1, 2**70])
def test_any_whole_number_is_a_seed(seed):
    assert noise(seed).initial_seed() >= 0


def test_equal_backends_share_what_one_of_them_loaded_until_it_is_let_go():
    class Load:
        pass

    one, same = Neural(model="m"), Neural(model="m")
    load = held(one, Load)
    assert held(same, lambda: pytest.fail("loaded twice")) is load
    alive = weakref.ref(load)
    del load
    same.release()
    gc.collect()
    assert alive() is None
    let_go(one)


@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB"),
        RuntimeError("[enforce fail at alloc_cpu.cpp:117] DefaultCPUAllocator: not enough memory: you tried to ..."),
        MemoryError(),
    ],
)
def test_a_lack_of_memory_says_what_to_type_in_the_order_to_try_it(error):
    with (
        pytest.raises(OutOfMemory, match=r"painter x does not fit .*try tiling=true; if .*: offload=group"),
        enough_memory("painter x", "cpu", ("tiling=true", "offload=group")),
    ):
        raise error


def test_another_error_stays_what_it_was():
    with pytest.raises(RuntimeError, match="shapes"), enough_memory("painter x", "cpu", ()):
        raise RuntimeError("shapes do not match")


def test_a_phase_is_measured():
    with measured("cpu") as peak:
        held_for_a_moment = torch.ones(1000)
    assert peak.size > held_for_a_moment.nbytes
    assert str(peak).endswith(" GB")
    with enough_memory("painter of this test", "cpu", ()):
        pass
    assert peaks()["painter of this test"].size >= peak.size
