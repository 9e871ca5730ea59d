"""Every question answers on the shipped data; those for charts and tables in the frame that all parts understand."""

import inspect
import re
import typing
from importlib import import_module
from pathlib import Path

import pandas as pd
import pytest

from warehouse import questions
from warehouse.build import build
from warehouse.connection import MOST_ROWS, Warehouse, is_cut
from warehouse.paths import HERE

MODULES = sorted(path.stem for path in Path(questions.__file__).parent.glob("*.py") if path.stem != "__init__")
DOORS = [
    pytest.param(function, id=f"{module}.{name}")
    for module in MODULES
    for name, function in inspect.getmembers(import_module(f"warehouse.questions.{module}"), inspect.isfunction)
    if function.__module__ == f"warehouse.questions.{module}"
]
SQL = {path.stem: path.read_text(encoding="utf-8") for path in (HERE / "queries").glob("*.sql")}
SCOPED = [
    parameter.values[0] for parameter in DOORS if f"limit {MOST_ROWS}" in SQL.get(parameter.values[0].__name__, "")
]
NEUTRAL = {str: "", int: 10, float: 1.0, bool: False, list[str]: []}
KNOWN = {
    "day": "2024-12-31",
    "period": "2023",
    "region": "500151",
    "district": "500151",
    "listing": "data",
    "page": "targets",
}


@pytest.fixture(scope="module")
def board(tmp_path_factory):
    return Warehouse(build(folder=tmp_path_factory.mktemp("warehouse")).path)


def arguments(function):
    hints = typing.get_type_hints(function)
    names = [name for name in inspect.signature(function).parameters if name != "board"]
    return {name: KNOWN.get(name, NEUTRAL.get(hints[name])) for name in names}


def city(function):
    given = arguments(function)
    return given | {name: value for name, value in {"region": "500000", "district": ""}.items() if name in given}


@pytest.mark.parametrize("function", DOORS)
def test_question_answers(board, function):
    answer = function(board, **arguments(function))
    assert isinstance(answer, pd.DataFrame)
    assert len(set(answer.columns)) == len(answer.columns)


@pytest.mark.parametrize("function", DOORS)
def test_question_takes_hostile_words_as_words(board, function):
    hints = typing.get_type_hints(function)
    hostile = "'; drop table observations; --<script>%_\\"
    given = {
        name: hostile if hints[name] is str and name != "day" else [hostile] if hints[name] == list[str] else value
        for name, value in arguments(function).items()
    }
    assert isinstance(function(board, **given), pd.DataFrame)
    assert board.ask("board_facts")["observations"][0] > 0


LIMIT = re.compile(r"limit (\d+)")
WHOLE = {
    "statement": "one id",
    "observations_by_id": "a list of ids",
    "listed_page": "as many as are asked for",
    "numbers_of_listed_documents": "what is taken away at a click",
    "document_statements": "one document",
    "rivals": "one key",
    "stated_of_keys": "a list of keys",
    "coverage_cells": "one year and a list of measures",
    "coverage_clusters": "one year and a list of measures",
    "place_values": "one measure and period",
    "beside_values": "one measure and period",
    "industry_growth": "one measure of the city",
}
"""Observation frames that are short whatever the warehouse holds."""


@pytest.mark.parametrize("function", DOORS)
def test_observation_frames_end_somewhere(board, function):
    answer = function(board, **arguments(function))
    if {"observation_id", "period_label", "unit"} <= set(answer.columns):
        name = function.__name__
        assert (LIMIT.findall(SQL.get(name, "")) == [str(MOST_ROWS)]) != (name in WHOLE)


def test_shipped_answers_are_not_cut(board):
    answers = (function(board, **city(function)) for function in SCOPED)
    assert not any(is_cut(answer) for answer in answers)


def test_tiles_of_a_day(board):
    from warehouse.questions.districts import tiles

    before, after = tiles(board, day="2025-11-05"), tiles(board, day="2025-11-06")
    assert (len(before), len(after)) == (38, 37)
    assert "500157" not in set(before["region"])
    assert not {"500105", "500112"} & set(after["region"])


ABOUT_ONE_DISTRICT = {
    "district_clusters": ("scope_clusters", {}),
    "district_enterprises": ("scope_firms", {"cluster": ""}),
    "district_documents": ("newest_documents", {"cluster": "", "firm": ""}),
    "district_taxonomy": ("cluster_taxonomy", {}),
}
"""Questions that take the rows of a district as they lie there, and those that add up the rows of any scope."""


@pytest.mark.parametrize("name", ABOUT_ONE_DISTRICT)
def test_a_district_alone_is_answered_as_a_scope(board, name):
    wider, rest = ABOUT_ONE_DISTRICT[name]
    alone = {district: board.ask(name, district=district) for district in board.ask("scope_regions")["region"]}
    assert any(map(len, alone.values()))
    for district, answer in alone.items():
        pd.testing.assert_frame_equal(answer, board.ask(wider, area="", district=district, **rest))
