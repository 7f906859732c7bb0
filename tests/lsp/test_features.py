"""Every feature, on one draft."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.lsp.client import DRAFT
from tests.lsp.client import PLUGIN
from tests.lsp.client import SETTINGS
from tests.lsp.client import Client
from tests.lsp.client import place

CAPABILITIES = {
    "textDocument": {
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "rename": {"prepareSupport": True},
    },
    "workspace": {"workspaceEdit": {"documentChanges": True}, "applyEdit": True},
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    folder = tmp_path_factory.mktemp("drafts")
    (folder / "planlint.toml").write_text(SETTINGS, "utf-8")
    (folder / "rules.py").write_text(PLUGIN, "utf-8")
    found = Client(folder, capabilities=CAPABILITIES, options={"trusted": True, "plugins": ["rules.py"]})
    yield found
    assert found.stop() == 0


@pytest.fixture
def uri(client: Client) -> str:
    return client.open("a.txt", DRAFT)


def apply(text: str, edits: list[dict[str, Any]]) -> str:
    """The text after edits, made as a client makes them."""

    def offset(position: dict[str, int]) -> int:
        lines = text.split("\n")
        line = lines[position["line"]].encode("utf-16-le")[: position["character"] * 2].decode("utf-16-le")
        return sum(len(each) + 1 for each in lines[: position["line"]]) + len(line)

    spans = [(offset(edit["range"]["start"]), offset(edit["range"]["end"]), edit["newText"]) for edit in edits]
    for start, end, words in sorted(spans, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def actions(client: Client, uri: str, words: str, only: list[str] | None = None) -> list[dict[str, Any]]:
    here = {"start": place(DRAFT, words), "end": place(DRAFT, words, after=True)}
    context = {"diagnostics": [], **({"only": only} if only else {})}
    found: list[dict[str, Any]] = client.ask("codeAction", uri, range=here, context=context)
    return found


def edits_of(action: dict[str, Any]) -> list[dict[str, Any]]:
    (change,) = action["edit"]["documentChanges"]
    edits: list[dict[str, Any]] = change["edits"]
    return edits


def test_a_safe_fix_is_preferred(client: Client, uri: str) -> None:
    fix = actions(client, uri, "截止目前", ["quickfix"])[0]
    assert (fix["title"], fix["kind"], fix["isPreferred"]) == ("改为“截至目前”", "quickfix", True)
    assert fix["diagnostics"][0]["code"] == "until-word"
    assert apply(DRAFT, edits_of(fix)) == DRAFT.replace("截止目前", "截至目前")


def test_a_suggestion_says_so(client: Client, uri: str) -> None:
    fix = actions(client, uri, "尽快", ["quickfix"])[0]
    assert fix["title"] == "改为“6月底前”（供选择）"
    assert not fix["isPreferred"]
    assert apply(DRAFT, edits_of(fix)) == DRAFT.replace("尽快", "6月底前")


@pytest.mark.parametrize("only", ["source", "source.fixAll", "source.fixAll.planlint"])
def test_all_safe_fixes_at_once(client: Client, uri: str, only: str) -> None:
    (fix,) = actions(client, uri, "某市", [only])
    assert fix["kind"] == "source.fixAll.planlint"
    assert apply(DRAFT, edits_of(fix)) == DRAFT.replace("截止目前", "截至目前")
    assert actions(client, uri, "某市", ["refactor"]) == []


def test_formatting_applies_safe_fixes_and_nothing_else(client: Client, uri: str) -> None:
    options = {"tabSize": 4, "insertSpaces": True}
    assert apply(DRAFT, client.ask("formatting", uri, options=options)) == DRAFT.replace("截止目前", "截至目前")
    inside = {"start": place(DRAFT, "（一）建"), "end": place(DRAFT, "𠮷祥")}
    edits = client.ask("rangeFormatting", uri, options=options, range=inside)
    assert apply(DRAFT, edits) == DRAFT.replace("截止目前", "截至目前")
    outside = {"start": place(DRAFT, "止目前"), "end": place(DRAFT, "𠮷祥")}
    assert client.ask("rangeFormatting", uri, options=options, range=outside) == []


def test_a_finding_is_let_be_with_a_reason(client: Client) -> None:
    uri = client.open("忽略.txt", DRAFT)
    action = next(each for each in actions(client, uri, "尽快") if each["title"].startswith("忽略这一处（写明理由）"))
    command = action["command"]
    argument = {**command["arguments"][0], "reason": "领导小组已定"}
    file = client.request("workspace/executeCommand", command=command["command"], arguments=[argument])
    (entry,) = tomllib.loads(Path(file).read_text("utf-8"))["ignore"]
    assert (entry["rule"], entry["path"], entry["text"]) == ("soon-word", "忽略.txt", "尽快")
    assert entry["reason"] == "领导小组已定"
    assert client.codes(uri) == ["until-word"]
    other = next(each for each in actions(client, uri, "截止目前") if each["title"].startswith("忽略"))["command"]
    client.request("workspace/executeCommand", command=other["command"], arguments=other["arguments"])
    assert client.codes(uri) == []
    assert "理由待补" in Path(file).read_text("utf-8")
    gone = client.request("workspace/executeCommand", command=command["command"], arguments=[argument])
    assert gone is None


def test_a_body_is_declared(client: Client, uri: str) -> None:
    action = next(each for each in actions(client, uri, "市数据局") if "列入" in each["title"])
    client.answer["workspace/applyEdit"] = {"applied": True}
    command = action["command"]
    assert client.request("workspace/executeCommand", command=command["command"], arguments=command["arguments"])
    asked = next(each for each in reversed(client.seen) if each.get("method") == "workspace/applyEdit")
    (change,) = asked["params"]["edit"]["documentChanges"]
    assert change["textDocument"]["uri"] == client.uri("planlint.toml")
    settings = tomllib.loads(apply(SETTINGS, change["edits"]))
    assert settings == {"select": ["TST"], "registry": {"bodies": ["市数据局"]}}


def hover(client: Client, uri: str, words: str, nth: int = 0) -> str:
    found = client.ask("hover", uri, position=place(DRAFT, words, nth=nth))
    return found["contents"]["value"] if found else ""


def test_hover(client: Client, uri: str) -> None:
    finding = hover(client, uri, "截止目前")
    assert "TST101 until-word" in finding
    assert "**查什么**" in finding
    assert hover(client, uri, "市数据局") == "**市数据局**\n\n牵头 2 项任务，配合 0 项；文中出现 3 处"
    assert hover(client, uri, "司法局").startswith("**市司法局**\n\n牵头 0 项任务，配合 1 项")
    assert hover(client, uri, "11月底前") == "**11月底前**\n\n即 2025-11-30"
    assert hover(client, uri, "重点任务") == ""


def test_hover_of_indicators_and_citations(client: Client) -> None:
    text = (
        "某市2025年工作要点\n一、任务\n（一）落实《某某条例》（国发〔2024〕3号，以下简称条例）。网上办理率达到90%。\n"
    )
    uri = client.open("h.txt", text)
    value = client.ask("hover", uri, position=place(text, "某某条例"))["contents"]["value"]
    assert "国发〔2024〕3号" in value
    assert "网上办理率" in client.ask("hover", uri, position=place(text, "办理率"))["contents"]["value"]


def test_hover_of_a_former_name_says_the_present_one(client: Client) -> None:
    text = "白溪市2024年工作要点\n2024年3月1日\n一、任务\n（一）治污水。6月底前完成。（牵头单位：市环保局）\n"
    uri = client.open("former.txt", text)
    value = client.ask("hover", uri, position=place(text, "市环保局"))["contents"]["value"]
    assert value.startswith("**市环保局**\n\n牵头 1 项任务")
    assert "原名称，现为市生态环境局" in value


def test_outline(client: Client, uri: str) -> None:
    (chapter,) = client.ask("documentSymbol", uri)
    assert chapter["name"] == "一、 重点任务"
    assert [(each["name"], each["detail"]) for each in chapter["children"]] == [
        ("（一） 建平台", "市数据局"),
        ("（二） 改道路", "市数据局"),
    ]
    for each in (chapter, *chapter["children"]):
        inner, outer = each["selectionRange"], each["range"]
        assert (outer["start"]["line"], outer["start"]["character"]) <= (
            inner["start"]["line"],
            inner["start"]["character"],
        )
        assert (inner["end"]["line"], inner["end"]["character"]) <= (outer["end"]["line"], outer["end"]["character"])


def test_folding(client: Client, uri: str) -> None:
    lines = {(each["startLine"], each["endLine"]) for each in client.ask("foldingRange", uri)}
    assert (2, 5) in lines
    assert (10, 12) in lines


def lines_of(locations: list[dict[str, Any]]) -> list[int]:
    return [each["range"]["start"]["line"] for each in locations]


def test_definition(client: Client, uri: str) -> None:
    to_section = client.ask("definition", uri, position=place(DRAFT, "第（一）项"))
    assert lines_of(to_section) == [4]
    assert to_section[0]["range"]["start"]["character"] == 3
    assert lines_of(client.ask("definition", uri, position=place(DRAFT, "附件2。"))) == [10]
    assert lines_of(client.ask("definition", uri, position=place(DRAFT, "由市数据局", after=True))) == [4]
    assert client.ask("definition", uri, position=place(DRAFT, "某市")) == []


def test_references_and_rename(client: Client, uri: str) -> None:
    here = place(DRAFT, "市数据局", nth=1)
    found = client.ask("references", uri, position=here, context={"includeDeclaration": True})
    assert lines_of(found) == [4, 5, 5]
    assert client.ask("prepareRename", uri, position=here)["placeholder"] == "市数据局"
    edits = edits_of({"edit": client.ask("rename", uri, position=here, newName="市大数据局")})
    assert apply(DRAFT, edits) == DRAFT.replace("市数据局", "市大数据局")
    short = client.ask("rename", uri, position=place(DRAFT, "司法局"), newName="市公安局")
    assert apply(DRAFT, edits_of({"edit": short})) == DRAFT.replace("司法局", "公安局")
    with pytest.raises(RuntimeError):
        client.ask("rename", uri, position=here, newName="甲、乙")


def complete(client: Client, text: str) -> list[str]:
    """What is offered at the mark |."""
    uri = client.open("c.txt", text.replace("|", ""))
    found = client.ask("completion", uri, position=place(text, "|"))
    return [each["textEdit"]["newText"] for each in found["items"]]


def test_completion(client: Client) -> None:
    head = DRAFT.split("附件：", maxsplit=1)[0]
    assert complete(client, f"{head}（三）修桥。（牵头单位：|") == ["市数据局", "市财政局", "市司法局"]
    assert complete(client, f"{head}（三）修桥。（牵头单位：市数据局，配合单位：市财政局、司|") == ["市司法局"]
    assert "2025年6月底前" in complete(client, f"{head}（三）修桥。（完成时限：|")
    assert complete(client, f"{head}|") == ["（三）", "二、"]
    assert complete(client, f"{head}（|") == ["（三）"]
    assert complete(client, f"{head}（三）修桥|") == []


def test_lenses_and_hints(client: Client, uri: str) -> None:
    titles = [each["command"]["title"] for each in client.ask("codeLens", uri)]
    assert titles == ["任务 2 项 · 未明确牵头 0 项 · 未写时限 1 项"] * 2
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}
    (hint,) = client.ask("inlayHint", uri, range=whole)
    assert hint["label"] == "2025-11-30"
    assert hint["position"] == place(DRAFT, "11月底前", after=True)
    assert client.ask("inlayHint", uri, range={"start": whole["start"], "end": whole["start"]}) == []


def test_links(client: Client) -> None:
    (client.folder / "任务分解表.docx").write_bytes(b"")
    text = "见https://example.org/a?b=1。\n" + DRAFT
    uri = client.open("links.txt", text)
    found = {each["target"]: each["range"] for each in client.ask("documentLink", uri)}
    assert found["https://example.org/a?b=1"]["end"] == place(text, "1。", after=False) | {"character": 26}
    assert found[client.uri("任务分解表.docx")]["start"] == place(text, "任务分解表")


def test_an_empty_document(client: Client) -> None:
    uri = client.open("empty.txt", "")
    start = {"line": 0, "character": 0}
    assert client.diagnostics(uri) == []
    for method in ("documentSymbol", "foldingRange", "codeLens", "documentLink"):
        assert client.ask(method, uri) == []
    for method in ("hover", "definition", "completion", "prepareRename"):
        assert client.ask(method, uri, position=start) in (None, [], {"isIncomplete": False, "items": []})
    assert client.ask("formatting", uri, options={"tabSize": 4, "insertSpaces": True}) == []


def test_the_kind_of_a_draft_has_its_name(client: Client, uri: str) -> None:
    assert client.request("planlint/kind", uri=uri) == {"kind": "work_points", "name": "工作要点"}
    assert client.request("planlint/kind", uri=client.uri("nie.txt")) is None
