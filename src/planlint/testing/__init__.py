"""The kit for authors of rules: what a rule should report, written beside the words themselves.

>>> from planlint.testing import assert_reports, assert_silent
>>> assert_reports(VagueDeadline, "（一）建平台。«尽快»建成平台。")  # doctest: +SKIP
>>> assert_silent(VagueDeadline, "（一）建平台。6月底前建成平台。")  # doctest: +SKIP

:func:`plugin_rules` gives the rules of a plugin, :func:`check_examples` holds a rule to its own page, and
:func:`check_cases` to a list of drafts. All of them are exact: other words than the marked ones, a fix that is not
shown, a fixed draft that is still reported and a case that stands there twice are failures. :func:`findings_in` gives
every place that a rule reports, :func:`shown_in` what is shown of them. A plugin's own tests need nothing else of
planlint.
"""

from planlint.rules.page import Example as Example
from planlint.testing.cases import Case as Case
from planlint.testing.cases import check_cases as check_cases
from planlint.testing.examples import check_examples as check_examples
from planlint.testing.plugin import plugin_rules as plugin_rules
from planlint.testing.run import findings_in as findings_in
from planlint.testing.run import shown_in as shown_in
from planlint.testing.tester import assert_reports as assert_reports
from planlint.testing.tester import assert_silent as assert_silent

__all__ = [
    "Case",
    "Example",
    "assert_reports",
    "assert_silent",
    "check_cases",
    "check_examples",
    "findings_in",
    "plugin_rules",
    "shown_in",
]
