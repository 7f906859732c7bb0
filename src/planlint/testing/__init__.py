"""The kit for authors of rules: what a rule should report, written beside the words themselves.

>>> from planlint.testing import assert_reports, assert_silent
>>> assert_reports(VagueDeadline, "（一）建平台。«尽快»建成平台。")  # doctest: +SKIP
>>> assert_silent(VagueDeadline, "（一）建平台。6月底前建成平台。")  # doctest: +SKIP
"""

from planlint.testing.examples import check_examples as check_examples
from planlint.testing.run import findings_in as findings_in
from planlint.testing.tester import assert_reports as assert_reports
from planlint.testing.tester import assert_silent as assert_silent

__all__ = ["assert_reports", "assert_silent", "check_examples", "findings_in"]
