"""Lists whose numbers come one by one: unlike measures, years and districts in turn, goals told once more."""

import pytest

from tests.etl.reading import observations, periods, subjects


def indicators(text: str, **options: str) -> dict[str, tuple[str, str]]:
    return {number: (o.subject, o.indicator) for number, o in observations(text, **options).items()}


def test_measures_of_unlike_units() -> None:
    assert indicators("到2027年，全区规上工业总产值、工业投资、规上工业企业数量分别达到1200亿元、130亿元、450家。") == {
        "1200亿元": ("规上工业", "gross_output"),
        "130亿元": ("工业", "fixed_investment"),
        "450家": ("规上工业", "firms_above_scale"),
    }
    assert indicators("全区研发投入强度、高新技术企业、规上工业企业分别达到2.3%、260家、380家。") == {
        "2.3%": ("", "rd_intensity"),
        "260家": ("", "firms_hightech"),
        "380家": ("", "firms_above_scale"),
    }


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("汽车、电子产业产值分别为312亿元、188亿元，企业分别为126家、58家。", "188亿元", ("电子", "gross_output")),
        ("工业投资增长8%，技改投资、项目分别达到28亿元、52个。", "8%", ("工业", "fixed_investment")),
        ("完成工业投资86亿元、技改投资28亿元，新增企业30家。", "28亿元", ("工业", "tech_upgrade_investment")),
    ],
)
def test_lists_that_are_not_mixed(text: str, number: str, expected: tuple[str, str]) -> None:
    assert indicators(text)[number] == expected


def test_firms_counted_behind_amounts_are_no_output() -> None:
    text = "2023年、2024年，汽车产业产值分别为186亿元、212亿元，企业数量分别为102家、126家。"
    read = observations(text)
    assert {read["102家"].indicator, read["126家"].indicator}.isdisjoint({"gross_output"})
    assert (read["102家"].period, read["126家"].period) == ("2023", "2024")


@pytest.mark.parametrize("joined", ["2023年和2024年，", "2023年、2024年", "2023年与2024年，"])
def test_years_hold_for_the_next_run(joined: str) -> None:
    text = f"{joined}全区技改投资分别增长18.6%和22.1%，工业用电量分别为21.4亿千瓦时和23.8亿千瓦时。"
    assert periods(text) == {
        "18.6%": "2023",
        "22.1%": "2024",
        "21.4亿千瓦时": "2023",
        "23.8亿千瓦时": "2024",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("与2023年和2024年相比，产值分别增长21%、9%。", {"9%": "2025-03"}),
        (
            "2023年、2024年工业投资分别增长8%、9%，2025年1—2月工业投资、技改投资分别增长6%、7%。",
            {"6%": "2025-01/2025-02"},
        ),
        ("2024年，产值为80亿元，利润为6亿元，汽车、电子产值分别增长8%、7%。", {"8%": "2024", "7%": "2024"}),
    ],
)
def test_years_that_are_not_in_turn(text: str, expected: dict[str, str]) -> None:
    read = periods(text, published="2025-03-10")
    assert {number: read[number] for number in expected} == expected


def test_years_of_goals_hold_for_the_next_run() -> None:
    text = "到2025年、2027年，全区规上工业总产值分别达到900亿元、1200亿元，规上工业企业分别达到380家、450家。"
    assert periods(text, published="2023-06-10", kind="方案") == {
        "900亿元": "2025",
        "1200亿元": "2027",
        "380家": "2025",
        "450家": "2027",
    }


def test_districts_hold_for_the_next_run() -> None:
    text = "1—5月，铜梁、大足两区规上工业增加值分别增长10.2%、9.4%，工业投资增速分别为13.9%、11.6%。"
    read = observations(text, region="500000", published="2025-06-20")
    assert {number: o.region for number, o in read.items()} == {
        "10.2%": "500151",
        "9.4%": "500111",
        "13.9%": "500151",
        "11.6%": "500111",
    }


def test_districts_named_anew_are_theirs() -> None:
    text = "铜梁、大足规上工业增加值分别增长10.2%、9.4%，荣昌、潼南工业投资增速分别为13.9%、11.6%。"
    read = observations(text, region="500000", published="2025-06-20")
    assert (read["13.9%"].region, read["11.6%"].region) == ("500153", "500152")


def test_goals_told_once_more() -> None:
    text = "到2025年，汽车产业产值达到300亿元，智能工厂达到12个；到2027年，分别达到400亿元、20个。"
    read = observations(text, published="2024-03-10", kind="方案")
    assert (read["400亿元"].indicator, read["400亿元"].period) == ("gross_output", "2027")
    assert (read["20个"].indicator, read["20个"].period, read["20个"].status) == ("smart_factories", "2027", "target")


@pytest.mark.parametrize(
    "text",
    [
        "到2025年，汽车产业产值达到300亿元，增长8%，智能工厂达到12个；到2027年，分别达到400亿元、20个。",
        "到2025年，汽车产业产值达到300亿元；到2027年，分别达到400亿元、20个。",
        "到2025年，汽车产业产值达到300亿元，技改项目达到12项；到2027年，企业和人员分别达到40家、2万人。",
    ],
)
def test_goals_that_are_not_told_once_more(text: str) -> None:
    read = observations(text, published="2024-03-10", kind="方案")
    assert all(o.indicator != "smart_factories" for number, o in read.items() if number in ("20个", "40家"))


def test_a_zone_heads_a_list_of_parks() -> None:
    assert subjects("2024年，高新区、石桥组团产值分别为112亿元、88亿元。") == {
        "112亿元": ("park", "高新区"),
        "88亿元": ("park", "石桥组团"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "高新区、经开区、园区等产值达到97亿元。",
        "全区高新区、开发区工作会议召开，产值达到97亿元。",
        "推进高新区、城区建设，产值达到97亿元。",
    ],
)
def test_zones_that_head_no_list(text: str) -> None:
    assert subjects(text)["97亿元"][0] != "park"


def test_places_that_say_their_word_once() -> None:
    text = "上半年，铜梁、璧山、大足规上工业增加值增速分列全市第1、4、9位。"
    read = observations(text, region="500000", published="2025-07-20")
    assert {number: (o.region, o.value, o.qualifier) for number, o in read.items()} == {
        "第1": ("500151", "1", "增速；全市"),
        "4": ("500120", "4", "增速；全市"),
        "9位": ("500111", "9", "增速；全市"),
    }


@pytest.mark.parametrize("text", ["请到第1、4、9号窗口办理。", "公布第1、4批名单9份。", "住在第1、4单元的9位专家。"])
def test_numbers_behind_an_ordinal_are_no_places(text: str) -> None:
    assert all(o.transformation != "rank" for o in observations(text).values())


def test_a_way_along_one_that_is_dated() -> None:
    text = "全区规上工业企业由2020年的262家增加到2025年的380家，高新技术企业由98家增加到260家。"
    assert periods(text, published="2021-12-10", kind="规划") == {
        "262家": "2020-12",
        "380家": "2025",
        "98家": "2020-12",
        "260家": "2025",
    }


ITEMS = """重点项目推进情况
（一）石桥储能电池二期项目。项目总投资18亿元，目前主体已封顶。
（二）云溪预制菜产业园项目：总投资5.2亿元，达产后年产值9亿元。
③澜川车载显示屏项目，总投资9.6亿元。
"""


def test_works_that_items_begin_with() -> None:
    assert subjects(ITEMS, published="2025-03-10") == {
        "18亿元": ("enterprise", "石桥储能电池二期项目"),
        "5.2亿元": ("enterprise", "云溪预制菜产业园项目"),
        "9亿元": ("enterprise", "云溪预制菜产业园项目"),
        "9.6亿元": ("enterprise", "澜川车载显示屏项目"),
    }


@pytest.mark.parametrize(
    "item",
    [
        "（一）新开工项目，总投资20亿元。",
        "（二）总投资亿元以上项目，计划总投资20亿元。",
        "（三）实施“铝链补强”工程。滚动实施项目40个，总投资20亿元。",
        "（四）石桥储能电池项目，等3个项目总投资20亿元。",
    ],
)
def test_items_that_begin_with_no_works(item: str) -> None:
    assert subjects(f"重点任务\n{item}\n", published="2025-03-10")["20亿元"][0] != "enterprise"


def test_what_upgrades_beside_a_part_is_the_whole() -> None:
    text = "全区工业投资完成86.5亿元，其中制造业投资71.2亿元、技改投资28.9亿元，分别增长17.6%、22.4%。"
    assert subjects(text)["28.9亿元"] == subjects(text)["22.4%"] == ("sector", "工业")


@pytest.mark.parametrize(
    "text",
    [
        "其中制造业投资71.2亿元、制造业技改投资28.9亿元。",
        "制造业投资71.2亿元，其中技改投资28.9亿元。",
        "前三季度，全区工业投资86.5亿元，其中制造业投资增长11.2%，技改投资28.9亿元，增长16.6%。",
        "汽车产业投资71.2亿元，其中汽车产业技改投资28.9亿元。",
    ],
)
def test_upgrading_that_is_of_the_part(text: str) -> None:
    assert subjects(text)["28.9亿元"] != ("sector", "工业")


def test_each_level_is_its_own() -> None:
    read = observations("累计建成国家级绿色工厂、市级绿色工厂6家、14家。")
    assert (read["6家"].qualifier, read["14家"].qualifier) == ("国家级", "市级")


def test_fields_are_called_without_their_word() -> None:
    read = subjects("2024年，新能源、装备、医药领域分别签约项目12个、9个、5个。")
    assert [name for _, name in read.values()] == ["新能源", "装备", "医药"]


def test_trades_in_brackets() -> None:
    read = subjects("产值增速靠前的行业：汽车制造业（14.6%）、医药制造业（11.2%）、金属制品业（5.7%）。")
    assert [name for _, name in read.values()] == ["汽车制造业", "医药制造业", "金属制品业"]


def test_kinds_of_firm_that_districts_share() -> None:
    text = "2024年，江津区、永川区规上工业企业分别达到568家、542家，高新技术企业分别为486家、512家。"
    read = observations(text, region="500000", published="2025-03-10")
    assert {number: (o.region, o.subject, o.indicator) for number, o in read.items()} == {
        "568家": ("500116", "", "firms_above_scale"),
        "542家": ("500118", "", "firms_above_scale"),
        "486家": ("500116", "", "firms_hightech"),
        "512家": ("500118", "", "firms_hightech"),
    }


def test_what_firms_are_called_by_narrows_no_tax() -> None:
    text = "高新区、石桥组团入驻企业分别达到186家、72家，税收分别为12.8亿元、3.6亿元。"
    read = observations(text)
    assert (read["12.8亿元"].qualifier, read["3.6亿元"].subject) == ("", "石桥组团")


def test_a_level_before_the_colon() -> None:
    assert observations("★ 市级智能工厂：21个")["21个"].qualifier == "市级"


def test_goals_dated_in_the_head_of_their_paragraph() -> None:
    text = "（一）近期目标（2025年）。工业投资达到95亿元。\n（二）中期目标（2027年）。工业投资达到130亿元。\n"
    assert periods(text, published="2025-02-10", kind="方案") == {"95亿元": "2025", "130亿元": "2027"}


@pytest.mark.parametrize(
    "head", ["（二）项目布局（2024年）。", "（二）企业名单（2024年版）。", "（二）中期评估（2024年）。"]
)
def test_heads_that_date_no_goals(head: str) -> None:
    read = observations(f"一、基本情况\n{head}工业投资达到130亿元。\n", published="2025-02-10")
    assert read["130亿元"].status == "actual"


def test_what_a_run_counts_is_told_by_its_words() -> None:
    text = "2026年、2028年分别建成智能工厂30个、45个，数字化车间分别达到100个、150个。"
    read = observations(text, published="2025-12-10", kind="规划")
    assert (read["100个"].indicator, read["150个"].period) == ("digital_workshops", "2028")


def test_growth_of_another_measure_of_the_same_names() -> None:
    text = "汽车、电子产业产值分别为312亿元、188亿元，利润分别增长8%、6%，产值增速分别为9%、7%。"
    assert indicators(text) == {
        "312亿元": ("汽车", "gross_output"),
        "188亿元": ("电子", "gross_output"),
        "8%": ("汽车", "profit"),
        "6%": ("电子", "profit"),
        "9%": ("汽车", "gross_output"),
        "7%": ("电子", "gross_output"),
    }


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("分别增长8%、6%", ("汽车", "gross_output")),
        ("占规上工业增加值的比重分别为8%、6%", ("汽车", "gross_output")),
        ("增速分别为8%、6%", ("汽车", "gross_output")),
    ],
)
def test_growth_that_names_no_other_measure(behind: str, expected: tuple[str, str]) -> None:
    assert indicators(f"汽车、电子产业产值分别为312亿元、188亿元，{behind}。")["8%"] == expected


def test_what_whole_districts_have_behind_their_industry() -> None:
    text = "铜梁、大足规上工业增加值分别增长10.2%、9.4%，固定资产投资分别增长5.9%、6.6%，工业投资分别增长8.1%、7.7%。"
    read = observations(text, region="500000", published="2025-06-20")
    assert {number: (o.region, o.subject, o.indicator) for number, o in read.items()} == {
        "10.2%": ("500151", "规上工业", "value_added"),
        "9.4%": ("500111", "规上工业", "value_added"),
        "5.9%": ("500151", "", "fixed_investment"),
        "6.6%": ("500111", "", "fixed_investment"),
        "8.1%": ("500151", "工业", "fixed_investment"),
        "7.7%": ("500111", "工业", "fixed_investment"),
    }
