"""Questions that cut: their parameters only say which rows of one select they want; answered from its rows at hand.

Most of the time that a small board takes to answer is for the plan of a question, and the same select is planned again
for every district. Such a select is asked once for all of them, without the conditions that hold parameters; what these
compare comes along as columns, and each answer is cut out of the rows by them. Which questions are of that kind is read
off their SQL, which stays the one place that says what is asked; every other goes to the database.
"""

import re
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import duckdb
import numpy as np

from warehouse.frames import Array, Cells, read_cells
from warehouse.truths import Truths, both, either

COMMENT = re.compile(r"--[^\n]*\n")
PIECE = re.compile(r"'[^']*'|\"[^\"]*\"|\(|\)|\w+|.", re.DOTALL)
PARTS = re.compile(
    r"select\s(?P<chosen>.+)\nfrom (?P<source>.+)\nwhere (?P<condition>.+?)\norder by (?P<order>.+)", re.DOTALL
)
TURNED = re.compile(
    r"with newest as \(\n    (?P<inner>.+)\n\)\nselect \* exclude \(place\) from newest order by place desc", re.DOTALL
)
"""The first rows in an order, told the other way round."""
LIMIT = re.compile(r"\nlimit (\d+)$")
OF_MANY_ROWS = re.compile(
    r"(?i)\b(with|union|distinct|group|having|qualify|over|window|offset|unnest|limit|where|select)\b"
)
"""What makes a row of an answer out of others, so that it changes with the rows that are left out."""
OF_ONE_ROW = frozenset({"coalesce", "concat_ws", "regexp_replace"})
"""Functions that a column of such an answer may be made with: each looks at its own row alone."""
CALL = re.compile(r"(\w+)\s*\(")
SWITCH = re.compile(r"\$(\w+) (=|<>) ''")
LISTED = re.compile(
    r"list_contains\(\$(?P<list>\w+)(?:::varchar\[\])?, (?P<one>[\w.\"]+)\)"
    r"|(?P<column>[\w.\"]+) in \(select unnest\(\$(?P<values>\w+)::varchar\[\]\)\)"
)
COMPARED = re.compile(r"([\w.\"]+) (=|>=|<=) \$(\w+)")
JOINED_WITHIN = re.compile(r"(?i)\b(between|case)\b")
"""What holds an ``and`` or ``or`` that joins no conditions."""

Parameters = Mapping[str, object]
Test = Callable[[Parameters, Mapping[str, "Column"]], Truths]


class NotAtHandError(Exception):
    """Values of one kind are asked for in rows of another: how they compare is the database's to say."""


class Column:
    """What the rows have in one expression; equal texts under one number, which compares faster than they do."""

    def __init__(self, values: Array) -> None:
        self.values = values
        self.places: dict[object, int] = {}
        self.numbers: Array | None = None
        if values.dtype == object:
            self.numbers = np.array(
                [self.places.setdefault(v, len(self.places)) for v in values.tolist()], dtype=np.int32
            )

    def compared(self, sign: str, value: object) -> Array:
        """Return for each row whether it is equal to, at least or at most the value; one that is missing is none.

        Raises ``NotAtHandError`` for a value of another kind, and for what is no number where an order is asked for.
        """
        if not self._is_of_kind(value) or (sign != "=" and self.values.dtype.kind not in "iuf"):
            raise NotAtHandError
        if sign == "=" and self.numbers is not None:
            return np.asarray(self.numbers == self.places.get(value, -1))
        found = self.values == value if sign == "=" else self.values >= value if sign == ">=" else self.values <= value
        return np.ma.filled(found, False)

    def among(self, values: list[object]) -> Array:
        """Return for each row whether it is one of the values; raises ``NotAtHandError`` for values of another kind."""
        if not all(map(self._is_of_kind, values)):
            raise NotAtHandError
        if self.numbers is None:
            return np.isin(self.values, np.array(values))
        return np.isin(self.numbers, [self.places[value] for value in values if value in self.places])

    def _is_of_kind(self, value: object) -> bool:
        if self.values.dtype.kind == "O":
            return isinstance(value, str)
        is_truth = isinstance(value, bool)
        return is_truth if self.values.dtype.kind == "b" else isinstance(value, int | float) and not is_truth


@dataclass(frozen=True)
class Cut:
    """A question that cuts: the select for all parameters, what it compares, the most rows of an answer, its order."""

    sql: str
    compared: tuple[str, ...]
    tests: tuple[Test, ...]
    limit: int
    is_turned: bool

    def rows(self, parameters: Parameters, columns: Mapping[str, Column], every: int) -> Array:
        """Return the places of the rows of one answer, in order."""
        kept: Truths = True
        for test in self.tests:
            kept = both(kept, test(parameters, columns))
        found = np.arange(every if kept else 0) if isinstance(kept, bool) else np.flatnonzero(kept)
        return found[: self.limit][:: -1 if self.is_turned else 1]


class Cuts:
    """The rows of all questions that cut, of one warehouse, read at the first asking; threads may share them."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Read nothing yet."""
        self._connection = connection
        self._lock = threading.Lock()
        self._read: dict[str, tuple[Cells, dict[str, Column]]] = {}

    def answer(self, cut: Cut, parameters: Parameters) -> Cells:
        """Return the answer with these parameters; raises ``NotAtHandError`` where the database has to be asked."""
        with self._lock:
            if cut.sql not in self._read:
                self._read[cut.sql] = self._read_rows(cut)
            rows, columns = self._read[cut.sql]
        return rows.take(cut.rows(parameters, columns, len(rows)))

    def _read_rows(self, cut: Cut) -> tuple[Cells, dict[str, Column]]:
        with self._connection.cursor() as cursor:
            rows = read_cells(cursor.execute(cut.sql))
        columns = {name: Column(rows.column(name)) for name in cut.compared}
        for name in (*cut.compared, *(["place"] if cut.is_turned else [])):
            rows = rows.without(name)
        return rows, columns


@cache
def read_cut(sql: str) -> Cut | None:
    """Return how a question cuts, None where it is of another kind."""
    text = COMMENT.sub("", sql).strip()
    if turned := TURNED.fullmatch(text):
        text = turned["inner"].replace("\n    ", "\n")
    limit = LIMIT.search(text)
    found = PARTS.fullmatch(text[: limit.start()] if limit else text)
    if found is None or "$" in found["chosen"] + found["source"] + found["order"] or "compared_" in text:
        return None
    if turned and found["order"] != "place":
        return None
    if not set(CALL.findall(found["chosen"])) <= OF_ONE_ROW:
        return None
    compared: dict[str, str] = {}
    conditions = split(found["condition"], "and")
    if any(len(split(one, "or")) > 1 for one in conditions):
        return None
    try:
        tests = tuple(read_test(one, compared) for one in conditions if "$" in one)
    except ValueError:
        return None
    fixed = " and ".join(one for one in conditions if "$" not in one) or "true"
    if OF_MANY_ROWS.search(" ".join((found["chosen"], found["source"], fixed, *compared, found["order"]))):
        return None
    named = "".join(f", {expression} as {name}" for expression, name in compared.items())
    return Cut(
        f"select {found['chosen']}{named}\nfrom {found['source']}\nwhere {fixed}\norder by {found['order']}",
        tuple(compared.values()),
        tests,
        int(limit[1]) if limit else sys.maxsize,
        turned is not None,
    )


def read_test(condition: str, compared: dict[str, str]) -> Test:
    """Return what a condition with parameters asks of the rows; raises ``ValueError`` where that cannot be told.

    ``compared`` collects the expressions that it compares, each with the name of its column.
    """
    condition = condition.strip()
    if JOINED_WITHIN.search(condition):
        raise ValueError(f"no conditions that can be told apart: {condition}")
    if len(ways := split(condition, "or")) > 1:
        return joined(either, [read_test(way, compared) for way in ways])
    if len(parts := split(condition, "and")) > 1:
        return joined(both, [read_test(part, compared) for part in parts])
    if condition.startswith("(") and condition.endswith(")"):
        return read_test(condition[1:-1], compared)
    if "$" not in condition:
        name = compared.setdefault(f"coalesce({condition}, false)", f"compared_{len(compared)}")
        return lambda _, columns: columns[name].values
    return read_comparison(condition, compared)


def read_comparison(condition: str, compared: dict[str, str]) -> Test:
    """Return what one comparison with a parameter asks of the rows; raises ``ValueError`` for one of another form."""
    if found := SWITCH.fullmatch(condition):
        switch, is_empty = found[1], found[2] == "="
        return lambda parameters, _: (parameters[switch] == "") == is_empty
    if found := LISTED.fullmatch(condition):
        asked = found["list"] or found["values"]
        name = compared.setdefault(found["one"] or found["column"], f"compared_{len(compared)}")
        return lambda parameters, columns: columns[name].among(list(parameters[asked]))  # type: ignore[call-overload]
    if found := COMPARED.fullmatch(condition):
        sign, parameter = found[2], found[3]
        name = compared.setdefault(found[1], f"compared_{len(compared)}")
        return lambda parameters, columns: columns[name].compared(sign, parameters[parameter])
    raise ValueError(f"no comparison with a parameter that rows at hand are cut by: {condition}")


def joined(join: Callable[[Truths, Truths], Truths], tests: list[Test]) -> Test:
    """Return the test that joins others."""

    def test(parameters: Parameters, columns: Mapping[str, Column]) -> Truths:
        found = tests[0](parameters, columns)
        for one in tests[1:]:
            found = join(found, one(parameters, columns))
        return found

    return test


def split(text: str, word: str) -> list[str]:
    """Return what stands between a word, wherever that stands in no parentheses and no quotes."""
    parts, depth = [""], 0
    for piece in PIECE.findall(text):
        depth += (piece == "(") - (piece == ")")
        if piece.lower() == word and not depth:
            parts.append("")
        else:
            parts[-1] += piece
    return [part.strip() for part in parts]
