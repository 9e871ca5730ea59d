"""Works told by their size, in quotation marks or all together, trades told by their firms, news of elsewhere."""

import pytest

from tests.etl.reading import observations, periods, statuses, subjects


def news(text: str, **options: str) -> dict[str, tuple[str, str]]:
    """Return the subjects of a piece of news."""
    return subjects(text, kind="报道", **{"published": "2024-05", "region": "500117", **options})


@pytest.mark.parametrize(
    ("text", "numbers", "name"),
    [
        (
            "总投资42亿元的12GWh钠电储能柜及模组制造基地于近日签约，该项目满产后年产值预计90亿元。",
            ("42亿元", "12GWh", "90亿元"),
            "钠电储能柜及模组制造基地",
        ),
        (
            "正在建设的“高效水泵智能化扩能项目”总投资2.3亿元，建成后年产值可达4亿元。",
            ("2.3亿元", "4亿元"),
            "高效水泵智能化扩能项目",
        ),
        (
            "青禾汽车合川生产基地第80万台变速箱出厂，2019年至今该基地投资总额约90亿元。",
            ("约90亿元",),
            "青禾汽车合川生产基地",
        ),
        ("云岭控股集团旗下恒达电子将两家工厂迁至合川，产值去年增长12%。", ("12%",), "恒达电子"),
        ("德国恒岭密封扎根沈阳18年，累计投资超9亿元，产值12亿元。", ("12亿元",), "德国恒岭密封"),
    ],
)
def test_works_and_firms_by_their_place(text: str, numbers: tuple[str, ...], name: str) -> None:
    read = news(text)
    assert {read[number] for number in numbers} == {("enterprise", name)}


def test_works_told_one_by_one_with_their_size() -> None:
    text = "合川高新区先后引进8GW薄膜光伏板及边框制造基地项目、3GW组串逆变器制造项目，实现产值30亿元。"
    read = observations(text, kind="报道", published="2024-05", region="500117")
    assert read["8GW"].subject == "薄膜光伏板及边框制造基地项目"
    assert read["3GW"].subject == "组串逆变器制造项目"
    assert {read[n].indicator for n in ("8GW", "3GW")} == {"product_volume"}
    assert (read["30亿元"].subject_kind, read["30亿元"].subject) == ("park", "合川高新区")


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("合川建成4GW光伏电站，储能规模2GWh。", "4GW", "installed_capacity"),
        ("合川建成4GW光伏电站，储能规模2GWh。", "2GWh", "storage_capacity"),
        ("引进2GW风电项目，投资9亿元。", "2GW", "installed_capacity"),
        ("建设20万吨/年污水处理项目。", "20万吨/年", "other"),
        ("企业用水量30万吨/年。", "30万吨/年", "other"),
        ("青川客车二期（新增3万辆/年）扩建项目用地120亩。", "3万辆/年", "product_volume"),
        ("恒岭化工20万吨/年己二酸项目投产。", "20万吨/年", "product_volume"),
        ("远珩乘用车三期（新增3万辆/年）技改项目投产。", "3万辆/年", "product_volume"),
        ("云岭板鸭年加工板鸭38万只，产值0.5亿元。", "38万只", "product_volume"),
        ("云岭板鸭年加工能力38万只。", "38万只", "product_volume"),
        ("年加工产值38亿元。", "38亿元", "gross_output"),
        ("该厂年加工废钢30万吨。", "30万吨", "other"),
    ],
)
def test_what_a_size_counts(text: str, number: str, indicator: str) -> None:
    assert observations(text, kind="报道", published="2024-05", region="500117")[number].indicator == indicator


def test_what_stands_before_a_years_rate_is_whose_works_they_are() -> None:
    assert news("恒岭化工20万吨/年己二酸项目投产。")["20万吨/年"] == ("enterprise", "恒岭化工")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "青禾电机有限公司智能化项目、云岭水泵项目、滨河路项目4大项目同日举办开工活动，项目总投资3.2亿元。",
            "3.2亿元",
        ),
        ("还有青禾公司标准厂房、云岭公司二期等9月竣工项目共7项，总投资达11.3亿元。", "11.3亿元"),
        ("青禾公司厂房、云岭公司产线等开工项目7个，计划总投资8.1亿元。", "8.1亿元"),
        ("还有青禾公司水泵项目、云岭标准厂房、滨河路、东湖粮库等9月竣工项目共7项。", "7项"),
    ],
)
def test_a_sum_behind_works_counted_is_of_all_of_them(text: str, number: str) -> None:
    assert news(text, published="2024-10")[number] == ("region", "")


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("引进项目12个，总投资60亿元的青川重工海工装备项目当年开工。", "60亿元", "enterprise"),
        ("云岭公司开工厂房，项目总投资4.2亿元。", "4.2亿元", "enterprise"),
        ("青禾公司获评称号2个，总投资8.1亿元的二期开工。", "8.1亿元", "enterprise"),
        ("全区“技改专项项目”投资31亿元。", "31亿元", "region"),
    ],
)
def test_a_sum_of_one_of_them_stays_its_own(text: str, number: str, expected: str) -> None:
    assert news(text)[number][0] == expected


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("主要有恒泰粮机、云岭农具为代表的五金加工企业，去年实现产值9.2亿元。", "9.2亿元", "五金加工"),
        ("以云谷乳业、远山肉食为龙头的乳肉加工企业去年实现产值8亿元。", "8亿元", "乳肉加工"),
        ("主要有腊肉加工企业16家，去年实现产值15亿元。", "15亿元", "腊肉加工"),
        ("食品产业产值31亿元，其中主要有腊肉加工企业16家，去年实现产值15亿元。", "15亿元", "腊肉加工"),
        ("远山食品实现产值9亿元。童装加工企业14家，去年实现产值7亿元。", "7亿元", "童装加工"),
        ("有机硅材料产业产值8亿元。", "8亿元", "有机硅材料"),
        ("以云谷乳业为代表的食品产业产值8亿元。", "8亿元", "食品"),
        ("橡胶和塑料加工行业产值增长3%。", "3%", "橡胶和塑料加工"),
    ],
)
def test_trades_by_their_firms(text: str, number: str, name: str) -> None:
    assert news(text)[number] == ("cluster", name)


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("以云谷乳业为代表的龙头企业去年实现产值8亿元。", "8亿元", "龙头"),
        ("以远珩电子为代表的本土企业去年实现产值8亿元。", "8亿元", "本土"),
        ("汽车产业产值31亿元，零部件企业12家。", "12家", "零部件"),
        ("摩托车产业产值31亿元，摩托车整车企业12家。", "12家", "整车"),
    ],
)
def test_kinds_of_firm_are_no_trade(text: str, number: str, name: str) -> None:
    assert news(text)[number][1] != name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "铁路、船舶和其他运输设备制造业，通用设备制造业，医药制造业产值分别增长4.1%、3.6%和2.8%。",
            ["铁路、船舶和其他运输设备制造业", "通用设备制造业", "医药制造业"],
        ),
        ("汽车制造业，医药制造业产值分别增长4.1%和3.6%。", ["汽车制造业", "医药制造业"]),
        ("规上工业，汽车、电子、医药制造业产值分别增长4.1%、3.6%和2.8%。", ["汽车", "电子", "医药制造业"]),
        ("全市经济向好，工业、建筑业、服务业增加值分别增长4.1%、3.6%和2.8%。", ["工业", "建筑业", "服务业"]),
    ],
)
def test_trades_that_commas_part(text: str, names: list[str]) -> None:
    read = subjects(text, kind="统计公报", published="2024-03", region="500000")
    assert [read[n][1] for n in ("4.1%", "3.6%", "2.8%") if n in read] == names


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("税收由12万元增加到每年260万元。", "260万元", "tax"),
        ("产值由600万元提高到每年7000万元。", "7000万元", "gross_output"),
        ("工人由40余人扩展到260余人。", "40余人", "employment"),
        ("工人由40余人扩展到260余人。", "260余人", "employment"),
        ("税收20万元，每年捐赠400万元。", "400万元", "other"),
        ("慰问工人300多人。", "300多人", "other"),
    ],
)
def test_what_a_way_from_then_to_now_is_of(text: str, number: str, indicator: str) -> None:
    read = observations(text, kind="报道", published="2024-05", region="500117")
    assert read[number].indicator == indicator if number in read else indicator == "other"


def test_the_headline_of_another_place_ends_the_last_ones() -> None:
    text = (
        "远川玻璃落子江津\n远川玻璃在江津区建设基地，总投资5亿元。\n"
        "恒达机电武汉工厂投产\n恒达机电工厂建成投产，年产值8亿元。\n"
    )
    read = observations(text, kind="报道", published="2024-05", region="", title="外资动态")
    assert (read["5亿元"].region, read["8亿元"].region) == ("500116", "")


@pytest.mark.parametrize("headline", ["恒达机电工厂投产", "恒达机电江津工厂投产", "江津与武汉共建的恒达机电工厂投产"])
def test_a_headline_of_the_same_place_goes_on(headline: str) -> None:
    text = (
        f"远川玻璃落子江津\n远川玻璃在江津区建设基地，总投资5亿元。\n{headline}\n恒达机电工厂建成投产，年产值8亿元。\n"
    )
    read = observations(text, kind="报道", published="2024-05", region="", title="外资动态")
    assert read["8亿元"].region == "500116"


def test_paragraphs_that_came_in_one_line_are_parted_by_their_indent() -> None:
    text = (
        "　　12月6日，云汀县举行集中开工仪式，开工项目7个，总投资31亿元。 　　去年以来，青禾公司实现产值9亿元。"
        "　　二、工业稳定增长　　1—11月，规上工业产值增长6.1%。"
    )
    read = observations(text, kind="报道", published="2023-12", region="500235")
    assert {read[n].subject_kind for n in ("7个", "31亿元")} == {"region"}
    assert (read["9亿元"].subject, read["6.1%"].subject) == ("青禾公司", "规上工业")
    assert all(text[o.start_char : o.end_char] == number for number, o in read.items())


@pytest.mark.parametrize("blank", ["", " ", "\n"])
def test_a_blank_alone_parts_nothing(blank: str) -> None:
    text = f"青禾公司去年投产。{blank}实现产值9亿元。"
    assert news(text)["9亿元"] == ("enterprise", "青禾公司")


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("养老楼工程于2023年立项，总投资0.3亿元。除此之外，10月竣工项目共12项。", "12项", "2024-10"),
        ("滨河路工程建设年限2024年至2025年，总投资1.9亿元。除此之外，10月竣工项目共12项。", "12项", "2024-10"),
        ("今年3月，邻县出台新政。5月31日，青禾基地落户，总投资9亿元。园区引进项目7个。", "7个", "2024-10"),
        ("2024年纳入统计的企业产值31亿元，税收2亿元。", "2亿元", "2024"),
    ],
)
def test_years_told_in_passing(text: str, number: str, period: str) -> None:
    assert periods(text, kind="报道", published="2024-10", region="500117")[number].startswith(period)


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        (
            "早在2021年，江城的规划纲要就提出，要建成地区生产总值突破3000亿元的城市。",
            "突破3000亿元",
            "target",
        ),
        ("全力促进生产，装备产业产值占规上工业的41%。", "41%", "actual"),
        ("力促工业产值增长8%。", "8%", "target"),
        ("规划提出以来，去年全区产值达到31亿元。", "31亿元", "actual"),
    ],
)
def test_what_is_striven_for(text: str, number: str, status: str) -> None:
    assert statuses(text, kind="报道", published="2023-06", region="500117")[number] == status


@pytest.mark.parametrize(
    ("text", "number", "transformation"),
    [
        ("从环比看，4月份用电量比上月增长3.4%。", "3.4%", "change"),
        ("一季度产值较上季度下降2.6%。", "2.6%", "change"),
        ("4月份用电量同比增长6%，比上月加快。", "6%", "yoy"),
        ("新建年产8000台水泵项目开工。", "8000台", "level"),
        ("新增年产水泵8000台。", "8000台", "new"),
        ("新建工厂12家。", "12家", "new"),
    ],
)
def test_against_what_and_what_is_new(text: str, number: str, transformation: str) -> None:
    read = observations(text, kind="报道", published="2024-05", region="500117")
    assert read[number].transformation == transformation
