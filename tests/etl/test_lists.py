"""Lists: what points back at one, sectors that are counted, parts of a whole told one after the other."""

import pytest

from tests.etl.reading import observations

PARKS = "前三季度，远山工业园、白川工业园、临江组团实现工业产值分别为84亿元、61亿元、32亿元。"


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        (PARKS + "三个平台工业投资分别增长21.3%、9.7%、4.2%。", "9.7%", "白川工业园"),
        (PARKS + "三个园区税收分别为6亿元、4亿元、2亿元，同比分别增长8%、7%、3%。", "3%", "临江组团"),
        (PARKS + "两个园区工业投资分别增长21.3%、9.7%。", "9.7%", "临江组团"),
        ("汽车、电子、装备是我区支柱。三大支柱产业产值分别增长9.1%、7.7%、3.2%。", "7.7%", "电子"),
        ("汽车、电子、装备是我区支柱。三个园区产值分别增长9.1%、7.7%、3.2%。", "7.7%", ""),
        (
            "东湖片区（云溪工业园）、青山产业城、德川工业园产值分别增长8%、7%、6%。三个平台工业投资分别增长21%、9%、4%。",
            "9%",
            "青山产业城",
        ),
        ("南城组团、北城组团表现突出。两个组团分别完成产值32亿元、28亿元。", "28亿元", "北城组团"),
        ("一、二、三产业增加值分别为62亿元、421亿元、530亿元。", "421亿元", "第二产业"),
        ("一二三产业增加值分别为62亿元、421亿元、530亿元。", "421亿元", "第二产业"),
        ("第一、二、三产业增加值分别增长4.1%、5.6%和7.2%。", "4.1%", "第一产业"),
        ("全区二、三产业分别拉动经济增长2.2、3.1个百分点。", "2.2", "第二产业"),
        ("第二、第三产业投资分别下降1.1%和3.2%。", "3.2%", "第三产业"),
        ("二、三产业增加值占比达94%。", "94%", "二、三产业"),
    ],
)
def test_whose_the_numbers_of_a_list_are(text: str, number: str, subject: str) -> None:
    read = observations(text + "\n")[number]
    if subject:
        assert read.subject == subject
    else:
        assert read.subject_kind != "park"


def test_districts_that_are_pointed_back_at() -> None:
    text = (
        "涪陵区、江津区、长寿区规上工业产值分别为610亿元、480亿元、420亿元。三个区工业投资分别增长8.1%、7.2%、6.3%。\n"
    )
    read = observations(text, region="500000")
    assert [read[number].region for number in ("8.1%", "7.2%", "6.3%")] == ["500102", "500116", "500115"]


@pytest.mark.parametrize(
    ("text", "number", "transformation"),
    [
        ("三次产业对增长的贡献率为2%、66%和32%，其中工业、建筑业贡献突出，分别为55%、11%。", "55%", "share"),
        ("汽车、电子对增长的贡献率较高，分别为22%和11%。", "11%", "share"),
        ("三大产业对工业增长贡献率合计72%，其中装备最高，达31%。", "31%", "share"),
        ("工业增加值增长8%，其中汽车、电子增长较快，分别为22%、11%。", "22%", "yoy"),
        ("工业增加值占全区的31%，增长8%。", "8%", "yoy"),
    ],
)
def test_parts_of_a_whole(text: str, number: str, transformation: str) -> None:
    assert observations(text + "\n")[number].transformation == transformation


@pytest.mark.parametrize("colon", [":", "：", "∶", "\ufe30", "\ufe55", "\u02d0"])
def test_the_three_sectors_parted_by_any_colon(colon: str) -> None:
    read = observations(f"三次产业结构为8.1{colon}55.2{colon}36.7。\n")
    assert [(o.subject, o.value) for o in read.values()] == [
        ("第一产业", "8.1"),
        ("第二产业", "55.2"),
        ("第三产业", "36.7"),
    ]


def test_what_was_told_of_is_not_counted_again() -> None:
    assert "两家" not in observations("远山机械、白川机械产值居前。两家企业税收分别为0.9亿元、0.4亿元。\n")
    assert "两家" in observations("新建企业两家。\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "上半年，全区生产整车3.6万辆，其中新能源汽车1.2万辆，同比分别增长6.7%和31.5%。",
            {"6.7%": "整车", "31.5%": "新能源汽车"},
        ),
        (
            "5月，装备产业增长2.7%，医药产业增长8.4%，材料产业下降0.6%；1至5月依次增长1.3%、7.9%和2.2%。",
            {"1.3%": "装备", "7.9%": "医药", "2.2%": "材料"},
        ),
        ("装备产业增长2.7%，医药产业增长8.4%；全区工业投资增长9.1%。", {"9.1%": "工业"}),
        # lists that are counted before their numbers, or share a word
        (
            "在产值居前的行业中，纺织、造纸、通用设备和金属制品等4个行业，总产值分别增长11.5%、12.8%、3.3%、9.2%。",
            {"11.5%": "纺织", "12.8%": "造纸", "3.3%": "通用设备", "9.2%": "金属制品"},
        ),
        (
            "新材料、食品、智能装备、建材加工等四大产业产值分别增长27.9%、12.4%、3.5%、4.9%，四大产业产值占规上产值的85%。",
            {"12.4%": "食品", "4.9%": "建材加工", "85%": "新材料、食品、智能装备、建材加工"},
        ),
        ("汽车、电子产业分别达到450亿、700亿级规模。", {"450亿": "汽车", "700亿级": "电子"}),
        (
            "规上轻、重工业总产值为98.1亿元和227.3亿元，同比分别增长12.7%和15.5%，重工业增幅高于轻工业2.8个百分点，"
            "拉动全区工业增长11.2个百分点，总产值增长贡献率为72.7%。",
            {"98.1亿元": "轻工业", "15.5%": "重工业", "2.8个百分点": "重工业", "72.7%": "重工业"},
        ),
        ("全区新增2个产业，规上工业产值、投资分别增长8.9%、5.5%。", {"8.9%": "规上工业"}),
    ],
)
def test_each_of_a_run_is_of_what_stood_at_its_place(text: str, expected: dict[str, str]) -> None:
    read = observations(text, kind="运行分析", published="2025-07-11", title="全区工业运行分析")
    assert {number: read[number].subject for number in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "汽车、计算机通讯、铁路船舶航空和电气机械及器材等4个行业，总产值分别增长20.5%、42.8%、2.3%、10.2%。",
            {"42.8%": "计算机通讯", "2.3%": "铁路船舶航空", "10.2%": "电气机械及器材"},
        ),
        (
            "化工、材料、医药及大健康产业产值分别增长20.5%、42.8%、2.3%。",
            {"20.5%": "化工", "42.8%": "材料", "2.3%": "医药及大健康"},
        ),
        ("装备、材料四大产业产值分别增长8.9%、1.4%。", {"8.9%": "装备", "1.4%": "材料"}),
        ("纺织、食品等传统产业产值分别增长3%、5%。", {"3%": "纺织", "5%": "食品"}),
        ("重点打造食品加工五百亿级支柱产业集群。", {"五百亿级": "食品加工"}),
        (
            "全区制造业领域的科技型企业、高新技术企业分别达到450家和80家。",
            {"450家": "制造业", "80家": "制造业"},
        ),
        ("工业对增长的贡献率达70%，一般公共预算收入50亿元，其中税收37亿元。", {"37亿元": ""}),
        ("工业增加值30亿元，其中税收7亿元。", {"7亿元": "工业"}),
        ("50%以上的规上企业建立研发机构，65%以上的规上企业开展研发活动。", {"65%以上": ""}),
    ],
)
def test_whose_the_members_of_long_names_are(text: str, expected: dict[str, str]) -> None:
    read = observations(text, kind="报道", published="2025-07-11")
    assert {number: read[number].subject for number in expected} == expected
