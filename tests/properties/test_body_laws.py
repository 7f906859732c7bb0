"""Whatever the text: bodies and former names lie where they are said to, and each place belongs to one body."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from planlint.api import parse
from planlint.plan.bodies import same_bodies
from planlint.plan.countersign import signatories

NAMES = "市财政局|市发展改革委|发改委|市发展和改革委员会|县环保局|银保监分局|人行清河中心支行|市委编办|政府法制办|市中院|市法院|各县区政府|有关部门"
WORDS = "（牵头单位：|；配合单位：|）|、|，|。|和|与|由|原|《|》|“|”|市|县|区|省|局|委|办|\n|（一）|一、|清理河道|2016年|等部门|列第一位的为牵头单位"
PIECES = [*NAMES.split("|"), *WORDS.split("|")]
texts = st.lists(st.sampled_from(PIECES) | st.characters(codec="utf-8"), max_size=40).map("".join)


@given(texts)
def test_bodies_lie_where_they_are_said_to(text: str) -> None:
    plan = parse(text, issued=date(2026, 1, 1))
    for body in plan.bodies:
        assert 0 <= body.passage.start < body.passage.end <= len(plan.clean.text)
        assert body.core
        assert body.name.endswith(body.core)
    starts = [body.passage.start for body in plan.bodies]
    assert starts == sorted(starts)
    gathered = [body for places in same_bodies(plan.bodies) for body in places]
    assert sorted(gathered, key=id) == sorted(plan.bodies, key=id)


@given(texts)
def test_former_names_lie_where_they_are_said_to(text: str) -> None:
    plan = parse(text, issued=date(2026, 1, 1))
    for use in plan.outdated:
        assert use.passage.text.endswith(use.core)
        assert use.successors
    ends = [use.passage.end for use in plan.outdated]
    assert ends == sorted(set(ends))


@given(texts)
def test_the_list_of_bodies_names_each_once(text: str) -> None:
    listed = signatories(parse(text, issued=date(2026, 1, 1)))
    firsts = [(body.first.start, body.group is None) for body in listed]
    assert len(firsts) == len(set(firsts))
    assert all(min(body.lead, body.responsible, body.support, body.elsewhere, body.tasks) >= 0 for body in listed)
