"""Every question of the warehouse, asked with what its data hold: of the city, an area, a district, a subject."""

import inspect
import random
import time
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import duckdb
import pandas as pd

from warehouse import questions
from warehouse.connection import Warehouse

Door = Callable[..., pd.DataFrame]
SCOPES = ("city", "area", "district", "subject")
CITY = "500000"
ASKED_AGAIN = 3
"""Times that each question is asked the same; the quickest counts, for the rest also tell what else went on."""
SAMPLES = {
    "anchor": """
        select region, area, subject_kind, subject, qualifier, indicator, transformation, period, status, doc_id,
            observation_id, "cluster", "year"
        from preferred where status = 'actual' and origin = 'stated' order by hash(observation_id, $seed) limit 200
    """,
    "target": "select observation_id from targets order by hash(observation_id, $seed) limit 300",
    "document": "select doc_id from documents order by hash(doc_id, $seed) limit 200",
    "measure": """
        select measure from measures where subject_kind in ('region', 'sector') and qualifier = ''
        order by actuals desc, measure limit 14
    """,
    "cluster_measure": 'select measure from cluster_measures order by "values" desc, measure limit 14',
    "indicator": "select indicator from indicators where theme in ('主体', '创新') order by indicator",
    "data": "select dimension, code from facet_codes where listing = 'data' and is_offered order by hash(code, $seed)",
    "sources": "select dimension, code from facet_codes where listing = 'sources' order by hash(code, $seed)",
}
KEY = ("region", "subject_kind", "subject", "qualifier", "indicator", "transformation", "period", "status")
WORDS = ("铜梁", "储能", "2025年", "产值")
OF_OBSERVATIONS = ("subject", "indicator", "period", "value", "status", "document", "published", "source")
OF_DOCUMENTS = ("title", "issuer", "published", "kind", "source", "observations")
LISTS_OF_DOCUMENTS = (
    "listed_documents",
    "listed_documents_facts",
    "document_choices",
    "neighbours",
    "numbers_of_listed_documents",
)
PAGE_SIZE = 50
TAKEN_AWAY = ("numbers_of_listed_documents",)
"""Questions that no page waits for: what they answer is written to a file when a reader asks for that."""


class Forgetful(Warehouse):
    """A warehouse that works out every answer anew."""

    def _remember(self, key: object, answer: pd.DataFrame) -> None:
        """Keep nothing."""


@dataclass(frozen=True)
class Asked:
    """How long a question took with one set of parameters, in milliseconds, and how many rows came.

    ``processor`` are those that the thread which asked had a processor: what else the machine does tells less in them.
    """

    name: str
    milliseconds: float
    processor: float
    rows: int
    parameters: dict[str, typing.Any]


def doors() -> Iterator[tuple[str, Door]]:
    """Yield the functions of ``warehouse/questions`` by name."""
    for path in sorted(Path(questions.__file__ or "").parent.glob("*.py")):
        module = import_module(f"warehouse.questions.{path.stem}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__:
                yield name, function


def ask_everything(path: Path, sets: int, seed: int) -> list[Asked]:
    """Ask every question that a page waits for with so many sets of parameters."""
    draw = Draw(path, seed)
    board = Forgetful(path)
    asked = [(name, door) for name, door in doors() if name not in TAKEN_AWAY]
    return [ask(board, name, door, draw.parameters(name, door, turn)) for name, door in asked for turn in range(sets)]


def ask(board: Warehouse, name: str, door: Door, parameters: dict[str, typing.Any]) -> Asked:
    """Ask one question and take the quickest of several times."""
    times, processor = [], []
    for _ in range(ASKED_AGAIN):
        start, used = time.perf_counter(), time.thread_time()
        rows = len(door(board, **parameters))
        times.append((time.perf_counter() - start) * 1000)
        processor.append((time.thread_time() - used) * 1000)
    return Asked(name, min(times), min(processor), rows, parameters)


class Draw:
    """Parameters drawn from a warehouse, the same for the same seed."""

    def __init__(self, path: Path, seed: int) -> None:
        """Read samples of what can be asked for."""
        self._dice = random.Random(seed)
        self._samples: dict[str, list[dict[str, typing.Any]]] = {}
        with duckdb.connect(str(path), read_only=True) as connection:
            for name, sql in SAMPLES.items():
                result = connection.execute(sql, {"seed": seed} if "$seed" in sql else None)
                columns = [column[0] for column in result.description or ()]
                self._samples[name] = [dict(zip(columns, row, strict=True)) for row in result.fetchall()]

    def parameters(self, name: str, door: Door, turn: int) -> dict[str, typing.Any]:
        """Return the parameters of one question for the scope whose turn it is."""
        anchor = self._dice.choice(self._samples["anchor"])
        scope = SCOPES[turn % len(SCOPES)]
        of_documents = name in LISTS_OF_DOCUMENTS or (name == "known_codes" and turn % 2)
        sorts = OF_DOCUMENTS if of_documents else OF_OBSERVATIONS
        listing = "sources" if of_documents else "data"
        picks = self._dice.sample(self._samples[listing], (turn + 1) % 3)
        known = {
            **anchor,
            **self._of_scope(name, scope, anchor),
            **self._lists(name, turn),
            "listing": listing,
            "page": ("investment", "targets")[turn % 2],
            "dimensions": [pick["dimension"] for pick in picks],
            "codes": [pick["code"] for pick in picks],
            "words": [self._dice.choice(WORDS)] if turn % 4 == 3 else [],
            "sort": sorts[turn % len(sorts)],
            "counts_to": anchor["cluster"],
            "first": PAGE_SIZE * turn**2,
            "observation": anchor["observation_id"],
            "document": anchor["doc_id"],
            "year": anchor["year"] or 2023,
            "by": ("district", "cluster")[turn % 2],
            "first_year": (2025, 0)[turn % 2],
            "last_year": (2027, 9999)[turn % 2],
            "severity": ("", "reports", "holds back")[turn % 3],
            "day": "2025-12-31",
            "most": PAGE_SIZE if name.startswith("listed") else 14,
            "fewest": 5,
            "descending": bool(turn % 2),
            "events": bool(turn % 2),
        }
        return {parameter: known[parameter] for parameter in inspect.signature(door).parameters if parameter != "board"}

    def _of_scope(self, name: str, scope: str, anchor: dict[str, typing.Any]) -> dict[str, str]:
        """Return what restricts a question to a scope; empty texts restrict nothing."""
        is_measure = name in ("place_values", "beside_values", "place_series")
        names = {"cluster": anchor["subject"] if anchor["subject_kind"] == "cluster" else ""}
        if name.startswith("municipal"):
            names["cluster"] = anchor["cluster"]
        is_subject = scope == "subject"
        return {
            "region": CITY if scope == "city" else anchor["region"],
            "area": anchor["area"] if scope == "area" else "",
            "district": anchor["region"] if scope == "district" else "",
            "subject": anchor["subject"] if is_subject or is_measure else "",
            "cluster": names["cluster"] if is_subject else "",
            "firm": anchor["subject"] if is_subject and anchor["subject_kind"] == "enterprise" else "",
        }

    def _lists(self, name: str, turn: int) -> dict[str, list[str]]:
        """Return the parameters that are lists."""
        kind = "target" if turn % 2 else "anchor"
        stated = self._dice.sample(self._samples["anchor"], 50)
        measure = "cluster_measure" if name == "coverage_clusters" else "measure"
        return {
            "ids": [row["observation_id"] for row in self._dice.sample(self._samples[kind], 50)],
            "keys": ["|".join(str(row[column]) for column in KEY) for row in stated],
            "documents": [row["doc_id"] for row in self._dice.sample(self._samples["document"], 15)],
            "measures": [row["measure"] for row in self._samples[measure]],
            "indicators": [row["indicator"] for row in self._samples["indicator"]],
        }
