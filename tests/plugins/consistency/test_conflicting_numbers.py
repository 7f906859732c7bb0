from __future__ import annotations

import pytest

from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_consistency.conflicting_numbers import ConflictingNumbers

HEAD = "清河县2024年法治政府建设年度报告\n一、工作情况\n（一）主要数据。"


def draft(text: str) -> str:
    return f"{HEAD}{text}\n"


@pytest.mark.parametrize(
    "text",
    [
        "全县14个乡镇设立咨询点。全县14个乡镇建成调解中心。",
        "全县14个乡镇设立咨询点。全县5个乡镇开展调解。",
        "全县14个乡镇设立咨询点。全县13个乡镇先行试点。",
        "2023年全县15个乡镇设立咨询点。2024年全县14个乡镇建成调解中心。",
        "全县14个乡镇设立咨询点。全市15个乡镇建成调解中心。",
        "全县14个乡镇设立咨询点。全县15个村建成调解室。",
        "全县14个乡镇设立咨询点。其中全县13个乡镇建成调解中心。",
        "全县14个乡镇设立咨询点，14个乡镇全部建成调解中心，15个村全部通电。",
        "全年受理纠纷312件，受理的312件纠纷中，成功298件。",
        "甲院受理案件30件，乙院受理案件28件，受理的29件案件中，结案12件。",
    ],
)
def test_numbers_that_may_both_be_right(text: str) -> None:
    assert_silent(ConflictingNumbers, draft(text))


@pytest.mark.parametrize(
    "text",
    [
        "全县14个乡镇设立咨询点。«全县15个乡镇»建成调解中心。",
        "在全县14个乡镇设立咨询点，«15个乡镇»全部建成调解中心。",
        "«全县15个乡镇»设立咨询点。全县14个乡镇建成调解中心。我县14个乡镇通过验收。",
        "全年受理纠纷312件，«受理的321件»纠纷中，成功298件。",
        "全年受理纠纷312件，其中调解成功298件，调解«成功的290件»中，司法确认12件。",
    ],
)
def test_numbers_that_can_not(text: str) -> None:
    assert_reports(ConflictingNumbers, draft(text))
