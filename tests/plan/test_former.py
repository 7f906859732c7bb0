from __future__ import annotations

from datetime import date
from itertools import chain

from planlint.api import parse
from planlint.plan.former import successors_on
from planlint.plan.former import written_on
from planlint.plan.lexicon.former_bodies import FORMER
from planlint.plan.lexicon.former_bodies import Certainty
from planlint.plan.lexicon.former_bodies import Standing
from planlint.plan.model import Period

KNOWN = {name: former for former in FORMER for name in former.names}


def test_every_name_stands_in_one_entry():
    names = list(chain.from_iterable(former.names for former in FORMER))
    assert len(names) == len(set(names))


def test_every_entry_is_whole():
    for former in FORMER:
        assert former.names
        assert former.successors
        assert former.source
        assert "http" not in former.source
        assert former.local is None or former.local > former.until
        assert former.standing is not Standing.CENTRAL or former.local is None


def test_what_nobody_can_be_sure_of_is_not_reported():
    assert {former for former in FORMER if former.certainty is Certainty.LOW and former.reported} == set()


def test_successors_are_those_of_the_day():
    assert successors_on(KNOWN["卫生局"], date(2016, 1, 1)) == ("卫生计生委", "卫生计生局")
    assert successors_on(KNOWN["卫生局"], date(2020, 1, 1)) == ("卫生健康委", "卫生健康局")
    assert successors_on(KNOWN["国务院扶贫办"], date(2022, 1, 1)) == ("国家乡村振兴局",)
    assert successors_on(KNOWN["国务院扶贫办"], date(2024, 1, 1)) == ("农业农村部",)
    assert successors_on(KNOWN["银监会"], date(2024, 1, 1)) == ("国家金融监督管理总局", "金融监管总局")


def test_no_chain_of_successors_ends_in_a_former_name():
    late = date(2100, 1, 1)
    for former in FORMER:
        if former.reported:
            after = successors_on(former, late)
            assert not [name for name in after if name in KNOWN and KNOWN[name].reported], former.names


def test_the_day_of_a_plan():
    assert written_on(parse("白溪市2025年工作要点\n一、任务\n（一）甲。\n")) == date(2025, 1, 1)
    assert written_on(parse("白溪市方案（2021—2025年）\n一、任务\n（一）甲。\n")) == date(2021, 1, 1)
    assert written_on(parse("白溪市方案\n一、任务\n（一）到2025年建成。\n")) is None
    assert written_on(parse("白溪市方案\n一、任务\n（一）甲。\n", period=Period(2024, 2025))) == date(2024, 1, 1)
    assert written_on(parse("白溪市2025年方案\n", issued=date(2024, 12, 3))) == date(2024, 12, 3)
