"""What 数据 can be narrowed to, what matches and its pages, against a plain count over all rows of the board."""

import random
from collections import Counter

import numpy as np
import pandas as pd
import pytest

from warehouse.build import build
from warehouse.connection import Warehouse
from warehouse.questions.listing import choices, document_choices, listed_facts, listed_page

OF_ROWS = """
    select rowid as place, l.*, doc_id as document, cast("year" as varchar) as year_text,
        measure_code(indicator, transformation, subject, qualifier) as measure,
        marks_of(doubt, is_held, is_event, is_average, statements, lead_reason) as marks
    from listed as l order by order_document, observation_id
"""
COLUMNS = {
    "district": "region",
    "area": "area",
    "level": "region_level",
    "kind": "subject_kind",
    "municipal": "cluster",
    "relation": "relation",
    "theme": "theme",
    "transformation": "transformation",
    "year": "year_text",
    "period": "period",
    "length": "period_kind",
    "status": "status",
    "origin": "origin",
    "source": "source_class",
    "document_kind": "doc_kind",
    "document": "document",
}
SORTS = {
    "subject": "order_subject",
    "indicator": "order_indicator",
    "period": "time",
    "value": "value",
    "status": "order_status",
    "document": "order_title",
    "published": "order_published",
    "source": "order_source",
}
SHOWN = ("region_name", "subject", "indicator_name", "doc_title", "text", "period_label", "status_name", "qualifier")
"""Some of the texts that words are looked for in; what else holds one is asked for in the tests of the page."""


@pytest.fixture(scope="module")
def board(tmp_path_factory):
    return Warehouse(build(folder=tmp_path_factory.mktemp("warehouse")).path)


@pytest.fixture(scope="module")
def rows(board):
    with board._connection.cursor() as cursor:
        return cursor.execute(OF_ROWS).df()


def codes_of(rows, dimension):
    """Return for each row the codes that it has in a dimension."""
    if dimension == "mark":
        return [set(marks) for marks in rows["marks"]]
    if dimension == "indicator":
        return [set(pair) for pair in zip(rows["indicator"], rows["measure"], strict=True)]
    if dimension in ("cluster", "subject"):
        is_meant = (rows["subject_kind"] == "cluster") == (dimension == "cluster")
        return [{name} if here else set() for name, here in zip(rows["subject"], is_meant, strict=True)]
    return [{code} for code in rows[COLUMNS[dimension]]]


def met(rows, picked, *apart):
    """Return whether each row has one of the chosen codes in every dimension, some left out."""
    found = np.ones(len(rows), dtype=bool)
    for dimension, codes in picked.items():
        if dimension not in apart:
            found &= [bool(have & set(codes)) for have in codes_of(rows, dimension)]
    return found


def draw(dice, rows):
    """Return codes of some rows in one to three dimensions, now and then two of one."""
    dimensions = [*COLUMNS, "mark", "indicator", "cluster", "subject"]
    picked = {}
    for dimension in dice.sample(dimensions, dice.choice((1, 1, 2, 3))):
        found = sorted(set().union(*codes_of(rows.sample(40, random_state=dice.randrange(10**6)), dimension)) - {""})
        if found:
            picked[dimension] = dice.sample(found, min(len(found), dice.choice((1, 1, 2))))
    return picked


PICKED = (
    {},
    {"origin": ["stated"]},
    {"district": ["500151"], "origin": ["stated"]},
    {"district": ["500151", "500157"], "indicator": ["gross_output"], "status": ["target"]},
    {"indicator": ["gdp-level", "gdp-yoy"], "year": ["2024"]},
    {"indicator": ["gdp-level", "gross_output"]},
    {"district": ["999999"]},
    *range(30),
)


@pytest.mark.parametrize("given", PICKED, ids=str)
def test_choices_are_counted_as_one_by_one(board, rows, given):
    picked = draw(random.Random(given), rows) if isinstance(given, int) else given
    pairs = [(dimension, code) for dimension, codes in picked.items() for code in codes]
    asked = {"dimensions": [name for name, _ in pairs], "codes": [code for _, code in pairs], "words": []}
    told = {}
    for dimension in (*COLUMNS, "mark", "indicator", "cluster", "subject"):
        counts = Counter()
        for have, is_met in zip(codes_of(rows, dimension), met(rows, picked, dimension), strict=True):
            if is_met:
                counts.update(have - {""})
        told |= {(dimension, code): things for code, things in counts.items()}
    found = {(line.dimension, line.code): line.things for line in choices(board, **asked).itertuples()}
    is_rare = {pair for pair in told if pair[0] == "document" or (pair[0] == "indicator" and "-" in pair[1])}
    every = set(rows["document"]) | set(rows["measure"])
    if "document" in picked:
        # Of documents the choices hold those alone that were chosen, with what is left of them.
        of_all = Counter(rows["document"][met(rows, picked)])
        told |= {("document", code): of_all[code] for code in picked["document"]}
    expected = {pair: told[pair] for pair in told if pair not in is_rare}
    for pair in pairs:
        known = pair in found
        assert known == (pair[1] in every or any(pair[1] in have for have in codes_of(rows, pair[0])))
        if known:
            expected[pair] = told.get(pair, 0)
    assert found == expected


@pytest.mark.parametrize("given", PICKED, ids=str)
@pytest.mark.parametrize("words", [[], ["储能"], ["2025年", "亩均"]], ids=",".join)
def test_what_matches_is_told_and_listed_in_order(board, rows, given, words):
    dice = random.Random(str((given, words)))
    picked = draw(dice, rows) if isinstance(given, int) else given
    pairs = [(dimension, code) for dimension, codes in picked.items() for code in codes]
    asked = {"dimensions": [name for name, _ in pairs], "codes": [code for _, code in pairs], "words": words}
    every = listed_page(board, **asked, sort="published", descending=True, first=0, most=len(rows))
    kept = rows[met(rows, picked)]
    if words:
        texts = rows[list(SHOWN)].fillna("").agg(" ".join, axis=1)
        held = np.array([all(word in text for word in words) for text in texts])
        found = rows["observation_id"].isin(every["observation_id"])
        assert (found >= met(rows, picked) & held).all()
        assert (found <= met(rows, picked)).all()
        kept = rows[found]
    assert len(every) == len(kept)
    (facts,) = listed_facts(board, **asked).itertuples()
    assert (facts.observations, facts.documents) == (len(kept), kept["document"].nunique())
    assert facts.newest == kept["published_on"].max() or (pd.isna(facts.newest) and kept["published_on"].isna().all())
    assert facts.is_internal == (kept["access"] == "internal").any()
    sort, descending = dice.choice(list(SORTS)), dice.random() < 0.5
    first = dice.choice((0, 3, len(kept) // 2))
    page = listed_page(board, **asked, sort=sort, descending=descending, first=first, most=40)
    keys = kept[SORTS[sort]].astype(float) * (-1 if descending else 1)
    expected = kept.iloc[
        keys.argsort(kind="stable") if keys.notna().all() else np.argsort(keys.fillna(np.inf), kind="stable")
    ]
    assert page["observation_id"].tolist() == expected["observation_id"].tolist()[first : first + 40]


def test_unknown_dimensions_and_codes_match_nothing_they_do_not_name(board):
    every = listed_facts(board, dimensions=[], codes=[], words=[])["observations"][0]
    assert listed_facts(board, dimensions=["weather"], codes=["fine"], words=[])["observations"][0] == every
    assert listed_facts(board, dimensions=["district"], codes=["' or 1=1"], words=[])["observations"][0] == 0
    assert listed_facts(board, dimensions=["document"], codes=["no such"], words=[])["observations"][0] == 0
    assert listed_page(
        board, dimensions=["district"], codes=["?"], words=[], sort="value", descending=True, first=90, most=5
    ).empty


FACETS_OF_DOCUMENTS = "select order_document, dimension, code from document_facets"


@pytest.mark.parametrize("words", [[], ["铜梁"], ["2025", "报告"]], ids=",".join)
@pytest.mark.parametrize("seed", range(12))
def test_choices_of_documents_are_counted_as_one_by_one(board, seed, words):
    dice = random.Random(seed)
    with board._connection.cursor() as cursor:
        lines = cursor.execute(FACETS_OF_DOCUMENTS).fetchall()
        texts = dict(cursor.execute("select order_document, order_words from sources").fetchall())
    have = {document: set() for document in texts}
    for document, dimension, code in lines:
        have[document].add((dimension, code))
    pairs = dice.sample(sorted({(dimension, code) for _, dimension, code in lines}), seed % 4)
    told = Counter()
    for document, codes in have.items():
        missed = {name for name, _ in pairs} - {name for name, code in pairs if (name, code) in codes}
        if all(word in texts[document] for word in words) and len(missed) < 2:
            told.update(pair for pair in codes if not missed or pair[0] in missed)
    asked = {"dimensions": [name for name, _ in pairs], "codes": [code for _, code in pairs], "words": words}
    found = {(line.dimension, line.code): line.things for line in document_choices(board, **asked).itertuples()}
    assert found == dict.fromkeys(pairs, 0) | told
