"""Servers on this machine that speak the OpenAI protocol: one that answers any schema, and any that a test needs.

Nothing in them has learnt anything: an answer is made of a schema and of words from a list, by the question's own seed.
"""

import hashlib
import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from filmgen.backends.language.forms import unescaped

WORDS = tuple(
    re.findall(
        r"\w+",
        "kettle lantern jar door snow clerk ledger lamp stamp coat bell chair hill drop moth ticket counter window "
        "opens closes waits counts holds puts takes nods two seven nine slowly under behind the her his and not yet",
    )
)

Answer = Callable[[BaseHTTPRequestHandler, dict[str, Any]], None]


@contextmanager
def serving(answer: Answer) -> Iterator[str]:
    """A server for as long as the block lasts; its url. `answer` is given each request with its body."""
    server = _started(answer)
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    finally:
        server.shutdown()
        server.server_close()


def walker(_: Path) -> str:
    """A server for as long as this process lives, as the model and the url of a backend string."""
    return f"walker?url={_walker()}"


@cache
def _walker() -> str:
    return f"http://127.0.0.1:{_started(completed).server_address[1]}/v1"


def _started(answer: Answer) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            say(self, {"object": "list", "data": []})

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            answer(self, json.loads(body))

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    return server


def say(handler: BaseHTTPRequestHandler, paper: object, status: int = 200, **headers: str) -> None:
    """Reply with JSON."""
    body = json.dumps(paper).encode()
    handler.send_response(status)
    handler.send_header("content-type", "application/json")
    handler.send_header("content-length", str(len(body)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def completion(text: str | None, **message: object) -> dict[str, Any]:
    """A completion as servers send one."""
    return {
        "id": "1",
        "object": "chat.completion",
        "created": 0,
        "model": "walker",
        "choices": [
            {
                "index": 0,
                "finish_reason": "stop",
                "message": {"role": "assistant", "content": text, **message},
            }
        ],
    }


def completed(handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> None:
    """Answer with something that fits the schema."""
    schema = body["response_format"]["json_schema"]["schema"]
    say(handler, completion(json.dumps(walked(schema, json.dumps(body["messages"]) + str(body["seed"])))))


def walked(schema: dict[str, Any], chance: str) -> Any:
    """Something that fits a schema; `chance` decides what."""
    number = int(hashlib.sha256(chance.encode()).hexdigest()[:12], 16)
    if "enum" in schema:
        return schema["enum"][number % len(schema["enum"])]
    match schema["type"]:
        case "object":
            return {name: walked(part, f"{chance} {name}") for name, part in schema["properties"].items()}
        case "array":
            low = schema.get("minItems", 0)
            count = low + number % (schema.get("maxItems", low + 2) - low + 1)
            return [walked(schema["items"], f"{chance} {at}") for at in range(count)]
        case "boolean":
            return number % 5 == 0
        case "integer":
            low, high = schema.get("minimum", 0), schema.get("maximum", 9)
            return low + number % (high - low + 1)
    if "pattern" in schema:
        assert re.search(schema["pattern"], unescaped(schema["pattern"]))
        return f"There is a {unescaped(schema['pattern'])} here."
    words = [WORDS[(number >> step) % len(WORDS)] for step in range(2 + number % 7)]
    return " ".join(words).capitalize()[: schema.get("maxLength", 100)].strip()
