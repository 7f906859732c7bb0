from __future__ import annotations

import pytest

from planlint import Severity
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_term.undefined_short_title import UndefinedShortTitle

HEAD = "白溪市村庄清洁行动方案\n一、工作要求\n"


def test_an_attributed_short_title_is_still_one() -> None:
    found = assert_reports(UndefinedShortTitle, HEAD + "（一）学习国务院«《纲要》»，按《纲要》落实。\n")
    assert found[0].severity is Severity.WARNING
    assert len(found[0].related) == 1


def test_several_documents_fit() -> None:
    text = HEAD + "（一）执行《甲县管理办法》《乙县管理办法》。\n（二）按«《管理办法》»落实。\n"
    found = assert_reports(UndefinedShortTitle, text)[0]
    assert "2 份文件" in found.why()
    assert "《甲县管理办法》、《乙县管理办法》" in found.why()


def test_the_same_document_named_twice_is_one() -> None:
    text = HEAD + "（一）执行《甲县管理办法》。\n（二）宣传《甲县管理办法（试行）》。\n（三）按«《管理办法》»落实。\n"
    fixed = text.replace("《甲县管理办法》", "《甲县管理办法》（以下简称《管理办法》）", 1).replace(
        "«《管理办法》»", "《管理办法》"
    )
    assert assert_reports(UndefinedShortTitle, text, fixed=fixed)[0].severity is Severity.INFO


def test_the_brackets_are_those_of_the_draft() -> None:
    text = HEAD.replace("、", "、") + "(一)执行《甲县管理办法》(甲政发〔2024〕3号)。\n(二)按«《管理办法》»落实。\n"
    fixed = text.replace("3号)", "3号)(以下简称《管理办法》)").replace("«《管理办法》»", "《管理办法》")
    assert_reports(UndefinedShortTitle, text, fixed=fixed)


def test_the_plan_itself() -> None:
    found = assert_reports(UndefinedShortTitle, HEAD + "（一）各县要落实«《方案》»。\n")[0]
    assert found.severity is Severity.INFO
    assert "本方案" in found.instead()


@pytest.mark.parametrize(
    "words",
    [
        "执行《白溪市村庄规划条例》（以下简称《条例》），落实《条例》。",
        "执行《甲县意见》《乙县通知》（以下分别简称《意见》《通知》），落实《意见》《通知》。",
        "执行《白溪市村庄规划条例》（简称“条例”），落实《条例》。",
        "执行《白溪市村庄规划条例》（白政发〔2024〕3号，以下称《条例》），落实《条例》。",
        "修订《公共建筑能耗限额》《住宅质量保证书》。",
        "放映《大山的女儿》。",
    ],
)
def test_what_is_introduced_or_no_short_title(words: str) -> None:
    assert_silent(UndefinedShortTitle, HEAD + f"（一）{words}\n")


def test_the_covering_notice_introduces_it() -> None:
    text = (
        "关于印发白溪市村庄清洁行动方案的通知\n各县人民政府：\n《白溪市村庄清洁行动方案》（以下简称《方案》）已经市政府同意，现印发给你们。\n"
        f"白溪市人民政府\n2025年3月2日\n{HEAD}（一）各县要落实《方案》。\n"
    )
    assert_silent(UndefinedShortTitle, text)
