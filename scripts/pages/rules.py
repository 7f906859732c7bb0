"""A page for each rule, and the list of them all."""

from __future__ import annotations

import re
import sys
from inspect import getdoc
from operator import attrgetter
from typing import TYPE_CHECKING
from typing import Any

from pages.markdown import anchor
from pages.markdown import code
from pages.markdown import document
from pages.markdown import fence
from pages.markdown import table
from pages.values import toml
from pages.values import type_of
from planlint.config.model import options_schema
from planlint.config.show import plain
from planlint.language import Bilingual
from planlint.plan.kind import KIND_NAMES
from planlint.report.words import FIX_CLASS
from planlint.report.words import SEVERITY
from planlint.rules.fix import Applicability
from planlint.rules.message import Message
from planlint.rules.page import BAD
from planlint.rules.page import ENGLISH
from planlint.rules.page import GOOD
from planlint.rules.page import page_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping

    from planlint.language import Lang
    from planlint.rules.family import Family
    from planlint.rules.registry import Catalogue
    from planlint.rules.rule import Rule

Precision = dict[str, tuple[str, str]]  # rule → how many findings were judged, and the share of true ones

OPTIONS = "选项"
_COUNTED = re.compile(r"^\| `([a-z0-9-]+)` \| (\d+) \|.*?\| ([01]\.\d\d|—) \| \d+ \|", re.MULTILINE)
_ITEM = re.compile(r"- `([\w-]+)`[：:](.*(?:\n  .*)*)")
_ATTRIBUTE = re.compile(r"^ +(\w+): (.*(?:\n {8,}.*)*)", re.MULTILINE)
_FIX = {
    Applicability.SAFE: Bilingual("安全：`planlint fix` 自动修复", "safe: `planlint fix` applies it"),
    Applicability.UNSAFE: Bilingual(
        "不安全：`planlint fix --unsafe-fixes` 才修复", "unsafe: `planlint fix --unsafe-fixes` applies it"
    ),
    Applicability.SUGGESTION: Bilingual("只给建议，不自动改", "a suggestion, never applied by itself"),
    None: Bilingual("没有", "none"),
}


def precision(accuracy: str) -> Precision:
    """What scripts/accuracy.py counted, read from the table that it writes."""
    return {rule: (judged, share) for rule, judged, share in _COUNTED.findall(accuracy) if share != "—"}


def index(catalogue: Catalogue, counted: Precision, lang: Lang) -> str:
    """The list of all rules, by family."""
    zh = lang == "zh"
    heads = (
        ["编号", "规则", "查什么", "级别", "默认", "修复", "准确率"]
        if zh
        else ["code", "rule", "what it finds", "severity", "default", "fix", "precision"]
    )
    number = len(catalogue.rules)
    intro = (
        f"共 {number} 条。级别可用设置 `severity` 改，选用见[设置](settings.md)。修复分安全（`planlint fix` 自动改）、不安全"
        "（加 `--unsafe-fixes`）、建议（不自动改）。准确率是在真实文稿上逐处判定的结果，见[准确率](accuracy.md)。"
        if zh
        else f"{number} rules. The setting `severity` changes how grave they are; [settings](settings.md) say which run. "
        "A fix is safe (`planlint fix` applies it), unsafe (with `--unsafe-fixes`) or a suggestion (never applied by "
        "itself). Precision was judged finding by finding on real plans: see [accuracy](../accuracy.md)."
    )
    other = "[English](en/rules.md)" if zh else "[中文](../rules.md)"
    parts = [f"# {'规则' if zh else 'Rules'}", other, intro]
    for family in filter(attrgetter("rules"), catalogue.families):
        parts.append(f"## {_heading(family, lang)}")
        parts.append(table(heads, (_row(rule, counted, lang) for rule in family.rules)))
    return document(lang, *parts)


def _heading(family: Family, lang: Lang) -> str:
    title = family.title.to(lang)
    return title if title.lower() == family.name else f"{title} {family.name}"


def _row(rule: type[Rule], counted: Precision, lang: Lang) -> list[str]:
    return [
        rule.code,
        f"[{code(rule.name)}](rules/{rule.name}.md)",
        page_of(rule).title.to(lang),
        SEVERITY[rule.severity].to(lang),
        _state(rule).to(lang),
        FIX_CLASS[rule.fix].to(lang),
        counted[rule.name][1] if rule.name in counted else "—",
    ]


def page(rule: type[Rule], catalogue: Catalogue, counted: Precision, lang: Lang) -> str:
    """The page of a rule."""
    about = page_of(rule)
    zh = lang == "zh"
    family = catalogue.family(rule)
    other = f"[English](../en/rules/{rule.name}.md)" if zh else f"[中文](../../rules/{rule.name}.md)"
    line = f"{rule.code} {code(rule.name)} · [{family.title.to(lang)}](../rules.md#{anchor(_heading(family, lang))}) · {other}"
    parts = [f"# {about.title.to(lang)}", line, table(*_facts(rule, counted, lang))]
    if zh:
        for name, text in about.sections.items():
            if name == OPTIONS:
                parts += _options(rule, text, lang)
            elif name != ENGLISH:
                parts += [f"## {name}", text]
        if OPTIONS not in about.sections:
            parts += _options(rule, "", lang)
    else:
        headings = [("", ENGLISH), ("Reported", BAD), ("Not reported", GOOD)]
        for heading, name in headings:
            parts += [f"## {heading}" if heading else "", about.sections.get(name, "")]
        parts += _options(rule, "", lang)
    note = (
        "报出时，花括号换成原文的词句和算出的数。"
        if zh
        else "Braces stand for words of the draft and for what was counted in it."
    )
    return document(lang, *parts, f"## {'提示' if zh else 'Messages'}", note, *_messages(rule, lang))


def _facts(rule: type[Rule], counted: Precision, lang: Lang) -> tuple[list[str], list[list[str]]]:
    zh = lang == "zh"
    rows = [["级别" if zh else "severity", _severity(rule, lang)]]
    rows.append(["默认" if zh else "by default", _state(rule).to(lang)])
    rows.append(["修复" if zh else "fix", _FIX[rule.fix].to(lang)])
    rows.append(["准确率" if zh else "precision", _precision(rule, counted, lang)])
    if rule.aliases:
        rows.append(["曾用名" if zh else "former names", ", ".join(map(code, rule.aliases))])
    return ["", ""], rows


def _severity(rule: type[Rule], lang: Lang) -> str:
    """How grave it is, and for which kinds of document that differs."""
    zh = lang == "zh"
    by_grade: dict[str, list[str]] = {}
    for kind, grade in rule.by_kind.items():
        name = ("关" if zh else "off") if grade is None else SEVERITY[grade].to(lang)
        by_grade.setdefault(name, []).append(KIND_NAMES[kind].to(lang))
    usual = SEVERITY[rule.severity].to(lang)
    if zh:
        return "；".join([usual, *(f"{'，'.join(kinds)}：{grade}" for grade, kinds in by_grade.items())])
    return "; ".join([usual, *(f"{', '.join(kinds)}: {grade}" for grade, kinds in by_grade.items())])


def _state(rule: type[Rule]) -> Bilingual:
    if rule.preview:
        return Bilingual("试用（点名才查）", "on trial (runs when named)")
    return Bilingual("开", "on") if rule.enabled else Bilingual("关", "off")


def _precision(rule: type[Rule], counted: Precision, lang: Lang) -> str:
    zh = lang == "zh"
    link = "[怎样判](../accuracy.md)" if zh else "[how it was judged](../../accuracy.md)"
    if rule.name not in counted:
        return f"还没有判定（{link}）" if zh else f"not judged yet ({link})"
    judged, share = counted[rule.name]
    return f"{share}，判定 {judged} 处（{link}）" if zh else f"{share} of {judged} findings ({link})"


def _options(rule: type[Rule], section: str, lang: Lang) -> list[str]:
    """The options as a table, with what the page says of them."""
    zh = lang == "zh"
    defaults = rule.Options().as_dict()
    if not defaults:
        return [f"## {OPTIONS}", section] if section else []
    said, rest = _said(section) if zh else (_attributes(rule.Options), "")
    schema = options_schema(rule.Options, rule.name)
    types: Mapping[str, Any] = schema.get("properties", {})
    rows, values = [], []
    for name, default in defaults.items():
        key, value = name.replace("_", "-"), toml(plain(default))
        rows.append([code(key), type_of(types[name], schema, lang), code(value), said.get(key, "")])
        values.append(f"{key} = {value}")
    heads = ["选项", "类型", "默认", "说明"] if zh else ["option", "type", "default", "meaning"]
    example = fence("toml", "\n".join([f"[rules.{rule.name}]", *values]))
    return [f"## {OPTIONS if zh else 'Options'}", rest, table(heads, rows), example]


def _said(section: str) -> tuple[dict[str, str], str]:
    """Option → what the section says of it; and what else the section says."""
    said = {key.replace("_", "-"): " ".join(text.split()) for key, text in _ITEM.findall(section)}
    return said, _ITEM.sub("", section).strip()


def _attributes(options: type[Any]) -> dict[str, str]:
    """Option → what the docstring of the record says of it."""
    lines = re.sub(r"^(?=\S)", "", getdoc(options) or "", flags=re.MULTILINE)
    return {name.replace("_", "-"): " ".join(text.split()) for name, text in _ATTRIBUTE.findall(lines)}


def _messages(rule: type[Rule], lang: Lang) -> Iterator[str]:
    """What its findings say; braces stand for words of the draft."""
    heads = ["", "问题", "为什么", "改法"] if lang == "zh" else ["", "what", "why", "instead"]
    rows = []
    for name, message in _every_message(rule):
        rows.append([name, *(code(part.to(lang)) if part.to(lang) else "" for part in message)])
    yield table(heads, rows)


def _every_message(rule: type[Rule]) -> Iterator[tuple[str, Message]]:
    """The messages of the class, then those of its module, each once."""
    seen: list[Message] = []
    attributes = {name: getattr(rule, name) for name in dir(rule) if not name.startswith("__")}
    ordered = sorted(attributes.items(), key=lambda item: (item[0] != "message", item[0] != "shared_message"))
    for _, value in (*ordered, *vars(sys.modules[rule.__module__]).items()):
        found = value.values() if isinstance(value, dict) else [value]
        for message in found:
            if isinstance(message, Message) and message not in seen:
                seen.append(message)
                yield str(len(seen)), message
