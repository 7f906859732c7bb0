"""What a plan is: the vocabulary that the parser, the rules and the reports share.

A start pays for every file, so there is one for each idea and no more.
"""

from planlint.plan.kind import Kind as Kind
from planlint.plan.model.document import Period as Period
from planlint.plan.model.document import Plan as Plan
from planlint.plan.model.document import Registry as Registry
from planlint.plan.model.measures import Deadline as Deadline
from planlint.plan.model.measures import DeadlineKind as DeadlineKind
from planlint.plan.model.measures import DeadlineProblem as DeadlineProblem
from planlint.plan.model.measures import Indicator as Indicator
from planlint.plan.model.measures import IndicatorStatus as IndicatorStatus
from planlint.plan.model.mentions import Announced as Announced
from planlint.plan.model.mentions import Attachment as Attachment
from planlint.plan.model.mentions import Citation as Citation
from planlint.plan.model.mentions import Shorthand as Shorthand
from planlint.plan.model.mentions import ShorthandTier as ShorthandTier
from planlint.plan.model.outline import Label as Label
from planlint.plan.model.outline import LabelKind as LabelKind
from planlint.plan.model.outline import Role as Role
from planlint.plan.model.outline import Section as Section
from planlint.plan.model.responsibility import Declarations as Declarations
from planlint.plan.model.responsibility import Group as Group
from planlint.plan.model.responsibility import Note as Note
from planlint.plan.model.responsibility import NoteForm as NoteForm
from planlint.plan.model.responsibility import Responsibility as Responsibility
from planlint.plan.model.responsibility import Segment as Segment
from planlint.plan.model.responsibility import Status as Status
from planlint.plan.model.responsibility import Unit as Unit
from planlint.plan.model.responsibility import UnitRole as UnitRole
from planlint.plan.model.tasks import Column as Column
from planlint.plan.model.tasks import Row as Row
from planlint.plan.model.tasks import Table as Table
from planlint.plan.model.tasks import Task as Task
from planlint.plan.repair import Repair as Repair
from planlint.plan.repair import RepairKind as RepairKind
