"""References that only look broken, and counts that can't be held against anything."""

from __future__ import annotations

import pytest

from planlint import Severity
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_reference.broken_attachment_reference import BrokenAttachmentReference
from planlint_reference.broken_section_reference import BrokenSectionReference
from planlint_reference.count_claim_mismatch import CountClaimMismatch

HEAD = "清河县河道治理工作方案\n一、重点任务\n"
ITEMS = "（一）清淤。6月底前完成。\n（二）护岸。7月底前完成。\n（三）绿化。8月底前完成。\n"
LIST = "附件：1.清淤任务表\n2.护岸任务表\n"


@pytest.mark.parametrize(
    "words",
    [
        "清淤河段见附件1，护岸河段见附件 2。",
        "清淤河段见附件1、2。",
        "清淤河段见附件1-2。",
        "格式见《治理办法》附件5。",
        "格式见《治理办法》（清政发〔2024〕3号）附件第五条，附件4第三条。",
        "治理结果（附件一并报送）每月报送，一式附件3份。",
    ],
)
def test_attachments_that_are_there_or_another_document_s(words: str) -> None:
    assert_silent(BrokenAttachmentReference, f"{HEAD}{ITEMS}（四）报送。{words}\n{LIST}")


def test_the_end_of_a_range_counts() -> None:
    assert_reports(BrokenAttachmentReference, f"{HEAD}{ITEMS}（四）报送。清淤河段见«附件1至3»。\n{LIST}")


def test_one_warning_where_nothing_is_attached() -> None:
    text = f"{HEAD}{ITEMS}（四）报送。清淤河段见«附件1»，护岸河段见附件2，绿化见附件3。\n"
    (finding,) = assert_reports(BrokenAttachmentReference, text)
    assert finding.severity is Severity.WARNING


def test_a_draft_that_is_itself_an_attachment() -> None:
    assert_silent(BrokenAttachmentReference, f"附件1\n{HEAD}{ITEMS}（四）报送。清淤河段见附件2。\n")


def test_a_table_of_tasks_is_the_attachment() -> None:
    table = "清河县河道治理任务分解表\n一、重点任务\n1.清淤。按照任务分解表（见附件）清淤。\n2.护岸。年底前完成。\n"
    assert_silent(BrokenAttachmentReference, table)


def test_a_title_in_two_lines_is_compared_whole() -> None:
    text = f"{HEAD}{ITEMS}{LIST}附件1\n清淤\n任务表\n附件2\n«绿化\n任务表»\n"
    (finding,) = assert_reports(BrokenAttachmentReference, text)
    assert finding.values["announced"] == "护岸任务表"


def test_an_attachment_that_the_list_does_not_announce() -> None:
    text = f"{HEAD}{ITEMS}{LIST}附件1\n清淤任务表\n附件2\n护岸任务表\n«附件3»\n联系人名单\n"
    (finding,) = assert_reports(BrokenAttachmentReference, text)
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    "words",
    [
        "按照《河道管理条例》第四十条执行。",
        "依据水法第七章开展检查。",
        "对照上级实施办法第（九）项开展检查。",
        "完成第五项任务。",
        "按照第（三）项的时限完成，见第一部分。",
        "按照本方案第二部分的要求落实。",
    ],
)
def test_sections_that_are_there_or_another_document_s(words: str) -> None:
    assert_silent(
        BrokenSectionReference, f"{HEAD}{ITEMS}二、工作要求\n（一）落实责任。{words}\n（二）加强督查。每月1次。\n"
    )


@pytest.mark.parametrize(
    "words", ["按照本方案«第四部分»的要求落实。", "参照«第（七）项»的办法补助。", "上述«第（五）项»由县水利局负责。"]
)
def test_sections_that_are_not_there(words: str) -> None:
    assert_reports(
        BrokenSectionReference, f"{HEAD}{ITEMS}二、工作要求\n（一）落实责任。{words}\n（二）加强督查。每月1次。\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        "重点抓好以下三项工作：\n" + ITEMS,
        "围绕《实施意见》明确的11项任务，抓好落实。\n" + ITEMS,
        "坚持四项原则。\n" + ITEMS,
        "抓好四个环节：严格程序，严守时限。\n" + ITEMS,
        "做到三个方面：一是清淤；二是护岸；三是绿化，统一是非标准。\n" + ITEMS,
        "做到三个方面：一是清淤；三是绿化。\n" + ITEMS,
        "做到四个方面：一是清淤；二是护岸，其中一是砌石，二是植草。\n" + ITEMS,
    ],
)
def test_counts_that_fit_or_cannot_be_told(words: str) -> None:
    assert_silent(CountClaimMismatch, HEAD + words)


@pytest.mark.parametrize(
    "words",
    [
        "重点抓好«以下五项工作：»\n" + ITEMS,
        "重点做好«四个方面工作。»\n" + ITEMS,
        "做到«四个方面：»一是清淤；二是护岸；三是绿化。\n" + ITEMS,
        "分«两个步骤：»（1）清淤；（2）护岸；（3）绿化。\n" + ITEMS,
        "«本方案共36项任务»，抓好落实。\n" + ITEMS,
    ],
)
def test_counts_that_do_not_fit(words: str) -> None:
    assert_reports(CountClaimMismatch, HEAD + words)
