"""The doctor says which crew fits a machine and why, on this one and on machines that are only on paper."""

from dataclasses import replace

import pytest

from filmgen.backends import machine as machines
from filmgen.backends.machine import Card, Machine
from filmgen.crews import crews
from filmgen.doctor import Diagnosis, examine, fit, told
from tests.backends.catalogue.machines import nowhere

__all__ = ["nowhere"]
GB = 1_000_000_000
LAPTOP = Machine("Linux x86_64, Python 3.12", 8, 17 * GB, 500 * GB, (), "2.13.0")
CODECS = frozenset({"libx264", "aac", "libopus", "h264_nvenc"})


def with_card(gigabytes: float, memory: int = 130) -> Machine:
    return replace(LAPTOP, memory=memory * GB, cards=(Card("RTX", int(gigabytes * GB), driver="580.1"),))


def diagnosis(machine: Machine, codecs=CODECS) -> Diagnosis:
    return Diagnosis(machine, codecs, tuple(fit(sheet, machine) for sheet in crews().values()), ())


@pytest.mark.parametrize(
    ("machine", "fits"),
    [
        (replace(LAPTOP, memory=4 * GB), ["builtin"]),
        (LAPTOP, ["builtin", "laptop"]),
        (with_card(8.6), ["builtin", "laptop", "gpu-8gb"]),
        (with_card(7.9), ["builtin", "laptop", "gpu-8gb"]),
        (with_card(6.2), ["builtin", "laptop"]),
        (with_card(25.3), ["builtin", "laptop", "gpu-8gb", "gpu-24gb"]),
        (with_card(25.3, memory=17), ["builtin", "laptop"]),
        (with_card(85.0), ["builtin", "laptop", "gpu-8gb", "gpu-24gb", "gpu-80gb"]),
        (replace(with_card(85.0), disk=60 * GB), ["builtin", "laptop", "gpu-8gb"]),
    ],
)
def test_which_crews_fit(nowhere, machine, fits):
    assert [each.crew.name for each in diagnosis(machine).fits if each.fits] == fits


def test_a_crew_that_does_not_fit_says_why(nowhere):
    (hinders,) = [fit(crews()["gpu-24gb"], with_card(16.0)).hinders]
    assert hinders == ("needs a card with 24 GB, the card has 16",)
    assert "there is no card that torch can use" in fit(crews()["gpu-8gb"], LAPTOP).hinders[0]
    assert "needs 96 GB of memory, the machine has 17" in fit(crews()["gpu-80gb"], LAPTOP).hinders[1]
    assert "GB more on the disk, 5 are free" in fit(crews()["laptop"], replace(LAPTOP, disk=5 * GB)).hinders[0]
    assert fit(crews()["laptop"], replace(LAPTOP, torch="")).hinders == ("needs torch",)


def test_what_is_typed_next_is_the_largest_crew_that_fits(nowhere):
    rows = list(told(diagnosis(with_card(25.3))))
    assert rows[-3:] == [
        "  filmgen models pull --crew gpu-24gb",
        '  filmgen make --seed "Yeti Tardigrade" --crew gpu-24gb',
        '  filmgen make --seed "Yeti Tardigrade"   (the builtin crew: nothing to download)',
    ]
    assert list(told(diagnosis(replace(LAPTOP, memory=4 * GB))))[-1] == '  filmgen make --seed "Yeti Tardigrade"'


def test_a_card_that_torch_cannot_use_is_told(nowhere):
    machine = replace(LAPTOP, cards=(Card("RTX", 24 * GB, usable=False, driver="580.1"),))
    said = "\n".join(told(diagnosis(machine)))
    assert "driver 580.1" in said and "install the build of torch for its CUDA" in said
    assert machine.card == 0


@pytest.mark.parametrize("codecs", [None, frozenset({"aac"})])
def test_without_an_encoder_nothing_can_be_filmed(nowhere, codecs):
    ill = diagnosis(LAPTOP, codecs)
    assert not ill.well
    assert list(told(ill))[-1] == "  nothing can be filmed here: put right what is said above"


def test_this_machine_is_well(filmgen, nowhere):
    ran = filmgen("doctor")
    assert (ran.code, ran.err) == (0, "")
    assert "libx264" in ran.out and "builtin" in ran.out and 'filmgen make --seed "Yeti Tardigrade"' in ran.out
    assert examine().machine.cores >= 1


def test_a_container_has_the_memory_that_it_was_given(tmp_path, monkeypatch):
    limit = tmp_path / "memory.max"
    monkeypatch.setattr(machines, "CGROUP", limit)
    limit.write_text("1000000000\n")
    assert machines.look(tmp_path / "not" / "there").memory == 1_000_000_000
    limit.write_text("max\n")
    assert machines.look(tmp_path).memory > 1_000_000_000


def test_the_drivers_own_program_is_asked_for_cards_that_torch_does_not_see(tmp_path, monkeypatch):
    program = tmp_path / "nvidia-smi"
    program.write_text("#!/bin/sh\necho 'NVIDIA RTX 4090, 24564, 580.95'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    (card,) = machines.look(tmp_path).cards
    assert (card.name, card.memory, card.driver, card.usable) == ("NVIDIA RTX 4090", 24564 * 2**20, "580.95", False)
    program.write_text("#!/bin/sh\nexit 9\n")
    assert machines.look(tmp_path).cards == ()
