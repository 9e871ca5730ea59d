"""What 投资 and 目标 offer to choose is what they have rows of, with its number."""

import pandas as pd
import pytest

from warehouse.build import build
from warehouse.connection import Warehouse
from warehouse.questions import investment
from warehouse.questions.scope import page_clusters, page_firms, page_regions, scope_firms
from warehouse.questions.targets import targets_due


@pytest.fixture(scope="module")
def board(tmp_path_factory):
    return Warehouse(build(folder=tmp_path_factory.mktemp("warehouse")).path)


def rows_of(board, page, subject, area="", district=""):
    """The ids of the rows that the page has of a subject in a place: what its questions answer."""
    place = {"area": area, "district": district}
    if page == "targets":
        found = [targets_due(board, region=district, area=area, subject=subject)]
    else:
        asked = (investment.event_marks, investment.investment_numbers, investment.project_lists)
        found = [ask(board, **place, subject=subject) for ask in asked]
        found.append(investment.largest_projects(board, **place, cluster="", counts_to="", firm=subject))
    stated = pd.concat([one[["observation_id", "subject", "region"]] for one in found])
    return stated.drop_duplicates()


@pytest.mark.parametrize("page", ["investment", "targets"])
@pytest.mark.parametrize(("area", "district"), [("", ""), ("渝东北", ""), ("", "500151")])
def test_every_industry_and_firm_offered_has_rows_and_no_other(board, page, area, district):
    place = {"page": page, "area": area, "district": district}
    clusters, firms = page_clusters(board, **place), page_firms(board, **place, cluster="")
    offered = dict(zip(clusters["subject"], clusters["observations"], strict=True))
    offered |= dict(zip(firms["firm"], firms["observations"], strict=True))
    every = scope_firms(board, area=area, district=district, cluster="")["firm"]
    assert set(firms["firm"]) <= set(every)
    for subject in {*offered, *every}:
        answered = len(rows_of(board, page, subject, area, district))
        # Of an event the page shows what leads among its numbers.
        assert (answered > 0) == (subject in offered), subject
        assert answered <= offered.get(subject, 0)
        if page == "targets":
            assert answered == offered.get(subject, 0)


def test_the_targets_of_each_region_are_counted(board):
    counted = page_regions(board, page="targets")
    for row in counted.itertuples():
        assert len(targets_due(board, region=row.region, area="", subject="")) == row.observations


def test_the_firms_of_an_industry_are_those_of_its_municipal_cluster(board):
    firms = page_firms(board, page="investment", area="", district="", cluster="电动摩托车")["firm"]
    assert "爱玛车业" in set(firms)
    assert len(firms) < len(page_firms(board, page="investment", area="", district="", cluster=""))
