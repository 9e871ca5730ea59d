"""Pages that tell of firms one by one, chronicles and bulletins without a date: whose numbers are, and of what year."""

import pytest

from etl.heading_lines import year_lines
from etl.name_lines import names_of_lines
from tests.etl.reading import observations, periods, subjects

_PAGE = """岭川铝箔项目
岭川铝箔项目占地90亩，总投资约6亿元。预计达产后年产值约11亿元，年税收0.8亿元。
云岭市恒远座椅有限公司
云岭市恒远座椅有限公司成立于2011年3月，由甲川集团与乙川集团共同组建，注册资金0.9亿元。该项目总投资1.4亿元。2014年该项目年产值达4.2亿元。
青禾客车项目
青禾客车公司成立于2009年5月，注册资金3亿元。其中：
1.一期工程于2009年动工建设。该项目投资预算12亿元，建成年产2万辆整车的规模。
该项目2011年产值9.3亿元，客车产量0.7万辆；2012年产值14.2亿元，客车产量1.2万辆。
"""


def test_each_profile_of_a_page_is_of_whom_its_line_names() -> None:
    read = subjects(_PAGE, kind="简介", published="2016-08", region="", title="岭川铝箔项目")
    assert {read[n] for n in ("约6亿元", "约11亿元", "0.8亿元")} == {("enterprise", "岭川铝箔项目")}
    assert {read[n] for n in ("1.4亿元", "4.2亿元")} == {("enterprise", "云岭市恒远座椅有限公司")}
    assert {read[n] for n in ("12亿元", "2万辆", "9.3亿元", "14.2亿元")} == {("enterprise", "青禾客车项目")}


def test_goods_in_a_profile_are_the_firms() -> None:
    read = observations(_PAGE, kind="简介", published="2016-08", region="", title="岭川铝箔项目")
    told = [(read[n].subject_kind, read[n].subject, read[n].period) for n in ("0.7万辆", "1.2万辆")]
    assert told == [("enterprise", "青禾客车项目", "2011"), ("enterprise", "青禾客车项目", "2012")]
    assert read["12亿元"].indicator == "planned_investment"


@pytest.mark.parametrize(
    "text",
    [
        "青禾电池基地\n青禾电池基地位于东湖镇。",
        "恒岭化工有限公司\n\n恒岭化工有限公司创立于2004年。",
        "远珩密封\n远珩密封成立于2012年，主营密封件。",
        "川沱二期工程\n川沱二期工程总投资3亿元。",
    ],
)
def test_lines_that_name_whom_the_next_tells_of(text: str) -> None:
    assert list(names_of_lines(text).values()) == [("enterprise", text.split("\n", 1)[0])]


@pytest.mark.parametrize(
    "text",
    [
        "重点项目\n重点项目加快推进，开工12个。",
        "青禾电池基地开工\n青禾电池基地开工建设，总投资9亿元。",
        "云汀县12个工业项目\n云汀县12个工业项目签约。",
        "新材料产业\n新材料产业产值达9亿元。",
        "青禾电池基地\n云岭水泵基地位于东湖镇。",
        "技改项目\n技改项目完成投资3亿元。",
    ],
)
def test_headlines_and_kinds_are_no_names(text: str) -> None:
    assert not names_of_lines(text)


def test_what_follows_another_heading_is_of_the_whole_page_again() -> None:
    text = "青禾电池基地\n青禾电池基地位于东湖镇，总投资9亿元。\n全县工业\n2015年完成产值31亿元。\n"
    read = subjects(text, kind="简介", published="2016-08", region="500235", title="云汀县工业简介")
    assert read["9亿元"] == ("enterprise", "青禾电池基地")
    assert read["31亿元"][0] != "enterprise"


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("青禾乳业成立于2009年。2022年产值3亿元，全县牛奶产量1.2万吨。", "1.2万吨", "cluster"),
        ("青禾乳业成立于2009年。2022年产值3亿元，带动周边牛奶产量1.2万吨。", "1.2万吨", "cluster"),
        ("云汀县牛奶产业2022年产值3亿元，牛奶产量1.2万吨。", "1.2万吨", "cluster"),
    ],
)
def test_goods_of_more_than_one_maker_are_none_of_the_firms(text: str, number: str, expected: str) -> None:
    assert subjects(text, kind="简介", published="2023-08", title="青禾乳业")[number][0] == expected


def test_only_the_opening_of_a_profile_says_whose_it_is() -> None:
    text = "食品加工企业21家，2022年实现产值31亿元。远禾食品实现产值9亿元。\n童装加工企业14户，2022年实现产值7亿元。"
    read = subjects(text, kind="简介", published="2023-05", region="")
    assert read["9亿元"] == ("enterprise", "远禾食品")
    assert {read["14户"], read["7亿元"]} == {("cluster", "童装加工")}


_CHRONICLE = """2021
概况
云汀水泵产量居全国第二。2020年，水泵产业总产值达46.2亿元。
2019
概况
新增高新技术企业32家以上，总数超过270家。
"""


@pytest.mark.parametrize("published", ["", "2023-05"])
def test_a_line_that_is_a_year_dates_what_follows(published: str) -> None:
    read = periods(_CHRONICLE, kind="简介", published=published, region="", title="经济")
    expected = {"第二": "2021", "46.2亿元": "2020", "32家以上": "2019", "超过270家": "2019-12"}
    assert {number: read[number] for number in expected} == expected


@pytest.mark.parametrize(
    "text",
    ["指标\n31.2\n2021\n概况", "2020\n2021\n31.2\n46.4", "2021年工业\n产值31亿元。", "1021\n概况\n"],
)
def test_cells_and_headings_are_no_lines_of_a_year(text: str) -> None:
    assert not year_lines(text)


def test_news_are_not_dated_by_a_line_that_is_a_year() -> None:
    assert periods(_CHRONICLE, kind="报道", published="2023-05", region="", title="经济")["32家以上"] != "2019"


def test_an_undated_bulletin_is_of_the_year_of_its_exchange_rate() -> None:
    text = "全年实现生产总值431.2亿元，增长6.1%。人均生产总值61208元，按2021年平均汇率折算为9487美元。"
    read = periods(text, kind="统计公报", published="", region="", title="")
    assert (read["431.2亿元"], read["6.1%"]) == ("2021", "2021")
    bare = text.replace("按2021年平均汇率", "按年平均汇率")
    assert periods(bare, kind="统计公报", published="", region="", title="")["431.2亿元"] == ""


@pytest.mark.parametrize("former", ["原清溪工业园区", "原名清溪工业园区", "曾用名：清溪工业园区"])
def test_a_name_that_a_park_no_longer_has_is_none(former: str) -> None:
    text = f"平川高新区（{former}）规划面积26.8平方公里。\n2023年，园区工业总产值148.6亿元，入驻企业203家。"
    assert set(subjects(text).values()) == {("park", "平川高新区")}


@pytest.mark.parametrize(
    ("text", "park"),
    [
        ("平川区医药园区（原料药产业园）2023年产值48.6亿元。", "原料药产业园"),
        ("平川区园区（清溪工业园区）2023年产值48.6亿元。", "清溪工业园区"),
        ("2023年，原清溪工业园区产值48.6亿元。", "清溪工业园区"),
    ],
)
def test_a_name_that_a_park_has(text: str, park: str) -> None:
    kind, subject = subjects(text)["48.6亿元"]
    assert kind == "park"
    assert subject.endswith(park)
