from __future__ import annotations

from datetime import date
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from planlint.config import values
from planlint.config.problem import BadValue
from planlint.plan.model import Kind
from planlint.plan.model import Period
from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("given", "years"),
    [
        (2025, (2025, 2025)),
        ("2025", (2025, 2025)),
        ("2025年", (2025, 2025)),
        ([2021, 2025], (2021, 2025)),
        ((2025,), (2025, 2025)),
        (Period(2021, 2025), (2021, 2025)),
        ("2021-2025", (2021, 2025)),
        (" 2021 — 2025年", (2021, 2025)),
        ("2021——2025", (2021, 2025)),
        ("2021–2025", (2021, 2025)),
        ("2021至2025", (2021, 2025)),
        ("2021～2025", (2021, 2025)),
    ],
)
def test_years(given: object, years: tuple[int, int]) -> None:
    assert values.period(given) == Period(*years)


@pytest.mark.parametrize(
    "given",
    [25, True, 2025.0, "25", "2025-2021", [2025, 2021], [], [1, 2], [2021, 2023, 2025], ["2021"], None, {}, "２０２５"],
)
def test_no_years(given: object) -> None:
    with pytest.raises(BadValue, match="should be years like 2025"):
        values.period(given)


def test_severities() -> None:
    assert values.level("error") is Severity.ERROR
    assert values.level(Severity.INFO) is Severity.INFO
    assert values.level_or_off("off") is None
    assert values.level_or_off("warning") is Severity.WARNING
    assert values.levels({"a": "off", "b": Severity.INFO, "c": None}) == {"a": None, "b": Severity.INFO, "c": None}


def test_other_values() -> None:
    assert values.lang("en") == "en"
    assert values.kind("work_points") is Kind.WORK_POINTS
    assert values.day("2025-03-01") == values.day(date(2025, 3, 1)) == date(2025, 3, 1)
    assert values.encoding("GB18030") == "GB18030"
    assert values.selectors("DUE, RES，NUM101,") == ("DUE", "RES", "NUM101")
    assert values.selectors(["DUE,RES", "NUM"]) == ("DUE", "RES", "NUM")
    assert values.patterns("附件，一.txt") == ("附件，一.txt",)
    assert values.patterns(["*.bak", "旧稿/"]) == ("*.bak", "旧稿/")


@pytest.mark.parametrize(
    ("parse", "given", "zh"),
    [
        (values.lang, "ch", '应为 "zh"、"en" 之一，现为 "ch"'),
        (values.lang, 1, '应为 "zh"、"en" 之一，现为 1'),
        (values.level, "off", '应为 "error"、"warning"、"info" 之一，现为 "off"'),
        (values.level_or_off, "eror", '应为 "error"、"warning"、"info"、"off" 之一，现为 "eror"'),
        (values.day, "2025-02-30", '应为日期，如 2025-03-01，现为 "2025-02-30"'),
        (values.day, "2025年3月1日", '应为日期，如 2025-03-01，现为 "2025年3月1日"'),
        (values.day, datetime(2025, 3, 1), '应为日期，如 2025-03-01，现为 "2025-03-01 00:00:00"'),
        (values.encoding, "gbkk", '应为编码名，如 "utf-8"、"gb18030"，现为 "gbkk"'),
        (values.encoding, "a\0b", '应为编码名，如 "utf-8"、"gb18030"，现为 "a\\u0000b"'),
        (values.selectors, 5, "应为若干字符串，现为 5"),
        (values.selectors, ["a", 1], '应为若干字符串，现为 ["a", 1]'),
        (values.pattern, "!", '应为 .gitignore 写法的模式，如 附件/*.txt，现为 "!"'),
        (values.pattern, "[z-a]", '应为 .gitignore 写法的模式，如 附件/*.txt，现为 "[z-a]"'),
        (values.lang, "长" * 100, '应为 "zh"、"en" 之一，现为 "' + "长" * 58 + "…"),
    ],
)
def test_what_is_refused_is_said(parse: Callable[[object], object], given: object, zh: str) -> None:
    with pytest.raises(BadValue) as caught:
        parse(given)
    assert caught.value.text.zh == zh
    assert str(caught.value) == caught.value.text.en
