"""Plans, replies, plan reports and summaries: what their own words count, and when and whose it is."""

import pytest

from tests.etl.reading import observations


@pytest.mark.parametrize(
    ("sentence", "number", "indicator"),
    [
        ("全区共有科技企业孵化器14家，其中国家级3家。", "14家", "innovation_platforms"),
        ("全区共有科技企业孵化器14家，其中国家级3家。", "3家", "innovation_platforms"),
        ("全区众创空间达到26个。", "26个", "innovation_platforms"),
        ("孵化器入驻企业40家。", "40家", "other"),
        ("新增科技企业90家。", "90家", "firms_tech"),
        ("抓好“专精特新”和“小巨人”申报，全区创新型中小企业达到140家。", "140家", "other"),
        ("全区科技型中小企业达到140家。", "140家", "firms_tech"),
        ("专精特新“小巨人”企业已有14家。", "14家", "firms_little_giant"),
    ],
)
def test_what_is_counted(sentence: str, number: str, indicator: str) -> None:
    assert observations(sentence)[number].indicator == indicator


def test_a_sort_of_park_that_is_counted_is_no_place() -> None:
    read = observations("建成省级大学科技园2家；孵化载体30万平方米。")
    assert (read["2家"].subject_kind, read["30万平方米"].subject_kind) == ("region", "region")
    assert observations("临溪产业园8家，产值3亿元。")["3亿元"].subject == "临溪产业园"


def test_the_year_of_prices_is_no_time() -> None:
    text = (
        "2023年，地区生产总值224亿元，按2020年可比价格计算，比上年增长7%。第一产业增加值19亿元。"
        "按2020年价格，工业增加值增长6%。2022年可比价增长5%。"
    )
    read = observations(text, published="2024-01-20", kind="计划报告")
    assert [read[n].period for n in ("7%", "19亿元", "6%", "5%")] == ["2023", "2023", "2023", "2022"]


def test_the_ratio_of_the_three_sectors_by_other_names() -> None:
    read = observations("三次产业比调整为10.6︰47.2︰42.2。", published="2024-01-20", kind="政府工作报告")
    assert [(o.subject, o.indicator, o.transformation) for o in read.values()] == [
        ("第一产业", "value_added_share_gdp", "level"),
        ("第二产业", "value_added_share_gdp", "level"),
        ("第三产业", "value_added_share_gdp", "level"),
    ]
    shares = observations("三次产业比重为9.1:50.9:40。", published="2024-01-20")
    assert {o.transformation for o in shares.values()} == {"level"}
    assert observations("三次产业比上年增长6.2%。", published="2024-01-20")["6.2%"].transformation == "yoy"


def test_the_head_of_a_point_is_its_subject() -> None:
    text = (
        "一是新材料产业，做长锂电池“正极—隔膜”链条，2026年产值要超30亿元；\n"
        "二是装备产业，做强农机，农机产值达到12亿元。\n"
        "三是优化产业，全区工业产值达到200亿元。"
    )
    read = observations(text, published="2023-05-10", kind="报道")
    assert read["超30亿元"].subject == "新材料"
    assert read["12亿元"].subject == "农机"
    assert read["200亿元"].subject == "工业"


def test_a_place_right_behind_a_count() -> None:
    text = (
        "上半年，新增专精特新企业21户，全省第三；新增省级云服务平台13个，全省第二。"
        "规上工业利润18亿元，在11个区县中排第7。"
    )
    read = observations(text, published="2024-07-20", kind="总结")
    assert [read[n].indicator for n in ("第三", "第二", "第7")] == ["firms_sse", "other", "profit"]
    grown = observations("实现工业产值30亿元，培育企业12家，增速全市第二。", published="2024-07-20")
    assert grown["第二"].indicator == "gross_output"


@pytest.mark.parametrize(
    ("sentence", "number", "subject", "indicator"),
    [
        ("双城极核能级再上台阶，全区经济规模近900亿元。", "近900亿元", "", "gdp"),
        ("核能产业实现产值12亿元。", "12亿元", "核能", "gross_output"),
        ("医药产业到2026年达到50亿元规模。", "50亿元", "医药", "gross_output"),
        ("医药产业基金达到5亿元规模。", "5亿元", "医药", "other"),
        ("全区设立3亿元的工业强区专项引导资金。", "3亿元", "", "fiscal_support"),
    ],
)
def test_what_an_amount_is_of(sentence: str, number: str, subject: str, indicator: str) -> None:
    read = observations(sentence)[number]
    assert (read.indicator, read.subject if indicator != "other" else subject) == (indicator, subject)


def test_what_newly_came_and_what_key_projects_came_to() -> None:
    text = (
        "2024年，恒岭电驱基地等41个项目投用，负责的18个区级重点项目投资进度达112%。新引进首店5家，新引进制造业项目12个。"
        "开工项目30个，其中10亿元以上项目6个。"
    )
    read = observations(text, published="2025-01-20", kind="总结")
    told = {n: (read[n].indicator, read[n].transformation) for n in ("41个", "18个", "5家", "12个", "6个")}
    assert told == {
        "41个": ("projects_completed", "level"),
        "18个": ("other", "level"),
        "5家": ("other", "new"),
        "12个": ("projects_signed", "level"),
        "6个": ("projects_started", "level"),
    }


@pytest.mark.parametrize(
    ("sentence", "number", "indicator"),
    [
        ("一季度云溪区规模工业增长7.3%。", "7.3%", "value_added"),
        ("规上工业产值增长9.6%。", "9.6%", "gross_output"),
        ("2024年市级下达云溪区转移支付46亿元。", "46亿元", "fiscal_support"),
        ("财政收入41亿元，当中地方级收入27亿元。", "27亿元", "other"),
        ("规上工业营业收入26亿元。", "26亿元", "revenue"),
        ("表彰领航企业、单项冠军企业等9个类别共70个集体。", "9个", "other"),
        ("制造业单项冠军企业12家。", "12家", "firms_champion"),
    ],
)
def test_what_growth_money_and_kinds_are_of(sentence: str, number: str, indicator: str) -> None:
    assert observations(sentence)[number].indicator == indicator


def test_industries_counted_in_digits() -> None:
    text = (
        "轻纺、食品2个产业规模迈上千亿级，装备、医药2个产业正冲刺百亿大关。铝材、玻璃2个产业产值分别达到12亿元、9亿元。"
    )
    read = observations(text, published="2025-10-10", kind="总结")
    assert read["千亿级"].subject == "轻纺、食品"
    assert read["百亿"].subject == "装备、医药"
    assert [read[n].subject for n in ("12亿元", "9亿元")] == ["铝材", "玻璃"]


def test_works_that_serve_a_park_are_no_industry() -> None:
    text = "新上固废渣场项目6个、标准厂房项目11个、供热项目3个。芯片产业项目5个、储能产业项目4个。"
    read = observations(text, published="2022-12-10", kind="总结")
    assert {read[n].subject_kind for n in ("6个", "11个", "3个")} == {"region"}
    assert [read[n].subject for n in ("5个", "4个")] == ["芯片", "储能"]


def test_teams_are_no_projects() -> None:
    text = "抽调20人成立6个工作专班、4个项目服务小组，全年评审项目102个。新签约项目21个。"
    read = observations(text, published="2023-12-28", kind="政府工作报告")
    told = [read[n].indicator for n in ("6个", "4个", "102个", "21个")]
    assert told == ["other", "other", "other", "projects_signed"]


def test_ratios_in_a_row_do_not_grow() -> None:
    text = "新开工项目47个，开工率、竣工率、达产率分别为98%、71%、65%。工业投资、技改投资分别增长12%、9%。"
    read = observations(text, published="2024-01-10", kind="政府工作报告")
    assert {read[n].indicator for n in ("98%", "71%", "65%")} == {"other"}
    assert [read[n].indicator for n in ("12%", "9%")] == ["fixed_investment", "tech_upgrade_investment"]


def test_high_tech_firms_by_their_short_name_and_small_firms_of_a_park() -> None:
    read = observations("新晋高新企业60家。开发区小微企业营业收入增长8%。", published="2024-01-10", kind="总结")
    assert (read["60家"].indicator, read["60家"].transformation) == ("firms_hightech", "new")
    assert read["8%"].subject_kind != "enterprise"


def test_works_counted_by_a_size_are_examples() -> None:
    text = "新引进云河电驱、昇辉汽车座椅、恒岭铝材等亿元以上项目17个，增长13.8%。汽车产业引进项目9个。"
    read = observations(text, published="2024-01-20", kind="政府工作报告")
    assert [read[n].subject for n in ("17个", "13.8%", "9个")] == ["", "", "汽车"]


def test_among_whose_something_is_foremost() -> None:
    text = (
        "云溪试车场是全市设备最齐、跑道最长的试车场，接待外地车企74家；新增线路43条。"
        "建设全市重要的铝材基地，投资30亿元。去年全市装备产业产值1200亿元。"
    )
    read = observations(text, published="2025-01-20", region="500153", kind="政府工作报告")
    assert [read[n].region for n in ("74家", "43条", "30亿元", "1200亿元")] == ["500153", "500153", "500153", "500000"]


def test_firms_that_fall_are_no_stock() -> None:
    read = observations("目前规上企业共有158家，其中41家规上企业产值下降。", published="2024-07-10", kind="总结")
    assert [read[n].indicator for n in ("158家", "41家")] == ["firms_above_scale", "other"]


def test_a_yearly_mean_within_five_years_told_of() -> None:
    text = (
        "过去五年，地区生产总值从2016年的312亿元增加到2021年的498亿元，年均增长7.8%；"
        "一般公共预算收入达到28.4亿元，年均增长4.1%。2021年，工业投资增长16%。"
    )
    read = observations(text, published="2022-01-10", kind="政府工作报告")
    told = [read[n].period for n in ("7.8%", "28.4亿元", "4.1%", "16%")]
    assert told == ["2017/2021", "2021", "2017/2021", "2021"]


@pytest.mark.parametrize("word", ["预计", "预测", "有望"])
def test_what_is_foretold_of_a_time_is_no_fact(word: str) -> None:
    text = f"1-5月，全区规上工业总产值90.2亿元。{word}上半年规上工业总产值116亿元，增长13.2%。"
    read = observations(text, published="2023-12-13", kind="总结")
    assert [read[n].status for n in ("90.2亿元", "116亿元", "13.2%")] == ["actual", "expected", "expected"]


def test_a_plan_report_is_of_the_months_in_its_title() -> None:
    title = "临溪区2023年1-6月计划执行情况的报告"
    text = "{}全区上下奋力拼搏，经济运行总体平稳。\n\n全区实现地区生产总值301.2亿元，增长4.1%。\n"
    for opening in ("今年以来，", ""):
        read = observations(text.format(opening), title=title, kind="计划报告", published="2023-09-14")
        assert [read[n].period for n in ("301.2亿元", "4.1%")] == ["2023-H1", "2023-H1"]
    yearly = title.replace("1-6月", "").replace("的报告", "及2024年计划草案的报告")
    read = observations(text.format(""), title=yearly, kind="计划报告", published="2024-01-14")
    assert read["301.2亿元"].period != "2024"
    other = observations(text.format("今年以来，"), title="临溪区经济观察", published="2023-09-14")
    assert other["301.2亿元"].period == "2023-01/2023-09"
