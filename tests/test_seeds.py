"""What people wrote down: whole files, known codes, unambiguous names, reasons; and what was given stays as given."""

import csv
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
GIVEN = ROOT.parent / "shared"
FILES = sorted(SEEDS.rglob("*.csv"))


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def codelist(name):
    return read(SEEDS / "codelists" / f"{name}.csv")


def codes(name, column):
    return {row[column] for row in codelist(name)}


@pytest.fixture(scope="module")
def observations():
    return [row | {"file": path.stem} for path in sorted((SEEDS / "observations").glob("*.csv")) for row in read(path)]


@pytest.fixture(scope="module")
def documents():
    return {row["doc_id"]: row for row in read(SEEDS / "documents.csv")}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SEEDS)))
def test_file_is_plain_utf8_with_unix_lines_and_whole_rows(path):
    content = path.read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in content
    assert content.endswith(b"\n")
    lines = content.decode("utf-8").splitlines()
    widths = {len(next(csv.reader([line], strict=True))) for line in lines}
    assert len(widths) == 1, "one line is one row"
    assert all(cell == cell.strip() for line in lines for cell in next(csv.reader([line])))


def test_observations_lie_in_the_file_of_their_documents_region(observations, documents):
    assert [row["observation_id"] for row in observations if documents[row["doc_id"]]["region"] != row["file"]] == []


def test_observation_ids_are_numbered_within_their_document_and_unique(observations):
    ids = [row["observation_id"] for row in observations]
    assert len(set(ids)) == len(ids)
    assert [row for row in observations if not re.fullmatch(rf"{row['doc_id']}-\d{{3,}}", row["observation_id"])] == []


CODES = {
    "region": codes("regions", "region"),
    "indicator": codes("indicators", "indicator"),
    **{
        name: {row["code"] for row in codelist("labels") if row["list"] == name}
        for name in ("subject_kind", "transformation", "status", "bound")
    },
}


@pytest.mark.parametrize("column", CODES)
def test_observations_use_known_codes(observations, column):
    assert {row[column] for row in observations} <= CODES[column]


def test_policy_amounts_are_not_shipped(observations):
    assert [row["observation_id"] for row in observations if row["status"] == "policy"] == []


def test_shipped_phrases_are_phrases_and_no_sentences(observations):
    assert max(len(row["text"]) for row in observations) <= 25


def test_documents_have_known_kinds_classes_and_dates(documents):
    labels = codelist("labels")
    kinds = {row["code"] for row in labels if row["list"] == "doc_kind"}
    classes = {row["code"] for row in labels if row["list"] == "source_class"}
    assert {row["kind"] for row in documents.values()} <= kinds
    assert {row["source_class"] for row in documents.values()} <= classes
    assert {row["region"] for row in documents.values()} <= CODES["region"]
    assert [row for row in documents.values() if not re.fullmatch(r"(\d{4}-\d\d(-\d\d)?)?", row["published"])] == []


def test_only_official_and_press_documents_have_links(documents):
    linked = {row["source_class"] for row in documents.values() if row["url"]}
    assert linked <= {"official", "press"}
    assert [row["url"] for row in documents.values() if row["url"] and not re.match(r"https?://", row["url"])] == []


def test_every_alias_of_a_cluster_is_unambiguous():
    assert [
        alias for alias, count in Counter(row["alias"] for row in codelist("cluster_aliases")).items() if count > 1
    ] == []
    assert codes("cluster_aliases", "cluster") <= codes("clusters", "cluster")
    assert codes("clusters", "name_zh") <= {
        row["alias"] for row in codelist("cluster_aliases") if row["relation"] == "same"
    }


def test_no_alias_is_also_an_industry_of_its_own():
    assert not codes("cluster_aliases", "alias") & codes("other_clusters", "name")


def test_every_alias_of_an_indicator_is_unambiguous():
    assert [
        alias for alias, count in Counter(row["alias"] for row in codelist("indicator_aliases")).items() if count > 1
    ] == []
    assert codes("indicator_aliases", "indicator") <= codes("indicators", "indicator")


def test_firms_have_one_name_each():
    names = Counter(
        name for row in codelist("enterprises") for name in [row["enterprise"], *row["aliases"].split("|")] if name
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_every_single_industry_named_is_known(observations):
    """A number for several industries keeps the whole name; any other name is an alias or stands on its own."""
    known = codes("cluster_aliases", "alias") | codes("other_clusters", "name")
    named = {row["subject"] for row in observations if row["subject_kind"] == "cluster"}
    assert [name for name in sorted(named - known) if not re.search(r"[、及和]", name)] == []


def test_labels_have_one_row_a_code():
    assert [
        key for key, count in Counter((row["list"], row["code"]) for row in codelist("labels")).items() if count > 1
    ] == []


def test_districts_tile_the_grid_at_every_time():
    for day, number in ((date(2025, 11, 5), 38), (date(2025, 11, 6), 37)):
        fields = [
            (row["col"], int(row["row"]) + step)
            for row in codelist("tile_grid")
            if (row["valid_from"] or "0001-01-01") <= day.isoformat() <= (row["valid_to"] or "9999-12-31")
            for step in range(int(row["row_span"]))
        ]
        assert len(set(fields)) == len(fields)
        tiles = [
            row
            for row in codelist("tile_grid")
            if (row["valid_from"] or "0001-01-01") <= day.isoformat() <= (row["valid_to"] or "9999-12-31")
        ]
        assert len(tiles) == number


def test_ceased_districts_lead_to_their_successor():
    ceased = {row["region"]: row["successor"] for row in codelist("regions") if row["valid_to"]}
    assert ceased["500105"] == ceased["500112"] == "500157"
    assert all(ceased.values())


def test_corrections_have_reason_person_and_date():
    for row in read(SEEDS / "corrections.csv"):
        assert row["reason"]
        assert row["checked_by"]
        assert date.fromisoformat(row["date"]) <= date(2100, 1, 1)
        assert row["old"] != row["new"]


def test_no_reader_meets_the_english_name_of_a_check():
    names = {path.stem for path in (ROOT / "warehouse" / "checks").glob("*.sql")}
    for path in FILES:
        for row in read(path):
            assert [cell for cell in row.values() if names & set(re.findall(r"[a-z_]+", cell))] == [], path.name


needs_given = pytest.mark.skipif(
    not GIVEN.is_dir(), reason="the data as it was given lies beside the repository, or not at all"
)


@needs_given
@pytest.mark.parametrize("name", ["documents", "observations"])
def test_given_rows_stay_as_given(name, observations, documents):
    ours = list(documents.values()) if name == "documents" else observations
    key = "doc_id" if name == "documents" else "observation_id"
    given = {row[key]: row for row in read(GIVEN / "dataset" / f"{name}.csv")}
    kept = {row[key]: {column: row[column] for column in next(iter(given.values()))} for row in ours}
    assert {identity: kept.get(identity) for identity in given} == given
