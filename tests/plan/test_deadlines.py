from __future__ import annotations

from datetime import date

import pytest

from planlint.plan.deadlines import find_deadlines
from planlint.plan.lexicon import time as lexicon
from planlint.plan.model import Deadline
from planlint.plan.model import DeadlineKind
from planlint.plan.model import DeadlineProblem
from planlint.plan.model import Period

from .drafts import passage

ONE_YEAR = Period(2025, 2025)
FIVE_YEARS = Period(2021, 2025)
SPRING = date(2025, 3, 1)


def find(text: str, period: Period | None = ONE_YEAR, issued: date | None = SPRING) -> list[Deadline]:
    return find_deadlines([passage(text)], period=period, issued=issued)


def words(text: str, period: Period | None = ONE_YEAR, issued: date | None = SPRING) -> list[str]:
    return [deadline.passage.text for deadline in find(text, period, issued)]


def one(text: str, period: Period | None = ONE_YEAR, issued: date | None = SPRING) -> Deadline:
    (deadline,) = find(text, period, issued)
    return deadline


@pytest.mark.parametrize(
    ("text", "quote", "resolved"),
    [
        ("2025年12月31日前完成验收。", "2025年12月31日前", "2025-12-31"),
        ("于2025年6月底前印发细则。", "2025年6月底前", "2025-06-30"),
        ("2028年2月底前完成。", "2028年2月底前", "2028-02-29"),
        ("2025年年底前建成平台。", "2025年年底前", "2025-12-31"),
        ("到2025年底，建成3个站点。", "到2025年底", "2025-12-31"),
        ("到2025年，覆盖率达到90%。", "到2025年", "2025-12-31"),
        ("2025年初步形成体系。", "2025年", "2025-12-31"),
        ("2025年完成改造。", "2025年", "2025-12-31"),
        ("2025年下半年组织验收。", "2025年下半年", "2025-07-01/2025-12-31"),
        ("2025年第三季度完成改造。", "2025年第三季度", "2025-07-01/2025-09-30"),
        ("三季度末完成改造。", "三季度末", "2025-09-30"),
        ("2025年6月上旬召开推进会。", "2025年6月上旬", "2025-06-10"),
        ("2025年2月下旬前印发。", "2025年2月下旬前", "2025-02-28"),
        ("2025年6月完成选址。", "2025年6月", "2025-06-30"),
        ("2025年4—6月开展摸底。", "2025年4—6月", "2025-04-01/2025-06-30"),
        ("7月至9月开展整治。", "7月至9月", "2025-07-01/2025-09-30"),
        ("实施阶段（2025年10月—2026年3月）。", "2025年10月—2026年3月", "2025-10-01/2026-03-31"),
        ("8月15日至9月15日开展检查。", "8月15日至9月15日", "2025-08-15/2025-09-15"),
        ("二〇二五年六月底前完成。", "二〇二五年六月底前", "2025-06-30"),
        ("2025-06-30前报送。", "2025-06-30前", "2025-06-30"),
        ("25年底前完成。", "25年底前", "2025-12-31"),
        ("力争年内完成。", "年内", "2025-12-31"),
        ("全年新建管网20公里。", "全年", "2025-12-31"),
        ("年终开展考核。", "年终", "2025-12-31"),
        ("6月底前出台方案。", "6月底前", "2025-06-30"),
        ("明年3月底前完成验收。", "明年3月底前", "2026-03-31"),
        ("“十四五”期间，新建学校10所。", "“十四五”期间", "2021-01-01/2025-12-31"),
        ("到“十四五”末，全部达标。", "到“十四五”末", "2025-12-31"),
        ("“十四五”后两年建成。", "“十四五”后两年", "2024-01-01/2025-12-31"),
        ("2025年4月开始试运行。", "2025年4月开始", "2025-04-01"),
        ("自印发之日起实施至2026年12月31日。", "自印发之日起实施至2026年12月31日", "2025-03-01/2026-12-31"),
        ("自本方案印发之日起30日内制定细则。", "自本方案印发之日起30日内", "2025-03-31"),
        ("印发后15个工作日内报备。", "印发后15个工作日内", "2025-03-21"),
        ("至2025年底建成充电桩500个。", "至2025年底", "2025-12-31"),
        ("2025年5月上旬至7月下旬开展整治。", "2025年5月上旬至7月下旬", "2025-05-01/2025-07-31"),
        ("从现在起至6月底开展自查。", "从现在起至6月底", "2025-03-01/2025-06-30"),
        ("即日起至5月31日开展排查。", "即日起至5月31日", "2025-03-01/2025-05-31"),
        ("到二〇二五年建成示范县。", "到二〇二五年", "2025-12-31"),
        ("2025.6.30前上线。", "2025.6.30前", "2025-06-30"),
        ("2025/9/1前上线。", "2025/9/1前", "2025-09-01"),
        ("2025年6月30日24时前切换。", "2025年6月30日24时前", "2025-06-30"),
        ("2025年6月30日24:00前切换。", "2025年6月30日24:00前", "2025-06-30"),
        ("2025年6月30日17时30分前切换。", "2025年6月30日17时30分前", "2025-06-30"),
        ("2025年中小学校全部配备校医。", "2025年", "2025-12-31"),
        ("2025年底以前完成。", "2025年底以前", "2025-12-31"),
        ("力争三季度投产。", "三季度", "2025-07-01/2025-09-30"),
        ("二季度末完成招标。", "二季度末", "2025-06-30"),
    ],
)
def test_a_date_resolves_to_a_day_or_an_interval(text: str, quote: str, resolved: str) -> None:
    deadline = one(text)
    assert (deadline.passage.text, deadline.resolved) == (quote.replace("（", "("), resolved)


def test_a_year_that_frames_a_plan_is_the_whole_year() -> None:
    assert one("2025年，全县将开展三项行动。").resolved == "2025-01-01/2025-12-31"
    assert one("今年要办好十件实事。").resolved == "2025-01-01/2025-12-31"


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("每年开展1次评估。", "P1Y"),
        ("每季度通报1次。", "P3M"),
        ("每半年听取1次汇报。", "P6M"),
        ("每2年清理一次。", "P2Y"),
        ("每月28日前上报。", "P1M"),
        ("按年度发布清单。", "P1Y"),
        ("按月调度进展。", "P1M"),
        ("实行月通报制度。", "P1M"),
        ("半年一次集中会商。", "P6M"),
        ("每年4月底前公布目录。", "R/2025-04-30/P1Y"),
        ("每年2月10日前报送总结。", "R/2026-02-10/P1Y"),
        ("每年4月、10月底前各开展1次检查。", "R/2025-04-30/P1Y"),
        ("每季度首月20日前报送数据。", "P3M"),
        ("每学期开展1次演练。", "P6M"),
        ("半月一通报。", "P15D"),
    ],
)
def test_a_frequency_is_a_duration_and_starts_after_the_issue(text: str, resolved: str) -> None:
    deadline = one(text)
    assert (deadline.kind, deadline.resolved) == (DeadlineKind.FREQUENCY, resolved)


@pytest.mark.parametrize("word", [*lexicon.VAGUE, "抓紧", "近期", "待机制成熟后"])
def test_vague_words_stand_where_a_date_should(word: str) -> None:
    deadline = one(f"{word}建成县级平台。")
    assert (deadline.passage.text, deadline.kind, deadline.problem) == (word, DeadlineKind.VAGUE, DeadlineProblem.VAGUE)


@pytest.mark.parametrize(
    "text",
    [
        "及时整改，加快建设，进一步强化，积极争取，持续推进，不断提升。",
        "稳步推进，有序开展，如期实现目标，限期整改。",
        "抓紧抓好落实，做好近期目标衔接。",
        "建立常态化机制，加强日常监管。",
        "逐年提高标准，分步推进，稳步提高待遇。",
        "在规定期限内完成整改，在约定期间交付。",
        "劣四类水质面积比例逐步下降。",
        "近年来，主要污染物由颗粒物逐步转变为臭氧。",
        "奖励经常开展活动的体育俱乐部。",
        "住宅使用者监督逐步推广。",
    ],
)
def test_words_of_manner_are_no_deadlines(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "推动新建建筑逐步转型，",
        "推动出行方式逐步转移。",
        "乡镇逐步实现全覆盖。",
        "占比要逐步提高。",
        "力争占比逐步提高。",
    ],
)
def test_step_by_step_is_vague_where_somebody_is_to_do_it(text: str) -> None:
    assert words(text) == ["逐步"]


def test_an_irregular_frequency_is_vague() -> None:
    found = find("定期通报进展，不定期抽查，经常性开展巡查。")
    assert [(each.passage.text, each.kind) for each in found] == [
        ("定期", DeadlineKind.VAGUE_FREQUENCY),
        ("不定期", DeadlineKind.VAGUE_FREQUENCY),
        ("经常性", DeadlineKind.VAGUE_FREQUENCY),
    ]


def test_on_time_is_vague_unless_a_date_or_a_cited_document_says_when() -> None:
    assert one("按时完成网络布局。").problem is DeadlineProblem.VAGUE
    assert one("严格落实《青禾县年度报告规定》，按时上报。").problem is None
    assert [each.problem for each in find("6月底前完成选址，按时完成网络布局。")] == [None, None]
    assert one("按规定时间报送数据。").problem is DeadlineProblem.VAGUE
    assert words("未能按期改造的予以关停，按时足额发放补贴。") == []


@pytest.mark.parametrize(
    "text",
    [
        "贯彻《青禾县2030年前行动方案（2021—2025年）》。",
        "落实青政发〔2024〕33号文件。",
        "能耗较2020年下降5%，比2024年提高3个百分点，与2023年相比增长2%。",
        "以2020年为基期。",
        "截至2024年底，建成5个站点。",
        "2024年底已完成主体工程。",
        "2024年以来完成3项。",
        "改造2000年底前建成的老旧小区。",
        "本方案自2025年4月1日起施行，有效期至2030年3月31日。",
        "2025年工作要点。",
        "2025年度考核目标。",
        "2024年中国国际博览会。",
        "2026年内蒙古展区。",
        "规范性文件5年有效期制度。",
        "去年底完成的项目。",
        "今年工作总的要求是稳中求进。",
        "“十四五”规划确定的任务。",
        "“十三五”期间，全县新建学校8所。",
        "“十四五”时期的主要目标是补齐短板。",
        "办理时限压缩至3个工作日内。",
        "一年内不重复享受补助。",
        "贷款贴息每年2%。",
        "全年目标任务。",
        "2025年2月28日",
    ],
)
def test_names_the_past_bases_and_validity_are_no_deadlines(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize("text", ["年底前完成。", "6月底前出台方案。", "上半年完成一半。", "年内完成。"])
def test_a_plan_of_several_years_needs_the_year(text: str) -> None:
    assert one(text, FIVE_YEARS).problem is DeadlineProblem.NO_YEAR
    assert one(text, None, None).problem is DeadlineProblem.NO_YEAR
    assert one(text, None, SPRING).problem is None


def test_the_end_of_the_planning_period_is_that_of_the_document() -> None:
    assert one("到规划期末，覆盖率达到90%。", FIVE_YEARS).resolved == "2025-12-31"
    assert words("测算规划期内用地需求。", FIVE_YEARS) == []


def test_a_year_named_before_in_the_sentence_is_carried() -> None:
    found = find("2023年11月底完成建设，12月底前报告。6月底前总结。", FIVE_YEARS, None)
    assert [(each.resolved, each.problem) for each in found] == [
        ("2023-11-30", None),
        ("2023-12-31", None),
        (None, DeadlineProblem.NO_YEAR),
    ]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("2026年前建成。", ("2025-12-31", "2026-12-31")),
        ("6月前完成。", ("2025-05-31", "2025-06-30")),
        ("三季度前完成。", ("2025-06-30", "2025-09-30")),
        ("年中开展检查。", ("2025-05-01", "2025-06-30")),
        ("年初制定计划。", ("2025-01-01", "2025-02-28")),
    ],
)
def test_an_ambiguous_date_has_two_readings(text: str, readings: tuple[str, str]) -> None:
    deadline = one(text)
    assert (deadline.problem, deadline.readings) == (DeadlineProblem.AMBIGUOUS, readings)


def test_the_national_goal_is_worded_so() -> None:
    assert one("确保2030年前实现碳达峰。").problem is not DeadlineProblem.AMBIGUOUS
    assert one("统筹2030年前降碳工作。").problem is not DeadlineProblem.AMBIGUOUS


def test_years_counted_from_nowhere() -> None:
    assert one("再经过2年的努力，全部达标。").problem is DeadlineProblem.AMBIGUOUS
    assert one("再经过2年的努力，全部达标。", None, None).problem is DeadlineProblem.NO_YEAR
    assert words("用3年时间（2025年至2027年）完成改造。") == ["2025年至2027年"]


@pytest.mark.parametrize(
    "text", ["2025年2月30日前完成。", "6月31日前报送。", "13月底前完成。", "第五季度验收。", "7月1日25时前报送。"]
)
def test_there_is_no_such_day(text: str) -> None:
    assert one(text).problem is DeadlineProblem.IMPOSSIBLE
    assert one(text, FIVE_YEARS).problem is DeadlineProblem.IMPOSSIBLE


def test_a_span_runs_forward() -> None:
    winter = one("11月至3月开展冬防。")
    assert (winter.resolved, winter.problem) == ("2025-11-01/2026-03-31", DeadlineProblem.OUTSIDE_PERIOD)
    assert one("11月至次年3月开展冬防。").resolved == "2025-11-01/2026-03-31"
    assert one("明年3月至6月底开展冬防。").resolved == "2026-03-01/2026-06-30"
    backward = one("实施阶段（2025年9月—2025年3月）。")
    assert (backward.resolved, backward.problem) == (None, DeadlineProblem.IMPOSSIBLE)


def test_each_date_of_a_row_is_read() -> None:
    assert words("6月底前立项、8月底前招标、年底前开工。") == ["6月底前", "8月底前", "年底前"]
    assert words("分别于5月、10月底前开展检查。") == ["5月", "10月底前"]
    assert words("6月中旬前、9月中旬前各检查1次。") == ["6月中旬前", "9月中旬前"]
    assert words("二、下半年工作") == []


def test_the_end_of_a_later_five_year_plan_is_a_goal() -> None:
    later = one("到“十五五”末，覆盖率达到95%。")
    assert (later.problem, later.goal) == (None, True)


def test_out_of_the_period() -> None:
    assert one("2003年底前完成编制。").problem is DeadlineProblem.BEFORE_ISSUE
    assert one("2003年底前完成编制。", ONE_YEAR, None).problem is DeadlineProblem.BEFORE_ISSUE
    assert one("2026年上半年进行验收。").problem is DeadlineProblem.OUTSIDE_PERIOD
    vision = one("到2035年，基本建成法治政府。")
    assert (vision.problem, vision.goal) == (None, True)


@pytest.mark.parametrize(
    ("text", "quote", "kind", "problem"),
    [
        ("完成时限：2025年6月", "2025年6月", DeadlineKind.DATE, None),
        ("（牵头单位：县住建局；完成时限：年底前）", "年底前", DeadlineKind.PERIOD_END, None),
        ("完成时限：持续推进", "持续推进", DeadlineKind.ONGOING, None),
        ("完成时限：按照国省安排部署", "按照国省安排部署", DeadlineKind.RELATIVE, DeadlineProblem.VAGUE),
    ],
)
def test_what_follows_the_label_says_when(
    text: str, quote: str, kind: DeadlineKind, problem: DeadlineProblem | None
) -> None:
    deadline = one(text)
    assert (deadline.passage.text, deadline.kind, deadline.problem) == (quote, kind, problem)


def test_a_note_may_hold_work_that_never_ends() -> None:
    assert one("（县应急局负责；持续推进）").kind is DeadlineKind.ONGOING


@pytest.mark.parametrize(
    ("cell", "kind"), [("长期", DeadlineKind.ONGOING), ("6月", DeadlineKind.DATE), ("2025.11", DeadlineKind.DATE)]
)
def test_a_cell_is_read_as_a_whole(cell: str, kind: DeadlineKind) -> None:
    (deadline,) = find_deadlines([passage(cell)], period=ONE_YEAR, issued=SPRING, limits={0})
    assert (deadline.kind, deadline.passage.text) == (kind, cell)


@pytest.mark.parametrize("event", lexicon.EVENTS)
def test_a_day_that_moves_is_a_deadline_without_a_date(event: str) -> None:
    deadline = one(f"{event}前完成加固。")
    assert (deadline.passage.text, deadline.kind, deadline.resolved) == (f"{event}前", DeadlineKind.RELATIVE, None)


def test_terms_without_a_date() -> None:
    found = find("任期内至少轮训一次，上岗前参加考试，汛期前完成加固，对发布满2年的文件开展评估。")
    assert [(each.passage.text, each.kind) for each in found] == [
        ("任期内", DeadlineKind.RELATIVE),
        ("上岗前", DeadlineKind.RELATIVE),
        ("汛期前", DeadlineKind.RELATIVE),
        ("发布满2年", DeadlineKind.RELATIVE),
    ]


@pytest.mark.parametrize(
    ("text", "resolved"), [("12个月内完成整改。", "P12M"), ("三四个月内完成整改。", "P4M"), ("2—3年内覆盖。", "P3Y")]
)
def test_a_term_without_a_start_stays_a_duration(text: str, resolved: str) -> None:
    assert one(text).resolved == resolved


def test_deadlines_stand_where_they_are_written() -> None:
    text = "一、抓好建设。力争 2025 年 6 月底前建成，每季度通报。"
    for deadline in find(text):
        span = deadline.passage.span
        assert text[span.start : span.end].replace(" ", "") == deadline.passage.text
