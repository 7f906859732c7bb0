from __future__ import annotations

from planlint.plan.blocks import paragraphs

from .drafts import clean

ONE_LINE = (
    "各县区人民政府：《青禾县2025年质量工作安排》已经县政府同意，现印发给你们。青禾县2025年质量工作安排为做好今年质量工作，制定本安排。"
    "一、夯实质量基础（一）加强计量管理开展民生计量专项检查，"
    + "强化集贸市场、加油站、医疗机构在用计量器具监管，"
    * 5
    + "维护群众利益。（责任单位：县市场监管局）"
    "（二）推进标准化工作支持企业参与制定国家标准、行业标准，"
    + "培育先进团体标准，"
    * 6
    + "提升标准水平。（责任单位：县市场监管局、县工信局）"
    "二、加强质量监管（一）严格产品监督抽查突出儿童用品、消防产品、危险化学品等重点产品，依法处理不合格产品。（责任单位：县市场监管局）"
    "（二）强化工程质量监督落实五方主体责任，按照第（一）项要求开展检查。（责任单位：县住房城乡建设局）"
)


def starts(text: str) -> list[str]:
    found, _ = paragraphs(clean(text))
    return [passage.text[:6] for passage in found]


def test_a_document_on_one_line_is_split_at_its_labels() -> None:
    assert starts(ONE_LINE)[1:] == [
        "一、夯实质量",
        "(一)加强计",
        "(二)推进标",
        "二、加强质量",
        "(一)严格产",
        "(二)强化工",
    ]
    assert paragraphs(clean(ONE_LINE))[1]


def test_a_number_that_belongs_to_a_sentence_is_no_label() -> None:
    assert "(一)项要求" not in starts(ONE_LINE)


def test_ordinary_paragraphs_stay_whole() -> None:
    text = "（一）加强管理。一是摸清底数；二是建立台账。按照（一）（二）两项要求办理。"
    assert starts(text) == ["(一)加强管"]
    assert not paragraphs(clean(text))[1]
