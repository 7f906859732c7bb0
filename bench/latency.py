"""How long the language server takes from a key stroke to the diagnostics, and whether it keeps its size.

    python bench/latency.py [--bytes 40000] [--edits 100] [--growth 1000] [--draft FILE]

A server is started as an editor starts it. Characters are typed in the middle of a draft made of the tasks in
fixtures, or of a draft of your own; the clock runs from before the change is sent until the diagnostics of that very text have arrived. Each
text is read and checked in this process as well, right after: what remains is what the server adds.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path
from typing import Any

from drafts import draft

TYPED = "推进数据共享和业务协同"
HAN = str.maketrans("0123456789", "东西南北中春夏秋冬山")


class Session:
    """The least that an editor does."""

    def __init__(self, folder: Path) -> None:
        command = str(Path(sysconfig.get_path("scripts")) / "planlint")
        self.process = subprocess.Popen([command, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
        self.send({"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}})
        self.until(lambda message: message.get("id") == 1)
        self.send({"method": "initialized", "params": {}})

    def send(self, message: dict[str, Any]) -> None:
        """Send a message."""
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def until(self, wanted: Any) -> dict[str, Any]:
        """The next message that is wanted."""
        assert self.process.stdout is not None
        while True:
            size = 0
            while line := self.process.stdout.readline().strip():
                if line.lower().startswith(b"content-length:"):
                    size = int(line.split(b":")[1])
            if not size:
                sys.exit("the server has ended")
            message = json.loads(self.process.stdout.read(size))
            if wanted(message):
                return dict(message)

    def type(self, uri: str, version: int, text: str) -> float:
        """Seconds from a change to its diagnostics."""
        document = {"uri": uri, "version": version}
        begun = time.perf_counter()
        self.send(
            {
                "method": "textDocument/didChange",
                "params": {"textDocument": document, "contentChanges": [{"text": text}]},
            }
        )
        self.until(lambda message: message.get("params", {}).get("version") == version)
        return time.perf_counter() - begun

    def memory(self) -> tuple[float, ...]:
        """The size in MB of the server, and of the process that checks; nothing where the system does not say."""
        pids = [str(self.process.pid)]
        try:
            tasks = Path(f"/proc/{pids[0]}/task")
            pids += [pid for task in tasks.iterdir() for pid in (task / "children").read_text("ascii").split()]
            return tuple(_resident(pid) for pid in pids)
        except OSError:
            return ()


def _resident(pid: str) -> float:
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def texts(whole: str, count: int) -> list[str]:
    """The draft after each key stroke; no text comes twice."""
    middle = whole.index("。", len(whole) // 2)
    return [whole[:middle] + (TYPED * count)[:number] + whole[middle:] for number in range(count)]


def others(whole: str, count: int) -> list[str]:
    """Texts of one size, each with another word in the middle."""
    middle = whole.index("。", len(whole) // 2)
    words = (str(number + 10_000).translate(HAN) for number in range(count))
    return [f"{whole[:middle]}，推进{word}工程{whole[middle:]}" for word in words]


class Alone:
    """Reading and checking without a server."""

    def __init__(self, folder: Path) -> None:
        from planlint.lsp.checker import Checker

        self._path = folder / "draft.txt"
        self._checker = Checker.begin()

    def check(self, text: str) -> float:
        """Seconds that it takes."""
        from planlint.source.text import Source

        begun = time.perf_counter()
        self._checker.check(Source(text, name="draft.txt", path=self._path))
        return time.perf_counter() - begun


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Times a key stroke to its diagnostics, and watches the memory.")
    parser.add_argument("--bytes", type=int, default=40_000, help="size of the draft (default 40000)")
    parser.add_argument("--edits", type=int, default=100, help="key strokes that are timed (default 100)")
    parser.add_argument("--growth", type=int, default=1000, help="key strokes over which memory is watched")
    parser.add_argument("--draft", type=Path, help="a draft in UTF-8, instead of one that is made")
    options = parser.parse_args()
    whole = draft(options.bytes) if options.draft is None else options.draft.read_text("utf-8-sig")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        session = Session(folder)
        uri = (folder / "draft.txt").as_uri()
        timed, watched = texts(whole, options.edits), others(whole, options.growth)
        item = {"uri": uri, "languageId": "plaintext", "version": 0, "text": timed[0]}
        session.send({"method": "textDocument/didOpen", "params": {"textDocument": item}})
        session.until(lambda message: message.get("params", {}).get("version") == 0)
        alone = Alone(folder)
        alone.check(timed[0])
        pairs = [(session.type(uri, number, text), alone.check(text)) for number, text in enumerate(timed, 1)]
        sizes = []
        for number, text in enumerate(watched):
            session.type(uri, options.edits + 1 + number, text)
            if number % max(1, options.growth // 5) == 0:
                sizes.append(session.memory())
        sizes.append(session.memory())
        session.process.kill()
    print(f"draft of {len(whole.encode()):,} bytes, {options.edits} key strokes, Python {sys.version.split()[0]}")
    served, direct = zip(*pairs, strict=True)
    added = [whole - own for whole, own in pairs]
    for title, values in (("key stroke to diagnostics", served), ("reading and rules alone", direct), ("added", added)):
        quick, median = min(values) * 1000, statistics.median(values) * 1000
        print(f"{title:28}{quick:8.1f}{median:8.1f}{max(values) * 1000:8.1f} ms (min, median, max)")
    print(
        f"memory over {options.growth} more strokes: "
        + ", ".join(" + ".join(f"{size:.1f}" for size in each) for each in sizes)
        + " MB"
    )


if __name__ == "__main__":
    main()
