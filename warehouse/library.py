"""The one door through which pages change the user's library: import, review, publish, and the way back.

Every function that writes takes the visitor first and raises ``NotAllowed`` before anything else where that person may
only look. Files lie in the library's folder (``etl.library_format``), which this door and ``etl`` alone know; that is
why it may import ``etl``, and nothing else of this room may. Faults are ``DeskError`` with a Chinese sentence.
"""

from etl.apart import begin_apart
from warehouse.desk.batches import Batch, history, is_behind, settle
from warehouse.desk.choosing import add_code, list_columns, prefer
from warehouse.desk.comparing import Known, Statement, known
from warehouse.desk.drafts import Decision, Draft, DraftSummary, LeftOut, MetadataChange, Number, Stale, Step
from warehouse.desk.examples import examples, remove_examples
from warehouse.desk.fields import ACCESS, DOCUMENT_FIELDS, NAMES, NUMBER_FIELDS, choices, shown_from
from warehouse.desk.importing import Imported, Upload, import_files, import_text
from warehouse.desk.publishing import publish, reopen, undo_batch, withdraw
from warehouse.desk.reviewing import discard, draft, drafts, read_again, save, undo
from warehouse.desk.visitors import Visitor, may_anybody_edit, may_edit, require_editor
from warehouse.errors import DeskError, NotAllowed, Refused

__all__ = [
    "ACCESS",
    "DOCUMENT_FIELDS",
    "NAMES",
    "NUMBER_FIELDS",
    "Batch",
    "Decision",
    "DeskError",
    "Draft",
    "DraftSummary",
    "Imported",
    "Known",
    "LeftOut",
    "MetadataChange",
    "NotAllowed",
    "Number",
    "Refused",
    "Stale",
    "Statement",
    "Step",
    "Upload",
    "Visitor",
    "add_code",
    "begin_apart",
    "choices",
    "discard",
    "draft",
    "drafts",
    "examples",
    "history",
    "import_files",
    "import_text",
    "is_behind",
    "known",
    "list_columns",
    "may_anybody_edit",
    "may_edit",
    "prefer",
    "publish",
    "read_again",
    "remove_examples",
    "reopen",
    "require_editor",
    "save",
    "settle",
    "shown_from",
    "undo",
    "undo_batch",
    "withdraw",
]
