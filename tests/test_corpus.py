"""The corpus itself is sound: true offsets, codes that exist, canonical units, one code for one time, enough of it."""

import bisect
import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CORPUS = Path(__file__).with_name("corpus")
CODELISTS = ROOT / "seeds" / "codelists"

SETS = sorted(path.name for path in CORPUS.iterdir() if path.is_dir())
DOCUMENTS = sorted(path.relative_to(CORPUS).as_posix() for path in CORPUS.glob("*/*.txt"))

ALLOWED = {
    "subject_kind": {"region", "sector", "cluster", "enterprise", "park"},
    "transformation": {"level", "new", "yoy", "change", "share", "rank"},
    "status": {"actual", "target", "expected", "policy"},
    "bound": {"eq", "ge", "le", "approx"},
}
KINDS = {
    "统计公报",
    "政府工作报告",
    "计划报告",
    "规划",
    "方案",
    "复函",
    "运行分析",
    "统计月报",
    "总结",
    "报道",
    "简介",
}
MANIFEST_COLUMNS = ["file", "title", "issuer", "doc_no", "published", "kind", "region"]
PERIOD = re.compile(r"\d{4}(-H[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?|\d{4}(-(0[1-9]|1[0-2]))?/\d{4}(-(0[1-9]|1[0-2]))?")
# Spans that have a code of their own: quarter, half and year.
NAMED_SPANS = {("01", "03"), ("04", "06"), ("07", "09"), ("10", "12"), ("01", "06"), ("07", "12"), ("01", "12")}
# A comma between digits is a thousands separator, not the end of a clause.
CLAUSE_END = re.compile(r"[，；。！？;!?\n]|(?<!\d),|,(?!\d)")


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


REGIONS = {row["region"] for row in read(CODELISTS / "regions.csv")}
UNITS = {row["indicator"]: row["unit"] for row in read(CODELISTS / "indicators.csv")}


def text_of(document: str) -> str:
    return (CORPUS / document).read_bytes().decode("utf-8")


def rows_of(document: str) -> list[dict[str, str]]:
    return read((CORPUS / document).with_suffix(".csv"))


def values(row: dict[str, str], field: str) -> Iterator[str]:
    """The field's own value and those accepted beside it; ∅ is the empty one."""
    yield row[field]
    for other in filter(None, row[f"{field}_alt"].split("|")):
        yield "" if other == "∅" else other


def clauses(document: str) -> int:
    """How many clauses of the document hold an observation."""
    ends = [match.start() for match in CLAUSE_END.finditer(text_of(document))]
    return len({bisect.bisect(ends, int(row["start_char"])) for row in rows_of(document)})


def allowed_units(indicator: str, transformation: str) -> set[str] | None:
    """The canonical units; None where the thing counted decides."""
    canonical = UNITS[indicator]
    if transformation in {"yoy", "share"}:
        return {"%"}
    if transformation == "rank":
        return {"位"}
    if not canonical:
        return None
    return {canonical, "%", "个百分点", "位"} if transformation == "change" else {canonical}


def period_is_sound(period: str) -> bool:
    if not PERIOD.fullmatch(period):
        return False
    first, _, last = period.partition("/")
    if not last:
        return True
    one_year = first[:4] == last[:4]
    return len(first) == len(last) and first < last and not (one_year and (first[5:], last[5:]) in NAMED_SPANS)


@pytest.mark.parametrize("name", SETS)
def test_manifest_names_every_document_of_its_set(name: str) -> None:
    rows = read(CORPUS / name / "manifest.csv")
    assert list(rows[0]) == MANIFEST_COLUMNS
    assert sorted(row["file"] for row in rows) == sorted(path.name for path in (CORPUS / name).glob("*.txt"))
    for row in rows:
        assert row["title"], row
        assert row["kind"] in KINDS, row
        assert row["region"] in REGIONS, row
        assert re.fullmatch(r"(\d{4}-\d{2}(-\d{2})?)?", row["published"]), row


@pytest.mark.parametrize("document", DOCUMENTS)
def test_offsets_point_at_the_text(document: str) -> None:
    text = text_of(document)
    assert "\r" not in text
    assert not text.startswith("\ufeff")
    end = 0
    for row in rows_of(document):
        start, stop = int(row["start_char"]), int(row["end_char"])
        assert start >= end, f"{row['text']} overlaps the row before it, or stands out of order"
        assert text[start:stop] == row["text"] != ""
        assert row["text"] == row["text"].strip()
        assert int(row["line"]) == text.count("\n", 0, start) + 1, row["text"]
        end = stop


@pytest.mark.parametrize("document", DOCUMENTS)
def test_codes_exist(document: str) -> None:
    for row in rows_of(document):
        for field, codes in ALLOWED.items():
            assert set(values(row, field)) <= codes, (row["text"], field)
        assert set(values(row, "region")) <= REGIONS | {""}, row["text"]
        assert set(values(row, "indicator")) <= set(UNITS), row["text"]
        assert row["core"] in {"0", "1", "either"}, row["text"]
        assert bool(row["subject"]) == (row["subject_kind"] != "region"), row["text"]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_values_and_units_are_canonical(document: str) -> None:
    for row in rows_of(document):
        where = (row["text"], row["value"], row["unit"])
        assert re.fullmatch(r"-?\d+(\.\d+)?", row["value"]), where
        units = allowed_units(row["indicator"], row["transformation"])
        assert row["unit"] in units if units is not None else row["unit"], where
        if row["transformation"] in {"rank", "new"}:
            assert float(row["value"]) > 0, where


@pytest.mark.parametrize("document", DOCUMENTS)
def test_periods_are_codes_and_empty_only_without_a_date(document: str) -> None:
    folder, name = document.split("/")
    dated = {row["file"]: row["published"] for row in read(CORPUS / folder / "manifest.csv")}[name]
    for row in rows_of(document):
        for period in values(row, "period"):
            assert period_is_sound(period) if period else not dated, (row["text"], period)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_core_says_what_charts_are_made_of(document: str) -> None:
    for row in rows_of(document):
        charted = row["indicator"] != "other" and row["status"] != "policy"
        assert row["core"] in {"either", "1" if charted else "0"}, row["text"]


def test_there_is_enough_of_it() -> None:
    counts = {name: sum(clauses(path) for path in DOCUMENTS if path.startswith(f"{name}/")) for name in SETS}
    first_sight = ("unseen", "sight", "horizon", "noon", "meridian", "zenith", "equinox")
    assert min(counts[name] for name in first_sight) >= 100
    assert sum(counts.values()) >= 400
