"""A hub of our own: a real HTTP server on this machine with the few answers that a download needs."""

import hashlib
import json
import struct
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import unquote, urlsplit

COMMIT = "5a" * 20
NEWER = "6b" * 20


def weights(size: int = 2_000, seed: int = 1) -> bytes:
    """A safetensors file of one tensor of bytes."""
    header = json.dumps({"w": {"dtype": "U8", "shape": [size], "data_offsets": [0, size]}}).encode()
    return struct.pack("<Q", len(header)) + header + bytes((number * seed) % 251 for number in range(size))


@dataclass
class SmallHub:
    """`repositories` are files by commit by model; `answers` are codes for models that are not shown.

    `cuts` says after how many bytes of a file the line breaks, each time it is asked for, and `hangs` after how many
    nothing more comes.
    """

    repositories: dict[str, dict[str, dict[str, bytes]]] = field(default_factory=dict)
    cuts: dict[str, list[int]] = field(default_factory=dict)
    answers: dict[str, tuple[int, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    ranges: list[str] = field(default_factory=list)
    hangs: dict[str, list[int]] = field(default_factory=dict)
    hanging: Event = field(default_factory=Event)
    url: str = ""

    def start(self) -> None:
        hub = self

        class Desk(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_GET(self):
                hub.answer(self, body=True)

            def do_HEAD(self):
                hub.answer(self, body=False)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self, desk: BaseHTTPRequestHandler, body: bool) -> None:
        path = unquote(urlsplit(desk.path).path).strip("/")
        self.asked.append(f"{desk.command} {path}")
        parts = path.removeprefix("api/models/").split("/")
        model = "/".join(parts[:2])
        if model in self.answers or model not in self.repositories:
            code, word = self.answers.get(model, (401, "RepoNotFound"))
            return _send(desk, code, b"{}", {"X-Error-Code": word} if word else {}, body)
        commits = self.repositories[model]
        revision = "/".join(parts[3:4]) if len(parts) > 3 else "main"
        commit = list(commits)[-1] if revision == "main" else revision
        if commit not in commits:
            return _send(desk, 404, b"{}", {"X-Error-Code": "RevisionNotFound"}, body)
        files = commits[commit]
        if path.startswith("api/") and "/tree/" in path:
            return _send(desk, 200, json.dumps([_row(name, files[name]) for name in files]).encode(), {}, body)
        if path.startswith("api/"):
            siblings = [{"rfilename": name, "size": len(files[name])} for name in files]
            told = {"_id": "0", "id": model, "modelId": model, "sha": commit, "siblings": siblings}
            return _send(desk, 200, json.dumps(told).encode(), {}, body)
        return self._file(desk, commit, "/".join(parts[4:]), files, body)

    def _file(self, desk, commit, name, files, body):
        if name not in files:
            return _send(desk, 404, b"", {"X-Error-Code": "EntryNotFound", "X-Repo-Commit": commit}, body)
        whole, start = files[name], 0
        heads = {"X-Repo-Commit": commit, "ETag": f'"{hashlib.sha256(whole).hexdigest()}"', "Accept-Ranges": "bytes"}
        wished = desk.headers.get("Range", "")
        if wished.startswith("bytes="):
            start = int(wished.removeprefix("bytes=").partition("-")[0])
            self.ranges.append(f"{name} from {start}")
            heads["Content-Range"] = f"bytes {start}-{len(whole) - 1}/{len(whole)}"
        cuts = self.cuts.get(name, [])
        cut = cuts.pop(0) if body and cuts else None
        hangs = self.hangs.get(name, [])
        if body and hangs:
            _send(desk, 200, whole, heads, body, hangs.pop(0))
            self.hanging.set()
            while self.hanging.is_set():
                time.sleep(0.02)
            return None
        return _send(desk, 206 if start else 200, whole[start:], heads, body, cut)


def _row(name: str, content: bytes) -> dict:
    oid = hashlib.sha1(content).hexdigest()
    return {"type": "file", "path": name, "size": len(content), "oid": oid}


def _send(desk, code: int, content: bytes, heads: dict[str, str], body: bool, cut: int | None = None) -> None:
    desk.send_response(code)
    for name, value in {"Content-Length": str(len(content)), "Content-Type": "application/json", **heads}.items():
        desk.send_header(name, value)
    desk.end_headers()
    if body:
        desk.wfile.write(content if cut is None else content[:cut])
    if cut is not None:
        desk.wfile.flush()
        desk.close_connection = True
