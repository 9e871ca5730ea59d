"""Fit the weights of ``etl/rules/subjects.toml``: whose a number is, chosen among all subjects that the text offers.

    python -m benchmarks.subjects [--write] FOLDER…

A folder holds NAME.txt, NAME.csv (the gold format) and manifest.csv. Printed: how often kind, name and both are right,
over all numbers and over those that charts are made of, on documents left out of the fit in turn (five folds), every
number of a document read with the choices that the model itself made before. How many right subjects are among those
offered at all is the ceiling.

The model is a multinomial choice: the probability of a candidate is its share of the exponentials of the candidates'
sums of weights. Where several candidates are right (the gold standard accepts both), their probabilities add up. It is
fitted twice: on numbers whose predecessors in the text have their right subjects, then on these and on the numbers
as they look after the first model's own choices, which are at times wrong, as they will be at work.
"""

import argparse
import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import numpy as np

from benchmarks.described import Known, documents
from benchmarks.multinomial import Table, Weights, fit
from etl import extraction, subject_choice, subject_weights
from etl.candidates import Candidate
from etl.context import Frame
from etl.gold import Gold
from etl.model import Document, Observation
from etl.reading import Item
from etl.scoring import pair
from etl.subject_features import describe
from etl.subject_memory import Topic
from etl.subject_scene import Scene
from etl.subject_weights import ANY, KINDS, Choice, hundredths, likeliest

FOLDS = 5
RARE = 3
"""A feature that fewer candidates have gets no weight."""
STRENGTH, FIRST_STRENGTH = 4.0, 8.0
"""How strongly weights are held near zero: a feature seen rarely says little.

Those of the first fit are held more strongly: it is to err as on documents that nobody has read.
"""
BESIDE_CHARTS = 0.6
"""What a number that no chart is made of counts for in the fit."""

Chooser = Callable[["Example"], int]
Place = tuple[str, int]
"""A text that is read in one go, and where in it a number begins."""


@dataclass(frozen=True, slots=True)
class Example:
    """One number: its candidates, the features of each by their names in the table, and which of them are right."""

    document: int
    is_core: bool
    topics: list[Topic]
    features: list[list[str]]
    right: list[bool]


def accepts(row: Gold, topic: Topic) -> bool:
    """Tell whether the gold standard has a number's kind and subject so."""
    return row.accepts("subject_kind", topic[0]) and row.accepts("subject", topic[1])


def named(kind: str, own: list[str], about: tuple[str, ...]) -> list[str]:
    """Return a candidate's features as the table names them: for every kind, and for its own."""
    return [*own, *(f"{kind}/{feature}" for feature in (*own, *about))]


class Reader:
    """Reads documents with choices of its own, and keeps what it chose among."""

    def __init__(self, found: Known) -> None:
        self.found = found
        self.rows = [self._rows(*one) for one in found]

    def _rows(self, document: Document, gold: list[Gold]) -> dict[Place, Gold]:
        """Return the gold rows of a document by the place of the number that they are of.

        How many choices there are depends on the choices before: only its place tells a number again.
        """
        asked: list[tuple[Item, Place]] = []
        items: list[Item] = []

        def choose(candidates: list[Candidate], scene: Scene) -> Choice:
            asked.append((scene.item, _place(scene)))
            return likeliest(candidates, scene)

        pairs = self._read(document, gold, choose, items)
        read = [(row, items[int(o.confidence)]) for row, o in pairs if o is not None]
        places = {id(item): place for item, place in asked}
        return {places[id(item)]: row for row, item in read if id(item) in places and not _is_ruled(item)}

    def _read(
        self,
        document: Document,
        gold: list[Gold],
        choose: Callable[[list[Candidate], Scene], Choice],
        items: list[Item],
    ) -> list[tuple[Gold, Observation | None]]:
        def record(item: Item, frame: Frame, kind: str) -> float:
            items.append(item)
            return float(len(items) - 1)

        with patch.object(extraction, "confidence", record), patch.object(subject_choice, "likeliest", choose):
            return pair(gold, extraction.read(document).observations)[0]

    def examples(self, number: int, choose: Chooser | None) -> tuple[list[Example], list[tuple[Gold, Observation]]]:
        """Return the examples of a document and its pairs; without ``choose`` the right subject is chosen."""
        found: list[Example] = []

        def answer(candidates: list[Candidate], scene: Scene) -> Choice:
            row = self.rows[number].get(_place(scene))
            example = _example(number, row, candidates, scene)
            if row is not None:
                found.append(example)
            if choose is not None or row is None:
                return Choice(candidates[choose(example) if choose is not None else 0], 1.0, [])
            told = [c for c, is_right in zip(candidates, example.right, strict=True) if is_right]
            topic = (row.right["subject_kind"][0], row.right["subject"][0])
            return Choice(told[0] if told else Candidate(topic), 1.0, [])

        pairs = self._read(*self.found[number], answer, [])
        return found, [(row, o) for row, o in pairs if o is not None]


def _place(scene: Scene) -> Place:
    return scene.text, scene.at


def _is_ruled(item: Item) -> bool:
    """Tell a number whose subject a rule decides afterwards: the three industries of 三次产业结构."""
    return item.frame is not None and item.size == 3 and item.frame.subject in ("第一产业", "第二产业", "第三产业")


def _example(number: int, row: Gold | None, candidates: list[Candidate], scene: Scene) -> Example:
    described = describe(candidates, scene)
    features = [named(c.topic[0], own, scene.about) for c, own in zip(candidates, described, strict=True)]
    right = [row is not None and accepts(row, c.topic) for c in candidates]
    return Example(number, row is not None and row.is_core, [c.topic for c in candidates], features, right)


def chooser(weights: Weights) -> Chooser:
    """Return the choice that weights make: the candidate with the largest sum."""

    def choose(example: Example) -> int:
        sums = [sum(weights.get(f, 0.0) for f in features) for features in example.features]
        return max(range(len(sums)), key=sums.__getitem__)

    return choose


def fitted(examples: Iterable[Example], strength: float = STRENGTH) -> Weights:
    """Return the weights that make the right candidates likeliest; numbers without a right one teach nothing."""
    taught = [e for e in examples if any(e.right)]
    shares = [1.0 if e.is_core else BESIDE_CHARTS for e in taught]
    return fit(Table([(e.features, e.right) for e in taught], shares, RARE), strength)


def trained(reader: Reader, fold: list[int], without: int | None) -> Weights:
    """Return the weights of the second fit on all documents but those of one fold."""
    inside = [n for n in range(len(reader.found)) if fold[n] != without]
    taught = [e for n in inside for e in reader.examples(n, None)[0]]
    first = {
        k: chooser(fitted((e for e in taught if fold[e.document] != k), FIRST_STRENGTH))
        for k in range(FOLDS)
        if k != without
    }
    return fitted([*taught, *(e for n in inside for e in reader.examples(n, first[fold[n]])[0])])


def report(pairs: list[tuple[Gold, Observation]], examples: list[Example]) -> None:
    """Print how often kind, name and both are right."""
    core = [(row, o) for row, o in pairs if row.is_core]
    for title, told in (("all", pairs), ("core", core)):
        kind = np.mean([row.accepts("subject_kind", o.subject_kind) for row, o in told])
        name = np.mean([row.accepts("subject", o.subject) for row, o in told])
        both = np.mean([accepts(row, (o.subject_kind, o.subject)) for row, o in told])
        print(f"  {title}: {len(told)} numbers, kind {kind:.4f}, name {name:.4f}, both {both:.4f}")
    offered = np.mean([any(e.right) for e in examples])
    print(f"  right subject among the candidates: {offered:.4f} of {len(examples)}")


def folds_of(found: Known) -> list[int]:
    """Return the fold of each document, drawn once and for all."""
    chance = random.Random(5)
    return [chance.randrange(FOLDS) for _ in found]


def crossed_weights(found: Known) -> tuple[list[int], list[Weights]]:
    """Return the fold of each document, and for each fold the weights that all documents but its own decide."""
    reader, fold = Reader(found), folds_of(found)
    return fold, [trained(reader, fold, out) for out in range(FOLDS)]


@contextmanager
def reading_with(weights: Weights) -> Iterator[None]:
    """Let documents be read with other weights than those of the table."""
    others = {kind: hundredths(own) for kind, own in _by_kind(weights).items()}
    with patch.object(subject_weights, "tables", lambda: others):
        subject_weights.forget()
        try:
            yield
        finally:
            subject_weights.forget()


def _by_kind(weights: Weights) -> dict[str, Weights]:
    """Return the weights by the section of the table that holds them."""
    found: dict[str, Weights] = {kind: {} for kind in (ANY, *KINDS)}
    for feature, weight in weights.items():
        kind = _section(feature)
        found[kind][feature if kind == ANY else feature.removeprefix(f"{kind}/")] = weight
    return found


def written(weights: Weights) -> str:
    """Return the table as the file holds it: a section for every kind, the strongest features first."""
    lines = [
        "# How much each feature speaks for a subject (in log-odds): for every subject, and for those of one kind.",
        "# Written by `python -m benchmarks.subjects --write`; a feature that is not here says nothing.",
    ]
    for kind, held in _by_kind(weights).items():
        own = {f: w for f, w in held.items() if abs(w) >= 0.005}
        lines += ["", f"[{kind}]", *(f'"{f}" = {w:.2f}' for f, w in sorted(own.items(), key=lambda p: -abs(p[1])))]
    return "\n".join(lines) + "\n"


def _section(feature: str) -> str:
    return feature.partition("/")[0] if feature.partition("/")[0] in KINDS else ANY


def main() -> None:
    """Cross-validate, report, and write the table when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    reader = Reader([one for folder in arguments.folders for one in documents(folder)])
    fold = folds_of(reader.found)
    pairs: list[tuple[Gold, Observation]] = []
    examples: list[Example] = []
    for out in range(FOLDS):
        choose = chooser(trained(reader, fold, out))
        for n in (n for n in range(len(fold)) if fold[n] == out):
            read = reader.examples(n, choose)
            examples, pairs = examples + read[0], pairs + read[1]
    print(f"{len(reader.found)} documents, each read by a model that never saw it:")
    report(pairs, examples)
    if arguments.write:
        path = Path(extraction.__file__).parent / "rules" / "subjects.toml"
        path.write_text(written(trained(reader, fold, None)), "utf-8")


if __name__ == "__main__":
    main()
