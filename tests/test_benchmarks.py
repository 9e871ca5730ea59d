"""The run on a million observations, on a few hundred: its seeds are what the shipped ones are, its questions all."""

import csv
import inspect
from collections import Counter

import pytest

from benchmarks.browser_time import ONE, Click, Timed
from benchmarks.drawn_questions import TAKEN_AWAY, Draw, ask_everything, doors
from benchmarks.drawn_seeds import SHIPPED, write_seeds
from warehouse.build import build

ROWS = 3000
KEY = ("region", "subject_kind", "subject", "qualifier", "indicator", "transformation", "period", "status")


def observations(folder):
    for path in sorted((folder / "observations").glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    folder = tmp_path_factory.mktemp("drawn") / "seeds"
    write_seeds(folder, ROWS)
    return folder


@pytest.fixture(scope="module")
def built(drawn, tmp_path_factory):
    return build(drawn, tmp_path_factory.mktemp("warehouse"))


def share(rows, column):
    return sum(row[column] == "" for row in rows) / len(rows)


def test_seeds_are_drawn_from_the_shipped_ones(drawn):
    shipped = [row for row in observations(SHIPPED) if row["status"] != "policy"]
    rows = list(observations(drawn))
    assert len(rows) == ROWS
    for column in ("region", "subject", "qualifier", "indicator", "period", "unit"):
        assert {row[column] for row in rows} <= {row[column] for row in shipped}
    for column in ("subject", "qualifier", "doubt"):
        assert share(rows, column) == pytest.approx(share(shipped, column), abs=0.03)
    keys = Counter(tuple(row[column] for column in KEY) for row in rows)
    assert max(keys.values()) <= 3
    assert sum(number > 1 for number in keys.values()) / len(keys) == pytest.approx(0.02, abs=0.015)


def test_the_same_seed_draws_the_same(drawn, tmp_path):
    write_seeds(tmp_path / "seeds", ROWS)
    assert list(observations(tmp_path / "seeds")) == list(observations(drawn))


def test_no_line_of_drawn_seeds_is_refused(built):
    assert built.read == ROWS
    assert (built.refused, built.refused_documents) == ((), ())


def test_every_question_is_asked(built):
    asked = ask_everything(built.path, 2, seed=1)
    names = {name for name, _ in doors()} - set(TAKEN_AWAY)
    assert {one.name for one in asked} == names
    assert len(asked) == 2 * len(names)


def test_parameters_are_those_of_the_door(built):
    draw = Draw(built.path, seed=1)
    for name, door in doors():
        assert set(draw.parameters(name, door, 3)) == set(inspect.signature(door).parameters) - {"board"}


def timed(name, *clicks):
    return Timed(name, 0, lambda: None, [Click(*click) for click in clicks])


def test_a_click_is_held_against_the_page_with_as_many_charts_as_it_led_to():
    page = timed("page", (60.0, 1), (150.0, 2), (260.0, 3))
    page.beside.update({ONE: [80.0, 75.0, 70.0], 1: [50.0], 2: [90.0, 110.0], 3: [200.0]})
    assert page.to_same == pytest.approx(1.3)
    assert page.to_one == pytest.approx(2.0)


def test_median_and_slowest_are_of_the_clicks_that_drew_a_chart():
    page = timed("page", *((float(number), 1) for number in range(1, 101)))
    page.chartless.append(1000.0)
    assert (page.median, page.slow) == (50.5, 96.0)
