"""What the board knows already of the numbers of a draft: new, repeated, contradicted; by business key."""

from collections.abc import Mapping
from dataclasses import dataclass

from warehouse.connection import Warehouse
from warehouse.desk.drafts import Draft, Number
from warehouse.questions.documents import stated_of_keys

KEY = ("region", "subject_kind", "subject", "qualifier", "indicator", "transformation", "period", "status")
TOLD = ("observation_id", "value", "unit", "bound", "doc_id", "doc_title", "leads")
BOUNDS = {"ge": "超", "le": "不超过", "approx": "约"}


@dataclass(frozen=True, slots=True)
class Statement:
    """What another document says of the same business key."""

    observation_id: str
    value: float
    unit: str
    bound: str
    doc_id: str
    doc_title: str
    leads: bool

    @property
    def said(self) -> str:
        """The value as it is read: 约412.6亿元."""
        return f"{BOUNDS.get(self.bound, '')}{self.value:.15g}{self.unit}"


@dataclass(frozen=True, slots=True)
class Known:
    """What the board knows of one number of a draft (``key``: its span).

    ``state``: ``new`` where no document states it, ``repeats`` where all that do agree within their rounding and
    bounds, else ``contradicts``; ``statements`` are theirs, the leading one first.
    """

    key: str
    state: str
    statements: tuple[Statement, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the statements."""
        return tuple(one.observation_id for one in self.statements)


def known(board: Warehouse, draft: Draft) -> list[Known]:
    """Return what the board knows of every number of a draft that is not rejected, in reading order."""
    numbers = [one for one in draft.numbers if one.state != "rejected"]
    keys = sorted({business_key(one.fields) for one in numbers})
    found: dict[str, list[Statement]] = {}
    told = stated_of_keys(board, keys=keys, document=draft.doc_id)
    told["leads"] = told["lead_reason"] != ""
    for key, facts in zip(told["key"].tolist(), zip(*(told[name].tolist() for name in TOLD), strict=True), strict=True):
        found.setdefault(key, []).append(Statement(*facts))
    return [_known(number, found.get(business_key(number.fields), [])) for number in numbers]


def business_key(fields: Mapping[str, str]) -> str:
    """Return under which a number competes with those of other documents."""
    return "|".join(fields[name] for name in KEY)


def _known(number: Number, statements: list[Statement]) -> Known:
    if not statements:
        return Known(number.key, "new")
    agrees = all(_agree(number.fields, one) for one in statements)
    return Known(number.key, "repeats" if agrees else "contradicts", tuple(statements))


def _agree(fields: Mapping[str, str], other: Statement) -> bool:
    """Say whether two values can be one: within the rounding of the coarser, and within what a bound allows."""
    try:
        own = float(fields["value"])
    except ValueError:
        return False
    if fields["unit"] != other.unit:
        return False
    if {fields["bound"], other.bound} & {"approx"} and abs(own - other.value) <= 0.02 * abs(other.value):
        return True
    if (fields["bound"] == "ge" and other.value >= own) or (other.bound == "ge" and own >= other.value):
        return True
    if (fields["bound"] == "le" and other.value <= own) or (other.bound == "le" and own <= other.value):
        return True
    digits = min(_decimals(fields["value"]), _decimals(f"{other.value:.15g}"))
    # Less than one unit of the coarser one's last digit: tails are rounded in one document and cut in another.
    return own == other.value or (digits < _digits(fields, other) and abs(own - other.value) < 10.0**-digits - 1e-9)


def _digits(fields: Mapping[str, str], other: Statement) -> int:
    return max(_decimals(fields["value"]), _decimals(f"{other.value:.15g}"))


def _decimals(value: str) -> int:
    return len(value.partition(".")[2])
