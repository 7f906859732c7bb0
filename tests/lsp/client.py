"""A client of the language server that is as plain as can be: one process, one message after the other."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from pathlib import Path
from typing import Any

from tests.e2e.process import COMMAND
from tests.e2e.process import environment

PLUGIN = '''
"""Rules for the tests of the language server."""

import time

import planlint
from planlint import Applicability, Bilingual, Family, Message, Rule, Severity


def say(text):
    return Message(Bilingual(text, text), Bilingual("因为", "because"), Bilingual("改", "mend it"))


class _Word(Rule):
    """找词 / finds a word

    ## 查什么

    文中的一个词。

    ## 为什么

    试验。

    ## 反例

    无。

    ## 正例

    无。

    ## 依据

    试验用的规则。
    """

    severity = Severity.WARNING
    word = ""

    def check(self, plan, options):
        start = plan.source.text.find(self.word)
        while start >= 0:
            span = planlint.Span(start, start + len(self.word))
            yield self.finding(span, fixes=self.fixes(span), **self.more)
            start = plan.source.text.find(self.word, span.end)

    more = {}

    def fixes(self, span):
        return ()


class Until(_Word):
    __doc__ = _Word.__doc__
    code, name, word = "TST101", "until-word", "截止目前"
    message = say("“截止目前”应为“截至目前”")
    fix = Applicability.SAFE

    def fixes(self, span):
        return [planlint.replace(span, "截至目前", Applicability.SAFE)]


class Soon(_Word):
    __doc__ = _Word.__doc__
    code, name, word = "TST102", "soon-word", "尽快"
    message = say("“尽快”没有时限")
    fix = Applicability.SUGGESTION

    def fixes(self, span):
        return [planlint.replace(span, "6月底前", Applicability.SUGGESTION)]


class Shared(_Word):
    __doc__ = _Word.__doc__
    code, name, word = "TST103", "shared-word", "等等"
    message = shared_message = say("“等等”")
    more = {"shared": True}


class Twice(_Word):
    __doc__ = _Word.__doc__
    code, name, word = "TST104", "twice-word", "。。"
    message = say("句号重复")
    fix = Applicability.UNSAFE

    def fixes(self, span):
        return [planlint.delete(span, Applicability.UNSAFE)]


class Crash(_Word):
    __doc__ = _Word.__doc__
    code, name = "TST105", "crashes"
    message = say("不会出现")

    def check(self, plan, options):
        if "崩溃" in plan.source.text:
            raise RuntimeError("boom")
        return ()


class Hang(_Word):
    __doc__ = _Word.__doc__
    code, name = "TST106", "hangs"
    message = say("不会出现")

    def check(self, plan, options):
        while "死循环" in plan.source.text:
            pass
        if "慢慢" in plan.source.text:
            for _ in range(20):
                time.sleep(0.02)
        return ()


@planlint.hookimpl
def planlint_families():
    return [Family("TST", "test", Bilingual("试验", "test"), (Until, Soon, Shared, Twice, Crash, Hang))]
'''
SETTINGS = 'select = ["TST"]\n'
DRAFT = """某市2025年工作要点

一、重点任务

（一）建平台。截止目前，𠮷祥平台尽快建成，11月底前办理见附件2。（牵头单位：市数据局；配合单位：市财政局、司法局）
（二）改道路。按照第一部分第（一）项，由市数据局改造道路。（责任单位：市数据局）

附件：1.任务分解表
2.清单

附件2

清单
"""


class Client:
    """A session with the server in a folder."""

    def __init__(
        self, folder: Path, *, capabilities: Any = None, options: Any = None, root: bool = True, start: bool = True
    ) -> None:
        self.folder = folder
        self._capabilities, self._options, self._root = capabilities, options, root
        self.seen: list[dict[str, Any]] = []
        self.answer: dict[str, Any] = {}
        self._number = 0
        self._version = 0
        if start:
            self.begin()

    def begin(self) -> None:
        """Start the server, and the session with it."""
        self.process = subprocess.Popen(
            [COMMAND, "lsp", "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            env=environment(),
        )
        self._received: queue.Queue[dict[str, Any] | None] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        uri = self.folder.as_uri()
        self.started = self.request(
            "initialize",
            processId=None,
            rootUri=uri if self._root else None,
            workspaceFolders=[{"uri": uri, "name": "w"}] if self._root else None,
            capabilities=self._capabilities or {},
            initializationOptions=self._options,
        )
        self.notify("initialized")

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "plaintext") -> str:
        uri = self.uri(name)
        self._version += 1
        item = {"uri": uri, "languageId": language, "version": self._version, "text": text}
        self.notify("textDocument/didOpen", textDocument=item)
        return uri

    def change(self, uri: str, *changes: dict[str, Any]) -> int:
        self._version += 1
        identifier = {"uri": uri, "version": self._version}
        self.notify("textDocument/didChange", textDocument=identifier, contentChanges=[*changes])
        return self._version

    def ask(self, method: str, uri: str, **more: Any) -> Any:
        return self.request(f"textDocument/{method}", textDocument={"uri": uri}, **more)

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = self.ask("diagnostic", uri)["items"]
        return items

    def codes(self, uri: str) -> list[str]:
        return [each["code"] for each in self.diagnostics(uri)]

    def request(self, method: str, **params: Any) -> Any:
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        number = self._number
        message = self.wait(lambda each: each.get("id") == number and "method" not in each)
        if "error" in message:
            raise RuntimeError(message["error"])
        return message["result"]

    def notify(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def wait(self, wanted: Any, seconds: float = 20) -> dict[str, Any]:
        """The next message that is wanted; what the server asks meanwhile is answered."""
        while True:
            message = self._received.get(timeout=seconds)
            if message is None:
                raise EOFError
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": self.answer.get(message["method"])})
            self.seen.append(message)
            if wanted(message):
                return message

    def published(self, version: int) -> list[dict[str, Any]]:
        """The diagnostics pushed for a version."""
        found: list[dict[str, Any]] = self.wait(
            lambda each: (
                each.get("method") == "textDocument/publishDiagnostics" and each["params"]["version"] == version
            )
        )["params"]["diagnostics"]
        return found

    def said(self) -> list[str]:
        return [each["params"]["message"] for each in self.seen if each.get("method") == "window/showMessage"]

    def stop(self) -> int:
        self.request("shutdown")
        self._send({"method": "exit"})
        return self.process.wait(10)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _read(self) -> None:
        assert self.process.stdout is not None
        while True:
            size = 0
            while line := self.process.stdout.readline().strip():
                if line.lower().startswith(b"content-length:"):
                    size = int(line.split(b":")[1])
            body = self.process.stdout.read(size) if size else b""
            if not body:
                self._received.put(None)
                return
            self._received.put(json.loads(body))


def place(text: str, words: str, *, unit: str = "utf-16", after: bool = False, nth: int = 0) -> dict[str, int]:
    """The position of some words."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return position(text, start + (len(words) if after else 0), unit)


def position(text: str, offset: int, unit: str = "utf-16") -> dict[str, int]:
    """The position of an offset, counted by other means than the server's."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n"), before.rpartition("\n")[2]
    encoded = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
    codec = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}[unit]
    return {"line": line, "character": len(column.encode(codec)) // encoded[unit]}
