"""What a value is, as a digest: equal values agree in every process, on every machine, for ever."""

import hashlib
import json
from datetime import date
from fractions import Fraction
from typing import Any

from filmgen.film.document import Backend, Document


def canonical(value: object) -> Any:
    """A value as plain JSON, its documents with their schema, so that a new version of one is another value.

    Raises TypeError for what has no stable text: sets, arbitrary objects, floats that are not numbers.
    """
    if isinstance(value, Document):
        unseen = value.unseen if isinstance(value, Backend) else ()
        seen = (name for name in type(value).model_fields if name not in unseen)
        fields = {name: canonical(getattr(value, name)) for name in seen}
        return {"schema": value.schema_name(), **fields}
    if isinstance(value, tuple | list):
        return [canonical(item) for item in value]
    if isinstance(value, dict):
        return {str(key): canonical(item) for key, item in value.items()}
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float) and value == value and abs(value) != float("inf"):
        return value
    raise TypeError(f"{type(value).__name__} has no fingerprint")


def fingerprint(value: object) -> str:
    """The hexadecimal SHA-256 of a value's canonical JSON."""
    text = json.dumps(canonical(value), sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()
