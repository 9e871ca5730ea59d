"""The time that a document reports on, and what leads away from it: asides, comparisons, the beginning of a way."""

import pytest

from tests.etl.reading import observations, periods, statuses


def test_the_stocks_of_news_on_a_time_are_of_its_end() -> None:
    text = "上半年，全区规上工业产值增长6.2%。\n企业方面，新增规上工业企业18家，总量达到305家；累计建成智能工厂21个。\n"
    told = {"kind": "报道", "published": "2025-07-24", "title": "某区2025年上半年工业发展情况新闻发布会"}
    assert periods(text, **told)["305家"] == "2025-06"
    assert periods(text, **told)["21个"] == "2025-06"
    undated = "我区已有规上工业企业305家。\n"
    assert periods(undated, kind="报道", published="2025-07-24", title="走进我区工业")["305家"] == "2025-07"


def test_the_stocks_of_a_report_are_of_the_end_of_the_year_it_looks_back_on() -> None:
    text = "一、发展基础\n2025年，全区规上工业总产值912亿元。\n创新能力明显提升。国家高新技术企业264家。\n"
    read = periods(text, kind="规划", published="2026-03-11", title="制造业“十五五”规划（2026—2030年）")
    assert read["264家"] == "2025-12"


@pytest.mark.parametrize("title", ["甲县：上半年工业“稳”字当头", "上半年甲县工业开局好于预期"])
def test_any_title_of_an_analysis_names_its_time(title: str) -> None:
    text = "净增规上工业企业5户，累计71户；完成工业投资12.8亿元。\n"
    read = periods(text, kind="运行分析", published="2024-08-06", title=title)
    assert read == {"5户": "2024-H1", "71户": "2024-06", "12.8亿元": "2024-H1"}


def test_a_census_is_of_the_day_that_its_first_paragraph_names() -> None:
    text = "2023年末，全县共有工业法人单位512个。\n在从业人员中，采矿业620人，制造业18200人。\n"
    read = periods(text, kind="统计公报", published="2025-07-15", title="第五次全国经济普查公报（第三号）")
    assert set(read.values()) == {"2023-12"}


def test_a_plan_looks_back_on_five_years() -> None:
    text = (
        "“十三五”时期是全区极不平凡的五年。\n"
        "综合实力再上新台阶。规上工业总产值达到610亿元，年均增长9%，工业投资累计完成720亿元。\n"
    )
    read = periods(text, kind="规划", published="2021-03-18", title="某区“十四五”规划")
    assert read == {"610亿元": "2020", "9%": "2016/2020", "720亿元": "2016/2020"}


@pytest.mark.parametrize(
    "text",
    [
        "6月份增长8.2%，创年内新高。智能装备产业产值86亿元。",
        "6月份增长8.2%，为近10年来最好水平。智能装备产业产值86亿元。",
        "规上企业212家，2019年还只有37家。智能装备产业产值86亿元。",
    ],
)
def test_what_a_number_is_only_compared_with_dates_nothing_else(text: str) -> None:
    text = f"1—6月，全区规上工业产值增长6.3%。{text}\n"
    told = {"kind": "报道", "published": "2025-07-20", "title": "上半年工业快讯"}
    assert periods(text, **told)["86亿元"] == "2025-H1"


def test_a_month_may_be_how_long_something_lasts() -> None:
    text = "【效益】（1—3月，财务数据滞后一月）营业收入212亿元，利润总额7.7亿元。"
    assert set(periods(text, published="2025-05-19").values()) == {"2025-Q1"}
    assert periods("一月完成产值7.7亿元。", published="2025-05-19") == {"7.7亿元": "2025-01"}


def test_an_event_of_a_day_that_the_sentence_before_names() -> None:
    text = "2024年10月16日，央企渝企走进我区活动举行，近百家企业相聚。活动现场共签约项目38个，协议金额412亿元。\n"
    read = observations(text, kind="政府工作报告", published="2025-01-19")
    assert {o.period for n, o in read.items() if n in ("38个", "412亿元")} == {"2024-10"}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("到2030年，生物医药产值由88亿元增加到190亿元。", ("actual", "2024"), ("target", "2030")),
        ("基地将于今年10月投用，届时年产能将由5万支增至30万支。", ("actual", "2025-06"), ("expected", "2025-06")),
        ("产值从去年的52亿元提高到今年的60亿元。", ("actual", "2024"), ("target", "2025")),
    ],
)
def test_the_beginning_of_a_way_to_a_goal_is_what_there_is(
    text: str, first: tuple[str, str], last: tuple[str, str]
) -> None:
    read = list(observations(text, published="2025-06-03").values())
    assert [(o.status, o.period) for o in read] == [first, last]


def test_the_year_that_a_firm_came_in() -> None:
    text = "甲电子2018年落户以来，产值从当年的0.7亿元跃升至去年的12.4亿元。"
    read = observations(text, kind="报道", published="2025-03-27")
    assert [(o.period, o.status) for o in read.values()] == [("2018", "actual"), ("2024", "actual")]


def test_where_a_way_begins_is_left_behind() -> None:
    text = (
        "2023年，全区规上工业增加值增长7.4%，位次由2022年全市第26位上升到第9位。电子行业产值300亿元，占比从2021年的45%提高到51%。"
        "医药行业产值112亿元。\n"
    )
    read = periods(text, kind="复函", published="2024-05-20")
    assert (read["第26位"], read["第9位"], read["300亿元"], read["112亿元"]) == ("2022", "2023", "2023", "2023")


@pytest.mark.parametrize("span", ["“十三五”以来", "“十三五”末以来", "“十三五”期间"])
def test_a_span_told_for_its_mean_is_not_what_follows_is_of(span: str) -> None:
    text = (
        f"2022年，全区规上食品企业62家，完成产值210亿元，{span}年均增长8.3%。其中，粮油加工96亿元。研发投入强度0.9%。\n"
    )
    read = periods(text, kind="规划", published="2023-08-02", title="食品产业高质量发展行动计划（2023—2027年）")
    assert (read["96亿元"], read["0.9%"]) == ("2022", "2022")
    assert read["8.3%"] != "2022"


@pytest.mark.parametrize(
    "lead",
    [
        "关于2024年的安排，建议全区地区生产总值增长6%。",
        "今年，全区经济社会发展的主要预期目标是：地区生产总值增长6%。",
        "2024年全区经济发展的预期目标为：地区生产总值增长6%。",
    ],
)
def test_what_follows_the_goals_of_a_year_is_ahead(lead: str) -> None:
    text = (
        "去年，全区规上工业增加值增长6.3%。\n"
        f"{lead}\n工业上抓好以下工作：\n其一，做强清洁能源。清洁能源产值达到41亿元。\n新增规上食品企业5户。\n"
    )
    told = {"kind": "政府工作报告", "published": "2024-01-20", "region": "500151"}
    found = {number: (o.period, o.status) for number, o in observations(text, **told).items()}
    assert found["6.3%"] == ("2023", "actual")
    assert found["41亿元"] == found["5户"] == ("2024", "target")


def test_goals_that_were_met_are_not_ahead() -> None:
    text = "2023年的主要预期目标是：工业增加值增长6%。实际完成7%。\n新增规上食品企业5户。\n"
    told = {"kind": "政府工作报告", "published": "2024-01-20", "region": "500151"}
    assert statuses(text, **told)["5户"] == "actual"


def test_news_of_a_plan_tells_the_year_of_its_goals_once() -> None:
    text = (
        "（记者黄丹）规上工业产值将达2万亿元、软件业务收入达4200亿元……全市日前出台制造业“十四五”规划。\n"
        "规划明确，到2025年，质量效益显著提高。\n"
        "为此将打造产业集群，包括四千亿元级汽车、两千亿元级装备等产业集群。\n"
        "截至2020年底，规上工业年产值超过1.4万亿元。\n"
    )
    read = observations(text, kind="报道", published="2021-08-05", region="500000", title="全市出台制造业发展规划")
    found = {number: (o.status, o.period) for number, o in read.items()}
    assert {found[n] for n in ("2万亿元", "4200亿元", "四千亿元级", "两千亿元级")} == {("target", "2025")}
    assert found["超过1.4万亿元"] == ("actual", "2020")


def test_an_outlook_within_a_look_back_dates_nothing_else() -> None:
    text = "2023年是关键一年。甲热管理产出2.6亿元，今年预计可翻两番。乙电动车产值9.7亿元。\n"
    read = observations(text, kind="总结", published="2024-01-12", title="2023年工业经济总结")
    assert (read["9.7亿元"].status, read["9.7亿元"].period) == ("actual", "2023")


def test_a_row_of_years() -> None:
    text = "工业投资2022年是82.4亿元，去年是77.9亿元，掉了5.5%，占全部投资不到两成。"
    assert [o.period for o in observations(text, published="2024-02-03").values()][:3] == ["2022", "2023", "2023"]


def test_factory_space_that_came_about_is_of_the_year() -> None:
    text = "2024年，新增工业用地1200亩，盘活闲置厂房6.4万平方米。\n"
    assert periods(text, kind="政府工作报告", published="2025-01-12")["6.4万平方米"] == "2024"
    stands = "2024年，累计建成标准厂房64万平方米。\n"
    assert periods(stands, kind="政府工作报告", published="2025-01-12")["64万平方米"] == "2024-12"


def test_a_way_begins_in_the_year_that_the_paragraph_compares_with() -> None:
    text = "2020年，规上工业产值较2015年增长27%。三次产业结构由2.6:51:46.4调整为2.4:42:55.6。\n"
    read = periods(text, kind="政府工作报告", published="2021-01-20")
    assert (read["51"], read["42"]) == ("2015", "2020")


def test_the_month_alone_in_a_bulletin() -> None:
    text = "1—10月，规上工业增加值增长6.1%。当月采矿业增长2.2%，制造业增长7.3%；1至10月依次增长1.4%、6.6%。\n"
    read = periods(text, kind="统计月报", published="2023-11-22", title="2023年10月工业经济运行月报")
    assert (read["2.2%"], read["7.3%"], read["6.6%"]) == ("2023-10", "2023-10", "2023-01/2023-10")


@pytest.mark.parametrize("before", ["前年则是下降2.1%", "上年为负增长", "去年同期仅为4.2%"])
def test_what_was_so_before_is_no_time_to_go_on_with(before: str) -> None:
    text = f"2023年，全区规上工业增加值增长5.4%，{before}。清洁能源产值48.6亿元。规上工业企业55户。\n"
    read = periods(text, kind="政府工作报告", published="2024-01-11")
    assert (read["48.6亿元"], read["55户"]) == ("2023", "2023-12")


def test_the_year_after_a_word_for_now_is_the_one_that_runs() -> None:
    text = "该项目2023年3月签约，眼下月交付量约1.8万套，全年有望实现产值4亿元。\n"
    read = periods(text, kind="复函", published="2024-05-11")
    assert (read["约1.8万套"], read["4亿元"]) == ("2024-05", "2024")


def test_a_yearly_mean_runs_over_the_years_told_of() -> None:
    text = (
        "“十三五”时期，工业稳步发展。2020年，规上工业总产值612亿元，是2015年的1.6倍；规上工业增加值年均增长8.9%。\n"
        "2022年，规上食品工业产值96亿元，“十三五”末以来年均增长10.3%。\n"
    )
    read = periods(text, kind="方案", published="2023-08-25", title="食品工业行动方案（2023—2027年）")
    assert (read["8.9%"], read["10.3%"]) == ("2016/2020", "2020/2022")


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("研发投入强度由2.31%提高到2.46%。", "2024", "2025"),
        ("高新技术企业从410家增加到465家。", "2024-12", "2025-12"),
        ("研发投入强度由2020年的1.9%提高到2.46%。", "2020", "2025"),
        ("甲材料年产能由20万吨提升到45万吨。", "2025", "2025"),
    ],
)
def test_a_way_of_a_year_begins_in_the_one_before(text: str, begins: str, ends: str) -> None:
    read = periods(f"2025年，规上工业产值812亿元。\n{text}\n", kind="政府工作报告", published="2026-01-16")
    assert list(read.values())[1:] == [begins, ends]


@pytest.mark.parametrize("word", ["下降", "的增长", "的降幅"])
def test_growth_turned_from_is_that_of_the_year_before(word: str) -> None:
    text = f"1—11月，利润总额13.7亿元，由上年同期{word}8.9%转为增长15.2%。"
    read = periods(text, kind="运行分析", published="2024-12-18")
    assert (read["8.9%"], read["15.2%"]) == ("2023-01/2023-11", "2024-01/2024-11")


def test_a_half_year_just_over_needs_no_year() -> None:
    text = "2024年，我县兑现资金2860万元。政策今年作了修订。上半年，工业投资完成6.8亿元，增长21.3%。\n"
    assert periods(text, kind="复函", published="2025-07-28")["21.3%"] == "2025-H1"
    report = "2024年，工业投资完成12亿元。上半年，新签约项目15个。\n"
    assert periods(report, kind="政府工作报告", published="2025-01-14")["15个"] == "2024-H1"


def test_what_runs_over_a_year_is_at_present_that_of_the_last_year_told_of() -> None:
    text = "2020年，规上工业总产值达到612亿元。\n当前，研发投入强度仅0.78%，规上工业企业只有96家。\n"
    read = periods(text, kind="规划", published="2021-11-30", title="制造业“十四五”规划（2021—2025年）")
    assert (read["0.78%"], read["96家"]) == ("2020", "2021-11")


def test_the_year_of_what_was_just_told() -> None:
    text = "2023年，规上工业总产值190亿元。现有规上工业企业92户，当年净增7户。\n"
    assert periods(text, kind="复函", published="2024-05-28")["7户"] == "2023"
    text = "2023年新增高新技术企业16家、总数达71家；科技型企业由上年的284家增加到356家。\n"
    assert periods(text, kind="复函", published="2024-05-28")["284家"] == "2022-12"


@pytest.mark.parametrize("word", ["如今", "眼下", "目前"])
def test_words_for_now(word: str) -> None:
    text = f"2019年以来，园区腾出土地480亩。\n{word}，三大产业产值占到园区的八成。\n"
    assert periods(text, kind="报道", published="2025-10-22")["八成"] == "2025-10"


def test_the_end_of_a_way_dates_no_stock() -> None:
    text = "园区研发投入强度由2019年的0.9%提高到去年的2.2%，建成数字化车间33个、智能工厂4个。\n"
    read = periods(text, kind="报道", published="2025-10-22")
    assert (read["0.9%"], read["2.2%"], read["33个"], read["4个"]) == ("2019", "2024", "2025-10", "2025-10")


def test_a_part_that_moved_since_a_named_year() -> None:
    text = "2024年，面业产值38亿元，占全区规上工业的比重提高到6.8%，较2022年提高2.5个百分点。\n"
    assert periods(text, kind="复函", published="2025-06-12")["2.5个百分点"] == "2022/2024"
    text = "2024年，规上工业增加值增长7.8%，增速较2022年提高2.5个百分点。\n"
    assert periods(text, kind="复函", published="2025-06-12")["2.5个百分点"] == "2024"


@pytest.mark.parametrize("record", ["为今年以来最高", "创2021年以来新高", "系2020年以来首次超过全市"])
def test_what_a_record_is_measured_against_dates_nothing(record: str) -> None:
    text = f"上半年，规上工业总产值432亿元。6月当月82亿元，{record}。汽车产业产值198亿元，增长12%。\n"
    read = periods(text, kind="报道", published="2025-07-16", title="上半年工业成绩单")
    assert (read["82亿元"], read["198亿元"], read["12%"]) == ("2025-06", "2025-H1", "2025-H1")


@pytest.mark.parametrize(
    ("text", "period", "status"),
    [
        ("2022年二期投产，产能从10万台提升到60万台。", "2022", "actual"),
        ("去年9月二期建成投产后，产能由10万台提升到60万台。", "2024-09", "actual"),
        ("二期明年投产，产能将从10万台提升到60万台。", "2025-03", "expected"),
        ("2021年落户的甲新材，产能由10万台扩大到60万台。", "2025-03", "actual"),
    ],
)
def test_what_works_raised_a_capacity(text: str, period: str, status: str) -> None:
    read = observations(text, kind="报道", published="2025-03-18", title="走进甲电驱")["60万台"]
    assert read.status == status
    assert status == "expected" or read.period == period


def test_what_is_outstanding_is_of_a_day() -> None:
    text = "截至2024年6月末，全区制造业贷款余额142.8亿元，同比增长18.4%。\n"
    read = periods(text, kind="复函", published="2024-08-16")
    assert (read["142.8亿元"], read["18.4%"]) == ("2024-06", "2024-06")
    text = "年末金融机构贷款余额512亿元。\n"
    read = periods(text, kind="统计公报", published="2025-03-28", title="2024年国民经济和社会发展统计公报")
    assert read["512亿元"] == "2024-12"


def test_the_year_that_runs_is_estimated_in_its_middle() -> None:
    text = "我们2023年11月拿地，今年6月投产，已实现产值1.2亿元，全年预计1.8亿元。\n"
    assert periods(text, kind="报道", published="2024-11-28")["1.8亿元"] == "2024"


def test_what_was_told_the_year_before_is_left_behind() -> None:
    text = "上半年新签约项目38个。去年签约的45个项目中，已开工39个、投产12个。\n"
    read = periods(text, kind="总结", published="2024-07-10", title="2024年上半年工作总结")
    assert (read["45个"], read["39个"], read["12个"]) == ("2023", "2024-H1", "2024-H1")


def test_a_plan_compared_with_the_one_before() -> None:
    text = "“十四五”时期，工业投资累计完成520亿元，比“十三五”增长38%。规上工业企业由256家增加到372家。\n"
    read = periods(text, kind="规划", published="2026-03-20", title="制造业“十五五”规划（2026—2030年）")
    assert (read["256家"], read["372家"]) == ("2020-12", "2025-12")
    assert read["38%"] in ("2016/2025", "2020/2025")


def test_what_came_about_at_no_time_told_is_there_today() -> None:
    text = "园区先后投入资金完善路网，建成标准厂房86万平方米。\n"
    assert periods(text, kind="报道", published="2025-10-22")["86万平方米"] == "2025-10"
    text = "去年，园区建成标准厂房6万平方米。\n"
    assert periods(text, kind="报道", published="2025-10-22")["6万平方米"] == "2024"


def test_what_a_report_on_a_year_says_was_built_came_on_top() -> None:
    text = "一、工作回顾\n2023年，工业投资96亿元。\n建成市级数字化车间7个、智能工厂1个。累计建成绿色工厂12个。\n"
    read = observations(text, kind="总结", published="2024-01-16", title="2023年工作总结")
    assert [(read[n].transformation, read[n].period) for n in ("7个", "1个", "12个")] == [
        ("new", "2023"), ("new", "2023"), ("level", "2023-12"),
    ]  # fmt: skip


def test_the_part_done_of_what_is_to_be_added() -> None:
    text = "一季度，全市新增规上工业企业214家，完成全年目标的35.7%。\n"
    assert periods(text, kind="运行分析", published="2025-04-21", region="500000")["35.7%"] == "2025-Q1"


def test_a_month_by_which_something_is_to_come() -> None:
    news = {"kind": "复函", "published": "2024-05-21"}
    assert periods("高新区7月底前可交付厂房4.8万平方米。\n", **news)["4.8万平方米"].startswith("2024")
    assert periods("高新区7月底交付厂房4.8万平方米。\n", **news)["4.8万平方米"] == "2023-07"
    assert periods("今明两年实施技改项目30个，完成投资8亿元。\n", **news) == {"30个": "2024/2025", "8亿元": "2024/2025"}


def test_all_of_a_run_are_against_the_base_of_its_first() -> None:
    text = "全区现有高新技术企业68家、科技型企业420家，分别是2020年的2.3倍和1.9倍。\n"
    read = periods(text, kind="复函", published="2025-06-18")
    assert (read["2.3倍"], read["1.9倍"]) == ("2020/2025", "2020/2025")


def test_what_was_added_since_a_named_year() -> None:
    text = "截至2025年5月底，全区规上工业企业112家，较2020年净增38家。\n"
    read = observations(text, kind="复函", published="2025-06-18")["38家"]
    assert (read.transformation, read.period) == ("new", "2020/2025")


def test_years_that_one_of_several_items_names_are_its_own() -> None:
    text = "一是用地保障。近两年新建标准厂房18万平方米。二是金融支持。累计转贷11.8亿元。\n"
    assert "/" not in periods(text, kind="复函", published="2025-06-18")["11.8亿元"]
    text = "一是工业向好。1—5月，规上工业产值增长8%。二是投资加快。工业投资增长12%。\n"
    assert periods(text, kind="运行分析", published="2025-06-18")["12%"] == "2025-01/2025-05"
