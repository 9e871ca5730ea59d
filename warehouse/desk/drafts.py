"""A draft: one document that was read and is not published, with what people decided about its numbers.

What was read stays as it was; decisions are kept beside it, step by step, and what the draft is now follows from both.
So the last step can be taken back, and a new reading of the same text (its date or region was corrected) loses none.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from etl.library_corrections import missed
from etl.model import Document, Reading
from warehouse.desk.fields import EXAMPLE_REGION, NUMBER_FIELDS, Judge
from warehouse.errors import DeskError, Refused

KINDS = ("accept", "reject", "correct", "add")


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person says of one number: ``accept``, ``reject``, ``correct`` or ``add`` (one that was missed).

    The number is named by its span; ``changes`` are fields with their new values (of ``correct`` and ``add``).
    """

    kind: str
    start: int
    end: int
    changes: Mapping[str, str] = field(default_factory=dict)
    why: str = ""


@dataclass(frozen=True, slots=True)
class MetadataChange:
    """A field of the document (``DOCUMENT_FIELDS``) and its new value."""

    field: str
    new: str


@dataclass(frozen=True, slots=True)
class Step:
    """What one person saved at once; undo takes back the last step."""

    who: str
    when: str
    changes: tuple[Decision | MetadataChange, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a draft as it is now.

    ``state``: ``sure`` (shown without a person), ``unsure`` (waits for one), ``accepted``, ``corrected``, ``rejected``,
    ``added``. ``fields`` as decided, ``read`` as the program read them ({} of an added number). ``problems`` say in
    Chinese why the warehouse would refuse it or hold it back; it cannot be accepted before they are mended.
    """

    start: int
    end: int
    text: str
    paragraph: int
    page: str
    state: str
    fields: Mapping[str, str]
    read: Mapping[str, str]
    confidence: float
    rule: str
    why: str = ""
    by: str = ""
    when: str = ""
    problems: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Name of the number within its draft: ``start-end``."""
        return f"{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A number of the text that the program takes for no observation, with its reason in Chinese."""

    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft as it is now; ``version`` is raised at each save.

    ``text`` is what all offsets point into; ``metadata`` the fields of the document, ``doc_id`` the document that it
    is published as ('' for none yet), ``problems`` why it cannot be published yet. ``numbers`` are in reading order.
    """

    draft_id: str
    version: int
    doc_id: str
    file: str
    text: str
    metadata: Mapping[str, str]
    page_starts: tuple[int, ...]
    notes: tuple[str, ...]
    numbers: tuple[Number, ...]
    left_out: tuple[LeftOut, ...]
    steps: tuple[Step, ...]
    imported_by: str
    imported_at: str
    reading: Reading
    """As the program read it; for publishing."""
    problems: tuple[str, ...] = ()

    @property
    def access(self) -> str:
        """Whom the document is for: ``public`` or ``internal``."""
        return self.metadata["access"]

    @property
    def is_example(self) -> bool:
        """Whether it is an example of the invented district."""
        return self.metadata["region"] == EXAMPLE_REGION

    def count(self, *states: str) -> int:
        """Return how many numbers are in one of the states."""
        return sum(number.state in states for number in self.numbers)


@dataclass(frozen=True, slots=True)
class DraftSummary:
    """What a list of drafts shows of one."""

    draft_id: str
    version: int
    doc_id: str
    file: str
    title: str
    region: str
    published: str
    access: str
    is_example: bool
    numbers: int
    """All but the rejected ones."""
    unsure: int
    imported_by: str
    imported_at: str
    saved_by: str
    saved_at: str
    problems: tuple[str, ...] = ()
    """Why it cannot be published yet, in Chinese."""
    decided: int = 0
    """Numbers that a person decided on."""


class Stale(DeskError):  # noqa: N818 - what the draft is, for those who catch it
    """Somebody else saved the draft meanwhile; ``draft`` is what it is now."""

    def __init__(self, draft: Draft) -> None:
        last = draft.steps[-1] if draft.steps else None
        who = f"{last.who}已在 {last.when} 改过" if last else "别人已撤回了最后一步"
        super().__init__(f"《{draft.metadata['title']}》{who}，你的改动还没有保存；请看过新的内容，再合并或放弃。")
        self.draft = draft


def document_now(first: Mapping[str, str], steps: tuple[Step, ...]) -> dict[str, str]:
    """Return the fields of a document after all changes of them."""
    now = dict(first)
    for step in steps:
        now |= {change.field: change.new for change in step.changes if isinstance(change, MetadataChange)}
    return now


def numbers_now(reading: Reading, steps: tuple[Step, ...], shown_from: float, judge: Judge) -> tuple[Number, ...]:
    """Return the numbers of a reading as people decided; Refused where a decision is about none of them."""
    numbers = {(n.start, n.end): n for n in _as_read(reading, shown_from)}
    for step in steps:
        for change in step.changes:
            if isinstance(change, Decision):
                span = change.start, change.end
                before = numbers.get(span)
                after = _added(reading.document, change, before) if change.kind == "add" else _decided(change, before)
                if after is not None:
                    numbers[span] = replace(after, by=step.who, when=step.when, why=change.why)
    return tuple(
        replace(number, problems=tuple(judge.of_number(number.fields))) for _, number in sorted(numbers.items())
    )


def lost_lines(document: Document, steps: tuple[Step, ...], numbers: tuple[Number, ...]) -> Iterator[str]:
    """Yield in Chinese each number that was decided on and that a new reading of the text no longer has."""
    here = {(number.start, number.end) for number in numbers}
    decided = {(one.start, one.end) for step in steps for one in step.changes if isinstance(one, Decision)}
    for start, end in sorted(decided - here):
        yield f"对“{document.text[start:end]}”的处理对不上了：重读以后没有再读出这个数"


def _as_read(reading: Reading, shown_from: float) -> list[Number]:
    return [
        Number(
            one.start_char,
            one.end_char,
            one.text,
            one.paragraph,
            reading.document.page_of(one.start_char),
            "sure" if one.confidence >= shown_from else "unsure",
            fields := {name: str(getattr(one, name)) for name in NUMBER_FIELDS},
            dict(fields),
            one.confidence,
            one.rule,
        )
        for one in reading.observations
    ]


def _decided(decision: Decision, number: Number | None) -> Number | None:
    """Return a number after a decision, nothing where a new reading no longer has it."""
    if number is None:
        return None
    if decision.kind == "reject":
        return replace(number, state="rejected")
    fields = {**number.fields, **decision.changes}
    if not number.read:
        return replace(number, state="added", fields=fields)
    return replace(number, state="corrected" if fields != number.read else "accepted", fields=fields)


def _added(document: Document, decision: Decision, before: Number | None) -> Number:
    if before is not None and before.read:
        # A new reading finds by itself what a person had added, or a person takes back what was rejected: it is one
        # number, and the person is right.
        fields = {**before.fields, **decision.changes}
        return replace(before, state="corrected" if fields != before.read else "accepted", fields=fields)
    start, end = decision.start, decision.end
    row = missed(document, (start, end))
    defaults = {name: row[name] for name in NUMBER_FIELDS}
    paragraph = int(row["paragraph"])
    return Number(
        start, end, document.text[start:end], paragraph, document.page_of(start), "added",
        {**defaults, **decision.changes}, {}, 1.0, "person",
    )  # fmt: skip


def check(draft: Draft, decision: Decision | MetadataChange, judge: Judge) -> None:
    """Raise ``Refused``, in words, for a change that this draft cannot take."""
    if isinstance(decision, MetadataChange):
        _check_metadata(draft, decision, judge)
        return
    if decision.kind not in KINDS:
        raise Refused(f"没有“{decision.kind}”这种处理；可以是 {'、'.join(KINDS)}。")
    here = next((n for n in draft.numbers if (n.start, n.end) == (decision.start, decision.end)), None)
    if unknown := [name for name in decision.changes if name not in NUMBER_FIELDS]:
        raise Refused(f"没有可订正的列 {'、'.join(unknown)}；可订正的是 {'、'.join(NUMBER_FIELDS)}。")
    if decision.kind == "add":
        _check_place(draft, decision, here)
        number = _added(draft.reading.document, decision, None)
    elif here is None:
        raise Refused("这个数已不在读数里；请重新打开这份文件。")
    elif decision.kind == "reject":
        return
    else:
        number = replace(here, fields={**here.fields, **decision.changes})
    if faults := judge.of_number(number.fields):
        raise Refused(f"“{number.text}”：{'；'.join(faults)}。")
    if (number.fields["region"] == EXAMPLE_REGION) != draft.is_example:
        raise Refused(f"“{number.text}”：示例文件的数都属于示例区，别的文件的数都不属于。")


def _check_place(draft: Draft, decision: Decision, here: Number | None) -> None:
    start, end = decision.start, decision.end
    if here is not None and here.state != "rejected":
        raise Refused(f"这里已有一个数“{here.text}”；要改它请订正。")
    words = draft.text[start:end] if 0 <= start < end <= len(draft.text) else ""
    if not words.strip() or "\n" in words:
        raise Refused("选中的文字不在一段之内，或没有字；请选中一个数和它的单位。")


def _check_metadata(draft: Draft, change: MetadataChange, judge: Judge) -> None:
    if change.field not in draft.metadata:
        raise Refused(f"没有“{change.field}”这一项；可改的是 {'、'.join(draft.metadata)}。")
    if change.field == "region" and (change.new == EXAMPLE_REGION) != draft.is_example:
        raise Refused("示例文件只属于示例区，别的文件不能归到示例区。")
    if change.new and (fault := judge.fault(change.field, change.new)):
        raise Refused(f"{fault}。")
