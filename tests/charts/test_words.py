"""Words beside marks: lines of about one length, a small second line, hostile text as text."""

import pytest

from pages.charts.words import CLOSING, OPENING, balanced, lines, named, second_line


def test_a_long_name_breaks_into_lines_of_one_length() -> None:
    assert balanced("智能网联新能源汽车零部件", 9) == "智能网联新能<br>源汽车零部件"
    assert balanced("汽车", 9) == "汽车"


@pytest.mark.parametrize("longest", range(3, 12))
@pytest.mark.parametrize(
    "name",
    [
        "建筑业（占建筑业产值）",
        "仪表（含传感器）产值",
        "“一主两辅”产业，增速",
        "（甲）（乙）（丙）（丁）",
        "规划《某某方案》：目标数",
    ],
)
def test_no_line_begins_with_what_closes_or_ends_with_what_opens(name: str, longest: int) -> None:
    parts = lines(name, longest)
    assert "".join(parts) == name
    assert max(map(len, parts)) <= longest
    assert not [part for part in parts if part[0] in CLOSING or part[-1] in OPENING]


def test_numbers_and_latin_words_stay_whole_and_spaces_are_places_for_a_break() -> None:
    assert lines("2027年产值12000亿元", 8) == ["2027年产值", "12000亿元"]
    assert lines("某县 地区生产总值", 8) == ["某县", "地区生产总值"]
    assert lines("某县 产值", 8) == ["某县 产值"]


def test_what_can_be_broken_nowhere_is_broken_all_the_same() -> None:
    assert "".join(lines("（（（（（（", 2)) == "（（（（（（"


def test_a_name_with_more_lines_than_it_may_have_is_cut_short() -> None:
    assert lines("高技术制造业增加值占规上工业增加值比重", 8, 2) == ["高技术制造业增加", "值占规上工业增…"]
    cut = lines("某行业（占某行业增加值）的比重变化", 8, 2)
    assert len(cut) == 2
    assert cut[-1].endswith("…")


def test_a_second_line_is_there_only_with_words() -> None:
    assert named("铜梁", "") == "铜梁"
    assert named("铜梁", "2024年") == "铜梁<br><span style='font-size:11px'>2024年</span>"


def test_hostile_text_stays_text() -> None:
    assert "<b>" not in balanced("<b>", 9) + named("<b>", "<b>") + second_line("<b>")
