"""A model comes from the hub at one commit, safe and whole, and every way in which it does not is told in one line."""

import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from filmgen.backends.catalogue import hub as hubs
from filmgen.backends.catalogue.hub import ask, check_room, due, find, pull, pulled
from filmgen.backends.catalogue.locked import keep, locked, revision_of
from filmgen.backends.neural.weights import where
from filmgen.errors import MissingWeights, TornStore, Unreachable
from tests.backends.catalogue.machines import PAINTER, WRITER
from tests.backends.catalogue.small_hub import COMMIT, NEWER, weights


def names(folder: Path) -> list[str]:
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


def interrupt(_):
    raise KeyboardInterrupt


def hub_cache(model):
    return hubs.cache_folder() / f"models--{model.replace('/', '--')}"


def test_a_model_is_asked_for_before_it_is_pulled(hub):
    snapshot = ask(WRITER, "main")
    assert snapshot.commit == COMMIT
    assert [name for name, _ in snapshot.files] == ["LICENSE", "config.json", "model.safetensors"]
    assert snapshot.size == due(snapshot) > 300_000
    assert pulled() == ()


def test_what_is_pulled_is_found_again_without_the_hub(hub):
    folder = pull(ask(WRITER, "main"))
    assert names(folder) == ["LICENSE", "config.json", "model.safetensors"]
    found = find(WRITER, COMMIT)
    assert (found.folder, found.missing) == (folder, ())
    assert pulled() == (WRITER,)
    hub.asked.clear()
    assert where(WRITER, COMMIT) == folder
    assert hub.asked == []


def test_what_is_pulled_is_found_by_other_programs_too(hub):
    """They ask the hub's cache for the branch, and so does filmgen when its lock is gone."""
    from huggingface_hub import try_to_load_from_cache

    folder = pull(ask(WRITER, "main"))
    assert try_to_load_from_cache(WRITER, "config.json", cache_dir=hubs.cache_folder()) == str(folder / "config.json")
    assert locked() == {}
    assert where(WRITER) == folder


def test_what_another_program_pulled_is_found(hub):
    from huggingface_hub import snapshot_download

    folder = snapshot_download(WRITER, cache_dir=hubs.cache_folder(), endpoint=hub.url)
    assert str(where(WRITER)) == folder


def test_of_a_pipeline_the_parts_are_taken_and_not_the_whole_once_more(hub):
    folder = pull(ask(PAINTER, "main"))
    assert names(folder) == ["model_index.json", "vae/config.json", "vae/diffusion_pytorch_model.safetensors"]
    assert find(PAINTER, COMMIT).missing == ()


def test_nothing_is_downloaded_twice(hub):
    snapshot = ask(WRITER, "main")
    pull(snapshot)
    hub.asked.clear()
    assert due(snapshot) == 0
    pull(snapshot)
    assert [asked for asked in hub.asked if "resolve" in asked] == []


def test_a_line_that_breaks_goes_on_from_where_it_broke(hub, monkeypatch):
    monkeypatch.setattr("time.sleep", lambda _: None)
    monkeypatch.setattr("huggingface_hub.constants.DOWNLOAD_CHUNK_SIZE", 50_000)
    hub.cuts["model.safetensors"] = [100_000]
    folder = pull(ask(WRITER, "main"))
    assert hub.ranges == ["model.safetensors from 100000"]
    assert (folder / "model.safetensors").read_bytes() == weights(300_000)


def test_a_large_file_goes_on_where_it_was_cut_off_days_ago(hub, monkeypatch):
    """Ctrl-C leaves what came; the next pull, in another process, asks for the rest only."""
    monkeypatch.setattr("filmgen.backends.catalogue.hub.LARGE", 10_000)
    monkeypatch.setattr("huggingface_hub.constants.DOWNLOAD_CHUNK_SIZE", 50_000)
    monkeypatch.setattr("time.sleep", interrupt)
    hub.cuts["model.safetensors"] = [150_000]
    snapshot = ask(WRITER, "main")
    with pytest.raises(KeyboardInterrupt):
        pull(snapshot)
    assert hub.ranges == []
    folder = pull(snapshot)
    assert hub.ranges == ["model.safetensors from 150000"]
    assert (folder / "model.safetensors").read_bytes() == weights(300_000)
    assert [file.name for file in folder.parent.parent.rglob("*.incomplete")] == []


def test_a_large_file_that_is_not_what_the_hub_says_is_thrown_away(hub, monkeypatch):
    monkeypatch.setattr("filmgen.backends.catalogue.hub.LARGE", 10_000)
    monkeypatch.setattr("huggingface_hub.constants.DOWNLOAD_CHUNK_SIZE", 50_000)
    monkeypatch.setattr("time.sleep", interrupt)
    hub.cuts["model.safetensors"] = [150_000]
    snapshot = ask(WRITER, "main")
    with pytest.raises(KeyboardInterrupt):
        pull(snapshot)
    (part,) = hub_cache(snapshot.model).rglob("*.incomplete")
    part.write_bytes(b"something else" + part.read_bytes()[14:])
    with pytest.raises(MissingWeights, match="came other than the hub has it"):
        pull(snapshot)
    assert (pull(snapshot) / "model.safetensors").read_bytes() == weights(300_000)


def test_a_line_that_stays_broken_keeps_what_is_whole(hub, monkeypatch):
    monkeypatch.setattr("time.sleep", lambda _: None)
    hub.cuts["model.safetensors"] = [0] * 99
    snapshot = ask(WRITER, "main")
    with pytest.raises(Unreachable, match="goes on from there"):
        pull(snapshot)
    hub.cuts.clear()
    assert due(snapshot) == len(weights(300_000))
    assert find(WRITER, COMMIT).missing == ("model.safetensors",)
    with pytest.raises(MissingWeights, match="model.safetensors is missing: filmgen models pull"):
        where(WRITER, COMMIT)
    hub.asked.clear()
    pull(snapshot)
    assert [asked for asked in hub.asked if asked.startswith("GET") and "config.json" in asked] == []
    assert find(WRITER, COMMIT).missing == ()


def test_what_is_torn_on_the_disk_is_downloaded_again(hub):
    snapshot = ask(WRITER, "main")
    torn = pull(snapshot) / "model.safetensors"
    torn.resolve().write_bytes(weights(300_000)[:1_000])
    assert due(snapshot) > 0
    assert (pull(snapshot) / "model.safetensors").read_bytes() == weights(300_000)


def test_weights_that_come_torn_are_refused(hub):
    hub.repositories[WRITER][COMMIT]["model.safetensors"] = weights(9_000)[:-7]
    with pytest.raises(MissingWeights, match="torn"):
        pull(ask(WRITER, "main"))


@pytest.mark.parametrize(
    ("answer", "error", "says"),
    [
        ((401, "RepoNotFound"), MissingWeights, "knows no model 'Qwen/Qwen3.5-4B'.*hf auth login"),
        ((404, "RepoNotFound"), MissingWeights, "knows no model"),
        ((403, "GatedRepo"), MissingWeights, "is gated: agree to its terms"),
        ((500, ""), Unreachable, "answered 500"),
        ((503, ""), Unreachable, "answered 503"),
    ],
)
def test_a_hub_that_does_not_give_is_told_in_one_line(hub, monkeypatch, answer, error, says):
    monkeypatch.setattr("time.sleep", lambda _: None)
    hub.answers[WRITER] = answer
    with pytest.raises(error, match=says) as caught:
        ask(WRITER, "main")
    assert "\n" not in str(caught.value)


def test_a_revision_that_is_not_there(hub):
    with pytest.raises(MissingWeights, match="has no revision 'nightly'"):
        ask(WRITER, "nightly")


@pytest.mark.parametrize("name", ["a b/c", "one", "a/b/c", "../x"])
def test_a_name_that_is_none(hub, name):
    with pytest.raises(MissingWeights):
        ask(name, "main")


def test_a_name_that_leads_out_of_its_folder_is_not_taken(hub):
    files = hub.repositories[WRITER][COMMIT]
    for name in ("../../../evil.safetensors", "/evil.safetensors", "a\\..\\evil.safetensors", "x/../../evil.json"):
        files[name] = weights(50)
    assert [name for name, _ in ask(WRITER, "main").files] == ["LICENSE", "config.json", "model.safetensors"]
    assert find(WRITER, "../../" + COMMIT) is None


def test_a_model_of_pickles_is_refused_before_anything_is_downloaded(hub):
    hub.repositories["some/voice"] = {COMMIT: {"config.json": b"{}", "pytorch_model.bin": b"a pickle"}}
    with pytest.raises(MissingWeights, match="only pytorch_model.bin, which may run anything"):
        ask("some/voice", "main")
    assert pulled() == ()


def test_without_a_hub_there_is_one_line(nowhere, monkeypatch):
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(Unreachable, match="HF_HUB_OFFLINE is set"):
        ask(WRITER, "main")


def test_with_a_hub_that_is_gone_there_is_one_line(hub):
    hub.stop()
    with pytest.raises(Unreachable, match="look after the network"):
        ask(WRITER, "main")
    hub.start()


def test_a_disk_that_is_too_small_is_found_before_the_download(nowhere, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(9, 9, 5_000_000_000))
    check_room(2_900_000_000)
    check_room(0)
    with pytest.raises(MissingWeights, match="3.1 GB are to be downloaded .* room for 5.0 GB.*HF_HUB_CACHE"):
        check_room(3_100_000_000)


def test_a_disk_that_fills_up_all_the_same_is_told(hub, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("huggingface_hub.snapshot_download", full)
    with pytest.raises(MissingWeights, match="is full: free some"):
        pull(ask(WRITER, "main"))


def test_the_branch_may_move_on_and_a_lock_stays(hub):
    first = pull(ask(WRITER, "main"))
    keep(WRITER, COMMIT)
    hub.repositories[WRITER][NEWER] = {"config.json": b"{}", "model.safetensors": weights(50)}
    assert revision_of(WRITER) == COMMIT
    assert ask(WRITER, revision_of(WRITER)).commit == COMMIT
    assert where(WRITER) == first
    assert ask(WRITER, "main").commit == NEWER


def test_a_lock_is_a_paper_that_can_be_read_and_compared(nowhere):
    assert locked() == {}
    keep("b/b", COMMIT)
    keep("a/a", NEWER)
    keep("b/b", NEWER)
    assert locked() == {"a/a": NEWER, "b/b": NEWER}
    text = (nowhere / "home" / "models.lock").read_text()
    assert text.index("a/a") < text.index("b/b")
    assert "filmgen.ModelsLock/1" in text


def test_a_torn_lock_is_told(nowhere):
    keep("a/a", COMMIT)
    (nowhere / "home" / "models.lock").write_text("{")
    with pytest.raises(TornStore, match="delete it"):
        revision_of("a/a")


def test_what_is_asked_for_comes_before_the_lock_and_the_lock_before_the_catalogue(nowhere):
    voice = "kakao-enterprise/vits-vctk"
    assert revision_of("nobody/knows") == "main"
    assert hubs.COMMIT.fullmatch(revision_of(voice))
    keep(voice, COMMIT)
    assert revision_of(voice) == COMMIT
    assert revision_of(voice, "v2") == "v2"
