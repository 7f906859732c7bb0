"""What only looks like a placeholder, a title at fault or a line of addressees."""

from __future__ import annotations

import pytest

from planlint import Severity
from planlint.testing import Example
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint.testing import findings_in
from planlint_format.addressee_form import AddresseeForm
from planlint_format.attachment_note_form import AttachmentNoteForm
from planlint_format.enclosed_title_mismatch import EnclosedTitleMismatch
from planlint_format.extraction_residue import ExtractionResidue
from planlint_format.nonstatutory_as_type import NonstatutoryAsType
from planlint_format.placeholder_left import PlaceholderLeft
from planlint_format.title_form import TitleForm

HEAD = "清河县河道治理工作方案\n一、重点任务\n"


@pytest.mark.parametrize(
    "words",
    [
        "实行5×8小时值班，建设3×4米泵房2座。",
        "办结率=办结数/受理数×100%。",
        "落实“1+X”证书制度，配备XXL号救生衣。",
        "联系人：王××，电话：0000-××××××。",
        "咨询：李×× 1380000××××。",
        "悬挂“××示范河段”标牌。",
        "【解读】清淤要分段实施。",
        "等待定点医院接诊，有待定期评估。",
        "登录http://example.org/a__b查询。",
        "（请各单位3月底前核实后报送）",
        "申报人签字：____",
    ],
)
def test_no_placeholder(words: str) -> None:
    assert_silent(PlaceholderLeft, f"{HEAD}（一）清淤。{words}\n")


@pytest.mark.parametrize(
    "words",
    [
        "«20××年»底前",
        "«20XX年»底前",
        "«×月»底前",
        "«X月X日»前",
        "«XX»公里",
        "由«××局»",
        "«TODO»",
        "«【】»",
        "«____»公里",
        "«某某»局",
    ],
)
def test_placeholders(words: str) -> None:
    assert_reports(PlaceholderLeft, f"{HEAD}（一）清淤。完成清淤{words}完成。\n")


def test_crosses_in_a_form_among_the_attachments_are_to_be_filled_in() -> None:
    body = "（一）清淤。6月底前完成。\n（二）护岸。7月底前完成。\n（三）绿化。8月底前完成。\n"
    form = "附件：1.公示牌样式\n2.任务清单\n附件1\n公示牌样式\n××河××段河长：××\n附件2\n任务清单\n"
    assert_reports(PlaceholderLeft, f"{HEAD}{body}{form}清淤«××»公里\n".replace("任务清单\n清淤", "河段名录\n清淤"))


def test_a_model_document_is_left_alone() -> None:
    assert_silent(PlaceholderLeft, "××县河道治理方案（格式）\n一、重点任务\n（一）清淤。20××年×月底前完成。\n")


@pytest.mark.parametrize(
    "title",
    [
        "清河县人民政府关于加强河道治理工作的通知",
        "清河县水利局等4部门印发《清河县河道治理方案》的通知",
        "清河县“河畅、水清”河道治理方案（2024—2026年）",
        "清河县河道治理情况的报告",
    ],
)
def test_titles_that_are_right(title: str) -> None:
    assert_silent(
        TitleForm, f"{title}\n各乡镇人民政府：\n为治理河道，现将有关事项通知如下：\n一、清淤。6月底前完成。\n"
    )


def test_a_plan_without_number_or_addressees_may_be_an_enclosure() -> None:
    body = "为治理河道，制定本方案。\n一、重点任务\n（一）清淤。6月底前完成。\n"
    assert_silent(NonstatutoryAsType, f"清河县河道治理方案\n清政发〔2025〕7号\n{body}")
    assert_silent(NonstatutoryAsType, f"清河县河道治理方案\n各乡镇人民政府：\n{body}")


LETTER = "清河县人民政府关于印发《清河县河道治理方案》的通知\n{to}\n{text}\n清河县人民政府\n2025年5月6日\n{title}\n一、重点任务\n（一）清淤。6月底前完成。\n"
TEXT = "现将《清河县河道治理方案》印发给你们，请认真贯彻执行。"


@pytest.mark.parametrize("stop", ["。", "，", ""])
def test_the_colon_is_put_in_place_of_what_stands_there(stop: str) -> None:
    to = "各乡镇人民政府，县政府各部门"
    draft = LETTER.format(to=f"«{to}{stop}»", text=TEXT, title="清河县河道治理方案")
    fixed = LETTER.format(to=f"{to}：", text=TEXT, title="清河县河道治理方案")
    assert_reports(AddresseeForm, draft, fixed=fixed)


def test_joint_issuers_are_no_addressees() -> None:
    text = "清河县水利局，清河县财政局\n关于印发《清河县河道治理方案》的通知\n各乡镇人民政府：\n" + TEXT
    assert_silent(AddresseeForm, text + "\n清河县河道治理方案\n一、重点任务\n（一）清淤。6月底前完成。\n")


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("清河县河道治理方案（试行）", "清河县河道治理方案"),
        ("清河县“清四乱”河道治理方案", "清河县清四乱\n河道治理方案"),
        ("清河县河道治理方案（2024—2026年）", "清河县河道治理方案\n（2024—2026年）"),
    ],
)
def test_titles_that_are_the_same(printed: str, title: str) -> None:
    text = f"根据《白溪市河道治理方案》，经县政府同意，现将《{printed}》印发给你们，请认真贯彻执行。"
    assert_silent(EnclosedTitleMismatch, LETTER.format(to="各乡镇人民政府：", text=text, title=title))


def test_another_title_is_shown_with_both_places() -> None:
    text = "《«清河县河道治理方案»》已经县政府同意，现印发给你们。"
    draft = LETTER.format(to="各乡镇人民政府：", text=text, title="清河县河道整治方案")
    (finding,) = assert_reports(EnclosedTitleMismatch, draft)
    assert len(finding.related) == 1


BODY = "（一）清淤。6月底前完成。\n（二）护岸。7月底前完成。\n（三）绿化。8月底前完成。\n"


def test_the_words_of_an_attachment_are_no_list() -> None:
    assert_silent(AttachmentNoteForm, f"{HEAD}{BODY}附件：清淤任务表\n1.本表由各乡镇填写。\n2.每月报送1次。\n")


def test_names_in_one_line() -> None:
    draft = f"{HEAD}{BODY}附件：1.清淤任务表«；»2.2025年项目表«。»\n"
    assert_reports(
        AttachmentNoteForm,
        draft.replace("2.2025年项目表", "2.护岸项目表"),
        fixed=f"{HEAD}{BODY}附件：1.清淤任务表2.护岸项目表\n",
    )


def test_stray_characters_are_said_once() -> None:
    findings = findings_in(ExtractionResidue, Example(f"{HEAD}（一）清\ufffd淤\ufffd。6月底前完成。\n"))
    assert [finding.severity for finding in findings] == [Severity.INFO]
    assert findings[0].values["count"] == 2


@pytest.mark.parametrize(
    "head",
    [
        "«清河县人民政府关于加强河道治理»\n清政发〔2025〕7号\n各乡镇人民政府：",
        "«清河县人民政府关于印发河道治理方案，确保河畅水清的通知»\n各乡镇人民政府：",
        "«清河县人民政府加强河道治理的意见»\n各乡镇人民政府：",
    ],
)
def test_titles_that_lack_something(head: str) -> None:
    assert_reports(
        TitleForm, f"{head}\n为治理河道，现将有关事项通知如下：\n一、清淤。6月底前完成。\n二、护岸。7月底前完成。\n"
    )


def test_a_title_that_runs_into_the_addressees_says_its_kind() -> None:
    text = (
        "清河县人民政府关于印发河道治理方案的通知各乡镇人民政府：\n为治理河道，制定本方案。\n一、清淤。6月底前完成。\n"
    )
    assert_silent(TitleForm, text)


def test_titles_that_differ_in_the_year_are_left_to_the_rule_on_years() -> None:
    draft = (
        "关于印发《白溪市2025年湿地保护工作要点》的通知\n各区人民政府：\n现将《{sent}》印发给你们，请认真贯彻执行。\n"
        "白溪市人民政府\n2025年3月6日\n{title}\n一、主要任务\n（一）划定红线。6月底前完成。\n"
    )
    sent, title = "白溪市2024年湿地保护工作要点", "白溪市2025年湿地保护工作要点"
    assert_silent(EnclosedTitleMismatch, draft.format(sent=sent, title=title))
    assert_reports(EnclosedTitleMismatch, draft.format(sent=f"«{sent}»", title="白溪市2025年湿地修复工作要点"))
