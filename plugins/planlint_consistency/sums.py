"""Sums: a whole and the parts of it that a text names, and whether they can be all of them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from planlint import compiled
from planlint_consistency.amounts import Amount
from planlint_consistency.amounts import amounts
from planlint_consistency.parts import may_overlap
from planlint_consistency.parts import names_all
from planlint_consistency.parts import nearness
from planlint_consistency.parts import other_kind
from planlint_consistency.parts import starts_anew
from planlint_consistency.scopes import HIDDEN
from planlint_consistency.scopes import Piece
from planlint_consistency.scopes import Scope
from planlint_consistency.scopes import scopes
from planlint_consistency.whole import Sum

_AMONG = "其中"
_AMONG_MARK = compiled(_AMONG)
# One is in every sum: a word that joins parts to their whole, or a bracket with a figure of its own.
_HINT = compiled(
    r"[其分结共计(](?:(?<=共)|(?<=[合总]计)|(?<=[审办已终处]结)|(?<=其)中|(?<=分)别|(?<=结)案|(?<=\()(?:[^()0-9]++|\([^()]*\))*+[0-9])"
)
# What may stand between the whole and 其中: the thing counted, a bracket, one mark.
_UP_TO_AMONG = compiled(rf"[^,;:。\d]{{0,14}}(?:\({HIDDEN}*\))?[^,;:。\d]{{0,8}}[,;:]?")
# Said of a part, not a part itself.
_ASIDE = compiled(
    r"(?:同比|环比|年均|[较比]|增[长加幅]|减[少幅]|上升|下降|提高|占|去年|上年|平均|人均|每|20\d\d年|截[至止])"
)
_EACH = compiled("每|各(?:$|[建配设有新增派选])|均(?:$|[建配设有为达])")  # of so many, so that it is no part
_JOINED = tuple("、和及与")  # before a figure: it is one of several, not their whole
_RESPECTIVE = compiled(r"[,:]?(?:其中,?)?分别(?:为|是|有|:)")
# How cases end: such a list says what became of all of them.
_CLOSED = compiled(r"(?:审结|办结|结案|已结|审理终结|处结)$")
_OUTCOME = compiled(
    r"维持|驳回|终止|中止|撤[销回诉]|确认|变更|责令|调解|和解|不予|履行|支持|移送|处罚|警告|罚款|拘留|免予|撤案|销案|判决|裁定|决定|其他"
)
_LEAST_OUTCOMES = 3
_INDUSTRY = compiled(r"第([一二三])产业(?:增加值|生产总值)?(?:为|是|完成|实现|达到?)?$")
_PRODUCT = compiled(r"(?:生产总值|GDP)(?:\(GDP\))?(?:为|是|完成|实现|达到?)?$")
_BEHIND = 60  # characters between the product and its first part
_ONE_FORM = 4  # characters that the labels of parts share at their ends
_TOTAL = compiled(
    r"(?:以上|上述|[两二三四五六][项类者]|各项)?(?:共计|合计|总计|一共|共)"
    r"(?:为|是|有|完成|建成|新建|建设|投入|安排|受理|办理|培训|查处|开展|实施)?$"
)
_LISTED = compiled(r"(?:共|合计|总计|共计|一共)[一-龥]{0,12}$")
# A bracket that is nothing but a list of parts is meant as all of them; below half, it must be something else.
_NEAR_BRACKET = Fraction(1, 2)
# The share of the whole that the outcomes of cases may miss and still be meant as all.
_NEAR_OUTCOMES = Fraction(1, 4)


def sums(text: str) -> Iterator[Sum]:
    """Every whole with parts in a sentence."""
    if not may_have_sums(text):
        return
    for scope in scopes(text):
        if _AMONG in text:
            yield from _among(scope)
        if scope.opened:
            yield from _bracket(scope)
        if "分别" in text:
            yield from _respective(scope)
        if "结" in text:
            yield from _outcomes(scope)
        if "共" in text or "计" in text:
            yield from _total(scope)
            yield from _announced(scope)


def may_have_sums(text: str) -> bool:
    """Whether a text has one of the words or marks that join parts to their whole."""
    return _HINT.search(text) is not None


def industries(text: str) -> Iterator[Sum]:
    """生产总值617.5亿元,增长5.2%。其中,第一产业增加值37.1亿元;第二产业…;第三产业…: the three make the whole, wherever they stand."""
    found = [one for one in amounts(text) if one.unit == "元"]
    for place, first in enumerate(found[1:-2], start=1):
        three = found[place : place + 3]
        labels = [_INDUSTRY.search(text, max(0, one.start - 16), one.start) for one in three]
        if [label.group(1) if label else "" for label in labels] != ["一", "二", "三"]:
            continue
        whole = found[place - 1]
        if _PRODUCT.search(text, max(0, whole.start - 16), whole.start) and first.start - whole.end <= _BEHIND:
            yield Sum(whole, tuple(three), complete=True)


def _among(scope: Scope) -> Iterator[Sum]:
    """142件,其中受理79件,不予受理21件,补正42件."""
    places = [match.end() for match in _AMONG_MARK.finditer(scope.text[: scope.end]) if match.start() >= scope.start]
    for place, following in zip(places, [*places[1:], 0], strict=False):
        whole = _whole_before(scope, place - len(_AMONG))
        if whole is None or whole.percent:
            continue
        end = following - len(_AMONG) if following else scope.end
        found = _sum(scope, whole, _parts(scope, whole, place, end))
        if found is not None:
            yield found.changed(complete=False, near=Fraction(0)) if following else found


def _whole_before(scope: Scope, place: int) -> Amount | None:
    before = [one for one in scope.amounts if one.end <= place]
    if not before:
        return scope.head if place - scope.start <= 1 else None
    return before[-1] if _UP_TO_AMONG.fullmatch(scope.text, before[-1].end, place) else None


def _parts(scope: Scope, whole: Amount, start: int, end: int) -> list[Piece]:
    """The pieces that name parts; a piece of another measure, or of another statement, ends them."""
    pieces = scope.pieces(start, end)
    firsts = _firsts(pieces, whole)
    if firsts:
        return firsts
    found: list[Piece] = []
    for piece in pieces:
        if piece.amount is None and not found:
            continue
        if piece.amount is None or (found and (piece.before == ";" or starts_anew(piece.label))):
            break
        if piece.amount.percent or _is_aside(piece.label):
            continue
        if piece.amount.unit != whole.unit or other_kind(scope, whole, piece):
            break
        found.append(piece)
        if len(found) > 1 and Sum(whole, _figures(found), complete=True).difference == 0:
            break  # they are the whole; what follows is said of something else
    return found


def _firsts(pieces: list[Piece], whole: Amount) -> list[Piece]:
    """The first figure of each stretch between semicolons, where these are of one form: 甲院受理的行政诉讼9件,结案5件;乙院受理的行政诉讼8件."""
    groups: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.before == ";":
            groups.append([])
        if piece.amount is not None:
            groups[-1].append(piece)
    if len(groups) < 2 or not all(groups):
        return []
    firsts = [group[0] for group in groups]
    alike = len({piece.label[-_ONE_FORM:] for piece in firsts}) == 1
    same = all(piece.amount is not None and piece.amount.unit == whole.unit for piece in firsts)
    return firsts if alike and same and not any(starts_anew(piece.label) for piece in firsts) else []


def _sum(scope: Scope, whole: Amount, parts: list[Piece]) -> Sum | None:
    figures = _figures(parts)
    if not figures:
        return None
    labels = [piece.label.strip(" ,:" + HIDDEN) for piece in parts]
    open_ended = "等" in scope.text[figures[-1].end : parts[-1].end + 2]
    complete = len(parts) > 1 and not open_ended and names_all(labels)
    near = nearness(figures, labels) if len(parts) > 1 and not open_ended else Fraction(0)
    return Sum(whole, figures, complete, near, not may_overlap(whole, labels))


def _bracket(scope: Scope) -> Iterator[Sum]:
    """结案5件(撤诉3件,驳回2件): a bracket that is nothing but a list of parts names them all."""
    whole = scope.head
    content = scope.text[scope.start : scope.end]
    if (
        whole is None
        or whole.percent
        or content.startswith((_AMONG, "含", "不含", "包括", "另"))
        or _is_aside(content[:8])
    ):
        return
    pieces = scope.pieces()
    figures = _figures(pieces)
    if len(figures) < max(2, len(pieces)) or any(one.unit != whole.unit for one in figures):
        return
    if any(_is_aside(piece.label) or not (piece.label or piece.noun) for piece in pieces):
        return
    if any(other_kind(scope, whole, piece) for piece in pieces):
        return
    ranked = may_overlap(whole, [piece.label for piece in pieces])
    if not content.rstrip(")").endswith("等") and not ranked:
        yield Sum(whole, figures, complete=False, near=_NEAR_BRACKET)


def _respective(scope: Scope) -> Iterator[Sum]:
    """5件,分别为甲镇3件、乙镇2件."""
    for piece in scope.pieces():
        whole = piece.amount
        mark = _RESPECTIVE.match(scope.text, whole.end, scope.end) if whole is not None else None
        if whole is None or mark is None or whole.percent or piece.before in _JOINED:
            continue
        found = _sum(scope, whole, _parts(scope, whole, mark.end(), scope.end))
        if found is not None and len(found.parts) > 1:
            yield found.changed(complete=True)


def _outcomes(scope: Scope) -> Iterator[Sum]:
    """审结68件,维持32件,驳回10件,终止14件: what became of the cases that were closed."""
    pieces = scope.pieces()
    for place, piece in enumerate(pieces):
        whole = piece.amount
        if whole is None or piece.noun or not _CLOSED.search(piece.label):
            continue
        row = _row(pieces[place + 1 :], whole)
        row = row[: next((at for at, part in enumerate(row) if not _is_outcome(part)), len(row))]
        known = sum(_OUTCOME.search(part.label) is not None for part in row)
        if len(row) >= _LEAST_OUTCOMES and known * 3 >= len(row) * 2:
            yield Sum(whole, _figures(row), complete=False, near=_NEAR_OUTCOMES)


def _is_outcome(piece: Piece) -> bool:
    return 2 <= len(piece.label) <= 8 and not piece.noun.strip("()" + HIDDEN) and piece.before in (",", "、")


def _row(pieces: list[Piece], whole: Amount) -> list[Piece]:
    """The pieces at the start that have a figure of the same measure, and say of nothing how it changed."""
    row: list[Piece] = []
    for piece in pieces:
        if piece.amount is None or piece.amount.unit != whole.unit or _is_aside(piece.label):
            break
        row.append(piece)
    return row


def _is_aside(label: str) -> bool:
    return _ASIDE.match(label) is not None or _EACH.search(label) is not None


def _figures(pieces: list[Piece]) -> tuple[Amount, ...]:
    return tuple(piece.amount for piece in pieces if piece.amount is not None)


def _total(scope: Scope) -> Iterator[Sum]:
    """甲类3件、乙类2件,共5件: what stands in one row before a total."""
    pieces = scope.pieces()
    for place, piece in enumerate(pieces):
        whole = piece.amount
        if whole is None or whole.percent or piece.noun or not _TOTAL.fullmatch(piece.label):
            continue
        if scope.text[whole.end : whole.end + 1].strip(",;。)"):
            continue  # 共3个镇: of something else
        row = _row(pieces[:place][::-1], whole)[::-1]
        figures = _figures(row)
        tails = [Sum(whole, figures[first:], complete=True) for first in range(len(figures) - 1)]
        if tails and not any(tail.difference == 0 for tail in tails) and not _scattered(row):
            yield tails[0]


def _scattered(row: list[Piece]) -> bool:
    """Whether a row before a total is no list of parts: one of its members counts itself something of another."""
    return any(_AMONG in piece.label or _TOTAL.fullmatch(piece.label) for piece in row)


def _announced(scope: Scope) -> Iterator[Sum]:
    """共5件:甲类3件,乙类2件."""
    pieces = scope.pieces()
    for place, piece in enumerate(pieces[:-1]):
        whole = piece.amount
        if whole is None or whole.percent or pieces[place + 1].before != ":" or not _LISTED.search(piece.label):
            continue
        row = _row(pieces[place + 1 :], whole)
        if len(row) > 1 and place + 1 + len(row) == len(pieces):
            yield Sum(whole, _figures(row), complete=True)
