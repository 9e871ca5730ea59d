"""What bulletins, communiqués and work reports say their own way: places, trends that are over, trades in trades."""

import pytest

from tests.etl.reading import observations, periods, subjects

CITY = {"region": "500000", "published": "2024-07-20", "title": "上半年全市经济运行情况", "kind": "运行分析"}


def test_place_told_without_its_mark() -> None:
    read = observations("一季度，全区规上工业增加值增长8.1%，增速列全国9位、西部地区4位。")
    assert [(read[n].indicator, read[n].transformation, read[n].unit) for n in ("9位", "4位")] == [
        ("value_added", "rank", "位")
    ] * 2
    assert observations("工业投资增长12%，居全市12位。")["12位"].transformation == "rank"


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("邀请全市10位专家开展诊断。", "10位"),
        ("列席全市12位代表的座谈。", "12位"),
        ("下列全区9位专家入选。", "9位"),
        ("技能人才9位、专家12位列席会议。", "12位"),
    ],
)
def test_people_are_no_place(sentence: str, number: str) -> None:
    read = observations(sentence).get(number)
    assert read is None or read.transformation != "rank"


def test_places_gained_behind_a_place_are_a_difference() -> None:
    assert observations("综合评价排名全市5位，较上年上升3位。")["3位"].transformation == "change"


def test_title_of_what_became_of_a_report() -> None:
    told = "新培育规上工业企业18户，完成规上工业总产值230亿元、同比增长5%。"
    title, kind = "铜梁区2021年政府工作报告目标任务完成情况", "总结"
    assert set(periods(told, published="2022-03-10", title=title, kind=kind).values()) == {"2021"}
    title, kind = "铜梁区2022年政府工作报告", "政府工作报告"
    assert periods(told, published="2022-01-10", title=title, kind=kind)["230亿元"] != "2022"


def test_growth_under_a_circumstance() -> None:
    read = observations("1—2月，汽车产业增加值增长20.1%；电子产业在低基数背景下同比增长9.3%，拉动全市增长1.5个百分点。")
    assert (read["9.3%"].indicator, read["1.5个百分点"].indicator) == ("value_added", "value_added")
    read = observations("一季度，规上工业产值增长6%，贷款余额在政策支撑下增长15%。")
    assert read["15%"].indicator != "gross_output"


def test_pulled_by_another_is_no_contribution() -> None:
    read = observations("1—2月，汽车产业受新车高增长拉动，增加值增长20.1%，拉动全市增长3.5个百分点。")
    assert (read["20.1%"].indicator, read["20.1%"].transformation) == ("value_added", "yoy")
    assert (read["3.5个百分点"].indicator, read["3.5个百分点"].transformation) == ("value_added", "change")


def test_what_is_done_to_the_whole_names_nobody() -> None:
    told = "一季度，工业投资增长16.1%，对全区投资增长贡献力度最大，拉动全部投资增长4.5个百分点。"
    assert subjects(told)["4.5个百分点"] == ("sector", "工业")
    told = "一季度，工业投资增长16.1%，全区投资增长4.2%。"
    assert subjects(told)["4.2%"] == ("region", "")


def test_people_of_the_next_kind_of_firm() -> None:
    told = "在工业企业法人单位从业人员中，内资企业29800人，占95.5%；港澳台投资企业1100人，占3.5%；外商投资企业300人。"
    read = observations(told, kind="统计公报")
    for number in ("29800人", "1100人", "3.5%", "300人"):
        assert (read[number].subject, read[number].indicator) == ("工业", "employment")
    read = observations("规上工业企业从业人员2.1万人；为私营企业培训310人。")
    assert read["310人"].indicator == "other"


def test_industries_counted_together_that_then_make_something() -> None:
    told = "前三季度，铜梁高新区亩均税收增长56%。智能装备、先进材料、生命科技三大支柱产业支撑有力，完成产值49亿元。"
    assert subjects(told)["49亿元"] == ("cluster", "智能装备、先进材料、生命科技")
    told = "前三季度，智能装备、先进材料两大支柱产业支撑有力，完成规上工业产值149亿元。"
    assert subjects(told)["149亿元"] == ("sector", "规上工业")


def test_parts_of_a_trade() -> None:
    told = "前三季度，新一代电子信息制造业中集成电路、传感器等领域发展迅速，增加值分别增长19.6%和12.2%。"
    assert {n: s[1] for n, s in subjects(told).items()} == {"19.6%": "集成电路", "12.2%": "传感器"}
    told = "前三季度，电子信息制造业、集成电路产值分别增长19.6%和12.2%。"
    assert subjects(told)["19.6%"] == ("cluster", "电子信息制造业")


def test_trend_that_is_over() -> None:
    told = "上半年，规上工业增加值增长5%，扭转了2023年以来的持续下滑态势，汽车行业增加值增长3%。"
    assert periods(told, published="2024-07-20")["3%"] == "2024-H1"
    told = "上半年，规上工业增加值增长5%。\n支柱产业从去年的“六增三降”转变为“八增一降”，汽车行业增加值增长3%。"
    assert periods(told, published="2024-07-20", title="上半年经济运行")["3%"] == "2024-H1"
    told = "2023年以来，规上工业增加值增长5%，汽车行业增加值增长3%。"
    assert periods(told, published="2024-07-20")["3%"] == "2023-01/2024-07"


def test_trades_grow_in_what_the_text_alone_measures() -> None:
    trades = "九大支柱产业总体平稳。其中，材料产业和电子产业较快增长，增速分别为8.7%和2.4%，汽车产业下降4.1%。"
    read = observations(f"{trades}\n规上工业增加值增长5%。", **CITY)
    assert {read[n].indicator for n in ("8.7%", "2.4%", "4.1%")} == {"value_added"}
    read = observations(f"{trades}\n规上工业增加值增长5%，产值增长3%。", **CITY)
    assert read["8.7%"].indicator == "other"
    read = observations(f"工业投资较快增长。\n{trades}\n规上工业增加值增长5%。", **CITY)
    assert read["8.7%"].indicator != "value_added"


def test_goods_whose_names_hold_what_would_part_them() -> None:
    told = "上半年，新产品产量中，3D打印设备增长67.7%，卫星导航定位接收机增长62.3%，路由器增长3%，笔记本计算机增长1%。"
    assert [s[1] for s in subjects(told).values()] == ["3D打印设备", "卫星导航定位接收机", "路由器", "笔记本计算机"]
    assert subjects("传统工业实现产值130亿元；农林牧渔业增加值增长7.3%。") == {
        "130亿元": ("sector", "传统工业"),
        "7.3%": ("sector", "农林牧渔业"),
    }
    told = "数字产业化提速，数字产业增加值增长15%。刀片电池产能目前占全市动力电池的70%。"
    assert [s[1] for s in subjects(told).values()] == ["数字产业", "刀片电池"]
    assert observations(told)["70%"].indicator == "product_volume"


def test_three_sectors_that_each_say_their_last_word() -> None:
    told = "全区地区生产总值增长5.9%，第一产业、第二产业、第三产业分别增长3.5%、3.4%、7.3%。"
    assert [s for n, s in subjects(told).items() if n != "5.9%"] == [
        ("sector", f"第{number}产业") for number in "一二三"
    ]
    assert subjects("第二产业和第三产业从业人员23万人。")["23万人"] == ("sector", "第二产业和第三产业")


def test_rate_of_what_was_just_added_since_a_year() -> None:
    told = "2023年末，全区工业从业人员23.08万人，比2018年末增加4.76万人，增长12.4%；同比增长3%。"
    read = observations(told, published="2025-04-10", kind="统计公报")
    assert [read[n].transformation for n in ("4.76万人", "12.4%", "3%")] == ["change", "change", "yoy"]
    assert read["12.4%"].period == read["4.76万人"].period
    read = observations("2023年，规上工业产值比上年增加38亿元，增长21%。", published="2024-04-10")
    assert read["21%"].transformation == "yoy"


def test_time_of_what_a_bureau_publishes() -> None:
    told = (
        "10月22日，市统计局发布2024年前三季度全市经济运行情况：实现地区生产总值23244亿元。"
        "就同比增幅来看，全市比全国略高1.2个百分点。\n上半年，工业投资增长3%。"
    )
    read = periods(told, published="2024-10-22", region="500000", kind="报道", title="这些数据释放出哪些信号？")
    assert read["1.2个百分点"] == "2024-01/2024-09"


def test_goods_behind_the_number_that_they_are_counted_in() -> None:
    read = observations("上半年，全区以12.4万辆汽车产量居全市第一。")
    assert [(read[n].subject, read[n].indicator) for n in ("12.4万辆", "第一")] == [("汽车", "product_volume")] * 2
    assert observations("凭借3家汽车企业居首。")["3家"].indicator != "product_volume"


def test_class_in_the_size_of_an_industry() -> None:
    told = "消费品工业已经形成以千亿级产值规模的食品和百亿级的造纸等为支撑的格局。"
    assert [s[1] for s in subjects(told).values()] == ["食品", "造纸"]
    assert "百亿级" not in observations("园区引进百亿级规模的龙头企业3家。")


def test_goal_that_was_handed_down() -> None:
    told = "1—10月规上工业利润达到12.7亿元，完成市下目标任务14.5亿元的87.6%。"
    goal = observations(told, published="2021-11-22", kind="运行分析")["14.5亿元"]
    assert (goal.status, goal.period) == ("target", "2021")


def test_growth_of_a_part_of_a_year_that_is_not_over() -> None:
    told = "分季度看，全市规上工业增加值一季度增长8.5%，上半年增长8.6%。"
    assert set(periods(told, published="2018-01-25", region="500000", kind="报道").values()) == {"2017-Q1", "2017-H1"}
    assert periods("一季度力争规上工业增加值增长9%。", published="2025-02-10")["9%"] == "2025-Q1"
    assert periods("上半年产值增长9%。", published="2024-06-25")["9%"] == "2024-H1"


def test_place_beside_a_mean_of_two_years() -> None:
    told = "上半年，规上工业增加值增长23.5%，两年平均增长14.8%，稳居全市第一。"
    assert periods(told, published="2021-08-01")["第一"] == "2021-H1"
    told = "“十三五”时期，规上工业增加值年均增长8%，居全市第三。"
    assert periods(told, published="2021-08-01")["第三"] == "2016/2020"


def test_growth_of_all_industry_that_is_placed() -> None:
    assert observations("2017年，我区规模以上工业增速列全市第1位。")["第1位"].indicator == "value_added"


def test_sizes_that_firms_and_projects_are_counted_by() -> None:
    read = observations("全年引进投资超30亿元或3亿美元项目6个、超10亿元或1亿美元项目20个，培育十亿元企业30家。")
    assert set(read) == {"6个", "20个", "30家"}
    assert "超30亿元" in observations("全年引进投资超30亿元。")


def test_firms_of_all_industry_by_its_short_name() -> None:
    read = observations("前三季度，全区742户规模工业企业实现利润79.2亿元，列全市第8位，比上半年提高1位。")
    assert read["742户"].indicator == "firms_above_scale"
    assert (read["1位"].transformation, read["1位"].unit) == ("change", "位")


def test_partners_of_a_district() -> None:
    told = (
        "与市科技局、潼南区共建新材料创新区，加快打造万亿级先进材料产业集群。联合永川区、荣昌区开展对接，签约项目12个。"
    )
    read = observations(told, kind="报道")
    assert {read[n].region for n in ("万亿级", "12个")} == {"500151"}
    told = "大足区、潼南区共建园区，大足产值12亿元。"
    assert observations(told, kind="报道")["12亿元"].region == "500111"


def test_public_revenue_is_no_sum_over_years() -> None:
    told = (
        "过去五年工作回顾\n五年累计完成固定资产投资1413.8亿元。社会消费品零售总额从208.3亿元增加到305.8亿元。"
        "一般公共预算收入达到33.8亿元，共完成工业投资300亿元。"
    )
    read = periods(told, published="2022-01-08", kind="政府工作报告")
    assert [read[f"{n}亿元"] for n in ("1413.8", "208.3", "305.8", "33.8", "300")] == [
        "2017/2021", "2016", "2021", "2021", "2017/2021",
    ]  # fmt: skip


def test_part_given_of_what_stands_behind_it() -> None:
    told = "铜梁以全市1.6%的面积贡献了全市4%的工业产值。"
    assert subjects(told)["4%"] == ("sector", "工业")
