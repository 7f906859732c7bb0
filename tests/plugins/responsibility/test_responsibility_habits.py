"""What the document does throughout is its way; what differs from it in a place or two is a slip."""

from __future__ import annotations

from responsibility_drafts import draft
from responsibility_drafts import found
from responsibility_drafts import lines

from planlint import Applicability
from planlint import Severity
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_responsibility.duplicate_unit_in_roles import DuplicateUnitInRoles
from planlint_responsibility.group_only_responsibility import GroupOnlyResponsibility
from planlint_responsibility.missing_lead import MissingLead
from planlint_responsibility.responsibility_label_inconsistent import ResponsibilityLabelInconsistent

LED = "（牵头单位：县林业局；配合单位：县水利局）"
JOINT = "（县林业局、县水利局按职责分工负责）"
SEVERAL = "（责任单位：县林业局、县水利局）"


def test_lead_listed_among_the_responsible_throughout() -> None:
    assert_silent(DuplicateUnitInRoles, draft(*["（牵头单位：县林业局；责任单位：县林业局、县水利局）"] * 4))


def test_lead_listed_among_the_responsible_once() -> None:
    others = ["（牵头单位：县林业局；责任单位：县财政局、县水利局）"] * 3
    assert_reports(
        DuplicateUnitInRoles,
        draft(*others, "（牵头单位：县林业局；责任单位：«县林业局»、县水利局）"),
        fixed=draft(*others, "（牵头单位：县林业局；责任单位：县水利局）"),
    )


def test_the_only_body_of_a_role_and_one_that_gives_its_prefix_are_not_taken_out_by_a_fix() -> None:
    for note in (
        "（牵头单位：县林业局；配合单位：«县林业局»）",
        "（牵头单位：县林业局；配合单位：«县林业局»、水利局）",
    ):
        (finding,) = assert_reports(DuplicateUnitInRoles, draft(note))
        assert finding.fixes == ()


def test_bodies_of_two_levels_are_not_the_same() -> None:
    assert_silent(DuplicateUnitInRoles, draft("（牵头单位：市林业局；配合单位：县林业局、县财政局）"))


def test_a_prefix_shared_by_two_levels_is_no_body() -> None:
    assert_silent(DuplicateUnitInRoles, draft("（责任单位：市、区林业局，市、区水利局）"))


def test_labels_in_equal_parts_are_no_slip() -> None:
    notes = ["（牵头单位：县林业局）"] * 3 + ["（牵头部门：县林业局）"] * 3
    assert_silent(ResponsibilityLabelInconsistent, draft(*notes))


def test_what_counts_as_a_minority_is_an_option() -> None:
    notes = ["（牵头单位：县林业局）"] * 4 + ["（«牵头部门»：县林业局）"] * 3
    fixed = draft(*["（牵头单位：县林业局）"] * 7)
    assert_reports(ResponsibilityLabelInconsistent, draft(*notes), options={"minority": 0.45}, fixed=fixed)


def test_another_word_for_a_role_is_not_changed_without_a_look() -> None:
    notes = ["（牵头单位：县林业局；配合单位：县水利局）"] * 5
    (finding,) = assert_reports(
        ResponsibilityLabelInconsistent,
        draft(*notes, "（牵头单位：县林业局；«参加单位»：县水利局）"),
        fixed=draft(*notes, notes[0]),
    )
    assert [fix.applicability for fix in finding.fixes] == [Applicability.UNSAFE]


def test_joint_duties_throughout_are_one_hint() -> None:
    findings = found(MissingLead, draft(JOINT, JOINT))
    assert [(finding.severity, finding.shared) for finding in findings] == [(Severity.INFO, True)] * 2


def test_joint_duties_once_are_a_hint_of_their_own() -> None:
    text = draft(*[LED] * 4, JOINT)
    (finding,) = found(MissingLead, text)
    assert (lines((finding,), text), finding.severity, finding.shared) == ([7], Severity.INFO, False)


def test_several_bodies_where_others_name_a_lead() -> None:
    text = draft(LED, SEVERAL)
    (finding,) = found(MissingLead, text)
    assert (lines((finding,), text), finding.severity, finding.shared) == ([4], Severity.WARNING, False)
    assert text[slice(*finding.related[0].span)] == SEVERAL


def test_several_bodies_throughout_are_one_finding() -> None:
    findings = found(MissingLead, draft(SEVERAL, SEVERAL))
    assert [(finding.severity, finding.shared) for finding in findings] == [(Severity.WARNING, True)] * 2


def test_collective_names_throughout_are_one_finding() -> None:
    findings = found(GroupOnlyResponsibility, draft(*["（责任单位：县直各部门）"] * 3))
    assert [finding.shared for finding in findings] == [True] * 3


def test_collective_name_once_points_at_the_note() -> None:
    text = draft(LED, "（责任单位：县直有关部门）")
    (finding,) = found(GroupOnlyResponsibility, text)
    assert (lines((finding,), text), finding.shared) == ([4], False)
    assert text[slice(*finding.related[0].span)] == "（责任单位：县直有关部门）"


def test_a_label_of_an_attachment_that_differs() -> None:
    items = "\n".join(f"{number}.建成{number}个站点（牵头单位：县民政局）。" for number in range(1, 7))
    plan = "清河县生态修复实施方案\n一、任务\n（一）修复。年底前完成。\n清河县人民政府\n2025年3月1日\n"
    text = f"{plan}附件\n民生实事\n{items}\n7.建成7个站点（牵头部门：县水利局）。\n"
    (finding,) = found(ResponsibilityLabelInconsistent, text)
    assert text[slice(*finding.span)] == "牵头部门"


def test_only_supporting_bodies() -> None:
    (finding,) = found(MissingLead, draft(LED, LED, "（配合单位：县水利局、县财政局）"))
    assert finding.what() == "“修复第3片湿地”只写了配合的县水利局、县财政局，没有写明谁牵头"


def test_bodies_that_only_guide_leave_the_work_to_others() -> None:
    assert found(MissingLead, draft(LED, LED, "（农业农村部、水利部指导）")) == ()


def test_one_body_among_collective_names_is_a_hint() -> None:
    (finding,) = found(MissingLead, draft(LED, LED, "（责任单位：县林业局、各乡镇人民政府）"))
    assert finding.severity is Severity.INFO


def test_a_safeguard_that_everybody_shares_is_no_task_of_a_group() -> None:
    text = draft(LED, LED) + "二、保障措施\n（一）抓好落实。年底前完成。（县有关部门按职责分工负责）\n"
    assert found(GroupOnlyResponsibility, text) == ()
    assert len(found(GroupOnlyResponsibility, text.replace("按职责分工负责", "负责"))) == 1
