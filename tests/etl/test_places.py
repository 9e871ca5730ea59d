"""Which region a number is of: the one that its clause names, the one that the text last turned to, or none of ours."""

import pytest

from tests.etl.reading import observations


def regions(text: str, **options: str) -> dict[str, str]:
    return {number: o.region for number, o in observations(text, **{"region": "500000", **options}).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("铜梁区实现产值120亿元，潼南区实现产值98亿元。", {"120亿元": "500151", "98亿元": "500152"}),
        ("永川区、江津区产值分别为820亿元、910亿元。", {"820亿元": "500118", "910亿元": "500116"}),
        ("增速前列的是荣昌区（11.2%）、大足区（9.8%）。", {"11.2%": "500153", "9.8%": "500111"}),
        ("两江新区规上工业总产值增长8%。", {"8%": "5001LJ"}),
        ("西部科学城重庆高新区、万盛经开区产值分别增长5.5%、6.1%。", {"5.5%": "5001GX", "6.1%": "5001WS"}),
        ("渝西地区完成工业投资980亿元。", {"980亿元": "YUXI"}),
        ("四川省新能源汽车产量增长33%。", {"33%": ""}),
        ("渝东北、渝东南工业投资分别增长7.3%、3.8%。", {"7.3%": "", "3.8%": ""}),
        ("万州区、开州区、云阳县合计完成工业投资210亿元。", {"210亿元": ""}),
        ("璧山区第3，完成工业投资59亿元。", {"第3": "500120", "59亿元": "500120"}),
        ("云雾缭绕的巫溪县，风电场装机15万千瓦。", {"15万千瓦": "500238"}),
    ],
)
def test_a_clause_names_its_region(text: str, expected: dict[str, str]) -> None:
    assert regions(text) == expected


def test_a_region_without_a_code_is_said_in_doubt() -> None:
    read = observations("成都市生产汽车96万辆，重庆生产汽车162万辆。", region="500000")
    assert (read["96万辆"].region, read["162万辆"].region) == ("", "500000")
    assert "成都" in read["96万辆"].doubt
    assert observations("万州区、开州区合计完成投资80亿元。", region="500000")["80亿元"].doubt


def test_what_a_part_named_ends_with_its_part_of_the_sentence() -> None:
    text = "汽车产业产值286亿元，其中北碚区46亿元；电子信息产业产值542亿元。"
    assert regions(text) == {"286亿元": "500000", "46亿元": "500109", "542亿元": "500000"}


def test_a_page_turns_from_article_to_article() -> None:
    text = (
        "荣昌：签约项目31个\n\n本报讯 今年以来，荣昌区新签约项目86个。规上企业已达210家。\n\n"
        "前8月全市汽车产量增长11%\n\n本报讯 9月11日，记者从市经济信息委获悉，前8月，全市汽车产量162万辆。\n"
    )
    found = regions(text, published="2024-09-12", kind="报道")
    assert (found["86个"], found["210家"], found["162万辆"]) == ("500153", "500153", "500000")


NEWS = "全市工业运行“比武”一季度榜单出炉 {}\n\n一季度，全区规上工业总产值156.3亿元，全市规上工业总产值增长4.6%。"


def test_whole_city_in_a_headline_is_not_the_district_whose_news_it_is() -> None:
    read = observations(NEWS.format("璧山位列第二"), region="500120", kind="报道")
    assert (read["156.3亿元"].region, read["4.6%"].region) == ("500120", "500000")


def test_whole_city_of_another_province_is_not_ours() -> None:
    text = "锦川市制造业提升方案\n\n到2027年，全市规上工业总产值达到2600亿元，我市制造业增加值占比达到32%。\n"
    read = observations(text, title="锦川市制造业提升方案", region="")
    assert {o.region for o in read.values()} == {""}
    assert "全市" in read["2600亿元"].doubt
    ours = observations("全市规上工业总产值2600亿元。", title="工业运行简报", region="500000")
    assert ours["2600亿元"].region == "500000"


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("地区生产总值在全市率先突破1500亿元。", "500112"),
        ("率先在全市实现智能诊断全覆盖，诊断规上工业企业320家。", "500112"),
        ("在全市高质量发展考核中获优秀等次，实现税收82亿元。", "500112"),
        ("在全市投资下滑的情况下，完成工业投资92亿元。", "500112"),
        ("全市工业投资完成920亿元。", "500000"),
    ],
)
def test_among_whom_something_is_first_is_no_region(text: str, region: str) -> None:
    assert set(regions(text, region="500112").values()) == {region}


@pytest.mark.parametrize("beside", ["全市同期为8.2%", "全市平均为8.2%", "四川省同期增长8.2%"])
def test_what_is_told_of_the_city_beside_our_own_ends_there(beside: str) -> None:
    text = f"1—4月，规上工业增加值增长12.1%，{beside}；工业投资31.5亿元，其中技改投资9.1亿元。"
    read = regions(text, region="500151", published="2024-05-20", kind="复函")
    assert (read["31.5亿元"], read["9.1亿元"]) == ("500151", "500151")
    assert read["8.2%"] in ("500000", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("重庆市一季度重大项目集中开工活动3月2日在江津区举行，集中开工项目58个，总投资912亿元。", "500000"),
        ("9日，全市先进制造业招商大会在重庆璧山区召开。现场签约项目46个。总投资912亿元。", "500000"),
        ("全市智能制造现场会5日于长寿区举办，会上签约项目27个，总投资912亿元。", "500000"),
        ("3月2日，江津区重大项目集中开工活动举行，集中开工项目58个，总投资912亿元。", "500116"),
        ("3月2日，重大项目集中开工活动在黔江区举行。黔江区28个项目开工，总投资912亿元。", "500114"),
    ],
)
def test_where_the_whole_city_holds_something_is_not_whose_it_is(text: str, expected: str) -> None:
    assert regions(text, published="2024-03-10", kind="报道")["912亿元"] == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("重庆市万盛经开区加快三大产业集群建设", "5001WS"),
        ("重庆市梁平区聚力壮大集成电路产业", "500155"),
        ("重庆云阳县推动园区提档", "500235"),
        ("重庆市推动园区提档", "500000"),
    ],
)
def test_a_district_named_behind_its_city_is_one_place(head: str, expected: str) -> None:
    text = f"一周区县动态\n{head}\n全年规上工业总产值完成120亿元。\n"
    assert regions(text, published="2015-01", kind="报道")["120亿元"] == expected


def test_parts_are_of_the_place_that_their_whole_is_of() -> None:
    text = (
        "前三季度，重庆实现地区生产总值17000亿元。其中，第二产业增加值7100亿元。\n全区规上工业总产值912亿元。"
        "其中，汽车产业产值410亿元。"
    )
    found = regions(text, region="5001LJ", published="2020-11-05", kind="报道")
    assert found == {"17000亿元": "500000", "7100亿元": "500000", "912亿元": "5001LJ", "410亿元": "5001LJ"}
