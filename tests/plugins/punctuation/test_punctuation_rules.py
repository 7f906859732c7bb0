"""What the pages do not show: how grave a finding is, what is merged, and what is left alone."""

from __future__ import annotations

from datetime import date

from planlint import Applicability
from planlint import Severity
from planlint import check
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_punctuation.comma_before_conjunction import CommaBeforeConjunction
from planlint_punctuation.comma_before_deng import CommaBeforeDeng
from planlint_punctuation.comma_between_marks import CommaBetweenMarks
from planlint_punctuation.doubled_punctuation import DoubledPunctuation
from planlint_punctuation.halfwidth_punctuation import HalfwidthPunctuation
from planlint_punctuation.missing_final_stop import MissingFinalStop
from planlint_punctuation.nested_title_marks import NestedTitleMarks
from planlint_punctuation.range_connector import RangeConnector
from planlint_punctuation.unbalanced_marks import UnbalancedMarks

HEAD = "白溪市社区食堂建设方案\n一、重点任务\n"


def test_half_width_throughout_is_a_copy_and_mild() -> None:
    draft = HEAD + "（一）选址，定点，公示。".translate(str.maketrans("（），", "(),")) + "\n"
    found = [finding for finding in check(draft) if finding.name == "halfwidth-punctuation"]
    assert [(finding.severity, finding.shared) for finding in found] == [(Severity.INFO, True)] * 4


def test_one_kind_of_mark_may_be_the_copy_s() -> None:
    draft = HEAD + "（一）选址，定点，公示；验收，挂牌«;»开业«;»运营«;»评估，改进。\n".replace("；", "，")
    found = assert_reports(HalfwidthPunctuation, draft, fixed=draft.translate({0xAB: None, 0xBB: None, 0x3B: "；"}))
    assert {finding.severity for finding in found} == {Severity.INFO}


def test_marks_of_numbers_addresses_and_foreign_words_stay() -> None:
    draft = HEAD + (
        "（一）公开信息。8:30开门，补贴1,200元，比例3:1，见 http://www.example.cn/a?b=1;c=2 ，"
        "邮箱 a@example.cn ，电话(0999)5550100，参见 annex (A) of ISO。\n"
    )
    assert_silent(HalfwidthPunctuation, draft)


def test_a_bracket_of_both_widths_is_mended_at_its_half_width_end() -> None:
    draft = HEAD + "（一）选址。6月底前完成（雨季顺延«)»。\n"
    assert_reports(HalfwidthPunctuation, draft, fixed=draft.replace("«)»", "）"))


def test_two_halves_in_different_marks_are_one_fault() -> None:
    assert_reports(UnbalancedMarks, HEAD + "（一）选址。落实«《»社区食堂管理办法〉和有关规定。\n")


def test_halves_in_two_paragraphs_are_no_fault_and_in_two_items_are_two() -> None:
    assert_silent(UnbalancedMarks, HEAD + "（一）选址。“先易后难，\n分步推进”。\n")
    assert_reports(UnbalancedMarks, HEAD + "（一）选址。«“»先易后难。\n（二）建设。分步推进«”»。\n")


def test_lost_quotation_marks_are_mild_and_one_finding() -> None:
    draft = HEAD + "（一）选址。推进多评合一«”»，«“»多图联审，一张网服务。\n"
    found = assert_reports(UnbalancedMarks, draft)
    assert [(finding.severity, finding.shared) for finding in found] == [(Severity.INFO, True)] * 2


def test_half_notes_and_broken_document_numbers_have_rules_of_their_own() -> None:
    assert_silent(UnbalancedMarks, HEAD + "（一）选址。按白政发〔202520办理。（牵头单位：市民政局\n")
    assert_silent(UnbalancedMarks, HEAD + "（一）选址。6月底前完成。牵头单位：市民政局）\n")


def test_a_half_width_quotation_mark_closes_too() -> None:
    assert_silent(UnbalancedMarks, HEAD + '（一）选址。落实“先易后难"的要求。\n')


def test_a_comma_between_marks_was_usual_before_the_standard() -> None:
    draft = HEAD + "（一）选址。推行“一次告知”、“一网受理”。\n"
    assert_silent(CommaBetweenMarks, draft, issued=date(2011, 2, 28))
    (finding,) = (finding for finding in check(draft) if finding.name == "comma-between-marks")
    assert finding.severity is Severity.INFO


def test_a_bracket_after_one_title_makes_the_commas_of_all_right() -> None:
    assert_silent(
        CommaBetweenMarks, HEAD + "（一）选址。落实《甲办法》、《乙办法》（白政发〔2023〕5号）、《丙办法》。\n"
    )


def test_dates_phone_numbers_standards_and_scores_are_no_ranges() -> None:
    assert_silent(
        RangeConnector,
        HEAD + "（一）选址。2025-03-01起，电话0999-5550100，执行GB/T 9704-2012、DB99/1270-2019，比分3-1，见附件1-2。\n",
    )


def test_years_in_a_bracket_and_ends_of_any_width() -> None:
    draft = "白溪市社区食堂建设方案（«2025-2027»）\n一、重点任务\n（一）选址。每街道«3－5个»，«2025——2027年»建成。\n"
    fixed = "白溪市社区食堂建设方案（2025—2027）\n一、重点任务\n（一）选址。每街道3—5个，2025—2027年建成。\n"
    assert_reports(RangeConnector, draft, fixed=fixed)


def test_a_title_within_a_title_that_is_right_or_not_closed() -> None:
    assert_silent(
        NestedTitleMarks, HEAD + "（一）选址。落实《关于印发〈甲办法〉的通知》，《关于印发《甲办法》的通知。\n"
    )


def test_words_that_begin_like_conjunctions() -> None:
    assert_silent(
        CommaBeforeConjunction,
        HEAD
        + "（一）选址。全面、及时、准确，文明、和谐，调处、和解，东区、和平区，A港、和石澳、清澳，甲、与乙有关的事项。\n",
    )


def test_a_conjunction_after_a_label_is_no_fault() -> None:
    assert_silent(CommaBeforeConjunction, "白溪市社区建设方案\n一、和谐共建\n（一）选址。\n二、以及其他事项\n")
    assert_silent(CommaBeforeDeng, "白溪市社区建设方案\n一、等待验收\n（一）选址，分等级、等次公布。\n")


def test_marks_among_bodies_are_not_taken_away_unseen() -> None:
    draft = HEAD + "（一）选址。（责任单位：市民政局«，，»市财政局«、等»单位）\n".replace("«、等»", "、等")
    (finding,) = assert_reports(
        DoubledPunctuation, draft, fixed=draft.replace("«，，»", "，").replace("«", "").replace("»", "")
    )
    assert finding.fixes[0].applicability is Applicability.UNSAFE


def test_a_label_keeps_its_mark_and_full_stops_may_stand_for_an_ellipsis() -> None:
    draft = "白溪市社区建设方案\n一«、，»重点任务\n（一）选址。先易后难«。。。»\n"
    label, ellipsis = assert_reports(
        DoubledPunctuation, draft, fixed="白溪市社区建设方案\n一、重点任务\n（一）选址。先易后难……\n"
    )
    assert label.values["right"] == "、"
    assert ellipsis.fixes[0].applicability is Applicability.UNSAFE


def test_a_colon_before_another_mark_is_a_gap_and_not_a_doubled_mark() -> None:
    assert_silent(DoubledPunctuation, HEAD + "（一）选址。（牵头单位：；配合单位：市财政局）\n")


def test_the_stop_stands_before_or_after_the_note() -> None:
    assert_silent(
        MissingFinalStop,
        HEAD
        + "（一）选址。逐处勘测，公示结果。（责任单位：市民政局）\n（二）建设。逐处施工，验收。（责任单位：市住建局）\n"
        "（三）开业。逐处验收，挂牌运营（责任单位：市民政局）。\n",
    )


def test_notes_without_any_stop_are_one_mild_finding() -> None:
    items = "".join(
        f"（{number}）改造{place}。3月底前勘测，«6月底前改造完成»（责任单位：市民政局）\n"
        for number, place in zip("一二三", ("食堂", "厨房", "餐厅"), strict=True)
    )
    fixed = (HEAD + items).replace("»", "。").replace("«", "")
    found = assert_reports(MissingFinalStop, HEAD + items, fixed=fixed)
    assert {(finding.severity, finding.shared) for finding in found} == {(Severity.INFO, True)}


def test_headings_phrases_and_signatures_need_no_stop() -> None:
    assert_silent(
        MissingFinalStop,
        "白溪市社区食堂建设方案\n一、优化布局，方便群众就近就餐\n（一）公示以下信息：\n1.食堂名称、地址和电话，营业时间\n"
        "2.经营者姓名、证照号码，监督电话\n附件：社区食堂名单，共26家\n白溪市民政局\n2025年3月1日\n",
    )


def test_a_paragraph_before_another_may_go_on_so_its_stop_is_not_added_unseen() -> None:
    text = "（一）选址。逐处勘测现有房屋的面积、结构、消防和周边老年人口情况，按照先易后难的顺序公示建设名单，«逐处征求居民的意见»\n"
    draft = HEAD + text + "对条件成熟的地块优先建设。\n"
    fixed = draft.replace("«", "").replace("»", "。")
    (finding,) = assert_reports(MissingFinalStop, draft, fixed=fixed)
    assert finding.fixes[0].applicability is Applicability.UNSAFE
