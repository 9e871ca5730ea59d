"""Wherever a row of a table leads to another place, the values that it tells open their own statements all the same."""

import re

import pytest

from pages.parts.navigation import PAGES

VALUE = re.compile(r"\d (?:万?亿元|万元|万?[辆家个人台户吨])|[+−-]\d[\d.]*%")
"""A number as the board tells it: the notes of the lists, which are words of a seed, have no space in theirs."""
MORE = re.compile(r"另 \d+ 个数")
"""How many more numbers there are where the row leads."""
NOTES = {"说明", "没有列名的", "档次与成员", "衡量什么"}
"""Columns of words that the lists carry about a line, in which no number of the warehouse stands."""
PLACES = {"district": "500151", "clusters": "500117", "systems": "500101"}
VIEWS = [
    *((entry.screen.removeprefix("screens/").removesuffix(".py"), {}) for entry in PAGES),
    *((screen, {"district": code}) for screen, code in PLACES.items()),
    ("district", {"district": "500117"}),
    ("district", {"mode": "compare"}),
    ("clusters", {"municipal": "intelligent_nev", "district": "500112"}),
]


def unopened(table):
    """The cells with a value that nothing opens, of the rows that lead to another place."""
    for row in table["rows"]:
        if "=" not in row["id"] or row["id"].startswith("observation="):
            continue
        for place, (column, cell) in enumerate(zip(table["columns"], row["cells"], strict=True)):
            told = len(VALUE.findall(MORE.sub("", cell)))
            link = row["links"].get(str(place), ())
            opened = [link] if isinstance(link, str) else link
            if column["title"] not in NOTES and told > sum(one.startswith("observation=") for one in opened):
                yield row["id"], column["title"], cell


@pytest.mark.parametrize(("screen", "query"), VIEWS, ids=str)
def test_each_value_in_a_row_that_leads_on_opens_its_statement(opened, screen, query):
    tables = {name: data for name, data in opened(screen, **query).tables().items() if "columns" in data}
    assert {name: found for name, table in tables.items() if (found := list(unopened(table)))} == {}


def test_members_of_a_system_open_level_growth_and_goal(opened):
    rows = opened("district", district="500117").table("system-members")["rows"]
    first = next(row for row in rows if len(row["links"]) == 3)
    assert first["id"].startswith("cluster=")
    assert [link.startswith("observation=") for link in first["links"].values()] == [True] * 3
    assert len(set(first["links"].values())) == 3


def test_a_cell_with_several_values_names_one_statement_for_each(opened):
    rows = opened("district", district="500151").table("table-projects")["rows"]
    several = [row for row in rows if len(row["links"].get("3", ())) > 1]
    assert several
    for row in several:
        assert len(row["links"]["3"]) <= len(row["cells"][3].split("；"))
        assert len(set(row["links"]["3"])) == len(row["links"]["3"])
