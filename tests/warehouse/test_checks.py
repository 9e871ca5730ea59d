"""Every check catches its fixture, leaves its near miss alone, and does what its severity says."""

import duckdb
import pytest

from warehouse.build import fill
from warehouse.checking import read_checks
from warehouse.errors import BuildError
from warehouse.paths import HERE

CHECKS = {check.name: check for check in read_checks(HERE / "checks")}
OUTPUT = {"indicator": "gross_output", "subject_kind": "sector", "subject": "工业"}
SCREENS = {"indicator": "product_volume", "subject_kind": "cluster", "subject": "屏"}
YEARS = ("2019", "2020", "2021", "2022")


def add_series(mini, *, last, **cells):
    """Four years around 100 and a last one."""
    for year in YEARS:
        mini.observation("100", period=year, **cells)
    return mini.observation(last, period="2023", **cells)


def add_pair(mini, first, second, **shared):
    mini.observation(**shared, **first)
    mini.observation(**shared, **second)


STRANGE = {
    "unit_of_another_dimension": (
        lambda m: m.observation(unit="家"),
        lambda m: m.observation("5", indicator="product_volume", unit="万辆", subject_kind="cluster", subject="摩托"),
    ),
    "unit_of_its_own": (
        lambda m: add_pair(m, {"unit": "万片"}, {"unit": "亿片", "period": "2022"}, **SCREENS),
        lambda m: add_pair(m, {"unit": "万片"}, {"unit": "万片", "period": "2022"}, **SCREENS),
    ),
    "value_out_of_range": (
        lambda m: m.observation("134", transformation="share", unit="%", qualifier="占全市"),
        lambda m: m.observation("223.8", transformation="yoy", unit="%"),
    ),
    "unsure_reading": (
        lambda m: m.observation(confidence="0.412"),
        lambda m: m.observation(confidence="0.973"),
    ),
    "negative_level": (
        lambda m: m.observation("-5"),
        lambda m: m.observation("-5", indicator="profit"),
    ),
    "factor_ten_thousand": (
        lambda m: add_series(m, last="1000000"),
        lambda m: add_series(m, last="900"),
    ),
    "actual_of_the_future": (
        lambda m: m.observation(period="2027"),
        lambda m: m.observation(period="2027", status="expected"),
    ),
    "month_not_over": (
        lambda m: m.observation(period="2024-01/2024-03", **OUTPUT),
        lambda m: (
            m.observation(period="2024-01/2024-02", **OUTPUT),
            m.observation(period="2024-03", qualifier="年产值", **OUTPUT),
        ),
    ),
    "actual_after_publication": (
        lambda m: m.observation(period="2024"),
        lambda m: m.observation(period="2024-03"),
    ),
    "key_twice_in_document": (
        lambda m: add_pair(m, {"value": "100"}, {"value": "101"}),
        lambda m: add_pair(m, {"value": "100"}, {"value": "101", "qualifier": "市级"}),
    ),
    "statements_far_apart": (
        lambda m: (m.document("bbbbbbbb"), m.observation("100"), m.observation("130", doc_id="bbbbbbbb")),
        lambda m: (m.document("bbbbbbbb"), m.observation("100", bound="ge"), m.observation("130", doc_id="bbbbbbbb")),
    ),
    "growth_contradicts_levels": (
        lambda m: (
            m.observation("100", period="2022"),
            m.observation("140"),
            m.observation("-5", transformation="yoy", unit="%"),
        ),
        lambda m: (
            m.observation("100", period="2022"),
            m.observation("104"),
            m.observation("6", transformation="yoy", unit="%"),
        ),
    ),
    "derived_contradicts_stated": (
        lambda m: (
            m.observation("100", period="2022", **OUTPUT),
            m.observation("121", **OUTPUT),
            m.observation("10", transformation="yoy", unit="%", **OUTPUT),
        ),
        lambda m: (
            m.observation("110", period="2022", **OUTPUT),
            m.observation("121", **OUTPUT),
            m.observation("10", transformation="yoy", unit="%", **OUTPUT),
        ),
    ),
    "part_above_whole": (
        lambda m: (m.observation("100", **OUTPUT), m.observation("120", **OUTPUT | {"subject": "规上工业"})),
        lambda m: (m.observation("120", **OUTPUT), m.observation("100", **OUTPUT | {"subject": "规上工业"})),
    ),
    "running_total_falls": (
        lambda m: add_pair(m, {"value": "100", "period": "2023-H1"}, {"value": "90"}),
        lambda m: add_pair(m, {"value": "100", "period": "2023-H1"}, {"value": "90", "bound": "ge"}),
    ),
    "region_not_valid": (
        lambda m: m.observation(region="500157"),
        lambda m: m.observation(region="500105"),
    ),
    "target_before_document": (
        lambda m: m.observation(status="target", period="2022"),
        lambda m: m.observation(status="target", period="2024"),
    ),
    "event_in_total": (
        lambda m: (
            m.document("bbbbbbbb", title="甲区集中签约20个项目"),
            m.observation("20", doc_id="bbbbbbbb", indicator="projects_signed", unit="个", period="2024-02"),
        ),
        lambda m: (
            m.document("bbbbbbbb", title="甲区集中签约20个项目"),
            m.observation(
                "20", doc_id="bbbbbbbb", indicator="projects_signed", unit="个", period="2024-02", qualifier="集中活动"
            ),
        ),
    ),
    "period_not_canonical": (
        lambda m: m.observation(period="2023-01/2023-06"),
        lambda m: m.observation(period="2023-01/2023-05"),
    ),
    "subject_of_two_kinds": (
        lambda m: add_pair(m, {"subject_kind": "sector"}, {"subject_kind": "cluster"}, subject="软件"),
        lambda m: add_pair(m, {"period": "2022"}, {"period": "2021"}, subject="软件", subject_kind="sector"),
    ),
    "districts_above_city": (
        lambda m: (m.observation("100", region="500000"), m.observation("60"), m.observation("60", region="500152")),
        lambda m: (m.observation("100", region="500000"), m.observation("60"), m.observation("60", region="ZONE")),
    ),
    "text_without_value": (
        lambda m: m.observation("332", text="产值33.5亿元"),
        lambda m: m.observation("0.5", text="5000万元"),
    ),
    "words_against_value": (
        lambda m: m.observation("5", transformation="yoy", unit="%", text="下降5%"),
        lambda m: m.observation("-5", transformation="yoy", unit="%", text="下降5%"),
    ),
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_row_is_found_and_near_miss_is_not(mini, tmp_path, name):
    strange, near_miss = STRANGE[name]
    other = type(mini)(tmp_path / "other")
    strange(mini)
    near_miss(other)
    asked = "select count(*) from findings where check_name = $name and severity = $severity and reason <> ''"
    parameters = {"name": name, "severity": CHECKS[name].severity}
    assert mini.fill().execute(asked, parameters).fetchone()[0] >= 1
    assert other.fill().execute(asked, parameters).fetchone()[0] == 0


def test_held_back_row_never_leads_and_reported_row_does(mini):
    held = mini.observation("-5", period="2021")
    reported = mini.observation(period="2024")
    rows = (
        mini.fill()
        .execute("select observation_id, is_held, held_reason <> '', lead_reason <> '' from statements")
        .fetchall()
    )
    assert sorted(rows) == [(held, True, True, False), (reported, False, False, True)]


REFUSED = {
    "unreadable_value": {"value": "1,234"},
    "impossible_period": {"period": "2025-H3"},
    "unknown_code": {"indicator": "gnp"},
    "unknown_document": {"doc_id": "cccccccc"},
    "repeated_id": {"observation_id": "aaaaaaaa-001"},
    "subject_missing": {"subject_kind": "sector"},
    "policy_amount": {"status": "policy"},
}


@pytest.mark.parametrize("name", REFUSED)
def test_unreadable_row_is_refused_with_its_line_and_the_build_goes_on(mini, name):
    mini.observation()
    mini.observation(**REFUSED[name])
    connection = mini.fill()
    refused = connection.execute("select file, line, check_name from refused where reason <> ''").fetchall()
    assert refused == [("seeds/observations/500000.csv", 3, name)]
    assert connection.execute("select count(*) from statements").fetchone() == (1,)


@pytest.mark.parametrize(
    "period", ["2025-H3", "2025-13", "2025-Q5", "2023-05/2023-01", "2027/2023", "2023/2023", "23", "明年", "0999"]
)
def test_impossible_periods(mini, period):
    mini.observation(period=period)
    assert mini.fill().execute("select distinct check_name from refused").fetchall() == [("impossible_period",)]


@pytest.mark.parametrize(
    ("cells", "word"),
    [
        ({"published": "2024-13"}, "日期"),
        ({"published": "2024-02-30"}, "日期"),
        ({"region": "999999"}, "区域"),
        ({"kind": "日记"}, "文种"),
        ({"source_class": "rumour"}, "来源"),
        ({"title": ""}, "标题"),
    ],
)
def test_unreadable_document_is_refused_and_its_rows_with_it(mini, cells, word):
    mini.document("bbbbbbbb", **cells)
    mini.observation(doc_id="bbbbbbbb")
    mini.observation()
    connection = mini.fill()
    reasons = dict(connection.execute("select check_name, reason from refused").fetchall())
    assert set(reasons) == {"unreadable_document", "unknown_document"}
    assert word in reasons["unreadable_document"]
    assert connection.execute("select count(*) from statements").fetchone() == (1,)


STOPPED = {
    "ambiguous_alias": ("cluster_aliases", "摩托,bikes,same,,\n", "摩托,bikes,same,,\n摩托,cars,part,,\n", "摩托"),
    "codelist_reference": ("enterprises", "500151,cars", "500151,planes", "planes"),
    "tile_overlap": ("tile_grid", "500152,1,0", "500152,0,0", "500152"),
    "responsible region": ("responsible", "aaaaaaaa,500151", "aaaaaaaa,509999", "509999"),
}


@pytest.mark.parametrize("name", STOPPED)
def test_broken_codelist_stops_the_build(mini, name):
    table, old, new, word = STOPPED[name]
    assert old in mini.codelists[table]
    mini.codelists[table] = mini.codelists[table].replace(old, new)
    with pytest.raises(BuildError, match=word):
        mini.fill()


def test_missing_label_stops_the_build(mini):
    folder = mini.write()
    labels = folder / "codelists" / "labels.csv"
    labels.write_text(labels.read_text(encoding="utf-8").replace("bound,ge,3,超,", "bound,gt,3,超,"), encoding="utf-8")
    with pytest.raises(BuildError, match="bound,ge"):
        fill(duckdb.connect(), folder, lambda _step, _done, _all: None)


@pytest.mark.parametrize(
    ("first", "after"),
    [({}, {"period": "2023-Q1", "region": "500152"}), ({"period": "2021"}, {"period": "2022"}), ({}, {})],
    ids=["another series", "the wrong way round", "one period"],
)
def test_a_break_that_parts_no_series_stops_the_build(mini, first, after):
    mini.part(mini.observation(**first), mini.observation(**after))
    with pytest.raises(BuildError, match="不是同一系列里一后一前的两条"):
        mini.fill()


def test_a_break_of_no_statement_stops_the_build(mini):
    mini.part(mini.observation(), "aaaaaaaa-999")
    with pytest.raises(BuildError, match="至少有一条不在观测里"):
        mini.fill()


def test_a_break_at_a_refused_statement_parts_nothing(mini):
    mini.part(mini.observation("x"), mini.observation(period="2022"))
    assert mini.fill().execute("select max(segment) from statements").fetchall() == [(0,)]


def test_responsible_line_without_target_is_reported(mini):
    assert mini.fill().execute("select check_name from findings").fetchall() == [("responsible_without_target",)]


def test_a_document_that_nothing_rests_on_is_reported(mini):
    mini.document("bbbbbbbb")
    mini.document("cccccccc")
    mini.document("dddddddd", source_class="imported")
    mini.codelists["parks"] += "乙园区,,500151,,cccccccc,\n"
    mini.observation()
    asked = "select reason from findings where check_name = 'document_without_observation'"
    assert mini.fill().execute(asked).fetchall() == [("《文件bb》（bbbbbbbb）没有一个数，也没有一处引用它",)]


def test_a_choice_is_reported_when_its_statement_is_gone(mini, tmp_path):
    here = mini.observation()
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "preferences.csv").write_text(
        f"observation_id,reason,checked_by,date\n{here},更可靠,某人,2026-01-01\nbbbbbbbb-001,更可靠,某人,2026-01-01\n",
        encoding="utf-8",
    )
    connection = duckdb.connect()
    fill(connection, mini.write(), lambda _step, _done, _all: None, tmp_path / "library")
    found = connection.execute("select reason from findings where check_name = 'choice_without_statement'").fetchall()
    assert found == [("选定的说法 bbbbbbbb-001（更可靠，某人）现在不在看板里",)]


def test_numbers_of_an_example_and_of_others_do_not_mix(mini):
    mini.codelists["regions"] += "EXAMPLE,示例区,示例区,Example,example,,,,\n"
    mini.document("bbbbbbbb", region="EXAMPLE")
    mini.observation()
    own = mini.observation(doc_id="bbbbbbbb", region="EXAMPLE")
    mixed = {mini.observation(region="EXAMPLE", period="2022"), mini.observation(doc_id="bbbbbbbb", period="2022")}
    connection = mini.fill()
    refused = connection.execute("select line from refused where check_name = 'example_elsewhere'").fetchall()
    assert len(refused) == len(mixed)
    assert connection.execute("select observation_id from examples").fetchall() == [(own,)]
    assert connection.execute("select observation_id from listed").fetchall() == [("aaaaaaaa-001",)]


def test_every_check_has_a_fixture():
    refusing = {*REFUSED, "unreadable_document", "example_elsewhere"}
    stopping = {*STOPPED, "missing_label", "break_of_no_series"} - {"responsible region"}
    reporting = {*STRANGE, "document_without_observation", "responsible_without_target", "choice_without_statement"}
    assert refusing | stopping | reporting == set(CHECKS)


def test_check_without_severity_is_an_error(tmp_path):
    (tmp_path / "loose.sql").write_text("select 1", encoding="utf-8")
    with pytest.raises(BuildError, match="severity"):
        read_checks(tmp_path)


PARTS = {
    "firm above industry": ("100", OUTPUT, "120", OUTPUT | {"subject_kind": "enterprise", "subject": "甲车厂"}),
    "cluster above industry": ("100", OUTPUT, "120", OUTPUT | {"subject_kind": "cluster", "subject": "摩托"}),
    "new above stock": (
        "100",
        {"indicator": "firms_hightech", "unit": "家", "period": "2023-12"},
        "120",
        {"indicator": "firms_hightech", "unit": "家", "period": "2023", "transformation": "new"},
    ),
}


@pytest.mark.parametrize("name", PARTS)
def test_part_above_its_whole(mini, name):
    total, whole, value, part = PARTS[name]
    mini.observation(total, **whole)
    found = mini.observation(value, **part)
    rows = mini.fill().execute("select observation_id from findings where check_name = 'part_above_whole'").fetchall()
    assert rows == [(found,)]
