"""Parts: whether figures behind 其中 are of one whole, are all of it, or may overlap."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from planlint import compiled
from planlint_consistency.amounts import Amount
from planlint_consistency.scopes import HIDDEN
from planlint_consistency.scopes import Piece
from planlint_consistency.scopes import Scope

# Traits of people that one person can share, and ranks of which the higher includes the lower.
_TRAITS = compiled(
    "女|党员|团员|民族|学历|硕士|博士|研究生|本科|专科|职称|高级|中级|岁|退役|贫困|脱贫|残疾|老年|老人|代表|委员|骨干|领导|干部|处分"
)
_RANK = compiled("国家级|省级|市级|区级|县级|部级|国家|全国|以上|以下")
# A clause that says what was done besides, or what became of some of them.
_NEW_STATEMENT = compiled(
    r"(?:共|累计|全年|已)?(?:培训|发放|组织|举办|开展|完成|建成|新建|改造|新增|实现|发布|印发|出台|制定|投入|带动|惠及|覆盖|争取|拨付|到位|吸引"
    r"|结案|办结|审结|整改|销号|查处|处罚|罚款|移送|通过|成功|合格|达标|挽回|追回|收缴|解决)"
)
_REST = compiled(r"其[余他它]|剩余|余下")
_NEGATIONS = "不未非无"
# Of the whole: a list of one form misses no more where it is meant as all, the less where its figures are rounded.
_NEAR = Fraction(1, 5)
_NEAR_ROUNDED = Fraction(1, 20)
_GENERAL_UNITS = frozenset("个项处种类")


def starts_anew(label: str) -> bool:
    """Whether a clause speaks of something else than the parts before it: 结案80件, 培训3000人."""
    return _NEW_STATEMENT.match(label) is not None


def other_kind(scope: Scope, whole: Amount, piece: Piece) -> bool:
    """Whether a part counts other things than the whole: 社区10个,其中停车位300个; 10个社区,其中300个车位."""
    noun = re.match(r"[一-龥]*", scope.text[whole.end : whole.end + 12])
    whole_noun, part_noun = noun.group() if noun else "", piece.noun.strip(HIDDEN + "()")
    if whole_noun and re.fullmatch(r"[一-龥]+", part_noun):
        return whole_noun[-1] != part_noun[-1] and whole_noun[:2] != part_noun[:2]
    return piece.amount is not None and piece.amount.value > 2 * whole.value and whole.unit in _GENERAL_UNITS


def names_all(labels: Sequence[str]) -> bool:
    """Whether the parts are said to be all: one is the rest, or one is what another is not (受理, 不予受理)."""
    if any(_REST.match(label) for label in labels):
        return True
    for label in labels:
        opposite = label.lstrip(_NEGATIONS).removeprefix("予")
        if opposite and opposite != label and any(_is_same(opposite, other) for other in labels if other != label):
            return True
    return False


def _is_same(label: str, other: str) -> bool:
    return bool(other) and (label.endswith(other) or other.endswith(label))


def nearness(figures: Sequence[Amount], labels: Sequence[str]) -> Fraction:
    """How much of the whole parts of one form may miss and still be meant as all of it."""
    if "" in labels or (len({label[-2:] for label in labels}) > 1 and len({label[:2] for label in labels}) > 1):
        return Fraction(0)
    if all(one.half == 0 for one in figures) and any(one.value % 10 for one in figures):
        return _NEAR
    return _NEAR_ROUNDED if len(figures) > 2 else Fraction(0)


def may_overlap(whole: Amount, labels: Sequence[str]) -> bool:
    """Whether one thing can be counted in two parts."""
    if whole.unit in ("人", "户", "人次") and any(_TRAITS.search(label) for label in labels):
        return True
    return sum(_RANK.search(label) is not None for label in labels) > 1
