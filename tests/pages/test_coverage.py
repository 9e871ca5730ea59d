"""覆盖: what is stated and what is silent, and whom to ask."""

import csv
import io

import pytest


def test_it_opens_on_the_year_with_most_numbers_and_all_districts(opened):
    screen = opened("coverage")
    frame = screen.card("coverage").frame
    assert len(frame) > 60
    assert set(frame["state"]) >= {"stated", "part"}
    assert not frame.duplicated(["region", "measure"]).any()
    assert frame["year"].nunique() == 1
    assert "格里" in screen.card("coverage").note


def test_a_whole_year_goes_before_what_is_derived_or_of_a_part(opened):
    frame = opened("coverage").card("coverage").frame
    assert frame[frame["state"] == "stated"]["period_kind"].isin(["year", "month"]).all()
    assert not frame[frame["state"] == "part"]["is_whole_year"].any()
    assert (frame[frame["state"] == "derived"]["origin"] == "derived").all()


def test_a_gap_names_what_to_ask_for_and_which_office(opened):
    text = opened("coverage", year="2023", gap="500229|gdp-level").text()
    assert "城口县：缺 2023 年地区生产总值" in text
    assert "城口县统计局" in text


def test_clusters_have_their_own_matrix_and_own_names_are_told_apart(opened):
    screen = opened("coverage", by="cluster")
    frame = screen.card("coverage").frame
    assert set(frame["subject_kind"]) == {"cluster"}
    other = frame[frame["state"] == "other_name"]
    assert len(other)
    assert not (other["relation"] == "same").any()
    assert (frame[frame["state"] == "stated"]["relation"] == "same").all()


def test_an_area_keeps_its_districts(opened):
    frame = opened("coverage", area="渝东北").card("coverage").frame
    assert set(frame["area"]) == {"渝东北"}


@pytest.mark.parametrize("query", [{"gap": "500229|nosuch"}, {"year": "1066"}, {"by": "x"}])
def test_unknown_choices_give_one_sentence(opened, query):
    screen = opened("coverage", **query)
    assert sum("已按默认显示" in notice for notice in screen.notices()) == 1


def test_an_empty_board_says_so(opened_on):
    assert "没有公开的数" in opened_on()("coverage").text()


def test_a_gap_can_be_chosen_without_a_click_on_its_cell(opened):
    screen = opened("coverage", year="2023")
    box = next(one for one in screen.app.selectbox if one.label == "空缺")
    filled = len(screen.card("coverage").frame)
    words = next(chart.proto.alt for chart in screen.app.get("plotly_chart"))
    assert f"；{filled} 个标记；" in words
    gaps = len(box.options) - 1
    assert f"{gaps + filled} 格里 {filled} 格有数" in screen.card("coverage").note
    screen.app.selectbox(key="w_gap").set_value("500229|gdp-level").run()
    assert screen.query() == {"gap": "500229|gdp-level"}  # 2023 is the year that the page opens on
    assert "请向" in screen.text()


def test_a_cell_that_has_its_number_is_no_gap(opened):
    filled = opened("coverage", year="2023").card("coverage").frame.iloc[0]
    gap = f"{filled['region']}|{filled['measure']}"
    screen = opened("coverage", year="2023", gap=gap)
    assert "请向" not in screen.text()
    assert any("空缺" in notice for notice in screen.notices())


def written(screen):
    content = screen.card("coverage").csv().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content, newline="")))


@pytest.mark.parametrize("query", [{"year": "2023"}, {"area": "渝东北"}, {"by": "cluster"}], ids=str)
def test_the_gaps_are_taken_away_too_each_with_what_to_ask_for_and_of_whom(opened, query):
    screen = opened("coverage", **query)
    rows = written(screen)
    gaps = [row for row in rows if row["状态"] == "空缺"]
    filled = len(screen.card("coverage").frame)
    assert f"{filled + len(gaps)} 格里 {filled} 格有数" in screen.card("coverage").note
    assert len(rows) == filled + len(gaps)
    box = next(one for one in screen.app.selectbox if one.label == "空缺")
    place = "市级集群" if query.get("by") else "地区"
    assert [f"{row[place]} {row['列名']}" for row in gaps] == box.options[1:]
    told = (place, f"{place}代码", "指标", "指标代码", "变换", "时期", "要什么", "向谁要")
    for row in gaps:
        assert not any(row[title] for title in ("观测编号", "依据编号", "数值", "文件"))
        assert all(row[title] for title in told)
    assert {row["这一格"] for row in gaps} == {"没有公开"}
    assert "没有公开" not in {row["这一格"] for row in rows if row["观测编号"]}


def test_what_a_gap_in_the_file_says_is_what_the_page_says_of_it(opened):
    screen = opened("coverage", year="2023", gap="500229|gdp-level")
    (gap,) = [row for row in written(screen) if (row["地区"], row["列名"]) == ("城口县", "地区生产总值")]
    assert (gap["地区代码"], gap["指标代码"], gap["变换代码"], gap["时期"]) == ("500229", "gdp", "level", "2023年")
    text = screen.text().replace(" ", "")
    assert f"请向{gap['向谁要']}要{gap['要什么']}".replace(" ", "") in text


@pytest.mark.parametrize(
    "query", [{}, {"by": "cluster"}, {"area": "渝东北"}, {"measures": "投资"}, {"year": "2025"}], ids=str
)
def test_a_year_is_offered_with_the_cells_that_its_matrix_shows(opened, query):
    box = next(one for one in opened("coverage", **query).app.selectbox if one.label == "年份")
    for option in box.options[:4]:
        year, number = option.removesuffix(" 格）").split("年（")
        assert len(opened("coverage", **{**query, "year": year}).card("coverage").frame) == int(number), option


def test_a_theme_brings_its_own_measures(opened):
    screen = opened("coverage", measures="创新")
    frame = screen.card("coverage").frame
    assert set(frame["theme"]) == {"创新"}
    box = next(one for one in screen.app.selectbox if one.label == "指标类别")
    assert box.options[0] == "公开最多的指标"
    assert any(option.startswith("创新（") for option in box.options)
    assert len(frame) > 0


@pytest.mark.parametrize(
    ("query", "idle", "shown"),
    [
        (
            {"district": "500102", "cluster": "材料"},
            "这里不按区县、集群或产业分，选定的涪陵区、材料未起作用，已按主城新区显示。",
            ["全市", "主城新区"],
        ),
        ({"by": "cluster", "area": "渝东北"}, "这里不按片区分，选定的渝东北未起作用。", ["全市"]),
        ({"area": "渝东北"}, "", ["全市", "渝东北"]),
    ],
)
def test_what_the_matrix_does_not_follow_is_said_and_not_in_the_way_down(opened, query, idle, shown):
    screen = opened("coverage", **query)
    assert screen.notices() == [idle] * bool(idle)
    assert [one.label for one in screen.app.button if (one.key or "").startswith("crumb-")] == shown
    areas = [one for one in screen.app.selectbox if one.label == "片区"]
    assert [one.value for one in areas] == ([shown[-1].replace("全市", "")] if query.get("by") != "cluster" else [])
    links = [one.proto.query_string for one in screen.app.get("page_link")]
    assert all(f"{name}=" in link for name in query if name != "by" for link in links)
