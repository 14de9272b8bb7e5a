"""A chat in a real browser: a page with a text box that reports what stands in it."""

import contextlib
import json
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.display import environment
from tests.waiting import until

_PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>%s</title>
<body style="font:16px sans-serif;margin:20px"><h3>%s</h3>
<textarea id="chat" autofocus style="width:90%%;height:300px;font:16px sans-serif"></textarea>
<script>
const box = document.getElementById("chat");
const pastes = [];
let number = 0, pressed = 0;
function report() {
  const focused = document.hasFocus() && document.activeElement === box;
  const state = {number: ++number, text: box.value, focused, pastes: pastes.splice(0), shown};
  send(JSON.stringify(state));
}
async function send(state) {  // until it has been heard: nothing else would report it again
  for (;;) {
    const answer = await fetch("/text", {method: "POST", body: state}).catch(() => null);
    if (answer && answer.ok) return;
    await new Promise(later => setTimeout(later, 100));
  }
}
box.addEventListener("keydown", e => {
  if (e.ctrlKey && e.code === "KeyV") pressed = performance.timeOrigin + e.timeStamp;
});
box.addEventListener("input", e => {
  if (e.inputType === "insertFromPaste") pastes.push({pressed: pressed / 1000, text: e.data});
});
for (const what of ["input", "focus", "blur"]) box.addEventListener(what, report);
addEventListener("focus", () => { box.focus(); report(); });
addEventListener("blur", report);
const shown = [];
box.addEventListener("paste", e => {
  for (const file of e.clipboardData.files) {
    const picture = new Image();
    picture.onload = () => { shown.push([picture.naturalWidth, picture.naturalHeight]); report(); };
    picture.src = URL.createObjectURL(file);
    document.body.append(picture);
  }
});
box.addEventListener("keydown", e => {
  if (e.key === "Enter" && !e.shiftKey && !e.isComposing) {
    e.preventDefault();
    fetch("/sent", {method: "POST", body: box.value});
    box.value = ""; report();
  }
});
new EventSource("/orders").onmessage = e => { box.value = ""; box.focus(); report(); };
box.focus(); report();
</script>"""
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=Translate,DialMediaRouteProvider",
    "--password-store=basic",
)


@dataclass(frozen=True, slots=True)
class Pasted:
    """What one Ctrl+V has put into a chat, and when the X server took that key (Unix time)."""

    pressed: float
    text: str


class ChatPage:
    """One chat: its server, and what the page has reported last."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.sent: list[str] = []
        self._state: dict[str, Any] = {"number": 0, "text": None, "focused": False}
        self._pastes: list[Pasted] = []
        self._changed = threading.Condition()
        self._orders = 0
        page = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                if self.path == "/orders":
                    page.serve_orders(self)
                else:
                    page.answer(self, "text/html; charset=utf-8", (_PAGE % (title, title)).encode())

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                page.receive(self.path, body)
                page.answer(self, "text/plain", b"ok")

            def log_message(self, *_args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        """Where the page is served."""
        return f"http://127.0.0.1:{self._server.server_port}/"

    @property
    def text(self) -> str | None:
        """What stands in the text box; None until the page has reported."""
        with self._changed:
            return None if self._state["text"] is None else str(self._state["text"])

    @property
    def pastes(self) -> list[Pasted]:
        """All that was ever pasted here, as the browser itself has noted it."""
        with self._changed:
            return list(self._pastes)

    @property
    def pictures(self) -> list[tuple[int, int]]:
        """The pictures the page shows, each with its width and height."""
        with self._changed:
            return [(width, height) for width, height in self._state.get("shown", [])]

    @property
    def focused(self) -> bool:
        """Whether the text box has the caret."""
        with self._changed:
            return bool(self._state["focused"])

    def clear(self) -> None:
        """Empty the text box, as after sending."""
        with self._changed:
            self._orders += 1
            self._changed.notify_all()
        until(lambda: self.text == "", what="the text box to be empty")

    def answer(self, request: BaseHTTPRequestHandler, kind: str, body: bytes) -> None:
        """Send a whole answer."""
        request.send_response(200)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    def serve_orders(self, request: BaseHTTPRequestHandler) -> None:
        """Tell the page to empty its box, each time `clear` asks for it."""
        request.send_response(200)
        request.send_header("Content-Type", "text/event-stream")
        request.end_headers()
        with contextlib.suppress(OSError):
            while True:
                self._wait_for_order()
                request.wfile.write(b"data: clear\n\n")
                request.wfile.flush()

    def _wait_for_order(self) -> None:
        with self._changed:
            before = self._orders
            self._changed.wait_for(lambda: self._orders > before)

    def receive(self, path: str, body: str) -> None:
        """Take a report; the page's own numbers tell which is the newest."""
        with self._changed:
            if path == "/sent":
                self.sent.append(body)
                return
            state = json.loads(body)
            self._pastes += [Pasted(**pasted) for pasted in state.pop("pastes")]
            if state["number"] > self._state["number"]:
                self._state = state

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


@contextlib.contextmanager
def browser(screen: str, page: ChatPage, folder: Path) -> Iterator[None]:
    """A Chromium window on `screen` showing the page; its text box has the caret."""
    place = "--window-position=20,40", "--window-size=760,640"
    command = ["chromium", *_FLAGS, *place, f"--user-data-dir={folder}", f"--app={page.address}"]
    with (folder.parent / f"{folder.name}.log").open("wb") as log:
        process = subprocess.Popen(command, env=environment(screen), stdout=log, stderr=log)
        try:
            until(lambda: page.focused, what="the chat to have the caret", seconds=60)
            yield
        finally:
            process.terminate()
            process.wait(20)
