"""The gold standard: what a document states, as people read it, and when a reading agrees with it.

A gold file has a row per observation: its span, the dimensions, for each dimension X a column ``X_alt`` with further
values that are right too (joined by ``|``, ``∅`` for empty), and ``core``: 1 for what charts are made of, 0 for the
rest, ``either`` for what counts neither way.
"""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from etl.errors import SourceError, reason, shown
from etl.model import Observation

FIELDS = (
    "region", "subject_kind", "subject", "indicator", "transformation", "period", "value", "unit", "bound", "status"
)  # fmt: skip
"""The dimensions and attributes that an exact match needs."""

EMPTY = "∅"

_NOT_TELLING = re.compile(r"(?:产业集群|产业链|产业|集群|行业|有限责任公司|有限公司|项目)$")
_QUOTES = re.compile(r"[“”\"「」《》\s]")
_PERIOD_KINDS = {
    "year": re.compile(r"\d{4}"),
    "half": re.compile(r"\d{4}-H[12]"),
    "quarter": re.compile(r"\d{4}-Q[1-4]"),
    "month": re.compile(r"\d{4}-\d{2}"),
}


@dataclass(frozen=True, slots=True)
class Gold:
    """One observation of the gold standard: its span and, per field, every value that is right, the preferred first."""

    start_char: int
    end_char: int
    text: str
    qualifier: str
    core: str
    right: dict[str, tuple[str, ...]]

    @property
    def is_core(self) -> bool:
        """Whether charts are made of it."""
        return self.core == "1"

    def accepts(self, name: str, given: str) -> bool:
        """Whether a field's value is one of those that are right."""
        if name == "subject":
            kind = self.right["subject_kind"][0]
            return any(is_same_subject(kind, value, given) for value in self.right[name])
        if name == "value":
            return any(_is_same_value(value, given) for value in self.right[name])
        return given in self.right[name]

    def accepts_year(self, given: str) -> bool:
        """Whether a period is of a right kind and ends in the right year."""
        return any(_is_same_year(value, given) for value in self.right["period"])

    def wrong_fields(self, read: Observation) -> list[str]:
        """Return the fields in which an observation differs, in the order of ``FIELDS``."""
        return [name for name in FIELDS if not self.accepts(name, getattr(read, name))]


def read_gold(path: Path) -> list[Gold]:
    """Return a gold file's observations in the file's order; SourceError where it is no such file."""
    needed = {"start_char", "end_char", "core", *FIELDS}
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            lines = csv.DictReader(handle)
            if missing := needed - set(lines.fieldnames or ()):
                raise SourceError(
                    f"{shown(path)}：标准答案缺少列 {'、'.join(sorted(missing))}；须有 {'、'.join(sorted(needed))}。"
                )
            return [_gold(row) for row in lines]
    except (OSError, UnicodeDecodeError, ValueError, csv.Error) as error:
        said = reason(error) if isinstance(error, OSError) else str(error)
        raise SourceError(f"{shown(path)}：标准答案读不了（{said}）；须是 UTF-8 的 CSV。") from error


def _gold(row: dict[str, str]) -> Gold:
    also = {name: [value for value in (row.get(f"{name}_alt") or "").split("|") if value] for name in FIELDS}
    return Gold(
        start_char=int(row["start_char"]),
        end_char=int(row["end_char"]),
        text=row.get("text") or "",
        qualifier=row.get("qualifier") or "",
        core=row["core"],
        right={name: (row[name] or "", *("" if value == EMPTY else value for value in also[name])) for name in FIELDS},
    )


def subject_key(name: str) -> str:
    """Return a subject's name without quotes and without the endings that do not tell it apart."""
    key = _QUOTES.sub("", name).replace("规模以上", "规上")
    while shorter := _NOT_TELLING.sub("", key):
        if shorter == key:
            break
        key = shorter
    return key


def is_same_subject(kind: str, right: str, given: str) -> bool:
    """Whether two names mean one subject; an enterprise or park also by three fifths or more of its name."""
    short, long = sorted((subject_key(right), subject_key(given)), key=len)
    if short == long:
        return True
    return kind in ("enterprise", "park") and len(short) >= 2 and short in long and len(short) >= 0.6 * len(long)


def _is_same_value(right: str, given: str) -> bool:
    try:
        return abs(float(right) - float(given)) <= 1e-6 * max(1.0, abs(float(right)))
    except ValueError:
        return False


def period_kind(period: str) -> str:
    """Return year, half, quarter, month or span by the form of a period's code; '' for none."""
    return next((kind for kind, form in _PERIOD_KINDS.items() if form.fullmatch(period)), "span" if period else "")


def _is_same_year(right: str, given: str) -> bool:
    years, others = re.findall(r"\d{4}", right), re.findall(r"\d{4}", given)
    return bool(years and others) and years[-1] == others[-1] and period_kind(right) == period_kind(given)
