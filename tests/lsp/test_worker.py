"""Rules that hang or take their process down: the server answers, the others' findings are shown, the user is told."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from planlint.lsp.mark import Mark
from tests.lsp.client import DRAFT
from tests.lsp.client import PLUGIN
from tests.lsp.client import Client

TROUBLE = '''
import ctypes
import os
import re
import signal
import sys
import time

import planlint
from planlint import Bilingual, Family, Message, Rule, Severity


class _Trouble(Rule):
    """出事 / trouble

    ## 查什么

    试验。

    ## 为什么

    试验。

    ## 反例

    无。

    ## 正例

    无。

    ## 依据

    试验。
    """

    severity = Severity.WARNING
    message = Message(Bilingual("无", "none"), Bilingual("无", "none"), Bilingual("无", "none"))

    def check(self, plan, options):
        if self.word in plan.source.text:
            self.go()
        return ()


def rule(number, english, chinese, go):
    doc = {"__doc__": _Trouble.__doc__, "code": f"BAD{number}", "name": english, "word": chinese}
    return type(english, (_Trouble,), {**doc, "go": staticmethod(go)})


def loop():
    while True:
        pass


def interrupt():
    raise KeyboardInterrupt


def talk():
    print("Content-Length: 3\\r\\n\\r\\n{}}", flush=True)
    os.write(1, b"{}\\n")
    assert sys.stdin.read() == ""


RULES = (
    rule(101, "loops", "循环", loop),
    rule(102, "backtracks", "回溯", lambda: re.match("(a|a)*b", "a" * 60)),
    rule(103, "sleeps", "睡着", lambda: time.sleep(1e9)),
    rule(104, "leaves", "离开", lambda: os._exit(3)),
    rule(105, "segfaults", "越界", lambda: ctypes.string_at(0)),
    rule(106, "interrupts", "打断", interrupt),
    rule(107, "talks", "说话", talk),
)


@planlint.hookimpl
def planlint_families():
    return [Family("BAD", "bad", Bilingual("坏", "bad"), RULES)]
'''
HANGS = {"循环": "loops", "回溯": "backtracks", "睡着": "sleeps"}
DEATHS = {"离开": "leaves", "越界": "segfaults", "打断": "interrupts"}
PROC = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="there is no /proc to look for processes in")


@pytest.fixture
def trouble(start: Callable[..., Client], tmp_path: Path) -> Callable[..., Client]:
    """Starts servers with rules that make trouble."""

    def begin(**options: object) -> Client:
        (tmp_path / "trouble.py").write_text(TROUBLE, "utf-8")
        (tmp_path / "planlint.toml").write_text('select = ["TST", "BAD"]\n', "utf-8")
        return start(options={"plugins": ["rules.py", "trouble.py"], **options})

    return begin


def children(client: Client) -> list[int]:
    """The processes that a server has started, as far as they run."""
    return [pid for pid, parent in running().items() if parent == client.process.pid]


def running() -> dict[int, int]:
    """Process → its parent; what has ended and waits to be noticed is none."""
    found = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                state, parent = (folder / "stat").read_text("ascii", "replace").rpartition(")")[2].split()[:2]
            except OSError:
                continue
            if state not in "ZX":
                found[int(folder.name)] = int(parent)
    return found


def gone(pids: list[int]) -> bool:
    """Whether processes end."""
    assert pids
    for _ in range(200):
        if not set(pids) & set(running()):
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize(("word", "rule"), HANGS.items())
def test_a_rule_that_hangs_is_left_out(trouble: Callable[..., Client], word: str, rule: str) -> None:
    client = trouble(timeout=2)
    uri = client.open("a.txt", f"尽快{word}")
    assert client.request("planlint/text", uri=uri)["text"] == f"尽快{word}"
    assert client.codes(uri) == ["soon-word"]
    client.change(uri, {"text": f"尽快{word}尽快"})
    assert client.codes(uri) == ["soon-word", "soon-word"]
    assert client.stop() == 0
    assert client.said() == [f"planlint：规则 {rule} 超过 2 秒没有结果，本次不再运行；可在配置里关掉它，并告知其作者"]


@pytest.mark.parametrize(("word", "rule"), DEATHS.items())
def test_a_rule_that_takes_its_process_down_is_left_out(trouble: Callable[..., Client], word: str, rule: str) -> None:
    client = trouble()
    uri = client.open("a.txt", f"尽快{word}")
    assert client.codes(uri) == ["soon-word"]
    assert client.stop() == 0
    (said,) = client.said()
    assert said.startswith(f"planlint：规则 {rule} 使检查进程意外退出（")


def test_the_client_is_told_in_english(trouble: Callable[..., Client]) -> None:
    client = trouble(language="en", timeout=2)
    assert client.codes(client.open("a.txt", "睡着")) == []
    assert client.codes(client.open("b.txt", "离开")) == []
    client.stop()
    assert client.said() == [
        "planlint: rule sleeps gave no result in 2 seconds and doesn't run any more in this session; "
        "switch it off in the settings and tell its author",
        "planlint: rule leaves took the process that checks down (exit 3) and doesn't run any more in this session; "
        "switch it off in the settings and tell its author",
    ]


def test_while_a_rule_holds_its_interpreter_the_rest_is_answered(trouble: Callable[..., Client]) -> None:
    client = trouble(timeout=600)
    uri = client.open("a.txt", DRAFT + "回溯")
    assert client.ask("documentSymbol", uri)
    assert client.ask("foldingRange", uri)
    assert client.ask("codeLens", uri)
    assert client.said() == []
    client.change(uri, {"text": "尽快"})  # nobody has to wait for the limit
    assert client.codes(uri) == ["soon-word"]
    assert client.stop() == 0
    assert client.said() == []


def test_a_rule_that_every_edit_ends_is_found_out(trouble: Callable[..., Client]) -> None:
    client = trouble(timeout=3)
    uri = client.open("a.txt", "回溯")
    for number in range(60):
        client.change(uri, {"text": f"回溯{number}"})
        client.request("planlint/text", uri=uri)
        if client.said():
            break
        time.sleep(1.5)
    assert "backtracks" in client.said()[0]
    client.change(uri, {"text": "回溯尽快"})
    assert client.codes(uri) == ["soon-word"]


def test_the_fixes_of_a_draft_can_be_had_after_a_rule_was_left_out(trouble: Callable[..., Client]) -> None:
    client = trouble(timeout=2)
    uri = client.open("a.txt", "截止目前循环")
    (edit,) = client.ask("formatting", uri, options={"tabSize": 4, "insertSpaces": True})
    assert edit["newText"] == "至"


def test_the_whole_workspace_is_checked_by_the_rules_that_end(trouble: Callable[..., Client]) -> None:
    client = trouble(timeout=2)
    (client.folder / "a.txt").write_text("尽快回溯", "utf-8")
    (client.folder / "b.txt").write_text("尽快", "utf-8")
    items = client.request("workspace/diagnostic", previousResultIds=[])["items"]
    assert [[each["code"] for each in item["items"]] for item in items] == [["soon-word"]] * 2


def test_what_a_rule_prints_is_no_message(trouble: Callable[..., Client]) -> None:
    client = trouble()
    assert client.codes(client.open("a.txt", "说话尽快")) == ["soon-word"]
    assert client.stop() == 0


PARSER = """
import time
import planlint.plan.parse

whole = planlint.plan.parse.parse


def parse(source, **more):
    if "读不完" in source.text:
        time.sleep(1e9)
    return whole(source, **more)


planlint.plan.parse.parse = parse
"""


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("zh", "planlint：a.txt 超过 2 秒没有查完，已放弃"),
        ("en", "planlint: a.txt was not checked in 2 seconds; the check was given up"),
    ],
)
def test_a_draft_that_is_not_read_to_its_end(start: Callable[..., Client], lang: str, told: str) -> None:
    client = start(options={"timeout": 2, "language": lang}, start=False)
    (client.folder / "rules.py").write_text(PLUGIN + PARSER, "utf-8")
    client.begin()
    uri = client.open("a.txt", DRAFT + "读不完")
    assert client.ask("documentSymbol", uri)  # no plugin gets into the server
    assert client.codes(uri) == ["check-abandoned"]
    assert client.said() == [told]
    client.change(uri, {"text": "尽快"})
    assert client.codes(uri) == ["soon-word"]


@pytest.mark.parametrize(
    ("code", "lang", "told"),
    [
        ("import os; os._exit(1)", "zh", "planlint：有插件在装载时卡住或退出，现在只用 planlint 自带的规则"),
        ("while True: pass", "en", "planlint: a plugin hung or took the process down while it was loaded"),
    ],
)
def test_a_plugin_that_is_not_loaded_to_its_end(start: Callable[..., Client], code: str, lang: str, told: str) -> None:
    client = start(options={"timeout": 1, "language": lang}, start=False)
    (client.folder / "rules.py").write_text(code, "utf-8")
    (client.folder / "planlint.toml").write_text('select = ["numbering-gap"]\n', "utf-8")
    client.begin()
    assert client.codes(client.open("a.txt", "一、甲\n三、乙\n")) == ["numbering-gap"]
    (said,) = client.said()
    assert said.startswith(told)


def test_nothing_in_the_folder_of_drafts_is_taken_for_code(start: Callable[..., Client]) -> None:
    client = start(start=False)
    for name in ("json", "planlint", "faulthandler", "sitecustomize", "encodings"):
        (client.folder / f"{name}.py").write_text('open("run", "w").close()', "utf-8")
    client.begin()
    assert client.codes(client.open("a.txt", "尽快")) == ["soon-word"]
    assert not (client.folder / "run").exists()


@PROC
@pytest.mark.parametrize("word", ["循环", "回溯", "好"])
@pytest.mark.parametrize("ended", [Client.stop, Client.kill], ids=["stop", "kill"])
def test_no_process_is_left_behind(
    trouble: Callable[..., Client], word: str, ended: Callable[[Client], object]
) -> None:
    client = trouble(timeout=3)
    client.codes(client.open("b.txt", "尽快"))
    uri = client.open("a.txt", word)
    client.ask("documentSymbol", uri)
    pids = children(client)
    ended(client)
    assert gone(pids)


@PROC
def test_a_process_that_somebody_ends_is_replaced(trouble: Callable[..., Client]) -> None:
    client = trouble()
    uri = client.open("a.txt", "尽快")
    assert client.codes(uri) == ["soon-word"]
    for _ in range(3):
        for pid in children(client):
            os.kill(pid, 9)
        client.change(uri, {"text": "尽快尽快"})
        assert client.codes(uri) == ["soon-word", "soon-word"]
    assert client.said() == []


FAULT = """
from planlint.engine.suppress.suppression import Suppression

whole = Suppression.apply


def apply(self, plan, *more):
    if "出错" in plan.source.text:
        raise ValueError("not of a rule")
    return whole(self, plan, *more)


Suppression.apply = apply
"""


def test_a_fault_outside_all_rules_is_shown(start: Callable[..., Client]) -> None:
    client = start(start=False)
    (client.folder / "rules.py").write_text(PLUGIN + FAULT, "utf-8")
    client.begin()
    uri = client.open("a.txt", "出错")
    assert client.codes(uri) == ["check-failed"]
    client.change(uri, {"text": "尽快"})
    assert client.codes(uri) == ["soon-word"]
    client.stop()
    assert "not of a rule" in str(client.seen)


@pytest.mark.parametrize("name", ["", "soon-word", "规则", "r" * 500])
def test_a_note_is_read_by_another(name: str) -> None:
    mark = Mark.make()
    Mark(mark.file).note(name)
    note = mark.read()
    assert name.startswith(note.rule)
    assert note.rule or not name
    assert note.since <= time.monotonic()
    mark.drop()
    assert not mark.file.exists()
    assert mark.read() == note
