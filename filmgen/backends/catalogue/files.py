"""Which files of a model are taken: weights that run nothing when they are read, and the papers beside them."""

from collections.abc import Iterable
from fnmatch import fnmatchcase

PAPERS = (".json", ".txt", ".model", ".jinja", ".tiktoken")
"""Configurations, vocabularies, templates."""
LICENCES = ("license", "licence", "notice", "use_policy")
ASIDE = ("original/", "onnx/", "openvino", "assets/", "figures/", "images/", "comfyui/", "metal/")
"""Folders that hold the same weights in other forms, or pictures."""
OTHERS = (".bf16.", ".non_ema.", "consolidated.")
"""Parts of names of weights, and of their indices, that are there under another name as well."""
HALF = (".fp16.", ".fp16-")
"""The same in half as many bits, which is all that a picture needs."""


def wanted(names: Iterable[str], patterns: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The files to take out of all that a repository holds, sorted. Of a pipeline, whole models at the top are left
    out, since its parts are taken, in half the bits where all of them are there in these.

    `patterns` choose the weights instead. Licences are always taken: they belong to what they are of.
    """
    names = sorted(filter(_stays_inside, names))
    if patterns:
        return tuple(n for n in names if _is_licence(n) or any(fnmatchcase(n, pattern) for pattern in patterns))
    pipeline = "model_index.json" in names
    weights = [n for n in names if is_weights(n) and _in_use(n) and ("/" in n or not pipeline)]
    half = {n for n in weights if _is_half(n)}
    full = set(weights) - half
    folders = {n.rpartition("/")[0] for n in full}
    halved = pipeline and folders <= {n.rpartition("/")[0] for n in half}
    chosen = half if halved else full or half
    papers = (n for n in names if n.endswith(PAPERS) and _in_use(n) and (_is_half(n) == halved or not _is_index(n)))
    return tuple(sorted({*chosen, *papers, *filter(_is_licence, names)}))


def is_weights(name: str) -> bool:
    return name.endswith(".safetensors")


def _stays_inside(name: str) -> bool:
    """Whether a name leads nowhere but into its own folder."""
    return not (name.startswith("/") or "\\" in name or ".." in name.split("/"))


def _is_half(name: str) -> bool:
    return any(form in name for form in HALF)


def _is_index(name: str) -> bool:
    return name.endswith(".index.json") or _is_half(name)


def _is_licence(name: str) -> bool:
    return "/" not in name and name.lower().startswith(LICENCES)


def _in_use(name: str) -> bool:
    return not name.lower().startswith((".", *ASIDE)) and not any(form in name for form in OTHERS)
