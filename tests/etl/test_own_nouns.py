"""What stands right before what it measures, goods in several units, words that point back, aims of a paragraph."""

import pytest

from tests.etl.test_whose_number import whose


def test_goods_counted_in_several_units_are_one_list() -> None:
    text = "己内酰胺、聚乙烯醇、电池隔膜分别生产13.6万吨、4.2万吨和3.8亿平方米，增速依次为6.5%、-2.1%、27.4%。"
    names = ("13.6万吨", "4.2万吨", "3.8亿平方米", "6.5%", "-2.1%", "27.4%")
    found = whose(text, *names, kind="运行分析")
    assert [name for _, name in found] == ["己内酰胺", "聚乙烯醇", "电池隔膜"] * 2


def test_the_first_two_items_are_those_that_stand_first() -> None:
    text = "面制品、植物油、脐橙加工分别实现产值6.1亿元、4.3亿元和2.7亿元，前两项分别增长13.2%和5.4%。"
    found = whose(text, "2.7亿元", "13.2%", "5.4%", kind="复函")
    assert [name for _, name in found] == ["脐橙加工", "面制品", "植物油"]


@pytest.mark.parametrize("those", ["上述企业", "这些企业", "上述28家企业"])
def test_the_firms_mentioned_above_are_those_last_told_of(those: str) -> None:
    text = f"全县共有竹木加工规上企业28家，占全县的两成。今年上半年，{those}完成产值16.4亿元，同比增长9.3%。"
    assert whose(text, "16.4亿元", "9.3%", kind="复函")[0][1].startswith("竹木")


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("全县规上工业产值达到83亿元，规上企业达到52户，清洁能源装机达到140万千瓦。", "140万千瓦", "清洁能源"),
        ("清洁能源发电31亿度，风电、光伏装机合计72万千瓦。", "72万千瓦", "风电、光伏"),
        ("上半年，全县新增分布式光伏1.1万千瓦，是去年同期的1.8倍。", "1.1万千瓦", "光伏"),
        ("笋干、辣椒产值首次突破8亿元。", "突破8亿元", "笋干、辣椒"),
    ],
)
def test_an_industry_right_before_what_measures_it(text: str, number: str, name: str) -> None:
    assert whose(text, number, kind="政府工作报告")[0][1].endswith(name)


def test_the_power_of_all_plants_is_the_places() -> None:
    text = "年末电力装机总量58.3万千瓦，比上年末增长4.1%。"
    assert whose(text, "58.3万千瓦", kind="统计公报") == [("region", "")]


def test_the_aim_of_a_paragraph_is_not_of_whom_it_supports() -> None:
    text = "（四）做优纸制品及包装。推进珞江纸业三期（新增年产20万吨包装纸），2025年底前投产；到2027年产值90亿元。"
    found = whose(text, "90亿元", kind="方案", published="2024-03-02", title="云汀县消费品工业行动方案")
    assert found == [("cluster", "纸制品及包装")]


def test_firms_of_a_kind_leave_the_aim_to_the_paragraphs_head() -> None:
    text = "（二）做优特色食品。新建笋干生产线5条，新增规上食品企业4户，产值增长18%以上。"
    assert whose(text, "18%以上", kind="政府工作报告") == [("cluster", "特色食品")]


def test_what_a_named_project_makes_stays_its_own() -> None:
    text = "（一）做强新材料。推进总投资5.4亿元的云岭硅基新材料项目6月投产，年内实现产值2亿元。"
    assert whose(text, "2亿元", kind="计划报告") == [("enterprise", "云岭硅基新材料项目")]


def test_no_firm_is_called_with_and() -> None:
    text = "其中：\n——锰及硅锰冶炼停产，产值仅0.6亿元，下降71.2%。"
    assert whose(text, "0.6亿元", "71.2%", kind="统计公报") == [("cluster", "锰及硅锰冶炼")] * 2


def test_what_is_the_greatest_of_its_kind_is_told_under_its_name() -> None:
    text = "白石峡航电枢纽是我县有史以来最大的工业能源项目，总投资84亿元，累计完成投资31亿元。"
    assert whose(text, "84亿元", "31亿元", kind="政府工作报告") == [("enterprise", "白石峡航电枢纽")] * 2


@pytest.mark.parametrize("counted", ["三大产业", "三大接续产业", "三个产业"])
def test_industries_that_are_only_counted_are_those_named_before(counted: str) -> None:
    text = f"经过努力，新材料、中医药、食品加工三大接续产业初具规模。2024年，{counted}实现产值41.6亿元。"
    found = whose(text, "41.6亿元", kind="复函", published="2025-04-08")
    assert found == [("cluster", "新材料、中医药、食品加工")]


def test_a_row_of_another_length_is_not_meant() -> None:
    text = "经过努力，新材料、中医药、食品加工三大产业初具规模。2024年，两大产业实现产值41.6亿元。"
    assert whose(text, "41.6亿元", kind="复函", published="2025-04-08") != [("cluster", "新材料、中医药、食品加工")]


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("甲产业产值达61亿元，整车下线3.2万辆。", "3.2万辆", "整车"),
        ("涡轮式航空发动机出货840台，国内占有率约两成。", "840台", "涡轮式航空发动机"),
        ("县里的齿轮企业近80家，具备年产1600万件的能力。", "1600万件", "齿轮"),
    ],
)
def test_goods_are_called_without_what_is_done_with_them(text: str, number: str, name: str) -> None:
    assert whose(text, number, kind="运行分析") == [("cluster", name)]


@pytest.mark.parametrize("lead", ["拿恒岭传动来说", "以恒岭传动为例"])
def test_a_firm_told_for_example_keeps_its_sentence(lead: str) -> None:
    text = f"{lead}，今年新能源减速器的订单过半，上半年交付了14万套，是去年全年的1.2倍。"
    text += "全区做新能源汽车齿轮的企业有12家，产值16亿元。"
    found = whose(text, "14万套", "1.2倍", "16亿元", kind="报道")
    assert found[:2] == [("enterprise", "恒岭传动")] * 2
    assert found[2][0] != "enterprise"


def test_half_a_name_at_a_lines_end_goes_on() -> None:
    text = "其中：绿色化工、智能制造、消\n费品三大产业分别实现产值51.5亿元、38.2亿元、29亿元。"
    found = whose(text, "51.5亿元", "38.2亿元", "29亿元", kind="统计月报")
    assert [name for _, name in found] == ["绿色化工", "智能制造", "消费品"]


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("分产业看，“康养制造”（含中药材、竹笋等加工）实现产值12.6亿元。", "12.6亿元", "康养制造"),
        ("“食品精造”产值9.4亿元。", "9.4亿元", "食品精造"),
        ("银行发放“柑橘贷”支持企业，柑橘产值4.8亿元。", "4.8亿元", "柑橘"),
    ],
)
def test_quotation_marks_hold_a_whole_name(text: str, number: str, name: str) -> None:
    assert whose(text, number, kind="统计月报") == [("cluster", name)]


def test_what_stands_beside_a_firm_is_one() -> None:
    found = whose("渝峡晶玻、云江盐化分别下降4.4%、2.1%。", "4.4%", "2.1%", kind="报道")
    assert len({kind for kind, _ in found}) == 1


def test_phases_of_the_park_are_the_parks() -> None:
    text = "去年全县新增规上企业3家。园区二期标准厂房12.4万平方米已竣工9万平方米。"
    assert whose(text, "12.4万平方米", "9万平方米", kind="复函") == [("park", "园区")] * 2
