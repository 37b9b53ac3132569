"""How one large file comes over a line that may break: on from where it was cut off, and checked before it counts."""

import hashlib
import re
from pathlib import Path

from filelock import FileLock

from filmgen.errors import MissingWeights

SHA256 = re.compile(r"[0-9a-f]{64}")
LARGE = 10_000_000
"""Bytes from which a file is worth going on with. The hub's own library begins a file again after Ctrl-C."""
LARGEST = 50_000_000_000
"""What the hub gives in one piece; beyond it only its own library knows how."""


def fetch_large(model: str, commit: str, name: str, size: int, blobs: Path, endpoint: str | None) -> None:
    """Download a file into `blobs` under its digest, where the hub's library finds it and need not ask again.

    Raises MissingWeights when what came is not what the hub says it is.
    """
    from huggingface_hub import get_hf_file_metadata, hf_hub_url
    from huggingface_hub.file_download import http_get
    from huggingface_hub.utils import build_hf_headers

    url = hf_hub_url(model, name, revision=commit, endpoint=endpoint)
    digest = get_hf_file_metadata(url, endpoint=endpoint).etag or ""
    if not SHA256.fullmatch(digest):
        return
    blobs.mkdir(parents=True, exist_ok=True)
    whole, part = blobs / digest, blobs / f"{digest}.filmgen.incomplete"
    locks = blobs.parent.parent / ".locks" / blobs.parent.name
    locks.mkdir(parents=True, exist_ok=True)
    with FileLock(locks / f"{digest}.filmgen.lock"):
        if whole.exists():
            return
        with part.open("ab") as stream:
            if stream.tell() > size:
                stream.truncate(0)
            http_get(
                url, stream, resume_size=stream.tell(), headers=build_hf_headers(), expected_size=size,
                displayed_filename=name,
            )  # fmt: skip
        with part.open("rb") as stream:
            came = hashlib.file_digest(stream, "sha256").hexdigest()
        if came != digest:
            part.unlink()
            raise MissingWeights(f"{model}: {name} came other than the hub has it: filmgen models pull {model}")
        part.replace(whole)
