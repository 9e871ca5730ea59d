"""Tables that a copy has taken apart are found again by the length of their rows; what keeps to none is no table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.tables import find_tables
from tests.etl.reading import observations
from tests.timing import processor_seconds

ROWS = [
    ("指 标", "绝对额(亿元)", "比上年±%"),
    ("工业总产值", "846.31", "7.4"),
    ("按轻重工业分", "", ""),
    ("轻工业", "181.85", "3.4"),
    ("重工业", "664.46", "8.6"),
    ("按登记注册类型分", "", ""),
    ("国有", "287.7", "4.5"),
]
TITLE = "2022年新川区工业运行公报\n一、工业\n表3 2022年规模以上工业总产值\n"
BARRED = TITLE + "\n|\n".join(cell for row in ROWS for cell in row) + "\n|\n二、投资\n全年完成工业投资38.2亿元。\n"
ENDING = TITLE + "".join(f"{cell} |\n" for row in ROWS for cell in row) + "全年完成工业投资38.2亿元。\n"
BARE = TITLE + "".join(f"{cell}\n" for row in ROWS for cell in row if cell) + "全年完成工业投资38.2亿元。\n"


@pytest.mark.parametrize("text", [BARRED, ENDING, BARE], ids=["bars between", "bars behind", "no bars"])
def test_a_cell_a_line(text: str) -> None:
    read = observations(text, published="2023-03-20", title="2022年新川区工业运行公报")
    told = {number: (o.subject, o.indicator, o.transformation, o.period) for number, o in read.items()}
    assert told == {
        "846.31": ("规上工业", "gross_output", "level", "2022"),
        "7.4": ("规上工业", "gross_output", "yoy", "2022"),
        "181.85": ("轻工业", "gross_output", "level", "2022"),
        "3.4": ("轻工业", "gross_output", "yoy", "2022"),
        "664.46": ("重工业", "gross_output", "level", "2022"),
        "8.6": ("重工业", "gross_output", "yoy", "2022"),
        "38.2亿元": ("工业", "fixed_investment", "level", "2022"),
    }
    assert all(text[o.start_char : o.end_char] == number for number, o in read.items())


def test_a_head_without_its_first_cell() -> None:
    """Where the corner is empty a copy without bars has lost it; the title above is not taken for it."""
    text = (
        "表1 2023年12月企业数\n企业法人单位(个)\n从业人员(人)\n制造业\n412\n15230\n采矿业\n6\n410\n建筑业\n88\n2204\n"
    )
    read = observations(text, published="2024-07-15")
    assert {number: (o.subject, o.unit, o.period) for number, o in read.items() if o.indicator == "employment"} == {
        "15230": ("制造业", "人", "2023-12"),
        "410": ("采矿业", "人", "2023-12"),
        "2204": ("建筑业", "人", "2023-12"),
    }


IN_LINE = (
    "一、综合 - 1 - 表 1 2023年分产业增加值 指 标 绝对量(亿元) 比上年增长(%) 比重(%) 地区生产总值 731.26 5.4 100.0 "
    "第一产业 62.15 3.9 8.5 第二产业 340.77 6.1 46.6 第三产业 328.34 5.1 44.9 年末全区有高新技术企业 71 家。"
)


def test_a_table_run_into_one_line() -> None:
    read = observations(IN_LINE, published="2024-03-20")
    told = {number: (o.subject, o.indicator, o.transformation, o.period) for number, o in read.items()}
    assert told["731.26"] == ("", "gdp", "level", "2023")
    assert told["340.77"] == ("第二产业", "value_added", "level", "2023")
    assert told["6.1"] == ("第二产业", "value_added", "yoy", "2023")
    assert told["328.34"] == ("第三产业", "value_added", "level", "2023")
    assert read["71 家"].indicator == "firms_hightech"


def test_goods_bear_the_name_and_the_unit_of_their_row() -> None:
    head = "2024年工业产品产量\n产品名称\t绝对额(亿元)\t比上年增长(%)\n"
    text = f"{head}农用化肥（万吨）\t15.3\t1.5\n新能源汽车(万辆)\t4.2\t31.7\n"
    read = observations(text, published="2025-03-01")
    assert {number: (o.subject, o.indicator, o.unit) for number, o in read.items()} == {
        "15.3": ("农用化肥", "product_volume", "万吨"),
        "1.5": ("农用化肥", "product_volume", "%"),
        "4.2": ("新能源汽车", "product_volume", "万辆"),
        "31.7": ("新能源汽车", "product_volume", "%"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "首页\n新闻\n2024\n公告\n通知\n12\n招标\n关于我们\n联系\n31\n5\n",
        "铜梁区 12 家 潼南区 9 家 大足区 7 家 荣昌区 5 家\n",
        "2024年 5 月 20 日 星期一 浏览 120 次 字号 大 中 小\n",
        "产值\n增速\n企业\n412.6\n7.3\n",
        "",
    ],
)
def test_what_keeps_to_no_length_is_no_table(text: str) -> None:
    assert find_tables(text) == []


@given(
    st.lists(
        st.sampled_from(["产值", "412.6", "|", "-3.8", "—", "铜梁区", " ", "增长(%)", "2024年", "，"]), max_size=60
    )
)
def test_any_stream_keeps_its_offsets(cells: list[str]) -> None:
    for parted in ("\n", " ", "\n|\n", " |\n"):
        text = parted.join(cells)
        for table in find_tables(text):
            assert all(text[c.start : c.end].strip() == c.text for row in table.rows for c in row if c.is_value)


@pytest.mark.parametrize("parted", ["\n", " ", "\n|\n"])
def test_a_long_stream_takes_linear_time(parted: str) -> None:
    def of(rows: int) -> str:
        return parted.join(
            ["指标", "产值(亿元)", "增长(%)"] + [f"第{n}区{parted}{n}.5{parted}3.1" for n in range(rows)]
        )

    few, many = of(1000), of(8000)
    allowed = 24 * max(processor_seconds(lambda: find_tables(few), 0.0), 0.01)
    assert processor_seconds(lambda: find_tables(many), allowed) < allowed
