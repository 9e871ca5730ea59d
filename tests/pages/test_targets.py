"""目标: the ledger, what is due, what is missing, whom to ask."""

import csv
import io
import json
import re

import pytest

from pages.parts.panels.ledger import DUE
from warehouse.analysis.targets import UNMOVED


def verdicts_of(screen):
    return [row["cells"][4] for row in screen.table("targets-ledger")["rows"]]


def test_it_opens_on_all_targets_those_with_a_verdict_first(opened):
    screen = opened("targets")
    assert len(screen.card("ledger").frame) > 300
    first = verdicts_of(screen)[:12]
    assert not any(verdict.startswith(("不可评估", "无终值")) for verdict in first)
    assert len(screen.card("pace").frame) >= 20
    assert "没有可比的整年实际值" in screen.card("verdicts").note


def test_after_them_comes_what_is_due_or_overdue_and_last_what_lacks_a_value(opened):
    screen = opened("targets")
    assert "能评估的在前" in screen.card("ledger").note
    is_open = [verdict.startswith(("不可评估", "无终值")) for verdict in verdicts_of(screen)]
    assert is_open == sorted(is_open)
    counted = screen.card("verdicts").frame["verdict"].value_counts()
    assert is_open.count(False) == counted.drop(["不可评估", "无终值"]).sum()
    assert "2026年" in screen.table("targets-ledger")["rows"][is_open.index(True)]["cells"][1]
    last = opened("targets", page="7").table("targets-ledger")["rows"]
    assert {row["cells"][3] for row in last} == {"—"}


def test_that_no_level_target_is_missed_is_said_to_come_of_what_is_published(opened):
    screen = opened("targets")
    goals = screen.card("verdicts").frame
    missed = goals[goals["verdict"] == "未达"]
    assert len(missed)
    assert "level" not in set(missed["transformation"])
    assert "总量目标没有一项“未达”，只说明公布出来的多是做成了的" in screen.card("verdicts").note


def test_where_nothing_was_reached_no_success_is_claimed(opened):
    screen = opened("targets", district="500151")
    assert set(screen.card("verdicts").frame["verdict"]) == {"无终值", "不可评估"}
    assert "做成了" not in screen.card("verdicts").note
    assert "到期的 3 项都没有公布到期年份的数" in screen.card("verdicts").note


def test_a_base_that_is_the_first_actual_value_is_marked_in_the_ledger_and_in_the_chart(opened):
    screen = opened("targets")
    guessed = next(row for row in screen.table("targets-ledger")["rows"] if row["cells"][0] == "忠县 地区生产总值")
    assert guessed["cells"][4].endswith("起点按首个实际值）")
    assert "※ 起点按首个实际值" in screen.card("pace").note
    spec = next(c.proto.spec for c in screen.app.get("plotly_chart") if c.proto.id.endswith("chart-pace"))
    words = [text for trace in json.loads(spec)["data"] for text in trace.get("text", ())]
    assert any("※需提速" in text for text in words)
    assert any("　达标进度" in text for text in words)


def test_a_verdict_on_an_old_value_names_its_year(opened):
    rows = opened("targets").table("targets-ledger")["rows"]
    told = [(*row["cells"][:2], row["cells"][4]) for row in rows]
    assert ("到位资金", "3200 亿元*（2021年）", "已达（按2021年的数）") in told
    assert ("地区生产总值 同比增速", "约 +6%（2025年）", "未达") in told


def test_every_verdict_is_one_of_the_list_and_the_bars_add_up(opened):
    screen = opened("targets")
    counted = screen.card("verdicts").frame["verdict"].value_counts()
    known = {"背离", "滞后", "未达", "需提速", "达标进度", "基本达到", "已达", "不可评估", "无终值"}
    assert set(counted.index) <= known
    assert f"{counted.sum()} 项目标" in screen.card("verdicts").title


def test_a_verdict_narrows_the_ledger_and_not_the_counts(opened):
    screen = opened("targets", verdict="已达")
    assert all(verdict.startswith("已达") for verdict in verdicts_of(screen))
    assert set(screen.card("verdicts").frame["verdict"]) > {"已达"}


def test_what_is_due_within_twelve_months_or_overdue(opened):
    screen = opened("targets", due="soon")
    frame = screen.card("ledger").frame
    assert "到期晚的在前" in screen.card("ledger").note
    assert "2026年" in screen.table("targets-ledger")["rows"][0]["cells"][1]
    goals = frame[frame["status"] == "target"]
    assert len(goals) > 20
    assert goals["year"].max() <= 2027


def test_missing_values_name_whom_to_ask(opened):
    screen = opened("targets")
    rows = screen.table("targets-asked")["rows"]
    assert len(rows) == 12
    assert all(row["cells"][3].endswith(("委", "局", "室", "办", "会")) for row in rows), rows


@pytest.mark.parametrize(
    "query", [{"district": "500117"}, {"area": "渝东北"}, {"district": "500117", "cluster": "摩托车"}]
)
def test_the_ledger_follows_the_way_down(opened, query):
    frame = opened("targets", **query).card("ledger").frame
    assert len(frame)
    if "district" in query:
        assert set(frame["region"]) == {query["district"]}
    if "cluster" in query:
        assert set(frame["subject"]) == {query["cluster"]}


def test_a_place_without_targets_says_so_once_and_whom_to_ask(opened):
    screen = opened("targets", district="500229")
    text = screen.text()
    assert text.count("没有文件为城口县定过带数的目标") == 1
    assert "请向城口县发展改革委" in text
    assert list(screen.app.session_state["_cards"]) == ["verdicts"]
    assert not screen.tables()
    assert not any("0 份文件" in line or "都有实际值" in line for line in text.splitlines())


def test_a_choice_that_no_target_meets_draws_no_empty_table(opened):
    screen = opened("targets", district="500113", due="missing", verdict="达标进度")
    assert "没有符合所选判断和期限的目标" in screen.text()
    assert "targets-ledger" not in screen.tables()


def test_values_of_a_part_of_the_year_are_not_called_none(opened):
    screen = opened("targets", district="500151")
    assert "3 项总量目标里 3 项没有可比的整年实际值" in screen.card("verdicts").note
    assert any("85 亿元" in row["cells"][3] for row in screen.table("targets-ledger")["rows"])


@pytest.mark.parametrize("query", [{}, {"district": "500151"}, {"district": "500117", "cluster": "摩托车"}])
def test_what_is_pledged_names_the_place(opened, query):
    screen = opened("targets", **query)
    place = {"500151": "铜梁区", "500117": "合川区"}.get(query.get("district"), "全市")
    assert place in screen.card("pledged").title
    if screen.card("pledged").frame.empty:
        assert f"没有文件公开过{place}" in screen.text()


def test_pledges_of_2027_stand_in_one_picture_and_events_do_not(opened):
    frame = opened("targets").card("pledged").frame
    assert frame["region"].nunique() >= 5
    assert set(frame["year"]) == {2027}
    assert not frame["is_event"].any()


@pytest.mark.parametrize("query", [{"verdict": "<b>"}, {"due": "never"}])
def test_unknown_choices_give_one_sentence(opened, query):
    screen = opened("targets", **query)
    assert sum("已按默认显示" in notice for notice in screen.notices()) == 1


def test_a_target_under_no_named_indicator_is_listed_and_says_why_it_cannot_be_assessed(opened):
    screen = opened("targets", district="500120")
    goals = screen.card("ledger").frame.query("status == 'target'")
    assert "other" in set(goals["indicator"])
    row = next(row for row in screen.table("targets-ledger")["rows"] if row["cells"][0] == "汽车零部件 企业数量")
    assert row["cells"][4] == "不可评估：指标未归类"


def test_what_a_goal_was_before_is_told_with_its_day_and_which_way_it_went(opened):
    told = {
        row["cells"][0]: row["cells"][1] for row in opened("targets", due="changed").table("targets-ledger")["rows"]
    }
    assert len(told) > 8
    assert told["大足 工业 产值"] == "超 700 亿元*（2027年）\n原定 超 2100 亿元 2023-03-03，已下调"
    assert told["科技型企业数"].endswith("原定 4.5 万家* 2022-11-11，已上调")
    # An undated plan may be the newer one, and 1.27 for 1.28 is no other goal.
    assert told["农机装备 产值"].endswith("另有 300 亿元* 未注明日期")
    assert not any("调" in goal for goal in told.values() if "1.28 万家" in goal)


def test_the_words_beside_a_chart_begin_with_its_title(opened):
    screen = opened("targets")
    words = [chart.proto.alt for chart in screen.app.get("plotly_chart")]
    titles = [screen.card(name).title for name in ("verdicts", "pace", "pledged")]
    assert all(said.startswith(title) for said, title in zip(words, titles, strict=True))


@pytest.mark.parametrize(
    ("page", "name", "place"),
    [("targets", "targets-ledger", 3), ("overview", "targets-due", 2), ("district", "goals", 3)],
)
def test_a_latest_value_opens_its_own_statement(opened, page, name, place):
    screen = opened(page, district="500117") if page == "district" else opened(page)
    tables = screen.tables()
    rows = next(table["rows"] for key, table in tables.items() if name in key)
    linked = [row for row in rows if row["links"]]
    assert linked
    assert all(row["cells"][place] == "—" for row in rows if not row["links"])
    for row in linked:
        opens = row["links"][str(place)]
        assert opens.split("=")[-1] != row["id"].split("=")[-1]
        assert opens.startswith("observation=") == row["id"].startswith("observation=")


def written(screen, card):
    content = screen.card(card).csv().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content, newline="")))


def test_the_ledger_is_taken_away_with_verdict_reason_pace_actual_drift_and_who_answers(opened):
    screen = opened("targets")
    rows = {row["观测编号"]: row for row in written(screen, "ledger")}
    for line in screen.table("targets-ledger")["rows"]:
        row, cells = rows[line["id"]], line["cells"]
        assert (row["判断"], row["谁负责"], row["在目标中的作用"]) == (cells[4], cells[5], "目标")
        assert cells[4].startswith(row["判断结果"])
        assert row["判断原因"] in cells[4]
        if row["比目标进度慢（月）"] and row["判断结果"] != "已达":
            assert f"{abs(float(row['比目标进度慢（月）'])):.0f} 个月" in cells[4]
        if actual := row["最新实际编号"]:
            assert rows[actual]["数值"] == row["最新实际值"]
            assert row["最新实际时期"] in cells[3]
        assert "\n".join(cells[1].split("\n")[1:]) == row["目标变动"]
    assert any(row["目标变动"] for row in rows.values())
    assert any(row["牵头单位"] for row in rows.values())
    others = [row for row in rows.values() if row["在目标中的作用"] != "目标"]
    assert all(row["在目标中的作用"].startswith(("起点", "最新实际", "部分时期", "原定目标")) for row in others)
    assert not any(row["判断"] for row in others)


def test_what_to_ask_and_whom_is_taken_away_and_so_is_the_pace(opened):
    screen = opened("targets")
    rows = {row["观测编号"]: row for row in written(screen, "asked")}
    for line in screen.table("targets-asked")["rows"]:
        assert [rows[line["id"]][title] for title in ("要哪个数", "向谁要")] == [line["cells"][0], line["cells"][3]]
    paced = [row for row in written(screen, "pace") if row["在目标中的作用"] == "目标"]
    assert paced
    for row in paced:
        done, gone = float(row["已走的路（%）"]), float(row["已过的时间（%）"])
        assert (done < gone) == (float(row["比目标进度慢（月）"]) > 0)
    verdicts = screen.card("verdicts").frame["verdict"].tolist()
    assert [row["判断结果"] for row in written(screen, "verdicts")] == verdicts


def test_a_goal_that_is_no_higher_than_what_was_so_before_it_is_no_success(opened):
    rows = [row for page in "12345678" for row in opened("targets", page=page).table("targets-ledger")["rows"]]
    goals = [row["cells"] for row in rows if row["cells"][0] == "规上工业 有研发活动企业占比"]
    told = next(cells for cells in goals if cells[1].startswith("45%（2027年）"))
    assert told[3] == "45%\n2021年"
    assert told[4] == "不可评估：定目标之后没有新的实际值"


def test_every_missing_value_can_be_listed_and_nobody_is_asked_who_does_not_exist(opened):
    first, every = opened("targets"), opened("targets", asked="all")
    asked = every.table("targets-asked")["rows"]
    assert len(asked) > len(first.table("targets-asked")["rows"]) == 12
    assert f"列出全部 {len(asked)} 项" in first.labels()
    offices = {row["cells"][3] for row in asked}
    assert not [office for office in offices if office.startswith(("渝西", "万开云"))]
    assert not [office for office in offices if "新区" in office and office.endswith("统计局")]


def test_a_value_behind_a_break_is_missing_and_asked_for(opened):
    screen = opened("targets", district="5001LJ")
    apart = [row for row in screen.table("targets-ledger")["rows"] if "与目标口径不同" in row["cells"][4]]
    assert apart
    assert {row["id"] for row in apart} <= {row["id"] for row in screen.table("targets-asked")["rows"]}


def test_a_goal_without_a_time_is_neither_due_nor_asked_for_a_month(opened):
    screen = opened("targets", municipal="advanced_materials", asked="all")
    (undated,) = [row for row in screen.table("targets-asked")["rows"] if row["cells"][1] == "未写明"]
    assert "约 1 万亿元" in undated["cells"][2]


def box(screen, title):
    """Label and value of each choice of a box."""
    found = next(one for one in screen.app.selectbox if one.label == title)
    return found.options


@pytest.mark.parametrize(("title", "name"), [("判断", "verdict"), ("期限", "due")])
def test_every_way_to_narrow_the_ledger_says_how_many_targets_it_leaves(opened, title, name):
    screen = opened("targets")
    labels = box(screen, title)
    codes = ["", *(DUE if name == "due" else [label.split("（")[0] for label in labels[1:]])]
    assert len(codes) == len(labels) > 2
    for code, label in zip(codes, labels, strict=True):
        note = opened("targets", **({name: code} if code else {})).card("ledger").note
        assert label.endswith(f"（{re.search('([0-9]+) 项', note)[1]}）"), label


def test_what_no_target_is_of_is_not_offered_but_stays_where_it_is_chosen(opened):
    screen = opened("targets", district="500113", due="missing", verdict="达标进度")
    assert "达标进度（0）" in box(screen, "判断")
    assert [label for title in ("判断", "期限") for label in box(screen, title) if label.endswith("（0）")] == [
        "达标进度（0）",
        "缺现值（0）",
    ]


@pytest.mark.parametrize("query", [{}, {"area": "主城新区"}])
def test_a_choice_of_industry_or_firm_leads_to_as_many_targets_as_it_says(opened, query):
    screen = opened("targets", **query)
    for title, name in (("集群或产业", "cluster"), ("企业或项目", "firm")):
        for label in box(screen, title)[1:4]:
            chosen, _, count = label.rstrip("）").rpartition("（")
            narrow = opened("targets", **query, **{name: chosen})
            assert f" {count} 项目标" in narrow.card("verdicts").title, label


def test_a_stock_beyond_its_goal_within_the_due_year_has_reached_it(opened):
    screen = opened("targets", verdict="已达")
    table = screen.table("targets-ledger")
    place = next(at for at, cell in enumerate(table["rows"][0]["cells"]) if cell.startswith("已达"))
    (said,) = {
        row["cells"][place]
        for row in table["rows"]
        if "科技型企业" in row["cells"][0] and any("2025年10月" in cell for cell in row["cells"])
    }
    assert said == "已达（截至2025年10月）"


def test_a_fall_that_was_rounded_away_is_told_as_none(opened):
    """2.82万亿, then 2.8万亿: no minus stands in the chart, the ledger or a file; a proven fall keeps its own."""
    screen = opened("targets")
    spec = next(c.proto.spec for c in screen.app.get("plotly_chart") if c.proto.id.endswith("chart-pace"))
    bars, *_, words = json.loads(spec)["data"]
    still = [place for place, text in enumerate(words["text"]) if text.startswith("约 0%")]
    assert [bars["x"][place] for place in still] == [0]
    assert all(UNMOVED in bars["hovertext"][place] for place in still)
    opens = bars["customdata"][still[0]][2]
    row = next(row for row in written(screen, "pace") if row["观测编号"] == opens)
    assert (row["已走的路（%）"], row["已有年均增长（%）"], row["判断原因"]) == ("0.0", "0.0", UNMOVED)
    line = next(row for row in screen.table("targets-ledger")["rows"] if row["id"] == opens)
    assert UNMOVED in line["cells"][4]
    assert any(text.startswith("-") for text in words["text"]) == any(length < 0 for length in bars["x"])
