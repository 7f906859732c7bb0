"""How a command ends, whatever happens in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.cli.console import complain
from planlint.cli.text import say
from planlint.cli.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable


def ended(work: Callable[[], int]) -> int:
    """The exit code of a piece of work; what it raises is said on standard error.

    2 stands for what planlint could not do, 130 for an interruption.
    """
    try:
        return work()
    except Trouble as trouble:
        trouble.show()
    except KeyboardInterrupt:
        return 130
    except OSError as error:  # standard output on a full disk
        complain(f"planlint: {error}")
    except Exception:  # a fault of planlint itself: 1 would say that the draft has findings
        from traceback import format_exc

        complain(say("planlint 自身出错，请把下面的内容报告给维护者：", "planlint itself failed; please report this:"))
        complain(format_exc())
    return 2
