"""What a number is of where it aligns with others, follows a cause, or counts works that are named."""

import pytest

from tests.etl.reading import observations


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "2024年，甲、乙产业产值分别为31亿元、42亿元，税收分别为1亿元、2亿元。",
            {"42亿元": "gross_output", "1亿元": "tax", "2亿元": "tax"},
        ),
        (
            "产值2025年、2026年分别达到58亿元、74亿元，规上企业分别达到23家、28家。",
            {"74亿元": "gross_output", "23家": "firms_above_scale", "28家": "firms_above_scale"},
        ),
        (
            "2024年，签约项目17个、16个，协议投资分别为52亿元、41亿元。",
            {"16个": "projects_signed", "52亿元": "contracted_investment", "41亿元": "contracted_investment"},
        ),
        ("实现利润31亿元，受原材料涨价影响下降14.6%。", {"31亿元": "profit", "14.6%": "profit"}),
        ("完成产值31亿元，因停产检修拖累下降8%。", {"31亿元": "gross_output", "8%": "gross_output"}),
        ("2024年，甲电芯、乙智慧工厂等18个项目竣工投产。", {"18个": "projects_completed"}),
        ("2024年，建成智慧工厂18个。", {"18个": "smart_factories"}),
        ("四季度，还将储备开工26个项目。", {"26个": "projects_started"}),
        ("在库储备项目26个。", {"26个": "projects_reserve"}),
        ("今年前5个月又签下41个，协议引资额128亿元。", {"41个": "projects_signed"}),
        ("园区每平方公里产出46.2亿元，从业2.7万人。", {"46.2亿元": "output_per_land", "2.7万人": "employment"}),
        ("增速排名全国第六位，较1—3月提升三位。", {"三位": "value_added"}),
    ],
)
def test_a_number_is_of_what_its_own_words_say(text: str, indicators: dict[str, str]) -> None:
    read = observations(f"工业增加值增长6%，{text}" if text.startswith("增速") else text)
    assert {number: read[number].indicator for number in indicators} == indicators


def test_what_a_report_says_was_won_at_once_is_added() -> None:
    told = {"kind": "政府工作报告", "published": "2025-01-16", "title": "政府工作报告"}
    read = observations("一、2024年工作回顾\n国家级“小巨人”实现零的突破、一举获评2家。", **told)["2家"]
    assert (read.indicator, read.transformation, read.period) == ("firms_little_giant", "new", "2024")


def test_firms_in_a_table_of_industry_above_scale_are_above_scale() -> None:
    text = "表1　2024年规上工业主要行业\n\n行业\t企业数（户）\t产值（亿元）\n铝加工\t58\t221.6\n食品\t39\t46.5\n"
    told = {"kind": "统计公报", "published": "2025-03-18", "title": "2024年统计公报"}
    assert observations(text, **told)["58"].indicator == "firms_above_scale"
    assert observations(text.replace("规上工业", "工业园区"), **told)["58"].indicator == "other"
