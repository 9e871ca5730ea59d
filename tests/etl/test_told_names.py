"""Names that quotation marks, a cost or a park around them tell, and words that are nobody's name."""

import pytest

from tests.etl.test_whose_number import whose

TITLE = "园区项目巡礼"


@pytest.mark.parametrize(
    ("text", "numbers", "name"),
    [
        ("“835”特种铝箔项目总投资16亿元，二期投产后年产值可达28亿元。", ("16亿元", "28亿元"), "“835”特种铝箔项目"),
        ("全市首个“风光储氢”一体化示范项目落户，计划总投资21亿元。", ("21亿元",), "“风光储氢”一体化示范项目"),
        ("“竹坡夜话”综合体项目协议投资4.6亿元，占地820亩。", ("4.6亿元",), "“竹坡夜话”综合体项目"),
        ("拟投资1.5亿元新建高岭食品园，规划标准厂房4.2万平方米。", ("1.5亿元", "4.2万平方米"), "高岭食品园"),
        ("投资6.8亿元布局4万吨竹浆纸项目及后段加工，预计年产值达9.5亿元。", ("6.8亿元",), "4万吨竹浆纸项目"),
        ("铜梁区临江产业园恒岭复材公司上半年产值3.6亿元。", ("3.6亿元",), "恒岭复材公司"),
        ("渝岭动力作为全区最大的整车企业，去年产值61.3亿元。", ("61.3亿元",), "渝岭动力"),
        ("走进恒岳轴承的数字化车间，机械臂正忙。“去年我们投入4600万元改造产线。”经理说。", ("4600万元",), "恒岳轴承"),
        ("支持岭生药业建设智能工厂，总投资6.2亿元，今年6月建成投产。", ("6.2亿元",), "岭生药业"),
        (
            "招商局招引的云杉智造落地白石工业园，投资5亿元建设生产线，达产后年产值7亿元。",
            ("5亿元", "7亿元"),
            "云杉智造",
        ),
        (
            "云岭机器人减速器项目由深圳云岭科技投资15亿元建设，年产值22亿元。",
            ("15亿元", "22亿元"),
            "云岭机器人减速器项目",
        ),
        ("云岭食品新生产线满产，产值5.2亿元，增长41%。", ("5.2亿元", "41%"), "云岭食品"),
        ("盘活后引进瑞岭新材料，项目投资4.6亿元，预计全年产值1.2亿元。", ("4.6亿元", "1.2亿元"), "瑞岭新材料"),
        ("规上食品企业产值26.7亿元，其中仅恒岭牧业一家就贡献了19.2亿元。", ("19.2亿元",), "恒岭牧业"),
        ("渝岭复材年产值由34亿元增至61.7亿元。", ("34亿元", "61.7亿元"), "渝岭复材"),
    ],
)
def test_firms_and_works_are_told_whole(text: str, numbers: tuple[str, ...], name: str) -> None:
    found = whose(text, *numbers, kind="报道", title=TITLE)
    assert found == [("enterprise", name)] * len(numbers)


def test_what_is_built_by_the_piece_has_no_name() -> None:
    text = "投资3.6亿元新建220千伏变电站1座、110千伏变电站3座。"
    assert whose(text, "3.6亿元", kind="复函", title="关于第9号建议的复函")[0][0] != "enterprise"


def test_what_a_park_within_a_park_is_for_has_its_whole_name() -> None:
    text = "高标准建设梁平高新区半导体产业园，到2025年底建成标准厂房22万平方米，2027年累计达到40万平方米。"
    found = whose(text, "22万平方米", "40万平方米", kind="方案", title="云汀县半导体产业行动方案")
    assert found == [("park", "梁平高新区半导体产业园")] * 2


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("全区引进药企50余家，协议投资额350亿元。", "350亿元"),
        ("今年1—4月，全县签约项目31个，正式协议投资118亿元。", "118亿元"),
        ("全区有上市公司子公司8家，今年外贸出口37亿元。", "37亿元"),
        ("两地共建的园区规模持续扩大，川渝合作协议投资12亿元。", "12亿元"),
    ],
)
def test_sorts_of_firms_and_of_deeds_are_no_firms(text: str, number: str) -> None:
    assert whose(text, number, kind="报道", title="全区招商有新收获")[0][0] == "region"


def test_industries_that_most_projects_are_of() -> None:
    text = "签约项目11个、总投资76亿元。签约项目以绿色食品、装备制造、电子信息为主，将新增就业岗位约3400个。"
    assert whose(text, "约3400个", kind="报道", title="三地集中签约") == [("region", "")]


def test_the_latter_of_two_measures_of_one_place() -> None:
    text = "新兴产业增加值占比28.4%；工业用地亩均产值1260万元，亩均税收39.6万元，后者同比还下降了1.4万元。"
    assert whose(text, "1.4万元", kind="政府工作报告", title="政府工作报告") == [("region", "")]


def test_a_part_of_industry_above_scale() -> None:
    text = "工业总产值预计完成118亿元，其中规上81.7亿元。"
    found = whose(text, "118亿元", "81.7亿元", kind="计划报告", title="计划报告")
    assert found == [("sector", "工业"), ("sector", "规上工业")]


def test_a_part_of_the_projects_counted_before() -> None:
    text = "全县新签约工业项目58个，协议投资金额231亿元。其中，落地5000万元以上项目37个，实际到位资金64.2亿元。"
    assert whose(text, "37个", "64.2亿元", kind="总结", title="工作总结") == [("sector", "工业")] * 2
