"""What a clause, a run or a place is of by its own words, where those before it were of something else."""

import pytest

from tests.etl.reading import observations

REPORT = {"kind": "政府工作报告", "published": "2026-01-16", "title": "2026年政府工作报告"}


def told(text: str, number: str) -> tuple[str, str]:
    """Return indicator and transformation of a number."""
    found = observations(text, **REPORT)[number]
    return found.indicator, found.transformation


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("高新技术企业增长12%，知识产权质押担保额居全省第6位。", "第6位"),
        ("完成工业投资92亿元，电商网络交易额居全市第3位。", "第3位"),
        ("食品产业产值突破80亿元，省级农业龙头企业数从全省第11位升至第6位。", "第6位"),
        ("实施技改项目36个，创建省级特色产业集群5个、居全省第2位。", "第2位"),
    ],
)
def test_a_place_of_what_no_code_names(text: str, number: str) -> None:
    assert told(text, number) == ("other", "rank")


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("完成工业投资92亿元，总量居全市第3位。", "第3位", "fixed_investment"),
        ("规上工业产值320亿元，在9个区县中排第7位。", "第7位", "gross_output"),
        ("规上工业增加值增长8%，增速居全市第3位。", "第3位", "value_added"),
        ("培育小巨人企业16家、居全市第4位。", "第4位", "firms_little_giant"),
        ("工业投资增长12%，综合得分居全市第5位。", "第5位", "fixed_investment"),
    ],
)
def test_a_place_of_what_was_told(text: str, number: str, indicator: str) -> None:
    assert told(text, number) == (indicator, "rank")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("新增单项冠军企业9家、居全省第5。", "2025"),
        ("新培育小巨人企业9家，居全省第5。", "2025"),
        ("累计培育小巨人企业90家、居全省第5。", "2025-12"),
    ],
)
def test_a_place_of_what_was_added_has_its_year(text: str, period: str) -> None:
    assert observations(text, **REPORT)["第5"].period == period


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("——这五年，科技型企业数增长2.9倍、从全省第16位升至第6位。", "2020-12", "2025-12"),
        ("“十四五”期间，规上工业企业数增长40%，从全省第16位跃升至第6位。", "2020-12", "2025-12"),
    ],
)
def test_a_way_of_places_begins_before_its_years(text: str, start: str, end: str) -> None:
    found = observations(text, **REPORT)
    assert (found["第16位"].period, found["第6位"].period) == (start, end)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("柑橘加工产值增长7%、出口增长41%。", "41%"),
        ("民间投资增长4%。陶瓷、茶叶、灯具出口分别增长31%、22%、16%。", "22%"),
        ("工业投资增长4%。陶瓷、茶叶进口分别增长31%、22%。", "22%"),
        ("科技型企业存款余额增长2.4倍。", "2.4倍"),
        ("上市企业重组交易增长6倍。", "6倍"),
        ("上市公司再融资增长60%。", "60%"),
        ("规上企业加大研发投入，政府采购成交额增长18%。", "18%"),
    ],
)
def test_growth_of_what_no_code_names(text: str, number: str) -> None:
    assert told(text, number)[0] == "other"


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("柑橘加工产值7亿元、增长41%。", "41%", "gross_output"),
        ("规上工业增加值增长4%。陶瓷、茶叶、灯具分别增长31%、22%、16%。", "22%", "value_added"),
        ("科技型企业数量增长24%。", "24%", "firms_tech"),
        ("科技型中小企业增长24%。", "24%", "firms_tech"),
        ("上市公司总数增长10%。", "10%", "firms_listed"),
        ("高新技术企业研发投入增长12%。", "12%", "rd_expenditure"),
        ("专精特新企业营业收入增长12%。", "12%", "revenue"),
    ],
)
def test_growth_of_what_a_code_names(text: str, number: str, indicator: str) -> None:
    assert told(text, number) == (indicator, "yoy")


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("区域协同创新指数达58.4%、增幅居全省第3。", "58.4%", "index_value"),
        ("区域协同创新指数达58.4%、增幅居全省第3。", "第3", "index_value"),
        ("居民消费价格指数为101.3%。", "101.3%", "other"),
        ("亩均效益指数提升5%。", "5%", "other"),
        ("物流业商务活动指数为51.4%。", "51.4%", "other"),
        ("新订单指数为49.1%。", "49.1%", "other"),
        ("中小企业发展指数为92.6%。", "92.6%", "index_value"),
        ("建材营收占比超过35%；食品对规上工业增长的贡献率为28.4%。", "28.4%", "value_added"),
        ("规上工业产值增长8%，食品对规上工业增长的贡献率为28.4%。", "28.4%", "gross_output"),
        ("全县经济总量连跨两个百亿元台阶、达到460亿元。", "460亿元", "gdp"),
        ("全县经济总量连跨两个百亿元台阶。贷款连跨两个百亿元台阶、达到460亿元。", "460亿元", "other"),
        ("电力装机突破600万千瓦，火电、生物质发电量占比为38%。", "38%", "other"),
        ("签约项目85个，其中制造业项目占比达61%。", "61%", "projects_signed"),
        ("签约项目85个，其中制造业项目占比达61%、资金占比达72%。", "72%", "other"),
        ("新增产能项目32个。", "32个", "other"),
        ("建成9个国家先进级智能工厂。", "9个", "smart_factories"),
        ("4家企业获评省级先进级、卓越级智能工厂。", "4家", "smart_factories"),
        ("4家企业获评省级先进级、卓越级绿色园区。", "4家", "other"),
        ("产品销往9个国家和地区。", "9个", "other"),
    ],
)
def test_what_words_right_at_a_number_say(text: str, number: str, indicator: str) -> None:
    assert told(text, number)[0] == indicator


def test_a_sum_beside_a_count_is_no_threshold() -> None:
    found = observations("新上产线16条、投产项目32个、释放产值超120亿元。", **REPORT)
    assert found["超120亿元"].indicator == "gross_output"
    assert "超2亿元" not in observations("12家企业产值超2亿元。", **REPORT)
