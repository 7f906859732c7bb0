"""What the parts of a plan are called."""

from __future__ import annotations

from planlint.language import Bilingual
from planlint.plan.model import Status

STATUS = {
    Status.NAMED: Bilingual("责任明确", "lead named"),
    Status.NO_LEAD: Bilingual("未明确牵头", "no lead among them"),
    Status.VAGUE: Bilingual("责任笼统", "nobody in particular"),
    Status.MISSING: Bilingual("未标责任", "no responsibility"),
}
