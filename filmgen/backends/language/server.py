"""A writer behind a server: `openai:MODEL?url=...`, for vLLM, llama.cpp, Ollama, LM Studio, or the real one."""

import json
import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, ClassVar, Literal
from urllib.parse import urlsplit

from pydantic import Field, field_validator

from filmgen.backends.language import replies
from filmgen.backends.language.asking import shown
from filmgen.backends.language.forms import unbounded
from filmgen.errors import BadReply, BadRequest
from filmgen.film.document import Backend
from filmgen.film.room import Question

Way = Literal["schema", "shape", "object", "text"]
"""How the form is asked for: as a schema that the server holds to, as the same without its bounds (which some servers
refuse), as any JSON object, or in words alone."""
WAYS: tuple[Way, ...] = ("schema", "shape", "object", "text")


@dataclass
class Line:
    """The line to a server: its client, the first way of asking that may still work, and what it will not be told."""

    client: Any
    way: int = 0
    unwanted: set[str] = field(default_factory=set)
    lock: Lock = field(default_factory=Lock)


_LINES: dict["Served", Line] = {}
"""Every writer's line, until its phase is over."""


class Served(Backend):
    """`openai:MODEL?url=http://localhost:8000/v1`: any server that speaks this protocol, on this machine or far away.

    `threads` questions are asked at a time. One that is not answered within `timeout` seconds, or with an error that
    may pass, is asked again up to `retries` times, `wait` seconds later and then twice as long each time. `thinking`
    are tokens that a model may spend before its answer. A key comes from the environment: FILMGEN_API_KEY, or else
    OPENAI_API_KEY. No proxy is used, and no redirect followed.
    """

    alone: ClassVar[bool] = True
    licence: ClassVar[str] = "as its server says"
    unseen: ClassVar[tuple[str, ...]] = ("threads", "timeout", "retries", "wait")

    model: str = ""
    url: str = "http://localhost:8000/v1"
    threads: int = Field(4, ge=1, le=64)
    timeout: float = Field(600.0, gt=0, le=86_400)
    retries: int = Field(3, ge=0, le=20)
    wait: float = Field(0.5, ge=0, le=60)
    temperature: float = Field(1.0, ge=0, le=3)
    longest: int = Field(8192, ge=16, le=200_000)
    form: Literal["auto", "schema", "shape", "object", "text"] = "auto"
    thinking: int = Field(1024, ge=0, le=100_000)

    @field_validator("url")
    @classmethod
    def _plain(cls, url: str) -> str:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise BadRequest("writer openai: url= is written like http://localhost:8000/v1")
        if parts.username or parts.password or parts.query or parts.fragment:
            raise BadRequest(f"writer openai: a url holds no password and no key: put it in {replies.KEYS[0]}")
        return url.rstrip("/")

    @property
    def who(self) -> str:
        return f"writer openai:{self.model}"

    @property
    def at_once(self) -> int:  # type: ignore[override]
        return self.threads

    def ready(self) -> None:
        """Ask the server for its models. Raises Unreachable when nobody answers, BadRequest for a key it refuses."""
        line = self._line()
        try:
            line.client.with_options(timeout=min(self.timeout, 20.0)).models.list()
        except replies.failures() as error:
            if replies.status(error) in (401, 403) or replies.status(error) is None:
                raise replies.explained(self.who, self.url, self.model, error) from error

    def release(self) -> None:
        if (line := _LINES.pop(self, None)) is not None:
            line.client.close()

    def complete(self, questions: tuple[Question, ...]) -> tuple[str, ...]:
        """An answer for each question, in order. Raises Unreachable when the server is gone, BadReply for a refusal."""
        line = self._line()
        if len(questions) == 1:
            return (self._answer(line, questions[0]),)
        with ThreadPoolExecutor(self.threads) as pool:
            asked = [pool.submit(self._answer, line, question) for question in questions]
            try:
                return tuple(one.result() for one in asked)
            finally:
                for one in asked:
                    one.cancel()

    def _line(self) -> Line:
        """The line that was opened before, or one that is opened now."""
        if self not in _LINES:
            key = next((value for name in replies.KEYS if (value := os.environ.get(name, "").strip())), "none")
            way = 0 if self.form == "auto" else WAYS.index(self.form)
            _LINES[self] = Line(replies.client(self.url, key, self.timeout), way)
        return _LINES[self]

    def _answer(self, line: Line, question: Question) -> str:
        """Ask in the way that worked before; where the server will not have it, in the next."""
        while True:
            way = line.way if question.form else len(WAYS) - 1
            wish = self._wish(question, WAYS[way], line.unwanted)
            try:
                return self._said(self._sent(line, wish))
            except replies.failures() as error:
                unwanted = replies.unwanted(error, wish)
                with line.lock:
                    if unwanted:
                        line.unwanted.add(unwanted)
                        continue
                    if question.form and self.form == "auto" and replies.may_be_the_form(error) and way + 1 < len(WAYS):
                        line.way = max(line.way, way + 1)
                        continue
                raise replies.explained(self.who, self.url, self.model, error) from error

    def _wish(self, question: Question, way: Way, unwanted: set[str]) -> dict[str, Any]:
        """What is sent for a question."""
        user = question.user
        if way == "object":
            user += f"\n\nThe JSON schema of the answer:\n{question.form}"
        turns = [{"role": "system", "content": question.system}, {"role": "user", "content": user}]
        most = min(question.tokens + self.thinking, self.longest)
        wish: dict[str, Any] = {
            "model": self.model,
            "messages": turns if question.system else turns[1:],
            "temperature": round(question.temperature * self.temperature, 3),
            "seed": question.seed,
            "max_tokens": most,
        }
        if way in ("schema", "shape"):
            schema = json.loads(question.form)
            form = {"name": "answer", "strict": True, "schema": schema if way == "schema" else unbounded(schema)}
            wish["response_format"] = {"type": "json_schema", "json_schema": form}
        elif way == "object":
            wish["response_format"] = {"type": "json_object"}
        if "max_tokens" in unwanted:
            wish["max_completion_tokens"] = most
        return {name: value for name, value in wish.items() if name not in unwanted}

    def _sent(self, line: Line, wish: dict[str, Any]) -> Any:
        """What came back; errors that may pass are waited for."""
        for attempt in range(self.retries + 1):
            try:
                return line.client.chat.completions.create(**wish)
            except replies.failures() as error:
                if attempt == self.retries or not replies.may_pass(error):
                    raise
                time.sleep(replies.pause(error, self.wait * 2**attempt))
        raise AssertionError("the last attempt returns or raises")

    def _said(self, reply: Any) -> str:
        """The text of a reply. Raises BadReply when it has none."""
        choices = getattr(reply, "choices", None)
        message = getattr(choices[0], "message", None) if isinstance(choices, list) and choices else None
        if message is None:
            raise BadReply(
                f"{self.who}: {self.url} answered, but not with a completion; is it an OpenAI-compatible url?"
            )
        if refusal := getattr(message, "refusal", None):
            raise BadReply(f"{self.who} refused: {shown(str(refusal))}; try another seed or another model")
        if getattr(choices[0], "finish_reason", "") == "content_filter":
            raise BadReply(f"{self.who}: its server's filter held the answer back; try another seed or another model")
        said = getattr(message, "content", None)
        if not said and getattr(choices[0], "finish_reason", "") == "length":
            raise BadReply(f"{self.who} thought for too long and said nothing: give it more with thinking=8192")
        return said if isinstance(said, str) else ""
