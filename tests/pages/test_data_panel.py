"""The panel of the data behind a card: each row says of what kind its source is, as the page of all data does."""

import pytest


@pytest.mark.parametrize(
    ("page", "query", "name"), [("overview", {}, "map"), ("overview", {"district": "500151"}, "growth")]
)
def test_each_row_says_of_what_class_its_source_is(opened, page, query, name):
    screen = opened(page, **query, table=name)
    shown = screen.table("card-data")
    place = [column["title"] for column in shown["columns"]].index("来源")
    frame = screen.card(name).frame
    classes = dict(zip(frame["observation_id"], frame["source_class_name"], strict=True))
    assert all(classes.values())
    assert {row["id"]: row["cells"][place] for row in shown["rows"]} == classes
