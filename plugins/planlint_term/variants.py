"""Ways to write one thing: a plan should keep to one of each group."""

from __future__ import annotations

from planlint import Record
from planlint import compiled


class Form(Record):
    """One way to write it: what people read, words without which it can't be there, and the pattern."""

    label: str
    words: str
    pattern: str


# Each group: forms that mean the same, so that a plan uses one of them.
GROUPS: tuple[tuple[Form, ...], ...] = (
    (
        Form("村居", "村居", r"(?<![农乡渔])村居(?![民住所])"),
        Form("居村", "居村", r"(?<![定聚安迁散旧移群同])居村(?![民落])"),
        Form("村（居）", "村(居)", r"村\(居\)(?![民委])"),
    ),
    (
        Form("镇街", "镇街", r"(?<![乡各村城])镇街(?![道区巷])|(?<=各)镇街(?![道区巷])"),
        Form("街镇", "街镇", r"街镇"),
        Form("镇（街）", "镇(街)", r"(?<!乡)镇\(街\)"),
        Form("镇（街道）", "镇(街道)", r"(?<!乡)镇\(街道\)"),
    ),
    (
        Form("乡镇街道", "乡镇街道", r"乡镇街道"),
        Form("乡镇（街道）", "乡镇(街道)", r"乡镇\(街道\)"),
        Form("乡镇、街道", "乡镇、街道", r"乡镇、街道"),
        Form("乡（镇、街道）", "乡(镇、街道)", r"乡\(镇、街道\)"),
    ),
    (
        Form("各县市区", "各县市区", r"各县市区"),
        Form("各县（市、区）", "各县(市", r"各县\(市[、,]区\)"),
        Form("各市县区", "各市县区", r"各市县区"),
        Form("各县、市、区", "各县、市、区", r"各县、市、区"),
        Form("各市、县（区）", "各市、县(区)", r"各市、县\(区\)"),
        Form("各区（市）县", "各区(市)县", r"各区\(市\)县"),
        Form("各区县（市）", "各区县(市)", r"各区县\(市\)"),
    ),
    (
        Form("各区县", "各区县", r"各区县(?!\()"),
        Form("各县区", "各县区", r"各县区"),
        Form("各县（区）", "各县(区)", r"各县\(区\)"),
        Form("各区（县）", "各区(县)", r"各区\(县\)"),
    ),
    (Form("其他", "其他", r"(?<!极)其他"), Form("其它", "其它", r"其它")),
    (Form("台账", "台账", r"台账"), Form("台帐", "台帐", r"台帐")),
    (Form("账户", "账户", r"账户"), Form("帐户", "帐户", r"帐户")),
    (Form("账号", "账号", r"账号"), Form("帐号", "帐号", r"帐号")),
    (Form("成分", "成分", r"成分"), Form("成份", "成份", r"成份")),
    (Form("图像", "图像", r"图像"), Form("图象", "图象", r"图象")),
    (
        Form("双随机、一公开", "双随机", r"双随机、一公开"),
        Form("双随机一公开", "双随机", r"双随机一公开"),
        Form("双随机，一公开", "双随机", r"双随机,一公开"),
        Form("双随机”“一公开", "双随机", r"双随机”“一公开"),
    ),
    (
        Form("网格员", "网格员", r"网格员"),
        Form("网格管理员", "网格管理员", r"网格管理员"),
    ),
)

COMPILED = tuple(tuple((form, compiled(form.pattern)) for form in group) for group in GROUPS)
WORDS = tuple(form.words for group in GROUPS for form in group)
