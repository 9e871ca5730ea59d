"""What a plan's title is on, rows that are counted at their end, projects followed up, industries a text calls so."""

import pytest

from tests.etl.test_whose_number import whose


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("云汀县消费品工业高质量发展行动方案", "消费品工业"),
        ("云汀县医药工业提质行动计划（2024—2027年）", "医药工业"),
    ],
)
def test_a_trade_with_industry_in_its_name_is_what_a_plan_is_on(title: str, name: str) -> None:
    text = (
        f"问题是品牌不强，研发投入强度0.82%；亩均税收7.6万元。\n到2026年，规上{name}产值达到210亿元；规上企业达到96家。"
    )
    found = whose(text, "0.82%", "7.6万元", "96家", kind="方案", title=title)
    assert found == [("cluster", name)] * 3


def test_a_plan_for_all_industry_is_the_regions() -> None:
    text = "到2026年，规上企业达到96家。"
    assert whose(text, "96家", kind="方案", title="云汀县工业高质量发展行动方案") == [("region", "")]


def test_the_head_of_a_paragraph_is_nearer_than_the_title() -> None:
    text = "（三）做特富硒休闲食品。新增认证30个，打造单品销售过亿元的产品3个，产值突破24亿元。"
    found = whose(text, "突破24亿元", kind="方案", title="云汀县消费品工业高质量发展行动方案")
    assert found == [("cluster", "富硒休闲食品")]


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("造纸方面，纸制品及包装41.2亿元，增长6.3%。", "41.2亿元", "纸制品及包装"),
        ("家居及其他产值18亿元。", "18亿元", "家居及其他"),
        ("大足区生产皮卡及越野车4.4万辆。", "4.4万辆", "皮卡及越野车"),
        ("粮油加工及预制菜产业全产业链综合产值96亿元，其中加工产值61.5亿元。", "61.5亿元", "粮油加工及预制菜"),
    ],
)
def test_what_and_adds_belongs_to_the_name(text: str, number: str, name: str) -> None:
    assert whose(text, number, kind="运行分析") == [("cluster", name)]


@pytest.mark.parametrize(
    ("text", "numbers", "whole"),
    [
        (
            "渝岭精密、南溪电子两户企业减产，合计影响全县产值增速2.6个百分点。",
            ("2.6个百分点",),
            ("enterprise", "渝岭精密、南溪电子"),
        ),
        ("青禾、云岭、双桥三大组团开工产业项目41个。", ("41个",), ("park", "青禾、云岭、双桥")),
        ("青禾、云岭两个园区新建标准厂房17万平方米。", ("17万平方米",), ("park", "青禾、云岭")),
    ],
)
def test_a_row_counted_at_its_end_is_one_subject(text: str, numbers: tuple[str, ...], whole: tuple[str, str]) -> None:
    assert whose(text, *numbers, kind="运行分析") == [whole]


def test_each_of_a_counted_row_has_its_own_number() -> None:
    text = "青禾、云岭两个组团分别完成产值88.5亿元、61.9亿元。"
    assert whose(text, "88.5亿元", "61.9亿元", kind="统计公报") == [("park", "青禾"), ("park", "云岭")]


@pytest.mark.parametrize(
    "text",
    [
        "全年签约亿元以上制造业项目64个，协议引资310亿元，开工48个、投产33个。",
        "新引进制造业项目64个，其中50亿元以上项目5个；开工48个，竣工33个。",
    ],
)
def test_what_becomes_of_projects_is_told_of_them(text: str) -> None:
    assert whose(text, "48个", kind="政府工作报告") == [("sector", "制造业")]


def test_projects_of_a_kind_leave_the_others_to_the_region() -> None:
    text = "本次签约项目中，制造业项目21个，占七成；投资10亿元以上项目3个。"
    assert whose(text, "3个", kind="报道") == [("region", "")]


def test_an_industry_that_the_text_calls_one_is_known_by_its_bare_name() -> None:
    text = "酸菜鱼产业端上“金饭碗”\n昨日召开的全县酸菜鱼产业大会披露，2024年云阳酸菜鱼综合产值46.3亿元，同比增长8.7%。"
    found = whose(text, "46.3亿元", "8.7%", kind="报道", published="2025-03-02")
    assert found == [("cluster", "酸菜鱼")] * 2


def test_a_firm_that_turns_a_loss_is_named_by_its_clause() -> None:
    text = "岭川钢铁上半年亏损2.7亿元；渝沅化工扭亏为盈，实现利润0.9亿元。"
    assert whose(text, "0.9亿元", kind="运行分析") == [("enterprise", "渝沅化工")]
