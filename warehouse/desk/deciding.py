"""Decisions of a draft as corrections of the library, and back."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from etl.library import Edited
from etl.library_corrections import ADDED, REJECTED, REVIEWED, Correction, Places, correction_at, holding, missed
from etl.model import Reading, text_hash
from warehouse.desk.drafts import Decision, Draft, Number, Step
from warehouse.desk.fields import NAMES, NUMBER_FIELDS

WHY = {"rejected": "不是观测值", "added": "补读", "corrected": "核对后订正", "accepted": "核对无误"}
"""Reason of a correction for which nobody wrote one."""
WITHOUT_VALUE = {REJECTED: "不是观测值", ADDED: "补读", REVIEWED: "核对无误"}
"""Fields of corrections that say it all by themselves."""


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


def decided(
    reading: Reading, corrections: Sequence[Correction], editions: Sequence[str]
) -> tuple[tuple[Step, ...], dict[str, str]]:
    """Return the corrections that hold for a text as the steps that led to them, and what became of inherited ones.

    ``editions`` are the hashes of earlier texts of the same document. The second names each of their corrections, with
    the reason in Chinese why it does not hold any more, '' where it does; see :func:`inherited_lines`.
    """
    places, own = Places(reading.document.text), text_hash(reading.document.text)
    given = [(one, places.find(one)) for one in holding(corrections, own, editions)]
    known = {(one.start_char, one.end_char) for one in reading.observations}
    known |= {span for one, span in given if span and one.field == ADDED}
    steps: dict[tuple[str, str], dict[tuple[int, int], Decision]] = {}
    inherited: dict[str, str] = {}
    for one, span in given:
        if one.text_hash != own:
            inherited["|".join((one.start_char, one.text, one.field, one.new))] = _fault(span, known)
        if span is not None and span in known:
            of_person = steps.setdefault((one.checked_by, one.date), {})
            before = of_person.get(span) or Decision("accept", *span, why=one.reason)
            of_person[span] = _with(before, one)
    return tuple(Step(who, when, tuple(found.values())) for (who, when), found in steps.items()), inherited


def _fault(span: tuple[int, int] | None, known: Container[tuple[int, int]]) -> str:
    """Return in Chinese why a correction does not hold, '' where it does."""
    if span is None:
        return "这段文字已不在原文里，或有两处相同"
    return "" if span in known else "这个数现在没有读出来"


def inherited_lines(inherited: Mapping[str, str]) -> Iterator[str]:
    """Yield in Chinese what became of the corrections of earlier editions, those that do not hold one by one."""
    if held := sum(not fault for fault in inherited.values()):
        yield f"前一版的 {held} 处订正照旧有效，已带到这一份，可以逐条再改"
    for name, fault in inherited.items():
        if fault:
            _, words, field, new = name.split("|", 3)
            what = WITHOUT_VALUE.get(field) or f"{NAMES.get(field, field)}改为“{new}”"
            yield f"前一版对“{words}”的订正（{what}）对不上了：{fault}"


def _with(decision: Decision, correction: Correction) -> Decision:
    if correction.field in (REJECTED, ADDED):
        return replace(decision, kind="reject" if correction.field == REJECTED else "add")
    if correction.field not in NUMBER_FIELDS:
        return decision
    kind = "correct" if decision.kind == "accept" else decision.kind
    return replace(decision, kind=kind, changes={**decision.changes, correction.field: correction.new})
