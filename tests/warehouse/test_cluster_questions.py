"""Questions about the municipal system decide what counts towards a cluster: names by alias, hosts, lines, targets."""

import pytest

from warehouse.build import build
from warehouse.connection import Warehouse
from warehouse.questions.clusters import (
    cluster_taxonomy,
    municipal_firms,
    municipal_numbers,
    municipal_parks,
    municipal_responsible,
    product_volumes,
    size_and_growth,
)

EVERYWHERE = {"area": "", "district": ""}
CARS = {"subject_kind": "cluster", "indicator": "gross_output"}


@pytest.fixture
def built(mini, tmp_path):
    """``built()``: the warehouse of what the test put into ``mini``."""

    def board():
        folder = tmp_path / "warehouse"
        folder.mkdir()
        return Warehouse(build(mini.write(), folder).path)

    return board


def test_the_system_counts_in_the_place_and_says_how_sure_it_is(mini, built):
    mini.observation(subject="智能车", **CARS)
    mini.observation(subject="电动车", region="500152", **CARS)
    board = built()
    everywhere = cluster_taxonomy(board, **EVERYWHERE).set_index("cluster")
    assert everywhere.loc["cars", ["tier_name", "evidence_name", "observations", "regions"]].tolist() == [
        "主导",
        "有文件",
        2,
        2,
    ]
    assert cluster_taxonomy(board, area="", district="500152").set_index("cluster").loc["cars", "observations"] == 1
    assert everywhere.loc["bikes", "observations"] == 0


def test_the_line_of_a_cluster_is_that_of_its_name_with_most_points(mini, built):
    for year in ("2021", "2022"):
        mini.observation(subject="智能车", period=year, **CARS)
    mini.observation(subject="智慧车", period="2023", **CARS)
    mini.observation(subject="电动车", period="2023", **CARS)
    numbers = municipal_numbers(built(), cluster="cars", **EVERYWHERE)
    assert set(numbers.loc[numbers["is_cluster_line"], "subject"]) == {"智能车"}
    assert set(numbers["subject"]) == {"智能车", "智慧车", "电动车"}


def test_size_and_growth_need_one_place_period_and_measure(mini, built):
    rate = {"transformation": "yoy", "unit": "%"}
    for subject in ("智能车", "摩托"):
        mini.observation(subject=subject, **CARS)
        mini.observation("8", subject=subject, **CARS, **rate)
    mini.observation(subject="电动车", **CARS)
    mini.observation("8", subject="电动车", period="2022", **CARS, **rate)
    board = built()
    found = size_and_growth(board, fewest=2)
    assert set(found["subject"]) == {"智能车", "摩托"}
    assert set(found["industries"]) == {2}
    assert size_and_growth(board, fewest=3).empty


def test_a_park_is_meant_for_a_cluster_by_the_names_of_its_hosts(mini, built):
    mini.codelists["parks"] = (
        "park,aliases,region,hosts,evidence_doc_id,note\n甲园区,,500151,智能车|杂业,aaaaaaaa,\n乙园区,,500152,,,\n"
    )
    board = built()
    parks = municipal_parks(board, cluster="cars", **EVERYWHERE)
    assert parks[["park", "hosts", "doc_title"]].to_numpy().tolist() == [["甲园区", "智能车", "文件aa"]]
    assert municipal_parks(board, cluster="bikes", **EVERYWHERE).empty


def test_who_answers_leads_to_the_target_it_answers_for(mini, built):
    goal = mini.observation("500", subject="电动车", period="2027", status="target", **CARS)
    mini.codelists["responsible"] += (
        "aaaaaaaa,500151,cluster,电动车,,gross_output,level,2027,经信委,科技局,,\n"
        "aaaaaaaa,500152,cluster,智能车,,,,,,,某领导（链长）,见 aaaaaaaa\n"
        "aaaaaaaa,500152,cluster,摩托,,,,,经信委,,,\n"
    )
    lines = municipal_responsible(built(), cluster="cars", **EVERYWHERE)
    assert lines[["subject", "lead", "chain_leader", "target_id"]].to_numpy().tolist() == [
        ["电动车", "经信委", "", goal],
        ["智能车", "", "某领导（链长）", ""],
    ]
    assert lines["note"].tolist()[1] == "见 另一份文件"


def test_firms_of_a_cluster_come_with_what_documents_call_them(mini, built):
    mini.observation(subject_kind="enterprise", subject="甲厂", indicator="gross_output")
    firms = municipal_firms(built(), cluster="cars", **EVERYWHERE)
    assert firms[["enterprise", "role", "subjects"]].to_numpy().tolist() == [["甲车厂", "链主", "甲厂"]]


def test_products_are_whole_years_without_what_narrows_them(mini, built):
    made = {"subject_kind": "cluster", "subject": "智能车", "indicator": "product_volume", "unit": "万辆"}
    kept = mini.observation(**made)
    mini.observation(period="2023-H1", **made)
    mini.observation(qualifier="产能", **made)
    mini.observation(status="target", period="2027", **made)
    assert list(product_volumes(built(), region="500151")["observation_id"]) == [kept]
