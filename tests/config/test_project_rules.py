"""Rules that a settings file defines: what they find, and what is said of those that are wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from planlint.config.load import load_settings
from planlint.plan.model import Kind
from planlint.rules.data.trial import try_rule
from planlint.rules.fix import Applicability
from planlint.rules.page import page_of
from planlint.rules.severity import Severity
from planlint.testing import assert_reports
from planlint.testing import assert_silent

if TYPE_CHECKING:
    from collections.abc import Callable

    from planlint.rules.rule import Rule

HEAD = '[[project-rules]]\nname = "own-rule"\n'


@pytest.fixture
def rule(load) -> Callable[[str], type[Rule]]:
    """The first rule that a text defines."""

    def rule(toml: str) -> type[Rule]:
        return load(HEAD + toml).settings.project_rules.rules[0]

    return rule


def test_words_and_patterns_are_found_in_either_width_but_not_in_exceptions(rule):
    own = rule('type = "existence"\nwords = ["择机（另定）"]\npatterns = ["待.{0,4}成熟"]\nexceptions = ["等待成熟"]')
    assert_reports(own, "一、任务\n（一）«择机(另定)»，«待条件成熟»；等待成熟。")


def test_of_two_words_the_longer_one_is_found(rule):
    assert_reports(rule('type = "existence"\nwords = ["市监局", "市监局办公室"]'), "一、由«市监局办公室»负责。")


def test_a_rule_looks_where_it_is_told(rule):
    draft = "白溪市择机方案\n一、择机任务\n（一）建平台。择机建成。（牵头单位：市数据局）"
    for where, marked in {
        "title": draft.replace("白溪市择机", "白溪市«择机»"),
        "headings": draft.replace("一、择机", "一、«择机»"),
        "tasks": draft.replace("。择机建", "。«择机»建"),
        "anywhere": draft.replace("择机", "«择机»"),
    }.items():
        assert_reports(rule(f'type = "existence"\nwords = ["择机"]\nwhere = "{where}"'), marked)


def test_a_substitution_spares_the_wanted_word_and_fixes_the_other(rule):
    own = rule('type = "substitution"\nswap = {"环境局" = "生态环境局"}\nfix = "safe"')
    assert own.fix is Applicability.SAFE
    assert_reports(own, "一、市生态环境局、市«环境局»。", fixed="一、市生态环境局、市生态环境局。")


def test_missing_sections_are_named_in_one_finding(rule):
    own = rule('type = "required-section"\nsections = ["工作目标", ["保障措施", "组织实施"], "重点任务"]')
    [finding] = assert_reports(own, "«白溪市方案»\n一、重点任务\n（一）建平台。建成。")
    assert finding.what() == "缺少“工作目标”“保障措施/组织实施”部分"
    assert_silent(own, "白溪市方案\n一、工作目标\n二、重点任务\n三、组织实施\n（一）加强领导。")


def test_words_are_near_others_within_the_stretch_that_is_set(rule):
    draft = "一、力争建成，确保通车。确保安全。"
    near = 'type = "near"\nwords = ["力争"]\nnear-patterns = ["确.通"]\nwithin = '
    assert_reports(rule(near + '"sentence"'), draft.replace("力争", "«力争»"))
    assert_silent(rule(near + '"clause"'), draft)


def test_the_rarer_spelling_is_reported(rule):
    own = rule('type = "consistency"\nsets = [["居村", "村居"]]')
    [finding] = assert_reports(own, "一、村居治理，村居服务，«居村»共建。", fixed="一、村居治理，村居服务，村居共建。")
    assert "2 处" in finding.why()


def test_what_the_definition_says_is_said(rule):
    own = rule(
        'type = "existence"\nwords = ["择机"]\nseverity = "error"\nmessage = "“{words}”{不行}"\nwhy = "办法第3条"\n'
        'instead = "写时间"\nkinds = ["work_points"]'
    )
    [finding] = assert_reports(own, "一、«择机»", kind=Kind.WORK_POINTS)
    said = (finding.severity, finding.what(), finding.why(), finding.instead(), finding.what("en"))
    assert said == (Severity.ERROR, "“择机”{不行}", "办法第3条", "写时间", "“择机”{不行}")
    assert_silent(own, "一、择机", kind=Kind.ANNUAL_REPORT)
    assert "择机" in page_of(own).markdown()
    assert "择机" in page_of(own).markdown("en")


def test_own_rules_are_selected_graded_and_ignored_like_any(load):
    text = HEAD + 'type = "existence"\nwords = ["择机"]\n'
    settings = load('ignore = ["PRJ101"]\n[severity]\nown-rule = "info"\n' + text).settings
    assert settings.severity == {"own-rule": Severity.INFO}
    assert load(text, select=["own-rule"]).settings.select == ("own-rule",)


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        ('words = ["择机"]', "1 project-rules[1]：缺少 type，写明是哪一类规则"),
        ('type = "exists"', "1 project-rules[1]：的 type 应为"),
        ('type = "existence"', "1 project-rules[1].existence：要写 words、patterns 中的至少一项"),
        ('type = "existence"\nwords = [" "]', "4 project-rules[1].words[1]：不能是空白"),
        ('type = "existence"\npatterns = ["(a+)+"]', "4 project-rules[1].patterns[1]：会慢到无法使用"),
        ('type = "existence"\nword = ["择机"]', "4 project-rules[1].word：不存在，是否指 words"),
        (
            'type = "existence"\nwords = ["择机"]\nexamples.bads = ["择机"]',
            "project-rules[1].examples.bads：不存在，是否指 bad",
        ),
        ('type = "substitution"\nswap = {"甲" = "乙", "乙" = "丙"}', "的“甲”改成“乙”后，“乙”又要再改"),
        ('type = "near"\nwords = ["力争"]', "要写 near、near-patterns 中的至少一项"),
        ('type = "consistency"\nsets = [["村居"]]', "4 project-rules[1].sets[1]：至少要有 2 项"),
        ('type = "existence"\nwords = ["择机"]\nwhere = "body"', '5 project-rules[1].where：应为 "anywhere"'),
    ],
)
def test_a_definition_that_is_wrong_is_refused_with_its_place(complaints, toml, complaint):
    assert any(complaint in said for said in complaints(HEAD + toml)), complaints(HEAD + toml)


def test_a_name_that_is_taken_is_refused(complaints):
    toml = '[[project-rules]]\nname = "vague-deadline"\ntype = "existence"\nwords = ["择机"]\n'
    assert "“vague-deadline”已归" in complaints(toml)[0]
    twice = (HEAD + 'type = "existence"\nwords = ["择机"]\n') * 2
    assert "“own-rule”已归" in complaints(twice)[0]


@pytest.mark.parametrize(
    ("examples", "wrong"),
    [
        ('bad = ["«择机»开展", "择机"]\ngood = ["尽快"]', []),
        ('bad = ["尽快"]', ["own-rule examples.bad[1]：应当报出，却没有"]),
        ('bad = ["«择机开展»"]', ["own-rule examples.bad[1]：报的是“择机”，与 «» 所标不同"]),
        ('good = ["择机"]', ["own-rule examples.good[1]：不应报出，却报了“择机”"]),
        ('bad = ["«择机"]', ["own-rule examples.bad[1]：« 和 » 不成对"]),
    ],
)
def test_examples_are_tried(rule, examples, wrong):
    own = rule(f'type = "existence"\nwords = ["择机"]\n[project-rules.examples]\n{examples}')
    assert [problem.zh for problem in try_rule(own)[1]] == wrong


def test_two_folders_have_rules_of_one_name(tmp_path: Path, catalogue):
    for folder, word in (("甲", "择机"), ("乙", "尽快")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "planlint.toml").write_text(f'{HEAD}type = "existence"\nwords = ["{word}"]\n', "utf-8")
    one, other = (
        load_settings(tmp_path / folder / "draft.txt", catalogue=catalogue).settings.project_rules for folder in "甲乙"
    )
    assert_reports(one.rules[0], "一、«择机»尽快")
    assert_reports(other.rules[0], "一、择机«尽快»")
