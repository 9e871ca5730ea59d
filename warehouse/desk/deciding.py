"""Decisions of a draft as corrections of the library, and back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from etl.library import Edited
from etl.library_corrections import ADDED, REJECTED, REVIEWED, Correction, Places, correction_at, missed
from etl.model import Reading, text_hash
from warehouse.desk.drafts import Decision, Draft, Number, Step
from warehouse.desk.fields import NUMBER_FIELDS

WHY = {"rejected": "不是观测值", "added": "补读", "corrected": "核对后订正", "accepted": "核对无误"}
"""Reason of a correction for which nobody wrote one."""


def edited(draft: Draft) -> Edited:
    """Return a draft's reading with its decisions as the library keeps them."""
    corrections = tuple(one for number in draft.numbers for one in corrections_of(draft, number))
    return Edited(draft.reading, draft.access, corrections)


def corrections_of(draft: Draft, number: Number) -> list[Correction]:
    """Return what was decided of one number, as corrections; none where nothing was."""
    document, span = draft.reading.document, (number.start, number.end)
    if number.state in ("sure", "unsure"):
        return []
    who = (number.why or WHY[number.state], number.by, number.when[:10])
    make = partial(correction_at, document, span, who=who)
    if number.state == "rejected":
        return [make(change=(REJECTED, "", "1"))]
    before: Mapping[str, str] = number.read or missed(document, span)
    changes = [
        (name, before[name], number.fields[name]) for name in NUMBER_FIELDS if number.fields[name] != before[name]
    ]
    first = [(ADDED, "", "1")] if number.state == "added" else [] if changes else [(REVIEWED, "", "1")]
    return [make(change=change) for change in (*first, *changes)]


def decided(reading: Reading, corrections: Sequence[Correction]) -> tuple[Step, ...]:
    """Return the corrections of a text as the steps that led to them."""
    places, own = Places(reading.document.text), text_hash(reading.document.text)
    steps: dict[tuple[str, str], dict[tuple[int, int], Decision]] = {}
    for one in corrections:
        span = places.find(one) if one.text_hash == own else None
        if span is None:
            continue
        of_person = steps.setdefault((one.checked_by, one.date), {})
        before = of_person.get(span) or Decision("accept", *span, why=one.reason)
        of_person[span] = _with(before, one)
    return tuple(Step(who, when, tuple(found.values())) for (who, when), found in steps.items())


def _with(decision: Decision, correction: Correction) -> Decision:
    if correction.field in (REJECTED, ADDED):
        return replace(decision, kind="reject" if correction.field == REJECTED else "add")
    if correction.field not in NUMBER_FIELDS:
        return decision
    kind = "correct" if decision.kind == "accept" else decision.kind
    return replace(decision, kind=kind, changes={**decision.changes, correction.field: correction.new})
