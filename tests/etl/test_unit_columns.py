"""Tables with a column of units are found though classes are said once and offices stand behind the values."""

from tests.etl.reading import observations

HEAD = ["类别", "主要指标", "单位", "2022年", "2028年", "责任部门"]
ROWS = [
    ["规模", "规上工业总产值", "亿元", "412.6", "700", "区经济信息委"],
    ["", "规上工业企业数", "家", "136", "200", "区经济信息委"],
    ["创新", "规上工业企业研发投入强度", "%", "1.86", "2.4", "区科技局、区统计局"],
    ["", "云溪标识授权量", "个", "/", "90", "区市场监管局"],
]
TITLE = "云溪区制造业提档行动方案\n表2 主要目标\n"
END = "二、重点任务\n实施技改项目35个。\n"
ONE_A_LINE = TITLE + "".join(f"{cell} |\n" if cell else "|\n" for row in [HEAD, *ROWS] for cell in row) + END
UNEVEN = TITLE + "".join(" | ".join(cell for cell in row if cell) + " |\n" for row in [HEAD, *ROWS]) + END


def _told(text: str) -> dict[str, tuple[str, str, str, str]]:
    read = observations(text, published="2023-12-20", kind="方案", region="500153")
    assert all(text[o.start_char : o.end_char] == number for number, o in read.items())
    return {number: (o.indicator, o.period, o.unit, o.status) for number, o in read.items()}


def test_rows_are_found_by_their_units() -> None:
    for text in (ONE_A_LINE, UNEVEN):
        told = _told(text)
        assert told["412.6"] == ("gross_output", "2022", "亿元", "actual")
        assert told["700"] == ("gross_output", "2028", "亿元", "target")
        assert told["136"] == ("firms_above_scale", "2022-12", "家", "actual")
        assert told["200"] == ("firms_above_scale", "2028", "家", "target")
        assert told["1.86"] == ("rd_intensity", "2022", "%", "actual")
        assert told["2.4"] == ("rd_intensity", "2028", "%", "target")
        assert told["90"][1:] == ("2028", "个", "target")
        assert "35个" in told


def test_a_column_of_offices_is_no_column_of_units() -> None:
    """单位 may head those who report: what stands under it is no unit and parts no rows."""
    rows = [
        ["任务", "单位", "2023年", "2028年"],
        ["建设厂房", "区经济信息委", "3", "8"],
        ["引进人才", "区人社局", "12", "30"],
    ]
    table = "".join(f"{cell} |\n" for row in rows for cell in row)
    text = f"云溪区任务分工\n{table}二、保障\n投入资金2亿元。\n"
    assert all(o.unit not in ("区经济信息委", "区人社局") for o in observations(text).values())


def test_one_row_is_no_table_and_words_between_are_not_its_values() -> None:
    """A lone row may be chance, and rows far apart are not of one table."""
    lone = "指标 |\n单位 |\n2028年 |\n产值 |\n亿元 |\n56 |\n小结 |\n"
    assert "56" not in observations(lone)
    sentence = "单位产值能耗 | 完成情况如下。\n全年规上工业总产值412.6亿元。\n"
    assert observations(sentence, published="2024-01-10")["412.6亿元"].indicator == "gross_output"


def test_an_empty_cell_keeps_its_column_and_no_row_goes_on_in_the_next_line() -> None:
    lines = [
        "主要经济指标 | 计量单位 | 2023年 | 2024年 | 比上年同期增长（%） |",
        "规上工业总产值 | 亿元 | 310 | 320 | 6.1 |",
        "固定资产投资 | 亿元 | | 80 | 6.5 |",
        "工业投资 | 亿元 | 31 | 42 |",
    ]
    told = _told("云溪区主要指标\n" + "\n".join(lines) + "\n")
    assert told.get("80", ("", "2024"))[1] == "2024"
    assert told.get("6.5", ("", "", "%"))[2] != "亿元"
    numbered = [
        "序号 | 主要经济指标 | 计量单位 | 2024年 | 2025年 |",
        "1 | 规上工业总产值 | 亿元 | 310 |",
        "3 | 工业投资 | 亿元 | 31 | 42 |",
    ]
    assert "3" not in _told("云溪区主要指标\n" + "\n".join(numbered) + "\n")
