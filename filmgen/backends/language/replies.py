"""What comes back from a server: a client that keeps its limits, which errors pass, and each in a line to act on."""

import os
import time
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from filmgen.backends.language.asking import shown
from filmgen.errors import BadReply, BadRequest, CrewFailed, FilmgenError, Unreachable

KEYS = ("FILMGEN_API_KEY", "OPENAI_API_KEY")
"""Where a key may stand: in the environment, and nowhere else."""
LARGEST = 8_000_000
"""Bytes of a reply that anybody will read."""


class TooLarge(BadReply):
    """A reply without end."""


@lru_cache(maxsize=1)
def failures() -> tuple[type[Exception], ...]:
    """What the client raises when there is no answer."""
    import httpx2
    import openai

    return (openai.OpenAIError, httpx2.HTTPError, httpx2.InvalidURL, ValueError)


def client(url: str, key: str, timeout: float) -> Any:
    """A client that goes where it is sent and nowhere else: no proxy, no redirect, no account from the environment.

    A reply has `timeout` seconds as a whole and `LARGEST` bytes.
    """
    import httpx2
    from openai import OpenAI

    class Bounded(httpx2.SyncByteStream):
        def __init__(self, stream: Any, until: float):
            self.stream, self.until = stream, until

        def __iter__(self) -> Iterator[bytes]:
            size = 0
            for piece in self.stream:
                size += len(piece)
                if size > LARGEST:
                    raise TooLarge(f"its reply has more than {LARGEST // 1_000_000} MB")
                if time.monotonic() > self.until:
                    raise httpx2.ReadTimeout("the reply did not end in time")
                yield piece

        def close(self) -> None:
            self.stream.close()

    class Patient(httpx2.HTTPTransport):
        def handle_request(self, request: Any) -> Any:
            until = time.monotonic() + timeout
            reply = super().handle_request(request)
            reply.stream = Bounded(reply.stream, until)
            return reply

    line = httpx2.Client(
        transport=Patient(retries=0), trust_env=False, follow_redirects=False,
        timeout=httpx2.Timeout(timeout, connect=min(timeout, 10.0)),
    )  # fmt: skip
    made = OpenAI(base_url=url, api_key=key, max_retries=0, timeout=timeout, http_client=line)
    made.organization = made.project = None
    return made


# Errors


def status(error: BaseException) -> int | None:
    """The HTTP status of an error; None where there was no reply."""
    return getattr(error, "status_code", None)


def may_pass(error: Exception) -> bool:
    """Whether the same question may be answered a little later."""
    import openai

    if _too_large(error) is not None:
        return False
    if isinstance(error, openai.APIConnectionError) and not isinstance(error, openai.APITimeoutError):
        return True
    return status(error) in (408, 409, 425, 429) or (status(error) or 0) >= 500


def pause(error: Exception, wait: float) -> float:
    """Seconds to wait: those the server asks for, up to a minute, or `wait`."""
    reply = getattr(error, "response", None)
    asked = reply.headers.get("retry-after", "") if reply is not None else ""
    return min(float(asked), 60.0) if asked.replace(".", "", 1).isdigit() else wait


def may_be_the_form(error: Exception) -> bool:
    """Whether the server may only dislike the way in which JSON was asked for; some answer that with a 500."""
    return status(error) in (400, 415, 422, 500, 501)


def unwanted(error: Exception, wish: dict[str, Any]) -> str:
    """The option that the server says it does not take, if it says so."""
    if status(error) not in (400, 422):
        return ""
    said = str(error).lower()
    return next((name for name in ("max_tokens", "temperature", "seed") if name in wish and name in said), "")


def explained(who: str, url: str, model: str, error: Exception) -> FilmgenError:
    """The error in one line with what to type. It never holds a key: what the server said is not repeated whole."""
    import httpx2
    import openai

    code = status(error)
    if (large := _too_large(error)) is not None:
        return BadReply(f"{who}: {large}: is {url} a language model's server?")
    if isinstance(error, openai.APITimeoutError):
        return Unreachable(f"{who}: no answer from {url} in time: give it more with timeout=1800, or a smaller model")
    if isinstance(error.__cause__, httpx2.RemoteProtocolError):
        return Unreachable(
            f"{who}: {url} hung up in the middle of a reply: look at the server's own log, then run again"
        )
    if isinstance(error, openai.APIConnectionError):
        why = type(error.__cause__).__name__ if error.__cause__ else "no connection"
        return Unreachable(
            f"{who}: no server answers at {url} ({why}): start it, as with 'ollama serve' or 'vllm serve {model}', or "
            "say where it is with url="
        )
    if code in (401, 403):
        return BadRequest(f"{who}: {url} refuses the key: put a good one into FILMGEN_API_KEY or OPENAI_API_KEY")
    if code == 404:
        return BadRequest(
            f"{who}: {url} has no model {model!r}, or is no OpenAI-compatible url (it often ends with /v1)"
        )
    if code is not None and 300 <= code < 400:
        return Unreachable(f"{who}: {url} sends elsewhere ({code}), which is not followed: write the final url in url=")
    if code == 429:
        return Unreachable(f"{who}: {url} has too much to do, or the account is used up (429): try later, or threads=1")
    if code is not None and code >= 500:
        return Unreachable(f"{who}: the server at {url} fails ({code}): look at its own log, then run again")
    if code is not None:
        return CrewFailed(f"{who}: {url} does not take the question ({code}): {_reason(error)}")
    return BadReply(f"{who}: {url} answered half a reply, or something that is no completion: run again")


def _too_large(error: BaseException | None) -> TooLarge | None:
    while error is not None and not isinstance(error, TooLarge):
        error = error.__cause__
    return error


def _reason(error: Exception) -> str:
    """What the server said of a bad question, short and printable, and without a key that it may have repeated."""
    body = getattr(error, "body", None)
    said = str(body.get("message") if isinstance(body, dict) else "") or "it does not say why"
    for key in (value for name in KEYS if (value := os.environ.get(name, "").strip())):
        said = said.replace(key, "...")
    return shown(said)
