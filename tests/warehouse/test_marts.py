"""What the marts decide, on statements known by heart."""

import pytest

OUTPUT = {"indicator": "gross_output", "subject_kind": "sector", "subject": "工业"}
GROWTH = OUTPUT | {"transformation": "yoy", "unit": "%"}


def rows(connection, sql):
    return connection.execute(sql).fetchall()


def leader(connection):
    return rows(connection, "select observation_id, lead_reason from preferred where origin = 'stated'")


PREFERENCES = {
    "doubt before class": (
        {"source_class": "official"},
        {"doubt": "口径不明"},
        {"source_class": "secondary"},
        {},
        "没有存疑",
    ),
    "class before kind": (
        {"source_class": "repost", "kind": "统计公报"},
        {},
        {"source_class": "press"},
        {},
        "来源更可靠",
    ),
    "imported before press": ({"source_class": "press"}, {}, {"source_class": "imported"}, {}, "来源更可靠"),
    "kind before precision": ({}, {"value": "880.98"}, {"kind": "政府工作报告"}, {"value": "880"}, "文种更权威"),
    "precise within rounding": (
        {"published": "2024-09-01"},
        {"value": "880"},
        {"published": "2024-03-01"},
        {"value": "880.98"},
        "取更精确",
    ),
    "precise within bound": (
        {"published": "2024-09-01"},
        {"value": "1700", "bound": "ge"},
        {},
        {"value": "1710"},
        "取更精确",
    ),
    "exact before bound": (
        {"published": "2024-09-01"},
        {"value": "2000", "bound": "ge"},
        {},
        {"value": "1710"},
        "是确数",
    ),
    "about before above": (
        {"published": "2024-09-01"},
        {"value": "2000", "bound": "ge"},
        {},
        {"value": "1710", "bound": "approx"},
        "是确数",
    ),
    "later": ({"published": "2024-02"}, {"value": "1"}, {"published": "2024-03-02"}, {"value": "2"}, "发布更晚"),
    "undated is oldest": ({"published": ""}, {"value": "1"}, {"published": "2019-01-01"}, {"value": "2"}, "发布更晚"),
}


@pytest.mark.parametrize("name", PREFERENCES)
def test_second_statement_leads(mini, name):
    first_document, first_cells, second_document, second_cells, reason = PREFERENCES[name]
    mini.document("bbbbbbbb", **first_document)
    mini.document("cccccccc", **second_document)
    mini.observation(doc_id="bbbbbbbb", **first_cells)
    best = mini.observation(doc_id="cccccccc", **second_cells)
    found = leader(mini.fill())
    assert [identity for identity, _ in found] == [best]
    assert reason in found[0][1]


def test_equal_statements_are_told_apart_by_their_number(mini):
    first = mini.observation("1")
    mini.observation("2")
    assert leader(mini.fill()) == [(first, "各项相同，按编号取前一条")]


def test_reviewed_leads_over_everything(mini):
    mini.document("bbbbbbbb", source_class="official", kind="统计公报")
    mini.observation(doc_id="bbbbbbbb")
    reviewed = mini.observation("101", doubt="口径不明")
    mini.correction(reviewed, field="reviewed", old="", new="1")
    assert leader(mini.fill()) == [(reviewed, "经人核对过")]


def test_newest_plan_leads_over_better_source(mini):
    goal = {"status": "target", "period": "2027"}
    mini.document("bbbbbbbb", source_class="official", kind="统计公报", published="2023-01-01")
    mini.document("cccccccc", source_class="repost", published="2024-05-01")
    mini.document("dddddddd", source_class="official", published="")
    mini.observation("1", doc_id="bbbbbbbb", **goal)
    newest = mini.observation("2", doc_id="cccccccc", doubt="转载", **goal)
    mini.observation("3", doc_id="dddddddd", **goal)
    assert leader(mini.fill()) == [(newest, "文件最新：目标以最新的文件为准")]


def test_statements_and_spread_of_a_key(mini):
    mini.document("bbbbbbbb", source_class="official")
    mini.observation("90")
    mini.observation("100", doc_id="bbbbbbbb")
    found = rows(mini.fill(), "select value, statements, spread from statements order by value")
    assert found == [(90.0, 2, pytest.approx(10.0)), (100.0, 2, pytest.approx(10.0))]


def test_one_statement_has_no_spread(mini):
    mini.observation()
    assert rows(mini.fill(), "select statements, spread, lead_reason from preferred") == [(1, None, "只有这一条陈述")]


def test_events_of_two_documents_are_two_events(mini):
    mini.document("bbbbbbbb")
    event = {"indicator": "projects_signed", "unit": "个", "period": "2023-05", "qualifier": "集中活动；产业项目"}
    mini.observation("20", **event)
    mini.observation("30", doc_id="bbbbbbbb", **event)
    connection = mini.fill()
    assert rows(connection, "select value, statements, is_event from preferred order by value") == [
        (20.0, 1, True),
        (30.0, 1, True),
    ]
    assert rows(connection, "select count(distinct event) from event_numbers") == [(2,)]


def derived(connection):
    return rows(connection, "select period, value, bound, source_ids from preferred where origin = 'derived'")


def test_level_a_year_before_follows_from_level_and_growth(mini):
    level = mini.observation("33.2", period="2025-H1", **OUTPUT)
    growth = mini.observation("223.8", period="2025-H1", **GROWTH)
    connection = mini.fill()
    assert derived(connection) == [("2024-H1", 10.3, "eq", f"{level}|{growth}")]
    assert rows(
        connection, "select observation_id, status, period_label, statements from preferred where origin = 'derived'"
    ) == [(f"{level}~{growth}", "actual", "2024年上半年", 0)]


def test_stated_level_wins_over_derived(mini):
    mini.observation("50", period="2022", **OUTPUT)
    mini.observation("121", **OUTPUT)
    mini.observation("10", **GROWTH)
    assert derived(mini.fill()) == []


def test_counts_are_derived_in_whole_numbers(mini):
    firms = {"indicator": "firms_hightech", "period": "2023-12"}
    mini.observation("100", unit="家", **firms)
    mini.observation("30", unit="%", transformation="yoy", **firms)
    assert [row[:2] for row in derived(mini.fill())] == [("2022-12", 77.0)]


@pytest.mark.parametrize("indicator", ["gdp", "value_added"])
def test_no_level_is_derived_where_growth_is_real(mini, indicator):
    mini.observation("121", indicator=indicator)
    mini.observation("10", indicator=indicator, transformation="yoy", unit="%")
    assert derived(mini.fill()) == []


@pytest.mark.parametrize(
    "change",
    [{"qualifier": "市级"}, {"period": "2022"}, {"region": "500152"}, {"status": "expected"}, {"doc_id": "bbbbbbbb"}],
)
def test_no_level_is_derived_across_keys_or_documents(mini, change):
    mini.document("bbbbbbbb")
    mini.observation("121", **OUTPUT)
    mini.observation("10", **GROWTH | change)
    assert derived(mini.fill()) == []


@pytest.mark.parametrize("cells", [{"qualifier": "年均"}, {"qualifier": "集中活动"}, {"period": "2020/2023"}])
def test_no_level_is_derived_from_averages_events_and_spans_of_years(mini, cells):
    mini.observation("121", **OUTPUT | cells)
    mini.observation("10", **GROWTH | cells)
    assert derived(mini.fill()) == []


@pytest.mark.parametrize(
    ("level", "growth", "value", "expected"),
    [
        ("ge", "eq", "10", "ge"),
        ("eq", "ge", "10", "le"),
        ("eq", "le", "10", "ge"),
        ("approx", "eq", "10", "approx"),
        ("eq", "approx", "10", "approx"),
        ("ge", "approx", "10", "approx"),
        ("le", "ge", "10", "le"),
        ("eq", "ge", "-10", "ge"),
    ],
)
def test_bounds_are_passed_on_and_reversed_by_growth(mini, level, growth, value, expected):
    mini.observation("121", bound=level, **OUTPUT)
    mini.observation(value, bound=growth, **GROWTH)
    assert [row[2] for row in derived(mini.fill())] == [expected]


def test_two_bounds_against_each_other_say_nothing(mini):
    mini.observation("121", bound="ge", **OUTPUT)
    mini.observation("10", bound="ge", **GROWTH)
    assert derived(mini.fill()) == []


PERIODS = {
    "2023": ("year", "2023年", "2023-01-01", "2023-12-31", 2024.0),
    "2025-H1": ("half", "2025年上半年", "2025-01-01", "2025-06-30", 2025.5),
    "2025-Q1": ("quarter", "2025年一季度", "2025-01-01", "2025-03-31", 2025.25),
    "2024-02": ("month", "2024年2月", "2024-02-01", "2024-02-29", 2024 + 2 / 12),
    "2025-01/2025-05": ("span", "2025年1—5月", "2025-01-01", "2025-05-31", 2025 + 5 / 12),
    "2023-01/2024-06": ("span", "2023年1月—2024年6月", "2023-01-01", "2024-06-30", 2024.5),
    "2023/2027": ("span", "2023—2027年", "2023-01-01", "2027-12-31", 2028.0),
}


@pytest.mark.parametrize("period", PERIODS)
def test_period_in_words_and_time(mini, period):
    mini.observation(period=period, status="expected")
    found = rows(
        mini.fill(),
        'select period_kind, period_label, period_start::varchar, period_end::varchar, "time" from statements',
    )
    kind, label, start, last, time = PERIODS[period]
    assert found == [(kind, label, start, last, pytest.approx(time))]


def test_undated_period_has_no_time(mini):
    mini.observation(period="")
    found = rows(mini.fill(), 'select period_kind, period_label, "year", "time", is_whole_year from statements')
    assert found == [("", "时期未注明", None, None, False)]


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("智能车", ("cars", "智能车", "same")),
        ("电动车", ("cars", "智能车", "part")),
        ("车业", ("cars", "智能车", "industry")),
        ("杂业", ("", "", "")),
        ("智能车、摩托", ("", "", "")),
    ],
)
def test_cluster_of_a_name(mini, subject, expected):
    mini.observation(subject_kind="cluster", subject=subject)
    assert rows(mini.fill(), "select cluster, cluster_name, relation from statements") == [expected]


def test_a_sector_of_the_same_name_is_no_cluster(mini):
    mini.observation(subject_kind="sector", subject="车业")
    assert rows(mini.fill(), "select cluster, relation from statements") == [("", "")]


def test_firm_belongs_to_its_cluster_by_any_of_its_names(mini):
    mini.observation(subject_kind="enterprise", subject="甲厂", indicator="gross_output")
    connection = mini.fill()
    assert rows(connection, "select cluster, relation from statements") == [("cars", "")]
    assert rows(connection, "select enterprise, observations, subjects from firms") == [("甲车厂", 1, "甲厂")]


def test_line_of_a_cluster_is_its_same_name_with_most_points(mini):
    cars = {"subject_kind": "cluster", "indicator": "gross_output"}
    mini.observation(subject="智能车", **cars)
    for year in ("2021", "2022", "2023"):
        mini.observation(subject="智慧车", period=year, **cars)
        mini.observation(subject="电动车", period=year, **cars)
    assert rows(mini.fill(), "select subject from series where is_cluster_line") == [("智慧车",)]


def goal(mini, value="200", **cells):
    return mini.observation(
        value, **{"indicator": "firms_hightech", "unit": "家", "status": "target", "period": "2027"} | cells
    )


def firms(mini, value, period, **cells):
    return mini.observation(value, indicator="firms_hightech", unit="家", period=period, **cells)


def test_target_with_base_latest_and_who_answers(mini):
    firms(mini, "80", "2022-12")
    base = firms(mini, "100", "2023-12")
    latest = firms(mini, "120", "2025-06")
    goal(mini)
    found = rows(
        mini.fill(),
        "select base_id, latest_id, base_value, latest_value, final_id, is_base_guessed, due_year, lead from targets",
    )
    assert found == [(base, latest, 100.0, 120.0, None, False, 2027, "科技局")]


def test_undated_plan_starts_from_the_first_actual_and_says_so(mini):
    mini.document("bbbbbbbb", published="")
    first = firms(mini, "80", "2022-12")
    firms(mini, "100", "2023-12")
    goal(mini, doc_id="bbbbbbbb")
    assert rows(mini.fill(), "select base_id, is_base_guessed from targets") == [(first, True)]


def test_an_undated_plan_starts_where_the_years_of_its_title_do(mini):
    mini.document("bbbbbbbb", published="", title="科技企业行动方案（2024—2027年）")
    firms(mini, "80", "2022-12")
    base = firms(mini, "100", "2023-12")
    firms(mini, "120", "2024-12")
    goal(mini, doc_id="bbbbbbbb")
    assert rows(mini.fill(), "select base_id, is_base_guessed from targets") == [(base, False)]


def test_part_year_never_stands_against_a_whole_year(mini):
    mini.observation("60", period="2023-H1")
    mini.observation("200", status="target", period="2024")
    assert rows(mini.fill(), "select base_id, latest_id from targets") == [(None, None)]


def test_final_value_of_a_target_whose_year_has_passed(mini):
    mini.observation("100", period="2023")
    final = mini.observation("150", period="2024")
    mini.observation("170", period="2025")
    mini.observation("200", status="target", period="2024")
    assert rows(mini.fill(), "select final_id, latest_id, final_value from targets") == [(final, final, 150.0)]


def test_older_goal_for_the_same_year_is_drift(mini):
    mini.document("bbbbbbbb", published="2022-01-01")
    mini.document("cccccccc", published="2021-01-01")
    older = goal(mini, "150", doc_id="bbbbbbbb")
    goal(mini, "200", doc_id="cccccccc")
    newest = goal(mini, "200")
    assert rows(mini.fill(), "select observation_id, superseded, superseded_ids from targets") == [(newest, 1, older)]


def test_span_is_compared_by_its_end_year(mini):
    mini.document("bbbbbbbb", published="2022-01-01")
    older = goal(mini, "150", doc_id="bbbbbbbb", period="2023/2027")
    newest = goal(mini, "200")
    assert rows(mini.fill(), "select observation_id, superseded_ids from targets") == [(newest, older)]


def test_who_led_when(mini):
    mini.document("bbbbbbbb", published="2024-06-01", source_class="official")
    mini.document("cccccccc", published="2024-09-01", source_class="repost")
    mini.document("dddddddd", published="", source_class="official", kind="统计公报")
    first = mini.observation("1")
    better = mini.observation("2", doc_id="bbbbbbbb")
    mini.observation("3", doc_id="cccccccc")
    mini.observation("4", doc_id="dddddddd")
    found = rows(
        mini.fill(),
        "select observation_id, preferred_from::varchar, preferred_until::varchar from tenures order by preferred_from",
    )
    assert found == [(first, "2024-03-01", "2024-06-01"), (better, "2024-06-01", None)]


def test_precision_counts_only_once_it_is_published(mini):
    """Until the finer 1710 of June came out, the newest of two rough numbers led."""
    for doc_id, published in (("bbbbbbbb", "2024-01-01"), ("cccccccc", "2024-02-01"), ("dddddddd", "2024-06-01")):
        mini.document(doc_id, published=published)
    first = mini.observation("1700", doc_id="bbbbbbbb", bound="approx")
    second = mini.observation("1720", doc_id="cccccccc", bound="approx")
    third = mini.observation("1710", doc_id="dddddddd")
    found = rows(mini.fill(), "select observation_id, preferred_until::varchar from tenures order by preferred_from")
    assert found == [(first, "2024-02-01"), (second, "2024-06-01"), (third, None)]


MEASURES = {
    "gdp-level": ("地区生产总值", {}),
    "gdp-yoy": ("地区生产总值增速", {"transformation": "yoy", "unit": "%"}),
    "value_added-yoy@规上工业": (
        "规上工业增加值增速",
        {
            "indicator": "value_added",
            "transformation": "yoy",
            "unit": "%",
            "subject_kind": "sector",
            "subject": "规上工业",
        },
    ),
    "firms_hightech-new~市级": (
        "高新技术企业数（新增）（市级）",
        {"indicator": "firms_hightech", "transformation": "new", "unit": "家", "qualifier": "市级"},
    ),
    "product_volume-level@摩托": (
        "摩托产量",
        {"indicator": "product_volume", "unit": "万辆", "subject_kind": "cluster", "subject": "摩托"},
    ),
    "other-level~园区数": ("园区数", {"indicator": "other", "unit": "个", "qualifier": "园区数"}),
}


@pytest.mark.parametrize("measure", MEASURES)
def test_measure_has_a_readable_code_and_name(mini, measure):
    name, cells = MEASURES[measure]
    mini.observation("5", **cells)
    assert rows(mini.fill(), "select measure, measure_name from measures") == [(measure, name)]


def test_measure_counts_districts_not_zones_and_finds_its_best_year(mini):
    for region in ("500151", "500152", "500105", "ZONE"):
        mini.observation(region=region, period="2021")
    for region in ("500151", "500152"):
        mini.observation(region=region, period="2022")
    connection = mini.fill()
    assert rows(connection, "select districts, best_period, best_districts from measures") == [(3, "2021", 3)]
    found = rows(connection, "select area, period, districts from place_choices order by area, period")
    assert found[:2] == [("", "2021", 3), ("", "2022", 2)]
    by_area: dict[str, int] = {}
    for _, period, districts in found[2:]:
        by_area[period] = by_area.get(period, 0) + districts
    assert by_area == {"2021": 3, "2022": 2}


def test_growth_of_a_part_of_the_due_year_stands_beside_the_target_and_never_as_its_latest(mini):
    rate = {"transformation": "yoy", "unit": "%"}
    mini.observation("6", status="target", period="2023", **rate)
    mini.observation("5", period="2022", **rate)
    quarter = mini.observation("4", period="2023-Q1", **rate)
    half = mini.observation("3", period="2023-H1", bound="approx", **rate)
    mini.observation("2", period="2022-H1", **rate)
    asked = "select latest_period, part_id, part_period, part_period_label, part_value, part_bound_name from targets"
    assert rows(mini.fill(), asked) == [("2022", half, "2023-H1", "2023年上半年", 3.0, "约")]
    assert quarter != half


def test_no_part_stands_beside_a_target_whose_year_has_its_value(mini):
    rate = {"transformation": "yoy", "unit": "%"}
    mini.observation("6", status="target", period="2023", **rate)
    mini.observation("3", period="2023-H1", **rate)
    mini.observation("4", period="2023", **rate)
    assert rows(mini.fill(), "select final_value, part_id from targets") == [(4.0, None)]


def test_a_break_parts_its_series_and_no_other(mini):
    old = mini.observation("100", period="2021", **OUTPUT)
    new = mini.observation("150", period="2023", **OUTPUT)
    mini.observation("25", period="2023", **GROWTH)
    mini.observation("160", period="2024", **OUTPUT)
    mini.observation("90", period="2024")
    mini.part(new, old, "范围不同")
    found = rows(
        mini.fill(),
        "select period, origin, segment, break_reason from preferred where indicator = 'gross_output'"
        " and transformation = 'level' order by period",
    )
    assert found == [
        ("2021", "stated", 0, ""),
        ("2022", "derived", 1, "范围不同"),
        ("2023", "stated", 1, "范围不同"),
        ("2024", "stated", 1, "范围不同"),
    ]


def test_a_goal_is_not_held_against_what_a_later_break_parts_from_it(mini):
    mini.document("bbbbbbbb", published="2025-03-01")
    old = mini.observation("100", period="2021", **OUTPUT)
    new = mini.observation("150", period="2024", doc_id="bbbbbbbb", **OUTPUT)
    mini.observation("140", period="2024", status="target", **OUTPUT)
    mini.observation("200", period="2027", status="target", doc_id="bbbbbbbb", **OUTPUT)
    mini.part(new, old, "范围不同")
    asked = "select due_year, base_value, latest_value, final_value, apart_period_label, apart_reason from targets"
    assert rows(mini.fill(), f"{asked} order by due_year") == [
        (2024, 100.0, 100.0, None, "2024年", "范围不同"),
        (2027, 150.0, 150.0, None, "2021年", "范围不同"),
    ]


def test_a_goal_says_which_part_of_a_year_is_all_there_is_and_whether_it_has_a_time(mini):
    mini.document("bbbbbbbb", published="2023-10-13")
    mini.observation("70", period="2023-Q1", **OUTPUT)
    mini.observation("90", period="2023-H1", **OUTPUT)
    mini.observation("200", period="2027", status="target", doc_id="bbbbbbbb", **OUTPUT)
    mini.observation("500", period="2023-10", status="target", doc_id="bbbbbbbb", **OUTPUT | {"subject": "制造业"})
    asked = "select due_year, latest_value, unfit_period_label, is_undated from targets order by due_year"
    assert rows(mini.fill(), asked) == [(2023, None, None, True), (2027, None, "2023年上半年", False)]


def test_document_counts(mini):
    mini.document("bbbbbbbb")
    mini.observation()
    mini.observation("-5", period="2022", doubt="口径不明")
    found = rows(mini.fill(), "select doc_id, observations, leads, held, doubted from sources order by doc_id")
    assert found == [("aaaaaaaa", 2, 1, 1, 1), ("bbbbbbbb", 0, 0, 0, 0)]


def test_month_of_a_document_counts_as_its_last_day(mini):
    mini.document("bbbbbbbb", published="2024-02")
    mini.observation(doc_id="bbbbbbbb")
    assert rows(mini.fill(), "select published, published_on::varchar from statements") == [("2024-02", "2024-02-29")]


def test_text_columns_are_never_null(mini):
    mini.document("bbbbbbbb", published="", issuer="")
    mini.observation(doc_id="bbbbbbbb", period="")
    mini.observation("33.2", **OUTPUT)
    mini.observation("10", **GROWTH)
    connection = mini.fill()
    for mart in ("statements", "preferred"):
        described = rows(connection, f"select column_name from (describe {mart}) where column_type = 'VARCHAR'")
        for (column,) in described:
            assert rows(connection, f"select count(*) from {mart} where {column} is null") == [(0,)], (mart, column)


FRAME = """
observation_id source_ids doc_id region region_name region_short region_level area
subject_kind subject qualifier cluster cluster_name relation
indicator indicator_name theme indicator_kind better transformation transformation_name
period period_kind period_label period_start period_end year time status status_name origin
value unit bound bound_name text doubt statements spread lead_reason
doc_title doc_issuer doc_no doc_kind published published_on source_class source_class_name url access locator
is_event is_average is_whole_year is_held held_reason segment break_reason
"""


def test_columns_of_the_observation_frame(mini):
    connection = mini.fill()
    columns = {
        mart: [row[0] for row in rows(connection, f"select column_name from (describe {mart})")]
        for mart in ("statements", "preferred")
    }
    frame = FRAME.split()
    assert columns == {"statements": frame, "preferred": frame}
