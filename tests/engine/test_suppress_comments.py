"""Comments in Markdown: no words of the plan, and the word of a drafter to planlint."""

from __future__ import annotations

import re
from datetime import date

import pytest

from planlint.config.settings import Settings
from planlint.engine.session import Job
from planlint.engine.session import check_sources
from planlint.engine.suppress.directives import Malformed
from planlint.engine.suppress.directives import read_directives
from planlint.engine.suppress.family import planlint_families
from planlint.engine.suppress.suppression import Suppression
from planlint.language import Bilingual
from planlint.plan.parse import parse
from planlint.rules.family import Family
from planlint.rules.page import BAD
from planlint.rules.page import GOOD
from planlint.rules.page import page_of
from planlint.rules.registry import Catalogue
from planlint.source.text import Source
from planlint.source.text import Span

TODAY = date(2026, 6, 1)


def read(comment: str):
    (directive,) = read_directives(Source(comment, name="a.md"))
    return directive


@pytest.mark.parametrize(
    ("comment", "verb", "selectors", "until", "reason"),
    [
        ("<!-- planlint: ignore vague-deadline -- 待定 -->", "ignore", ("vague-deadline",), None, "待定"),
        ("<!--planlint:ignore DUE101-->", "ignore", ("DUE101",), None, ""),
        ("<!-- planlint：ignore a-b，c、D —— 待\n定 -->", "ignore", ("a-b", "c", "D"), None, "待 定"),
        ("<!-- planlint: ignore-file a until 2026-12-31 -- x -->", "ignore-file", ("a",), date(2026, 12, 31), "x"),
        ("<!-- planlint: off a, b -->", "off", ("a", "b"), None, ""),
        ("<!-- planlint: on -->", "on", (), None, ""),
        ("<!-- planlint: on a -- 完 -->", "on", ("a",), None, "完"),
        ("<!-- planlint: ignore a -- 见 b -- c -->", "ignore", ("a",), None, "见 b -- c"),
    ],
)
def test_what_comments_may_say(comment, verb, selectors, until, reason):
    directive = read(comment)
    assert (directive.verb, directive.selectors, directive.until, directive.reason) == (verb, selectors, until, reason)
    assert directive.span == Span(0, len(comment))


@pytest.mark.parametrize(
    ("comment", "problem"),
    [
        ("<!-- planlint: ignore -->", "没有写规则"),
        ("<!-- planlint: ignore -- 理由 -->", "没有写规则"),
        ("<!-- planlint: off -->", "没有写规则"),
        ("<!-- planlint: skip a -->", "“skip”"),
        ("<!-- planlint: -->", "“”"),
        ("<!-- planlint: ignore a until -->", "until"),
        ("<!-- planlint: ignore a until 2026-13-01 -->", "until"),
        ("<!-- planlint: ignore a", "-->"),
    ],
)
def test_what_cannot_be_understood(comment, problem):
    malformed = read(comment)
    assert isinstance(malformed, Malformed)
    assert problem in malformed.problem.zh


@pytest.mark.parametrize("text", ["<!-- 说明：planlint: ignore a -->", "planlint: ignore a", "<!-- 没有结束"])
def test_what_is_not_for_planlint(text):
    assert list(read_directives(Source(text, name="a.md"))) == []


def test_plain_text_has_no_comments():
    assert list(read_directives(Source("<!-- planlint: ignore a -->", name="a.txt"))) == []
    assert "planlint" in parse(Source("标题\n<!-- planlint -->\n", name="a.txt")).clean.text


@pytest.mark.parametrize("comment", ["<!-- 尽快 -->", "<!--\n（九）尽快\n\n-->", f"<!-- {'长' * 300} -->"])
@pytest.mark.parametrize(
    "around", ["{}一、任务\n（一）建设。完成。", "一、任务\n{}\n（一）建设。完成。", "一、任务\n（一）建设。完{}成。"]
)
def test_a_comment_is_no_text_of_the_plan(comment, around):
    bare = parse(Source("标题\n" + around.format(""), name="a.md"))
    plan = parse(Source("标题\n" + around.format(comment), name="a.md"))
    assert plan.clean.text == bare.clean.text
    for paragraph in plan.paragraphs:
        assert "尽快" not in paragraph.text
        assert re.sub(r"(?s)<!--.*?-->|\s", "", plan.source[paragraph.span]) == paragraph.text.replace(
            "(", "（"
        ).replace(")", "）")


@pytest.fixture
def check(make_rule):
    """Findings of two rules that look for a word each, as (line, name), and what is hidden."""

    def finds(word):
        return lambda rule, plan: [
            rule.finding(Span(*match.span()), quote=word) for match in re.finditer(word, plan.source.text)
        ]

    kinds = [
        type(make_rule(finds("尽快"), code="TST101", name="finds-soon").rule),
        type(make_rule(finds("适时"), code="TST102", name="finds-fit").rule),
    ]
    catalogue = Catalogue()
    catalogue.add(Family("TST", "test", Bilingual("测试", "tests"), tuple(kinds)), "tests")
    for family in planlint_families():
        catalogue.add(family, "planlint")

    def run(text, **settings):
        source = Source(text, name="草稿.md")
        suppression = Suppression(catalogue, today=TODAY)
        (checked,) = check_sources([Job(source, Settings(**settings))], catalogue, suppression).checked
        found = [(source.position(finding.span.start).line, finding.name) for finding in checked.findings]
        return found, [(source.position(hidden.finding.span.start).line, hidden.reason) for hidden in checked.hidden]

    return run


def test_a_comment_on_a_line_of_its_own_is_for_the_next_paragraph(check):
    assert check("标题\n<!-- planlint: ignore TST101 -- 因为 -->\n\n尽快完成。\n尽快完成。\n") == (
        [(5, "finds-soon")],
        [(4, "因为")],
    )


def test_a_comment_in_a_paragraph_is_for_that_one(check):
    assert check("标题\n尽快甲。<!-- planlint: ignore TST101 -->\n尽快乙。\n") == ([(3, "finds-soon")], [(2, "")])
    assert check("标题\n尽快甲<!-- planlint: ignore TST101 -->尽快乙。\n") == ([], [(2, ""), (2, "")])


def test_other_rules_are_not_hidden(check):
    assert check("标题\n尽快适时<!-- planlint: ignore finds-soon -->\n") == ([(2, "finds-fit")], [(2, "")])
    assert check("标题\n尽快适时<!-- planlint: ignore test -->\n")[0] == []


def test_a_whole_file(check):
    text = "标题\n尽快。\n适时。\n<!-- planlint: ignore-file ALL -- 存档 -->\n"
    assert check(text) == ([], [(2, "存档"), (3, "存档")])


def test_off_and_on(check):
    text = "标题\n尽快。\n<!-- planlint: off TST101, TST102 -->\n尽快。\n适时。\n<!-- planlint: on TST101 -->\n尽快。\n适时。\n"
    assert check(text) == ([(2, "finds-soon"), (7, "finds-soon")], [(4, ""), (5, ""), (8, "")])


def test_on_ends_everything(check):
    text = "标题\n<!-- planlint: off TST101, TST102 -->\n尽快。\n适时。\n<!-- planlint: on -->\n尽快。\n适时。\n"
    assert check(text)[0] == [(6, "finds-soon"), (7, "finds-fit")]


def test_the_last_day_still_counts(check):
    text = "标题\n尽快。<!-- planlint: ignore TST101 until 2026-06-01 -->\n"
    assert check(text)[0] == []
    assert check(text.replace("06-01", "05-31"))[0] == [(2, "finds-soon"), (2, "expired-suppression")]


def test_a_rule_that_did_not_run_is_not_missed(check):
    text = "标题\n甲。<!-- planlint: ignore TST101, TST102 -->\n"
    assert check(text)[0] == [(2, "unused-suppression")]
    assert check(text, select=("TST102",), extend_select=("PLN",))[0] == [(2, "unused-suppression")]
    assert check(text, select=("PLN",))[0] == []
    assert check(text, ignore=("unused-suppression",))[0] == []


def test_what_is_said_about_a_comment_cannot_be_hidden_by_one(check):
    text = "标题\n<!-- planlint: ignore-file ALL, PLN -->\n尽快<!-- planlint: ignore nothing -->\n"
    assert check(text)[0] == [(3, "unknown-suppression")]


def test_an_on_for_an_unknown_rule_does_not_end_the_others(check):
    text = "标题\n<!-- planlint: off TST101 -->\n尽快。\n<!-- planlint: on TST109 -->\n尽快。\n"
    assert check(text)[0] == [(4, "unknown-suppression")]


def test_an_on_without_an_off(check):
    assert check("标题\n<!-- planlint: on -->\n")[0] == [(2, "unused-suppression")]


def test_words_in_comments_are_not_reported_by_rules_that_read_the_source(check):
    assert check("标题\n<!-- 尽快 -->尽快\n") == ([(2, "finds-soon")], [])


RULES = planlint_families()[0].rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_pages_of_the_rules_about_suppressions_are_true(rule, planlint, tmp_path):
    page = page_of(rule)
    for heading in (BAD, GOOD):
        (draft,) = re.findall(r"```markdown\n(.*?)```", page.sections[heading], re.DOTALL)
        path = tmp_path / f"{heading}.md"
        path.write_text(draft, "utf-8")
        done = planlint(str(path), "--isolated", "--output-format", "concise", "--select", "vague-deadline,PLN")
        assert (f" {rule.name} " in done.stdout.decode()) == (heading == BAD)
