from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from typing import Any

import pytest

from planlint import Record
from planlint.config.settings import PerFile
from planlint.config.settings import Settings
from planlint.plan.model import Kind
from planlint.plan.model import Period
from planlint.plan.model import Registry
from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from planlint.config.load import LoadedSettings
    from planlint.rules.registry import Catalogue

EVERYTHING = """
select = ["DUE", "missing-lead"]
ignore = ["DUE102"]
extend-select = ["RES"]
fail-level = "error"
lang = "en"
kind = "work_points"
issued = 2025-03-01
period = "2021-2025"
encoding = "gb18030"
max-size = 1000
exclude = ["旧稿/", "*.bak"]
expand = true
max-per-rule = 0
ambiguous-width = 2

[severity]
fuzzy-deadline = "info"
RES101 = "off"

[rules.DUE101]
words = ["尽快", "适时"]
most-per-task = 3
share = 1
mode = "strict"

[registry]
bodies = ["某市司法局"]
[registry.aliases]
"市局" = "某市司法局"
[registry.indicators]
"办结率" = "办结件数÷受理件数"
[registry.shorthand]
"一网通办" = "一个网站办所有事"

[[per-file]]
pattern = "总结/*"
kind = "annual_report"
issued = "2024-12-31"
period = 2024
ignore = ["deadline"]
"""


def test_every_setting(load: Callable[..., LoadedSettings]) -> None:
    assert load(EVERYTHING).settings == Settings(
        select=("DUE", "missing-lead"),
        ignore=("DUE102",),
        extend_select=("RES",),
        severity={"vague-deadline": Severity.INFO, "missing-lead": None},
        options={"vague-deadline": {"words": ("尽快", "适时"), "most_per_task": 3, "share": 1.0, "mode": "strict"}},
        fail_level=Severity.ERROR,
        lang="en",
        kind=Kind.WORK_POINTS,
        issued=date(2025, 3, 1),
        period=Period(2021, 2025),
        encoding="gb18030",
        max_size=1000,
        exclude=("旧稿/", "*.bak"),
        expand=True,
        max_per_rule=0,
        ambiguous_width=2,
        registry=Registry(
            ("某市司法局",), {"市局": "某市司法局"}, {"办结率": "办结件数÷受理件数"}, {"一网通办": "一个网站办所有事"}
        ),
        per_file=(PerFile("总结/*", ("deadline",), Kind.ANNUAL_REPORT, date(2024, 12, 31), Period(2024, 2024)),),
    )


def test_options_have_the_types_of_their_rule(load: Callable[..., LoadedSettings], catalogue: Catalogue) -> None:
    rule = catalogue.rule("DUE101")
    options = rule.Options(**load(EVERYTHING).settings.options["vague-deadline"])
    assert isinstance(options.words, tuple)
    assert type(options.share) is float
    assert type(options.mode) is type(rule.Options().mode)


def test_an_empty_file_leaves_every_default(load: Callable[..., LoadedSettings]) -> None:
    assert load("").settings == Settings()


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("\nfail_level = 'error'", "2 fail_level：不存在，是否指 fail-level"),
        ("[sevrity]\na = 'off'", "1 sevrity：不存在，是否指 severity"),
        ("\n[registry]\nalias = {}", "3 registry.alias：不存在，是否指 aliases"),
        (
            "[[per-file]]\npattern = 'a'\n[[per-file]]\npattern = 'b'\nkinds = 'other'",
            "5 per-file[2].kinds：不存在，是否指 kind",
        ),
        ("[tool.planlint]\nlang = 'en'", "1 tool：多余：planlint.toml 里直接写设置，不用 [tool.planlint]"),
        ("select = 'DUE'", "1 select：应为列表，要加方括号"),
        ("select = [\n'DUE',\n1]", "1 select[2]：应为字符串，要加引号"),
        ("lang = 'ch'", '1 lang：应为 "zh"、"en" 之一，现为 "ch"'),
        ("fail-level = 'off'", '1 fail-level：应为 "error"、"warning"、"info" 之一，现为 "off"'),
        ("expand = 'yes'", "1 expand：应为 true 或 false，不加引号"),
        ("expand = 1", "1 expand：应为 true 或 false，不加引号"),
        ("max-size = '5'", "1 max-size：应为整数，不加引号"),
        ("max-size = 0", "1 max-size：不得小于 1"),
        ("max-per-rule = -1", "1 max-per-rule：不得小于 0"),
        ("ambiguous-width = 3", "1 ambiguous-width：应为 1 或 2"),
        ("issued = 2025-03-01T10:00:00", '1 issued：应为日期，如 2025-03-01，现为 "2025-03-01 10:00:00"'),
        ("issued = 2025", "1 issued：应为日期，如 2025-03-01，现为 2025"),
        ("period = [2025, 2021]", '1 period：应为年份，如 2025、[2021, 2025] 或 "2021-2025"，现为 [2025, 2021]'),
        ("exclude = ['*.bak', '!']", '1 exclude[2]：应为 .gitignore 写法的模式，如 附件/*.txt，现为 "!"'),
        ("[[per-file]]\nkind = 'other'", "1 per-file[1].pattern：缺少，必须写明"),
        ("[[per-file]]\npattern = ''", "2 per-file[1].pattern：至少要有 1 个字"),
        ("[per-file]\npattern = 'a'", "1 per-file：应为列表，要加方括号"),
        ("registry = 1", "1 registry：应为表"),
        ("[registry.aliases]\n'局' = 1", "2 registry.aliases.局：应为字符串，要加引号"),
        ("severity = 'off'", "1 severity：应为表"),
        ("[severity]\nDUE101 = 'of'", '2 severity.DUE101：应为 "error"、"warning"、"info"、"off" 之一，现为 "of"'),
        ("[rules]\nDUE101 = 1", "2 rules.DUE101：应为表"),
    ],
)
def test_faults_of_keys_and_values(complaints: Callable[..., list[str]], toml: str, said: str) -> None:
    assert complaints(toml) == [said]


def test_an_unknown_key_like_no_other_is_answered_with_all_there_are(complaints: Callable[..., list[str]]) -> None:
    (said,) = complaints("文种 = 'x'".replace("文种", '"文种"'))
    assert said.startswith(
        "1 文种：不存在，可以设置的有 select、ignore、extend-select、severity、rules、fail-level、lang"
    )


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        (
            "ignore = [\n  'DUE',\n  'vauge-deadline',\n]",
            "3 ignore[2]：没有规则“vauge-deadline”，是否指 vague-deadline",
        ),
        ("select = ['DUE3']", "1 select[1]：没有规则“DUE3”，是否指 DUE"),
        ("extend-select = ['*']", "1 extend-select[1]：没有规则“*”"),
        (
            "[[per-file]]\npattern = 'a'\nignore = ['DUE999']",
            "3 per-file[1].ignore[1]：没有规则“DUE999”，是否指 DUE",
        ),
        (
            "[severity]\nvage-deadline = 'off'",
            "2 severity.vage-deadline：没有规则“vage-deadline”，是否指 vague-deadline、late-deadline",
        ),
        ("[rules.mising-lead]\nx = 1", "1 rules.mising-lead：没有规则“mising-lead”，是否指 missing-lead"),
    ],
)
def test_unknown_rules(complaints: Callable[..., list[str]], toml: str, said: str) -> None:
    (found,) = complaints(toml)
    assert found.startswith(said)
    assert found.endswith("；planlint rules 列出全部规则")


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("[severity]\nDUE = 'off'", "2 severity.DUE：“DUE”是一组规则，这里要写单条规则"),
        ("[rules.deadline]", "1 rules.deadline：“deadline”是一组规则，这里要写单条规则"),
        (
            "[severity]\nDUE101 = 'off'\nfuzzy-deadline = 'off'",
            "3 severity.fuzzy-deadline：与 DUE101 是同一条规则，只留一个",
        ),
        ("[rules.DUE101]\nword = []", "2 rules.DUE101.word：不存在，是否指 words"),
        ("[rules.DUE101]\nmost_per_task = 1", "2 rules.DUE101.most_per_task：不存在，是否指 most-per-task"),
        ("[rules.DUE101]\nx = 1", "2 rules.DUE101.x：不存在，可以设置的有 words、most-per-task、share、mode、year-end"),
        ("[rules.RES101]\nx = 1", "2 rules.RES101.x：不存在，这条规则没有选项"),
        ("[rules.DUE101]\nwords = '尽快'", "2 rules.DUE101.words：应为列表，要加方括号"),
        ("[rules.DUE101]\nwords = [\n'尽快',\n3]", "2 rules.DUE101.words[2]：应为字符串，要加引号"),
        ("[rules.DUE101]\nmost-per-task = '3'", "2 rules.DUE101.most-per-task：应为整数，不加引号"),
        ("[rules.DUE101]\nmost-per-task = 1.5", "2 rules.DUE101.most-per-task：应为整数，不加引号"),
        ("[rules.DUE101]\nmode = 'lose'", '2 rules.DUE101.mode：应为 "loose" 或 "strict"'),
        ("[rules.DUE101]\nyear-end = 0", "2 rules.DUE101.year-end：应为 true 或 false，不加引号"),
        ("[rules.DUE101]\nwords = ['']", "1 rules.DUE101：不合要求：an empty word fits everywhere"),
    ],
)
def test_faults_in_what_is_set_for_rules(complaints: Callable[..., list[str]], toml: str, said: str) -> None:
    assert complaints(toml) == [said]


def test_all_faults_are_said_together_in_the_order_of_the_file(complaints: Callable[..., list[str]]) -> None:
    toml = """
        ignore = ["DUE9"]
        fail_level = "error"
        lang = "ch"
        [severity]
        nothing = "off"
        DUE101 = "of"
        [rules.DUE101]
        words = 1
        [[per-file]]
        ignore = ["NUM"]
    """
    lines = [said.split(" ")[0] for said in complaints(toml, period="never")]
    assert lines == ["2", "3", "4", "6", "7", "9", "10", "11", "--period"]


def test_rules_of_a_missing_plugin_are_no_fault(load: Callable[..., LoadedSettings], catalogue: Catalogue) -> None:
    catalogue.partial = True
    settings = load(
        "select = ['NUM', 'DUE']\nignore = ['NUM101']\n[severity]\nnumbering-gap = 'off'\nDUE101 = 'info'\n"
        "[rules.numbering-gap]\nx = 1\n[[per-file]]\npattern = '*'\nignore = ['NUM102']"
    ).settings
    assert settings.severity == {"vague-deadline": Severity.INFO}
    assert settings.options == {}
    assert [rule.code for rule in catalogue.chosen(settings.select, settings.ignore)] == ["DUE101", "DUE102"]


def test_a_partial_catalogue_still_knows_groups(complaints: Callable[..., list[str]], catalogue: Catalogue) -> None:
    catalogue.partial = True
    assert complaints("[severity]\nDUE = 'off'") == ["2 severity.DUE：“DUE”是一组规则，这里要写单条规则"]


def test_options_that_no_one_can_check_are_the_rule_s_fault(
    complaints: Callable[..., list[str]], catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Options(Record):
        words: NoSuchType = ()  # type: ignore[name-defined]  # noqa: F821 - the point of the test

    monkeypatch.setattr(catalogue.rule("DUE102"), "Options", Options, raising=False)
    (said,) = complaints("[rules.DUE102]\nwords = []")
    assert said.startswith("1 rules.DUE102：选项无法检查，是规则本身的问题（NameError")


def test_options_that_raise_are_the_rule_s_fault(
    complaints: Callable[..., list[str]], catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Options(Record):
        share: float = 1.0

        def __post_init__(self) -> None:
            _: Any = 1 / self.share

    monkeypatch.setattr(catalogue.rule("DUE102"), "Options", Options, raising=False)
    (said,) = complaints("[rules.DUE102]\nshare = 0.0")
    assert said.startswith("1 rules.DUE102：选项无法检查，是规则本身的问题（ZeroDivisionError）")
