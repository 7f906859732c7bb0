"""The passes of fixes, with rules that write one word for another."""

from __future__ import annotations

from itertools import pairwise

import planlint
from planlint.engine.fixer import fix_plan
from planlint.rules.fix import Applicability
from planlint.rules.fix import Edit
from planlint.rules.fix import Fix
from planlint.rules.fix import apply_edits
from planlint.rules.fix import insert
from planlint.rules.fix import replace
from planlint.source.text import Span

DRAFT = "青禾县2025年工作要点\n一、重点任务\n（一）建平台。2025年6月底前建成3个平台。\n"
SAFE, UNSAFE, SUGGESTION = Applicability


def places(text, word):
    start = text.find(word)
    while start >= 0:
        yield Span(start, start + len(word))
        start = text.find(word, start + len(word))


class Bench:
    """Rules of which each writes one word for another."""

    def __init__(self, make_rule):
        self._make_rule = make_rule
        self._count = 100

    def rule(self, name, old, *new, fix=SAFE):
        def check(rule, plan):
            for span in places(plan.source.text, old):
                fixes = [replace(span, word, fix) for word in new]
                yield rule.finding(span, quote=old, fixes=fixes)

        return self.made(name, check, fix)

    def made(self, name, check, fix=SAFE):
        self._count += 1
        return self._make_rule(check, code=f"TST{self._count}", name=name, fix=fix)


def fixed(text, *rules, unsafe=False):
    return fix_plan(planlint.parse(text), rules, planlint.parse, unsafe=unsafe)


def test_every_finding_is_fixed_by_its_first_applicable_fix(make_rule):
    bench = Bench(make_rule)
    done = fixed(DRAFT, bench.rule("words", "平台", "系统", "中心"))
    assert done.text == DRAFT.replace("平台", "系统")
    assert [(each.name, each.applicability, each.title.zh) for each in done.applied] == [
        ("words", SAFE, "改为“系统”")
    ] * 2
    assert apply_edits(DRAFT, done.edits) == done.text
    assert (done.findings, done.failures) == ((), ())


def test_only_what_may_be_applied_is(make_rule):
    bench = Bench(make_rule)
    rules = [bench.rule("unsafe", "建成", "建好", fix=UNSAFE), bench.rule("hint", "重点", "主要", fix=SUGGESTION)]
    safe = fixed(DRAFT, *rules)
    assert (safe.text, safe.edits, safe.applied) == (DRAFT, (), ())
    assert [finding.name for finding in safe.findings] == ["hint", "unsafe"]
    assert fixed(DRAFT, *rules, unsafe=True).text == DRAFT.replace("建成", "建好")


def test_a_suggestion_does_not_hide_the_fix_behind_it(make_rule):
    def check(rule, plan):
        for span in places(plan.source.text, "建成"):
            yield rule.finding(span, quote="", fixes=[replace(span, "办好", SUGGESTION), replace(span, "建好", SAFE)])

    assert "建好" in fixed(DRAFT, Bench(make_rule).made("both", check)).text


def test_what_a_fix_brings_about_is_fixed_in_the_next_pass(make_rule):
    bench = Bench(make_rule)
    done = fixed(DRAFT, bench.rule("second", "乙方", "丙方"), bench.rule("first", "平台", "乙方"))
    assert "丙方" in done.text
    assert {each.name for each in done.applied} == {"first", "second"}
    assert apply_edits(DRAFT, done.edits) == done.text


def test_edits_of_one_fix_go_together_or_not_at_all(make_rule):
    def swap(rule, plan):
        text = plan.source.text
        if "建成3个" in text:
            first, second = text.index("建平台"), text.index("建成3个")
            edits = (Edit(Span(first, first + 1), "搭"), Edit(Span(second, second + 2), "搭好"))
            yield rule.finding(Span(first, first + 1), quote="", fixes=[Fix(edits, SAFE, planlint.Bilingual("", ""))])

    bench = Bench(make_rule)
    # The other rule's fix comes first and takes away the second place; the whole of the swap has to wait, and falls away.
    done = fixed(DRAFT, bench.rule("other", "前建成", "前完成"), bench.made("swap", swap))
    assert done.text == DRAFT.replace("（一）建", "（一）搭").replace("建成", "搭好")
    first = fixed("建成\n" + DRAFT, bench.rule("earlier", "建成\n青", "青"), bench.made("swap", swap))
    assert "搭平台" in first.text


def test_safe_fixes_go_before_unsafe_ones(make_rule):
    bench = Bench(make_rule)
    done = fixed(
        DRAFT, bench.rule("a", "建平台", "筑平台", fix=UNSAFE), bench.rule("b", "平台。", "系统。"), unsafe=True
    )
    assert "建系统。" in done.text


def test_a_fix_that_crosses_a_red_line_is_refused_and_the_others_stand(make_rule):
    bench = Bench(make_rule)
    done = fixed(DRAFT, bench.rule("words", "平台", "系统"), bench.rule("figures", "3个", "5个"))
    assert done.text == DRAFT.replace("平台", "系统")
    [failure] = done.failures
    assert failure.code == "fix-refused"
    assert "figures" in failure.text.zh
    assert "数字“3”由 1 处变为 0 处" in failure.text.zh
    assert [finding.name for finding in done.findings] == ["figures"]


def test_renumbering_is_refused(make_rule):
    done = fixed(DRAFT, Bench(make_rule).rule("renumbers", "（一）", "1."))
    assert done.text == DRAFT
    assert [failure.code for failure in done.failures] == ["fix-refused"]


def test_two_rules_that_keep_the_line_alone_and_cross_it_together(make_rule):
    bench = Bench(make_rule)
    text = DRAFT + "（二）平台5甲00乙个。\n"
    done = fixed(text, bench.rule("one", "甲", ","), bench.rule("two", "乙", "0"))
    assert [failure.code for failure in done.failures] == ["fix-refused"]
    assert "two" in done.failures[0].text.zh
    assert done.text == text.replace("甲", ",")


def test_what_somebody_looks_at_may_change_a_figure(make_rule):
    done = fixed(DRAFT, Bench(make_rule).rule("figures", "3个", "5个", fix=UNSAFE), unsafe=True)
    assert (done.text, done.failures) == (DRAFT.replace("3个", "5个"), ())


def test_rules_that_fight_are_named_and_left_out_and_the_others_stand(make_rule):
    bench = Bench(make_rule)
    rules = [
        bench.rule("there", "建成", "建好"),
        bench.rule("words", "重点", "主要"),
        bench.rule("back", "建好", "建成"),
    ]
    done = fixed(DRAFT, *rules)
    assert done.text == DRAFT.replace("重点", "主要")
    assert [each.name for each in done.applied] == ["words"]
    [failure] = done.failures
    assert failure.code == "fixes-fight"
    assert "规则 back 和 there 的修复互相抵触" in failure.text.zh
    assert [finding.name for finding in done.findings] == ["there"]


def test_fixes_that_never_end_are_ended(make_rule):
    def grow(rule, plan):
        yield rule.finding(Span(0, 1), quote="", fixes=[insert(len(plan.source.text), "。", SAFE)])

    bench = Bench(make_rule)
    done = fixed(DRAFT, bench.made("grows", grow), bench.rule("words", "重点", "主要"))
    assert done.text == DRAFT.replace("重点", "主要")
    [failure] = done.failures
    assert failure.text.zh.startswith("规则 grows 的修复改不完")


def test_a_fix_that_writes_what_is_there_is_none(make_rule):
    done = fixed(DRAFT, Bench(make_rule).rule("idle", "建成", "建成"))
    assert (done.text, done.applied) == (DRAFT, ())
    assert [failure.code for failure in done.failures] == ["fixes-fight"]


def test_a_crash_is_told_once_and_leaves_the_others_alone(make_rule):
    def crash(rule, plan):
        raise RecursionError

    bench = Bench(make_rule)
    done = fixed(DRAFT, bench.made("crashes", crash), bench.rule("words", "平台", "系统"))
    assert [failure.code for failure in done.failures] == ["rule-crashed"]
    assert "系统" in done.text


def test_ten_passes_are_enough_for_ten_steps(make_rule):
    bench = Bench(make_rule)
    steps = "甲乙丙丁戊己庚辛壬癸子"
    rules = [bench.rule(f"step-{new}", f"第{old}步", f"第{new}步") for old, new in pairwise(steps)]
    done = fixed(DRAFT + "第甲步", *rules)
    assert done.text == DRAFT + "第子步"
    assert (len(done.applied), done.failures) == (10, ())


def test_what_is_let_be_is_not_fixed(make_rule):
    rule = Bench(make_rule).rule("words", "平台", "系统")
    counted = lambda plan, found: [each for each in found.findings if each.span.start > DRAFT.index("2025年6月")]  # noqa: E731
    done = fix_plan(planlint.parse(DRAFT), [rule], planlint.parse, counted=counted)
    assert done.text == DRAFT.replace("个平台", "个系统")
    assert [finding.name for finding in done.findings] == ["words"]
