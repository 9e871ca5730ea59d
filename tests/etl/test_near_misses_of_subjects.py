"""Sentences near the rules that tell whose a number is: towns, zones, sums, sizes, firms beside firms."""

import pytest

from tests.etl.reading import observations, subjects


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("旧县街道完成产值12亿元，下降2.2%。", "12亿元", ("park", "旧县街道")),
        ("旧县街道完成产值12亿元，下降2.2%。", "2.2%", ("park", "旧县街道")),
        ("全区规上工业产值316亿元，其中安居镇36亿元、旧县街道12亿元。", "36亿元", ("park", "安居镇")),
        ("全区规上工业产值316亿元，其中安居镇36亿元、旧县街道12亿元。", "316亿元", ("sector", "规上工业")),
        ("安居镇、旧县街道分别完成规上工业产值36亿元、12亿元。", "36亿元", ("park", "安居镇")),
        ("各镇街完成产值36亿元。", "36亿元", ("region", "")),
        ("乡镇工业产值8亿元。", "8亿元", ("sector", "工业")),
        ("高新区、经开区分别完成规上工业产值210亿元、96亿元。", "210亿元", ("park", "高新区")),
        ("高新区、经开区分别完成规上工业产值210亿元、96亿元。", "96亿元", ("park", "经开区")),
        ("高新区和经开区规上工业产值分别增长8.2%和4.1%。", "8.2%", ("park", "高新区")),
        ("加快高新区、经开区建设，完成投资12亿元。", "12亿元", ("region", "")),
        ("村集体投资600万元建设冷链仓库。", "600万元", ("region", "")),
        ("恒岭精铸投资600万元建设冷链仓库。", "600万元", ("enterprise", "恒岭精铸")),
        ("惠及制造业企业96家。", "96家", ("sector", "制造业")),
        ("园区产业工人达4200名。", "4200名", ("region", "")),
        ("第二届汽车产业博览会签约26亿元。", "26亿元", ("cluster", "汽车")),
        ("全区28个镇街中，12个镇街产值过10亿元，其中安居镇突破30亿元。", "突破30亿元", ("park", "安居镇")),
        ("除海川动力外，全区规上工业产值增长8%。", "8%", ("sector", "规上工业")),
        ("汽车零部件、新型显示两条产业链产值分别为120亿元、42亿元。", "42亿元", ("cluster", "新型显示")),
    ],
)
def test_a_part_of_the_district_is_not_the_district(text: str, number: str, subject: tuple[str, str]) -> None:
    assert subjects(text)[number] == subject


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("汽车产业产值120亿元，电子产业产值86亿元，总计206亿元。", "206亿元", ("cluster", "汽车、电子")),
        (
            "汽车产业产值120亿元，增长8%，电子产业产值86亿元，增长5%，合计206亿元。",
            "206亿元",
            ("cluster", "汽车、电子"),
        ),
        ("农业项目7个、工业项目26个、服务业项目11个，共计44个。", "44个", ("region", "")),
        ("装备企业12家、食品企业9家，共21家。", "21家", ("cluster", "装备、食品")),
        ("食品产业产值120亿元，增量9亿元，累计86亿元。", "86亿元", ("cluster", "食品")),
        ("装备产业签约9个、食品产业签约6个、其他产业签约5个，合计20个。", "20个", ("region", "")),
        ("高新区产值210亿元、经开区产值96亿元，两大园区合计占全区的85%。", "85%", ("park", "高新区、经开区")),
    ],
)
def test_a_sum_is_of_all_that_add_up_to_it(text: str, number: str, subject: tuple[str, str]) -> None:
    assert subjects(text)[number] == subject


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("恒岭精密产值增长32.1%、华川电子下降18.6%。", "18.6%", ("enterprise", "华川电子")),
        ("其中，恒岭精密增长32.1%，华川电子下降18.6%，龙驰机械下降9.1%。", "9.1%", ("enterprise", "龙驰机械")),
        ("恒岭精密产值增长32.1%、外贸订单增长18.6%。", "18.6%", ("enterprise", "恒岭精密")),
        ("恒岭精密产值增长32.1%，海外订单增长18.6%。", "18.6%", ("enterprise", "恒岭精密")),
    ],
)
def test_a_firm_beside_a_firm_grows_for_itself(text: str, number: str, subject: tuple[str, str]) -> None:
    assert subjects(text)[number] == subject


@pytest.mark.parametrize(
    ("text", "number", "qualifier"),
    [
        ("新签约项目52个，内有50亿元以上项目1个，10亿元以上的项目5个。", "52个", ""),
        ("新签约项目52个，内有50亿元以上项目1个，10亿元以上的项目5个。", "1个", "50亿元以上"),
        ("新签约项目52个，内有50亿元以上项目1个，10亿元以上的项目5个。", "5个", "10亿元以上"),
        ("签约上亿元项目19个。", "19个", "亿元以上"),
        ("引进百亿级项目1个、50亿级项目2个。", "2个", "50亿级"),
        ("签约项目52个，其中10亿元以上项目5个，总投资80亿元。", "80亿元", "10亿元以上"),
        ("新签约项目52个，计划投资合计80亿元，含10亿元以上的项目5个。", "80亿元", ""),
        ("规上工业企业286家，其中产值10亿元以上12家。", "12家", "产值10亿元以上"),
        ("规上工业企业286家，实现产值10亿元。", "286家", ""),
        ("总投资80亿元的项目签约，新签约项目12个。", "12个", ""),
        ("剔除海川动力影响，规上工业增加值增长9.1%，工业投资增长8%。", "9.1%", "剔除海川动力影响"),
        ("剔除海川动力影响，规上工业增加值增长9.1%，工业投资增长8%。", "8%", ""),
        ("固定资产投资（不含农户）增长4.1%。", "4.1%", ""),
    ],
)
def test_the_size_that_is_counted_narrows_the_count(text: str, number: str, qualifier: str) -> None:
    assert observations(text)[number].qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        ("银企对接会现场签约贷款8.6亿元。", "8.6亿元", "loans"),
        ("现场签约项目8.6亿元。", "8.6亿元", "contracted_investment"),
        ("企业研发费用加计扣除比例提高至100%。", "100%", "other"),
        ("企业研发费用增长10%。", "10%", "rd_expenditure"),
        ("页岩气探明储量1200亿立方米。", "1200亿立方米", "other"),
        ("页岩气产量12亿立方米。", "12亿立方米", "product_volume"),
        ("停产检修影响产值3.6亿元。", "3.6亿元", "other"),
        ("受停产检修影响，产值3.6亿元。", "3.6亿元", "gross_output"),
        ("汽车类零售额增长8.2%，家用电器类增长5.6%。", "5.6%", "other"),
        ("集成电路产量增长12%，手机增长9%。", "9%", "product_volume"),
        ("开展数字化改造的规上企业86家。", "86家", "other"),
        ("产值下降的规上工业企业56家。", "56家", "other"),
        ("全区在库的规上工业企业286家。", "286家", "firms_above_scale"),
        ("每百家企业拥有研发机构42个。", "42个", "other"),
        ("首届产业工人技能大赛吸引420名选手参赛。", "420名", "other"),
        ("园区产业工人达4200名。", "4200名", "employment"),
    ],
)
def test_words_beside_a_measure_make_it_another(text: str, number: str, told: str) -> None:
    assert observations(text)[number].indicator == told


@pytest.mark.parametrize(
    ("text", "number", "transformation", "value"),
    [
        ("规上工业产值316亿元、增量21亿元。", "21亿元", "new", "21"),
        ("建材产业减少产值3.6亿元。", "3.6亿元", "change", "-3.6"),
        ("电子产业产值净减3亿元。", "3亿元", "change", "-3"),
        ("电子产业产值减少到3亿元。", "3亿元", "level", "3"),
        ("技改投资占比提高4.2个百分点，达到39.6%。", "39.6%", "share", "39.6"),
        ("汽车产业产值占比提高3个百分点，达到38%，同比增长9%。", "9%", "yoy", "9"),
        ("工业投资增速回升2.3个百分点，达到5.1%。", "5.1%", "yoy", "5.1"),
        ("战新产业增加值占规上工业比重提高4.2个百分点，达到39.6%。", "39.6%", "level", "39.6"),
    ],
)
def test_what_is_added_or_lost_is_no_level(text: str, number: str, transformation: str, value: str) -> None:
    told = observations(text)[number]
    assert (told.transformation, told.value) == (transformation, value)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("三家企业产值超10亿元。", "超10亿元"),
        ("两个园区产值均突破100亿元。", "突破100亿元"),
        ("海川动力是全区首家产值过50亿元的企业。", "过50亿元"),
        ("全区每3台摩托车就有1台出口。", "3台"),
        ("全区每3台摩托车就有1台出口。", "1台"),
    ],
)
def test_what_each_reaches_or_what_is_likened_is_no_number(text: str, number: str) -> None:
    assert number not in observations(text)


@pytest.mark.parametrize(
    ("text", "number", "indicator", "status"),
    [
        ("年度计划投资120亿元，已完成68亿元。", "68亿元", "fixed_investment", "actual"),
        ("项目总投资120亿元，设备投资68亿元。", "120亿元", "planned_investment", "actual"),
        ("全年计划签约120亿元，已完成68亿元。", "68亿元", "contracted_investment", "actual"),
        ("全年计划签约120亿元，力争完成168亿元。", "168亿元", "contracted_investment", "target"),
        ("全年目标新增规上工业企业30家，目前已新增18家。", "30家", "firms_above_scale", "target"),
        ("全年目标新增规上工业企业30家，目前已新增18家。", "18家", "firms_above_scale", "actual"),
        ("对照全年目标，新增规上工业企业30家。", "30家", "firms_above_scale", "actual"),
    ],
)
def test_what_is_done_so_far_is_no_aim(text: str, number: str, indicator: str, status: str) -> None:
    told = observations(text)[number]
    assert (told.indicator, told.status) == (indicator, status)


def test_a_page_is_no_place_and_a_label_holds_for_any_park() -> None:
    assert "第1" not in observations("区县 第1页 共3页 工业投资增长9.2%。")
    assert "第1" in observations("工业投资总量居各区县第1。")
    parks = subjects("青石高新区：产值210亿元；云溪工业园：产值36亿元；旧县组团：产值12亿元。")
    assert parks["36亿元"] == ("park", "云溪工业园")
