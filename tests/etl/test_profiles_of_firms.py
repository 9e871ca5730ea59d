"""Profiles of firms and works, one after another: whose the numbers are below a name, and names with a place within."""

import pytest

from tests.etl.reading import subjects

PAGE = (
    "二、规模以上食品企业简介\n（一）重庆青禾食品股份有限公司\n该公司1996年建厂，员工共640人。"
    "公司2022年产值5.31亿元。\n（二）重庆远岭乳业有限公司\n该公司2016年建厂，是恒泰集团下属子公司。"
    "公司位于铜梁高新区，员工共270人。2022年产值2.4亿元。\n3.海丰粮油股份公司\n公司员工共190人。"
)


def test_numbers_below_the_name_of_a_firm() -> None:
    read = subjects(PAGE, kind="简介", published="2023-07")
    assert {n: read[n][1] for n in ("640人", "5.31亿元", "270人", "2.4亿元", "190人")} == {
        "640人": "重庆青禾食品股份有限公司",
        "5.31亿元": "重庆青禾食品股份有限公司",
        "270人": "重庆远岭乳业有限公司",
        "2.4亿元": "重庆远岭乳业有限公司",
        "190人": "海丰粮油股份公司",
    }


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("一是双河镇污水再生利用项目。该项目投资2.7亿元，由国家出资。", "2.7亿元", "双河镇污水再生利用项目"),
        (
            "二是青源渔光互补发电项目。项目由重庆远源能源有限公司建设。项目投资4.4亿元。",
            "4.4亿元",
            "青源渔光互补发电项目",
        ),
        (
            "新城健康产业园标准厂房建设项目位于高新区内，东临五路。项目投资6.1亿元。",
            "6.1亿元",
            "新城健康产业园标准厂房建设项目",
        ),
        # Several works, or what others make, are no profile's.
        ("一是全区重点工业建设项目。项目总投资102亿元，已完成8亿元。", "102亿元", ""),
        ("一是新开工十二个产业项目。项目总投资102亿元。", "102亿元", ""),
        ("重庆青禾食品有限公司\n该公司带动力强，全区食品产业实现产值52亿元。", "52亿元", "食品"),
        ("重庆青禾食品有限公司\n全区食品产业实现产值52亿元。", "52亿元", "食品"),
    ],
)
def test_works_told_of_and_near_misses(text: str, number: str, name: str) -> None:
    assert subjects(text, kind="简介", published="2023-07")[number][1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("恒岳集团（陕西）储能技术有限公司产值12亿元。", "恒岳集团（陕西）储能技术有限公司"),
        ("园区龙头企业青岭集团（重庆）机电科技有限公司产值12亿元。", "青岭集团（重庆）机电科技有限公司"),
        ("青禾机电（南川）动力制造有限公司产值12亿元。", "青禾机电（南川）动力制造有限公司"),
        # Brackets that say something else stay outside.
        ("落户企业（其中）青禾机电有限公司产值12亿元。", "青禾机电有限公司"),
        ("恒岳集团产值12亿元。", "恒岳集团"),
        ("龙头企业（以下）青禾机电有限公司产值12亿元。", "青禾机电有限公司"),
    ],
)
def test_a_place_within_the_name_of_a_firm(text: str, name: str) -> None:
    assert subjects(text, kind="报道", published="2023-07")["12亿元"] == ("enterprise", name)


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("汽车、电气和照明器具产值分别增长16.3%、11.2%和6.4%。", "6.4%", ("cluster", "照明器具")),
        ("摩托车、汽车、家用炊事用具投资分别增长7.6%、3.9%和6.1%。", "6.1%", ("cluster", "家用炊事用具")),
        (
            "汽车产业增加值增长9%。汽车、装备和电力累计增幅分别为8.4%、2.9%和6.3%。",
            "6.3%",
            ("cluster", "电力"),
        ),
        # Who is no industry, and what is measured, is none of the list's names.
        ("汽车、装备、规上工业产值分别为12亿元、9亿元、30亿元。", "30亿元", ("sector", "规上工业")),
        ("汽车产业产值、税收、利润分别增长5%、6%、7%。", "7%", ("cluster", "汽车")),
        ("汽车、装备、食品产业产值分别增长5%、6%、7%。", "7%", ("cluster", "食品")),
    ],
)
def test_unlisted_names_in_a_list(text: str, number: str, expected: tuple[str, str]) -> None:
    assert subjects(text, kind="运行分析", published="2024-03-20")[number] == expected
