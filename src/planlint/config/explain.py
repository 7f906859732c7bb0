"""Says in words for drafters what pydantic found."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.language import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping

# pydantic's type of error → a predicate of the setting's name; {…} are filled from the error's context
_SAYINGS = {
    "string_type": ("应为字符串，要加引号", "should be a string, in quotation marks"),
    "bool_type": ("应为 true 或 false，不加引号", "should be true or false, without quotation marks"),
    "int_type": ("应为整数，不加引号", "should be a whole number, without quotation marks"),
    "int_from_float": ("应为整数", "should be a whole number"),
    "float_type": ("应为数，不加引号", "should be a number, without quotation marks"),
    "list_type": ("应为列表，要加方括号", "should be a list, in square brackets"),
    "dict_type": ("应为表", "should be a table"),
    "model_type": ("应为表", "should be a table"),
    "literal_error": ("应为 {expected}", "should be {expected}"),
    "enum": ("应为 {expected}", "should be {expected}"),
    "missing": ("缺少，必须写明", "is missing"),
    "greater_than": ("应大于 {gt}", "should be greater than {gt}"),
    "greater_than_equal": ("不得小于 {ge}", "should be at least {ge}"),
    "less_than": ("应小于 {lt}", "should be less than {lt}"),
    "less_than_equal": ("不得大于 {le}", "should be at most {le}"),
    "string_too_short": ("至少要有 {min_length} 个字", "should have at least {min_length} characters"),
    "date_from_datetime_parsing": ("应为日期，如 2025-03-01", "should be a date like 2025-03-01"),
    "too_short": ("至少要有 {min_length} 项", "should have at least {min_length} entries"),
    "union_tag_not_found": ("缺少 type，写明是哪一类规则", "lacks its type: what sort of rule it is"),
    "union_tag_invalid": ("的 type 应为 {expected_tags} 之一", "should have one of {expected_tags} as its type"),
    "date_from_datetime_inexact": ("应为日期，不带时刻", "should be a date without a time"),
}
_SAME = {
    "tuple_type": "list_type",
    "set_type": "list_type",
    "frozen_set_type": "list_type",
    "model_attributes_type": "model_type",
    "date_type": "date_from_datetime_parsing",
    "date_parsing": "date_from_datetime_parsing",
}


def explain(error: Mapping[str, Any]) -> Bilingual:
    """What is wrong with a value, as a predicate of the setting's name; in Chinese as far as a saying is at hand.

    Args:
        error: one of ``ValidationError.errors()``.
    """
    context = error.get("ctx", {})
    raised = context.get("error")
    if raised is not None:
        text = getattr(raised, "text", None)
        return text if isinstance(text, Bilingual) else Bilingual(f"不合要求：{raised}", f"is not accepted: {raised}")
    kind = _SAME.get(error["type"], error["type"])
    if kind not in _SAYINGS:
        return Bilingual(f"不合要求：{error['msg']}", f"is not accepted: {error['msg']}")
    zh, en = _SAYINGS[kind]
    expected = str(context.get("expected", "")).replace("'", '"')
    return Bilingual(
        zh.format(**{**context, "expected": expected.replace(" or ", " 或 ").replace(", ", "、")}),
        en.format(**{**context, "expected": expected}),
    )


def unknown(word: str, known: Iterable[str]) -> Bilingual:
    """That a setting doesn't exist, as a predicate of its name, with the one that looks like it or all there are."""
    from difflib import get_close_matches

    known = list(known)
    if near := get_close_matches(word, known, n=1):
        return Bilingual(f"不存在，是否指 {near[0]}", f"does not exist, perhaps you mean {near[0]}")
    if known:
        return Bilingual(f"不存在，可以设置的有 {'、'.join(known)}", f"does not exist; there are {', '.join(known)}")
    return Bilingual("不存在，这条规则没有选项", "does not exist; the rule has no options")
