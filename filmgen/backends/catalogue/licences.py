"""Whether a model may be used, and what the credits say of its licence."""

from pathlib import Path
from urllib.parse import parse_qsl

from filmgen.backends.catalogue.entries import terms_of
from filmgen.errors import NotLicensed

OWN = "of its owner (a folder on this machine)"
WEIGHTS = ("diffusers", "transformers", "coqui")
"""Schemes whose model is loaded here. What a server loads is agreed upon where the server stands."""
BESIDE = ("lora", "lora_2", "depth", "ip_adapter")
"""Options of backend strings that name another model."""


def licence_of(model: str, accepted: tuple[str, ...] = ()) -> str:
    """The licence of a model, for the credits. A folder of one's own is one's own business.

    Raises NotLicensed for a model that is not free, unless its id is among the `accepted` ones.
    """
    if is_folder(model):
        return OWN
    terms = terms_of(model)
    if terms is not None and terms.verdict == "free":
        return terms.licence
    if model.casefold() in {id.casefold() for id in accepted}:
        return f"{terms.licence if terms else 'its own licence'} (accepted by the film-maker)"
    accept = f"--accept-licence {model}"
    if terms is None or terms.verdict == "unread":
        raise NotLicensed(f"nobody here has read the licence of {model}: read it, and if it suits you add {accept}")
    if terms.verdict == "ask":
        raise NotLicensed(f"{model} is under the {terms.licence}: {terms.why}; if that suits you, add {accept}")
    raise NotLicensed(
        f"{model} is refused, under {terms.licence}: {terms.why}; if you have leave to use it, add {accept}"
    )


def licences_of(string: str, accepted: tuple[str, ...] = ()) -> str:
    """The licences of everything that a backend string loads; empty for one that loads nothing here.

    Raises NotLicensed for the first that is not free and not accepted.
    """
    found = [licence_of(model, accepted) for model in models_in(string)]
    return "; ".join(dict.fromkeys(found))


def models_in(string: str) -> tuple[str, ...]:
    """Every model that a backend string names: after its colon, and in options such as `lora`."""
    name, _, options = string.partition("?")
    scheme, _, model = name.partition(":")
    own = [model] if scheme in WEIGHTS and model else []
    beside = [value for option, value in parse_qsl(options) if option in BESIDE]
    named = (_repository(value) for value in beside)
    return tuple(dict.fromkeys((*own, *(model for model in named if model))))


def is_folder(model: str) -> bool:
    """Whether a model is named by where it lies, and not by its id."""
    return model.startswith((".", "/", "~")) or Path(model).expanduser().is_dir()


def _repository(value: str) -> str:
    """The model in an option: `owner/name`, `owner/name/file.safetensors`, or a folder; empty for plain words."""
    if is_folder(value) or "/" not in value:
        return value if is_folder(value) else ""
    return "/".join(value.partition(":")[0].split("/")[:2])
