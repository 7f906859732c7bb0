"""A plugin, as text, whose rules write one word for another."""

PLUGIN = '''
"""Rules for tests of fixes."""

import re

import planlint
from planlint import Applicability, Bilingual, Family, Message, Rule, Severity, Span

WORDS = Bilingual("「{word}」", "<{word}>")
MESSAGE = Message(WORDS, WORDS, WORDS)


class _Writes(Rule):
    message = MESSAGE
    severity = Severity.WARNING
    fix = Applicability.SAFE
    old = new = ""
    shared = False

    def check(self, plan, options):
        for match in re.finditer(re.escape(self.old), plan.source.text):
            span = Span(*match.span())
            fixes = [planlint.replace(span, self.new, self.fix)]
            yield self.finding(span, word=self.old, fixes=fixes, shared=self.shared)


class UpTo(_Writes):
    """截止 / Up to"""

    code, name, old, new = "TST101", "up-to", "截止目前", "截至目前"


class Commas(_Writes):
    """半角 / Half width"""

    code, name, old, new, shared = "TST102", "commas", ",", "，", True


class Soon(_Writes):
    """尽快 / Soon"""

    code, name, old, new, fix = "TST103", "soon", "尽快", "于年底前", Applicability.UNSAFE


class Hint(_Writes):
    """提示 / Hint"""

    code, name, old, new, fix, severity = "TST104", "hint", "适时", "按季", Applicability.SUGGESTION, Severity.INFO


class Grow(_Writes):
    """罕用字 / A character that few encodings have"""

    code, name, old, new, enabled = "TST105", "rare", "吉祥", "𠮷祥", False


class There(_Writes):
    """改去 / There"""

    code, name, old, new, enabled = "TST106", "there", "加快推进", "抓紧推进", False


class Back(_Writes):
    """改回 / Back"""

    code, name, old, new, enabled = "TST107", "back", "抓紧推进", "加快推进", False


class Figures(_Writes):
    """数字 / Figures"""

    code, name, old, new, enabled = "TST108", "figures", "3个", "5个", False


@planlint.hookimpl
def planlint_families():
    rules = (UpTo, Commas, Soon, Hint, Grow, There, Back, Figures)
    return [Family("TST", "test", Bilingual("测试", "tests"), rules)]
'''
