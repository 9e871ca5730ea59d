"""What a whole document, an article or a heading is about, and what its numbers take over from it."""

from etl.extraction import read
from etl.model import Document
from tests.etl.reading import observations, periods, statuses


def test_a_title_parted_by_an_empty_line_is_no_broken_line() -> None:
    text = "2025年5月全区工业和信息化主要指标简况\n\n1—5月，规上工业增加值增长6.2%。\n材料产业增加值增长3.1%。\n"
    assert periods(text, kind="统计月报", title="2025年5月全区工业和信息化主要指标简况", published="2025-06-20") == {
        "6.2%": "2025-01/2025-05",
        "3.1%": "2025-01/2025-05",
    }


def test_a_table_of_bars_with_spaces_and_a_row_without_an_amount() -> None:
    text = (
        "主要指标（2023年1—6月）\n指标名称 | 单位 | 本月止累计 | 同比增长（%）\n规上工业总产值 | 万元 | 512300 | 9.4\n"
        "规上工业增加值 | — | — | 7.7\n"
    )
    found = observations(text, kind="运行分析", published="2023-08-03")
    assert (found["512300"].value, found["512300"].period) == ("51.23", "2023-H1")
    assert (found["7.7"].indicator, found["7.7"].transformation, found["7.7"].period) == (
        "value_added",
        "yoy",
        "2023-H1",
    )


def test_marks_of_half_width_part_clauses_too() -> None:
    text = "我县竹木产业园2022年4月开园,入驻企业31家,用工900人。今年1—4月,园区产值1,230万元,同比下降4%。\n"
    found = observations(text, kind="复函", published="2024-05-20", title="关于县政协第12号提案的复函")
    assert (found["1,230万元"].value, found["1,230万元"].period) == ("0.123", "2024-01/2024-04")
    assert found["900人"].period == "2024-05"


def test_a_town_reports_on_itself() -> None:
    text = "甲河镇2023年工业经济工作总结\n\n全镇规上工业企业41户，完成产值86亿元。新签约项目12个，合同资金33亿元。\n"
    found = observations(text, kind="总结", published="2024-01-09", title="永川区甲河镇2023年工业经济工作总结")
    assert {(o.subject_kind, o.subject) for o in found.values()} == {("park", "甲河镇")}


def test_a_reply_is_of_the_industry_asked_about() -> None:
    text = "您提出的《关于加快培育我区低空经济的提案》收悉。2024年实现营业收入41.6亿元，增长37%，占全市的9%。\n"
    found = observations(text, kind="复函", published="2025-03-20", title="关于区政协第88号提案的复函")
    assert {o.subject for o in found.values()} == {"低空经济"}


def test_the_number_of_an_item_does_not_hide_its_heading() -> None:
    text = "一、分产业看\n1.装备制造业。产值达到61.2亿元，增长8.4%。\n"
    found = observations(text, kind="运行分析", published="2024-10-20")
    assert {o.subject for o in found.values()} == {"装备制造业"}


def test_phases_are_those_of_the_works_singled_out() -> None:
    text = (
        "投资最大的是云岭电芯生产基地。这个总投资18亿元的项目分两期建设，一期投资8亿元；两期全部达产后年产值40亿元。\n"
    )
    found = observations(text, kind="报道", published="2025-02-19", region="500154")
    assert {o.subject for o in found.values()} == {"云岭电芯生产基地"}


def test_a_firm_brought_in_by_what_it_is() -> None:
    text = "云岭果品是当地最大的加工企业。公司去年实现销售收入1.9亿元，同比增长两成。\n"
    found = observations(text, kind="报道", published="2024-08-07")
    assert {(o.subject_kind, o.subject) for o in found.values()} == {("enterprise", "云岭果品")}


def test_a_made_up_word_before_a_product_is_a_firm() -> None:
    found = observations("翊盛电缆去年产值3.6亿元。\n", kind="报道", published="2024-08-07")
    assert (found["3.6亿元"].subject_kind, found["3.6亿元"].subject) == ("enterprise", "翊盛电缆")


def test_a_figure_says_what_the_sentence_behind_it_tells() -> None:
    text = "●31.4%　前三季度，全市新能源汽车产量占汽车产量的比重为31.4%。\n"
    found = read(Document("00000000", text, kind="报道", published="2024-11-08", region="500000")).observations
    assert [o.text for o in found] == ["31.4%", "31.4%"]
    assert {(o.indicator, o.transformation, o.period) for o in found} == {
        ("product_volume", "share", "2024-01/2024-09")
    }


def test_labels_go_on_with_what_the_text_counts() -> None:
    text = "全区新签项目41个，合同资金120亿元。\n（一）按产业。先进材料18个、63亿元，装备制造9个、21亿元。\n"
    found = observations(text, kind="总结", published="2024-10-14")
    assert {found["18个"].indicator, found["9个"].indicator} == {"projects_signed"}
    assert {found["63亿元"].indicator, found["21亿元"].indicator} == {"contracted_investment"}


def test_the_district_of_an_article_on_the_citys_page() -> None:
    text = "一县工业跑出新速度\n规上企业只有33户的巫山，今年工业提速。1—10月，全县规上工业产值38亿元。\n"
    found = observations(text, kind="报道", published="2025-12-04", region="500000", title="某日报第5版")
    assert found["38亿元"].region == "500237"


def test_a_speech_turns_to_what_is_to_be_done() -> None:
    text = "去年产值增长6%。\n怎么干？今年就抓这几件事。\n第一件，技改。全年实施技改项目90个，新增智能工厂3个。\n"
    assert statuses(text, kind="总结", published="2024-02-21") == {"6%": "actual", "90个": "target", "3个": "target"}


def test_times_that_point_back() -> None:
    text = "云岭新材2019年落户，2021年投产，当年产值1.1亿元。\n"
    assert periods(text, kind="报道", published="2025-06-10")["1.1亿元"] == "2021"
    text = "“十三五”期间，工业平稳增长。五年来，累计引进工业项目120个。\n"
    assert periods(text, kind="规划", published="2021-11-02")["120个"] == "2016/2020"


def test_quarters_from_the_first_to_the_fourth() -> None:
    text = "2024年产值160亿元。一至四季度产值分别为35亿元、39亿元、41亿元和45亿元。\n"
    found = periods(text, kind="运行分析", published="2025-01-20", title="某产业链2024年度运行简报")
    assert [found[n] for n in ("35亿元", "39亿元", "41亿元", "45亿元")] == ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]


def test_the_last_month_alone_is_told_in_passing() -> None:
    text = "1—4月，工业用电量31亿千瓦时，4月单月8亿千瓦时；工业用气5亿立方米。\n"
    assert periods(text, kind="统计月报", published="2025-05-20")["5亿立方米"] == "2025-01/2025-04"


def test_additions_and_what_they_add_up_to() -> None:
    found = observations(
        "规上工业企业净增9家、达到94家；总数保持全市首位。\n", kind="政府工作报告", published="2025-01-10"
    )
    assert (found["9家"].transformation, found["94家"].transformation) == ("new", "level")
    assert found["首位"].transformation == "rank"


def test_doubled_without_a_number() -> None:
    found = observations("2024年，服务机器人产业营业收入翻番。\n", kind="运行分析", published="2025-02-10")
    assert (found["翻番"].transformation, found["翻番"].value) == ("yoy", "100")
