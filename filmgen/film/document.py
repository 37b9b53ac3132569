"""Paper: frozen, typed, versioned, and equal when it says the same."""

import json
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from filmgen.errors import TornStore


class Document(BaseModel):
    """A piece of paper. Its fields are all there is to it; changing one makes another document.

    Paper holds no path, no clock and no float time. `version` is raised when the meaning of a field changes.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, ser_json_inf_nan="strings")
    version: ClassVar[int] = 1

    @classmethod
    def schema_name(cls) -> str:
        """The name and version written on every stored document, such as `filmgen.Cut/1`."""
        return f"filmgen.{cls.__name__}/{cls.version}"

    def to_json(self) -> str:
        """Text for a person and a diff: schema first, one field a line."""
        return json.dumps({"schema": self.schema_name(), **self.model_dump(mode="json")}, indent=1, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read paper back. Raises TornStore when the text is not such a document of this version."""
        try:
            fields: dict[str, Any] = json.loads(text)
            schema = fields.pop("schema")
            if schema != cls.schema_name():
                raise TornStore(f"expected {cls.schema_name()}, found {schema!r}")
            return cls.model_validate_json(json.dumps(fields))
        except (ValueError, KeyError, TypeError, AttributeError, ValidationError) as error:
            raise TornStore(f"not a {cls.schema_name()}: {str(error).splitlines()[0]}") from error

    def but(self, **changes: Any) -> Self:
        """A validated copy with some fields changed."""
        return type(self).model_validate({**{name: getattr(self, name) for name in type(self).model_fields}, **changes})


class Backend(Document):
    """Someone who does the work: a frozen document whose fields are its options, and so its fingerprint.

    `at_once` is how many pieces of work it likes at a time; `alone` says that it must not be copied to other processes
    (a model that fills a graphics card). `weights` is the digest of what it was taught or given to work from.
    `unseen` names options that change how long it works and not what comes of it: they enter no fingerprint.
    """

    at_once: ClassVar[int] = 1
    alone: ClassVar[bool] = False
    unseen: ClassVar[tuple[str, ...]] = ()
    licence: ClassVar[str] = "Apache-2.0"
    weights: str = ""

    def weigh(self) -> str:
        """The digest for `weights`, taken when the backend is hired; empty for one that works from nothing."""
        return ""

    def ready(self) -> None:
        """Look, before any work begins, whether what it works with is on this machine; loads nothing.

        Raises MissingWeights, MissingPackage or Unreachable, each with what to type.
        """

    def told(self) -> tuple[tuple[str, str], ...]:
        """What it was asked for and what follows from it, as names and values, for a person who plans."""
        return ()

    def release(self) -> None:
        """Let go of what was loaded: another's phase of work begins, or the film is done."""
