"""Years that are only compared with, whatever stands before them, and months that a bulletin is counted by."""

import pytest

from tests.etl.reading import check_periods, observations


@pytest.mark.parametrize(
    "text",
    [
        "2023年，亩均税收{9.1万元=2023}、亩均增加值{64万元=2023}，比改革启动前的2020年分别提高{21.5%=2020/2023}和"
        "{17.2%=2020/2023}；全员劳动生产率{31.4万元/人=2023}。工业投资{55亿元=2023}。",
        "2024年，全区规上工业产值{312亿元=2024}，比停产风波后的低谷2015年翻了{一番多=2015/2024}；利润{11亿元=2024}。",
        "2024年，规上工业产值{312亿元=2024}，与改革之初的2019年相比增长{41%=2019/2024}；技改投资增长{8%=2024}。",
        "2024年，园区产值{88亿元=2024}，比历史最低的2016年高出{三成=2016/2024}；利润{6亿元=2024}。",
        "2024年，园区产值{88亿元=2024}，较上一个高点2018年下降{12%=2018/2024}；税收{3亿元=2024}。",
    ],
)
def test_a_year_compared_with_may_be_told_at_length(text: str) -> None:
    check_periods(text, published="2025-07-10", kind="报道")


@pytest.mark.parametrize(
    "text",
    [
        "技改投资比重2023年提高{1.2个百分点=2023}，产值{21亿元=2023}。",
        "企业用工比较稳定，2023年新增就业{3200人=2023}，产值{21亿元=2023}。",
        "与重庆大学合作，2023年签约项目{12个=2023}、投资{21亿元=2023}。",
    ],
)
def test_words_that_only_look_like_a_comparison_leave_the_year(text: str) -> None:
    check_periods(text, published="2025-07-10", kind="报道")


@pytest.mark.parametrize("since", ["2023年至今", "从2023年到现在", "自2023年至目前"])
def test_since_a_year_until_now(since: str) -> None:
    text = f"{since}，全区新签约项目{{36个=2023-01/2025-07}}，已开工{{9个=2023-01/2025-07}}。"
    check_periods(text, published="2025-07-10", kind="复函")


_BULLETIN = """1—8月，规上工业总产值{412亿元=2025-01/2025-08}，增长{5.1%=2025-01/2025-08}。
入库工业项目37个，本年完成投资{22.6亿元=2025-01/2025-08}，本年计划投资{40亿元=2025}。当月用电量{3.1亿千瓦时=2025-08}。
"""


@pytest.mark.parametrize("title", ["云汀统计月报（工业部分）2025年第8期", "云汀统计月报"])
def test_a_monthly_bulletin_tells_of_the_months_up_to_its_number(title: str) -> None:
    check_periods(f"云汀统计月报\n2025年第8期\n\n{_BULLETIN}", published="2025-09-18", kind="统计月报", title=title)


def test_a_month_that_the_sentence_named_is_the_month_then() -> None:
    text = "1—4月，规上工业总产值{412亿元=2025-01/2025-04}。5月份市场仍弱，预计当月产值{98亿元=2025-05}。"
    check_periods(text, published="2025-05-18", kind="统计月报", title="云汀区2025年4月统计月报")


def test_this_month_of_a_table_is_the_last_of_the_months_beside_it() -> None:
    text = (
        "主要工业指标\n\n指标\t计量单位\t本月\t本月±%\t1—8月累计\t累计±%\n"
        "规上工业总产值\t亿元\t52.3\t0.7\t412.5\t5.1\n出口交货值\t亿元\t6.4\t-2.2\t49.8\t1.9\n"
    )
    read = observations(text, published="2025-09-18", kind="统计月报", title="云汀统计月报（工业能源部分）2025年第8期")
    assert {read[number].period for number in ("52.3", "0.7", "6.4", "-2.2")} == {"2025-08"}
    assert {read[number].period for number in ("412.5", "5.1", "49.8", "1.9")} == {"2025-01/2025-08"}
    assert {one.subject for one in read.values()} == {"规上工业"}


@pytest.mark.parametrize(
    "text",
    [
        "“十四五”以来，规上工业企业由{142家=2020-12}增加到{208家=2024-08}。",
        "“十四五”以来，研发投入强度由{1.2%=2020}提高到{2.1%=2024-08}。",
        "2021年以来，规上工业企业由{142家=2021-12}增加到{208家=2024-08}。",
        "2020年至2023年，规上工业企业由{142家=2020-12}增加到{208家=2023-12}。",
        "2020—2023年，工业总产值由{142亿元=2020}增加到{208亿元=2023}。",
        # Years that are counted, not named, are those in which it was done.
        "近三年，高新技术企业由{142家=2021-12}增加到{208家=2024-08}。",
        # No way: what there is now.
        "“十四五”以来，规上工业企业达到{208家=2024-08}。",
        "“十四五”以来，由区级部门帮扶的规上工业企业{142家=2024-08}。",
    ],
)
def test_a_way_over_years_begins_where_they_do(text: str) -> None:
    check_periods(text, published="2024-08-20", region="500151")
