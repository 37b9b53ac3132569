"""How a person gets models: what there is, what a download will cost, the download itself, and where it lies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl

from filmgen.backends.catalogue.entries import Gigabytes, Model, models, terms_of
from filmgen.backends.catalogue.hub import Snapshot, ask, cache_folder, check_room, due, find, pull, pulled, room
from filmgen.backends.catalogue.licences import is_folder, licence_of, models_in
from filmgen.backends.catalogue.locked import BRANCH, keep, lock_file, locked, revision_of
from filmgen.crews import crews, find_crew
from filmgen.errors import BadRequest, MissingWeights

COQUI = "tts_models/"
"""How the names of coqui's models begin."""
SHORT = 12
"""Digits of a commit that people are shown."""


@dataclass(frozen=True)
class Item:
    """One model of a bill. `asked` is the revision that a person named, if they did; it is theirs to keep in mind."""

    snapshot: Snapshot
    due: int
    licence: str
    asked: str = ""


@dataclass(frozen=True)
class Bill:
    """What a pull will cost. `coqui` are models that coqui-tts gets from its own shelves, with an estimate in bytes."""

    items: tuple[Item, ...]
    coqui: tuple[tuple[str, int], ...] = ()

    @property
    def due(self) -> int:
        """Bytes to download."""
        return sum(item.due for item in self.items) + sum(size for _, size in self.coqui)


# What there is


def told_models() -> Iterator[str]:
    """Every model of the catalogue, craft by craft: how large, whether it may be used, whether it is here, in which
    crew."""
    used = {name: models_of_crew(name) for name in crews()}
    for craft in dict.fromkeys(model.crafts[0] for model in models().values()):
        known = [model for model in models().values() if model.crafts[0] == craft]
        heads = (craft, "download", "at work", "4 bits", "here", "licence", "crew")
        yield from _columns(heads, [_row(model, used) for model in known])
        yield ""
    yield "free: nothing to agree to. ask: say --accept-licence MODEL, once you have read why. ~: an estimate, in GB."
    yield "Get one: filmgen models pull MODEL, or all of a crew: filmgen models pull --crew NAME"


def _row(model: Model, used: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    names = ", ".join(name for name, ids in used.items() if model.id in ids)
    sizes = (_short(figure) for figure in (model.download, model.memory, model.packed))
    return model.id, *sizes, _here(model), f"{model.verdict}: {model.licence}", names


def _short(figure: Gigabytes | None) -> str:
    return f"{'~' if figure.about else ''}{figure.amount:g}" if figure else ""


def _here(model: Model) -> str:
    if not model.on_hub:
        return "" if _coqui_due(model.id) else "here"
    found = find(model.id, revision_of(model.id))
    return "" if found is None else "in part" if found.missing else "here"


def models_of_crew(name: str) -> tuple[str, ...]:
    """Every model that a crew may load, its understudies' as well; with `@` and the revision where one is asked for."""
    strings = [string for craft in find_crew(name).strings.values() for string in craft]
    return tuple(dict.fromkeys(model for string in strings for model in _with_revision(string)))


def _with_revision(string: str) -> Iterator[str]:
    revision = dict(parse_qsl(string.partition("?")[2])).get("revision", "")
    first, *others = models_in(string) or ("",)
    if first:
        yield f"{first}@{revision}" if revision else first
    yield from others


# What it costs


def order_models(ids: Sequence[str], crew: str | None = None) -> tuple[str, ...]:
    """The models that are asked for, by id and by crew. Raises BadRequest for none, or for a folder."""
    ordered = tuple(dict.fromkeys((*ids, *(models_of_crew(crew) if crew else ()))))
    if not ids and not crew:
        raise BadRequest("name the models to pull, as `filmgen models list` does, or a crew: --crew gpu-24gb")
    folders = [id for id in ids if is_folder(id)]
    if folders:
        raise BadRequest(f"{folders[0]!r} is a folder on this machine: there is nothing to pull")
    return tuple(id for id in ordered if not is_folder(id))


def price(ids: Sequence[str], accepted: tuple[str, ...] = (), update: bool = False, again: bool = False) -> Bill:
    """What the pull of some models will cost. Nothing is asked of the hub for one that is here, unless `update` wants
    its newest commit or `again` what is torn; and nothing at all before every licence has been looked at.

    Raises NotLicensed, MissingWeights for what the hub does not have, Unreachable when it does not answer.
    """
    licences = {id: licence_of(id.partition("@")[0], accepted) for id in ids}
    coqui = tuple((id, _coqui_due(id)) for id in ids if id.startswith(COQUI))
    items = (_item(id, licences[id], update, again) for id in ids if not id.startswith(COQUI))
    return Bill(tuple(items), coqui)


def _coqui_due(id: str) -> int:
    """About how many bytes coqui-tts would download for a model; 0 when it is here."""
    from filmgen.backends.coqui.voice import folder_of

    known = models().get(id)
    return 0 if folder_of(id).is_dir() else int((known.download.amount if known else 1) * 1e9)


def _item(id: str, licence: str, update: bool, again: bool) -> Item:
    model, _, asked = id.partition("@")
    known = terms_of(model)
    model = known.id if isinstance(known, Model) else model
    revision = asked or BRANCH if update else revision_of(model, asked)
    found = find(model, revision)
    if found and not (found.missing or update or again):
        return Item(Snapshot(model, found.commit, ()), 0, licence, asked)
    snapshot = ask(model, revision)
    return Item(snapshot, due(snapshot), licence, asked)


def told_bill(bill: Bill) -> Iterator[str]:
    """What each model will cost, what all of them will, and what the disk has left."""
    rows = []
    for item in bill.items:
        whole = item.snapshot.size
        rest = f", {_size(whole - item.due)} of it here" if 0 < item.due < whole else ""
        cost = f"{_size(whole)}{rest}" if item.due else "here"
        rows.append((item.snapshot.model, cost, item.licence, f"at {item.snapshot.commit[:SHORT]}"))
    yield from _columns((), rows)
    for model, size in bill.coqui:
        yield f"{model}  {f'about {_size(size)}, by coqui-tts from its own shelves' if size else 'here'}"
    if bill.due:
        yield f"{_size(bill.due)} to download; {cache_folder()} has room for {_size(room())}"


# The download


def fetch(bill: Bill) -> Iterator[str]:
    """Download what a bill says, model by model, and write down at which commit; yields each one's folder.

    Raises MissingWeights when the disk is too small or something came torn, Unreachable when the hub broke off; what
    was whole by then is kept.
    """
    check_room(bill.due)
    for item in bill.items:
        snapshot = item.snapshot
        found = find(snapshot.model, snapshot.commit)
        folder = found.folder if found and not item.due else pull(snapshot)
        if not item.asked:
            keep(snapshot.model, snapshot.commit)
        yield str(folder)
    if bill.coqui:
        from filmgen.backends.coqui.voice import folder_of
        from filmgen.backends.coqui.voice import pull as pull_from_coqui

        for model, size in bill.coqui:
            yield str(pull_from_coqui(model, lambda _: None) if size else folder_of(model))


# Where it lies


def told_where(model: str | None = None) -> Iterator[str]:
    """Where the cache is and what lies in it; of one model its folder. Raises MissingWeights when it is not here."""
    if model is None:
        yield f"cache  {cache_folder()}, {_size(room())} free"
        yield f"lock   {lock_file()}{'' if lock_file().is_file() else ' (nothing was pulled yet)'}"
        yield from _columns((), (_place(id) for id in pulled()))
        return
    if is_folder(model):
        yield str(Path(model).expanduser().resolve())
        return
    if model.startswith(COQUI):
        if _coqui_due(model):
            raise MissingWeights(f"{model} is not on this machine: filmgen models pull {model}")
        from filmgen.backends.coqui.voice import folder_of

        yield str(folder_of(model))
        return
    id, _, asked = model.partition("@")
    found = find(id, revision_of(id, asked))
    if found is None:
        raise MissingWeights(f"{id} is not on this machine: filmgen models pull {model}")
    yield str(found.folder)
    yield f"commit {found.commit}, {_size(found.size)}{_lack(found.missing)}"


def _place(id: str) -> tuple[str, ...]:
    found = find(id, revision_of(id))
    if found is None:
        return id, "nothing whole", "", ""
    pinned = "locked" if locked().get(id) == found.commit else ""
    return id, f"{_size(found.size)}{_lack(found.missing)}", f"at {found.commit[:SHORT]}", pinned


def _lack(missing: tuple[str, ...]) -> str:
    return f", {len(missing)} files missing" if missing else ""


def _size(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.1f} MB"


def _columns(heads: tuple[str, ...], lines: Sequence[tuple[str, ...]] | Iterator[tuple[str, ...]]) -> Iterator[str]:
    """Rows with their cells one under another."""
    rows = [heads, *lines] if heads else list(lines)
    widths = [max(len(row[column]) for row in rows) + 2 for column in range(len(rows[0]))] if rows else []
    for row in rows:
        yield "".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
