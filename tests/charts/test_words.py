"""Words beside marks: lines of about one length, a small second line, hostile text as text."""

from pages.charts.words import balanced, named, second_line


def test_a_long_name_breaks_into_lines_of_one_length() -> None:
    assert balanced("智能网联新能源汽车零部件", 9) == "智能网联新能<br>源汽车零部件"
    assert balanced("汽车", 9) == "汽车"


def test_a_second_line_is_there_only_with_words() -> None:
    assert named("铜梁", "") == "铜梁"
    assert named("铜梁", "2024年") == "铜梁<br><span style='font-size:11px'>2024年</span>"


def test_hostile_text_stays_text() -> None:
    assert "<b>" not in balanced("<b>", 9) + named("<b>", "<b>") + second_line("<b>")
