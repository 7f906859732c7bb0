"""A note that looks broken is not always: it may run over a page, or be a sentence."""

from __future__ import annotations

import pytest

from planlint.testing import assert_silent
from planlint_responsibility.responsibility_note_malformed import ResponsibilityNoteMalformed

HEAD = "清河县安全生产实施方案\n一、重点任务\n"


@pytest.mark.parametrize(
    "item",
    [
        "（一）开展检查。6月底前完成。（责任单位：县应急局、\n\n—3—\n\n县公安局）",
        "（一）开展检查。6月底前完成。（责任单位\n：县应急局）",
        "（一）开展检查。6月底前完成。（责任单位名单见附件）",
        "（一）开展检查。完成情况（责任单位和完成时限）每月报送。",
        "（一）开展检查。6月底前完成。（责任单位：各县（市、区）人民政府，各园区（开发区）管委会）",
        "（一）开展检查。6月底前完成。（县级牵头单位：县应急局；共同牵头单位：县公安局）",
        "（一）开展检查。6月底前完成。（牵头单位：县应急局；配合单位：无）",
        "1）开展检查。6月底前完成。责任单位：县应急局",
        "（一）开展检查。6月底前完成。\n责任单位：\n县应急局、县公安局",
    ],
)
def test_whole_notes(item: str) -> None:
    assert_silent(ResponsibilityNoteMalformed, HEAD + item + "\n（二）更新预案。6月底前完成。（责任单位：县应急局）\n")
