"""The recogniser of metadata over documents of our own: every genre, its neighbours, and pages as they are scraped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.dates import date_in_name, read_date, read_dates
from etl.metadata import Metadata, knowledge, read_kind, recognise, signature_inside
from etl.regions import is_elsewhere, region_of_text, regions_named
from tests.timing import processor_seconds

BODY = "规上工业总产值增长6.2%，新增企业12家。"

DOCUMENTS: dict[str, tuple[str, dict[str, str]]] = {
    "a letter with letterhead, number and signature": (
        "重庆市潼南区经济和信息化委员会\n潼经信函〔2023〕19号\n\n关于区十九届人大三次会议第88号建议的复函\n\n钱一代表：\n"
        f"您提出的建议收悉。{BODY}\n\n重庆市潼南区经济和信息化委员会\n2023年7月12日\n\n（联系人：孙二，电话：44550000）\n",
        {
            "title": "关于区十九届人大三次会议第88号建议的复函",
            "issuer": "重庆市潼南区经济和信息化委员会",
            "doc_no": "潼经信函〔2023〕19号",
            "kind": "复函",
            "published": "2023-07-12",
            "region": "500152",
        },
    ),
    "a letter whose title is broken over lines and whose date is spelt out": (
        "大足区科学技术局\n大足科函[2022]7号\n关于区政协第三届委员会第一次会议\n第12号提案的\n答复函\n\n"
        f"赵三委员:\n{BODY}\n大足区科学技术局\n二〇二二年十一月三十日\n",
        {
            "title": "关于区政协第三届委员会第一次会议第12号提案的答复函",
            "issuer": "大足区科学技术局",
            "doc_no": "大足科函〔2022〕7号",
            "kind": "复函",
            "published": "2022-11-30",
            "region": "500111",
        },
    ),
    "a letter of a county": (
        f"丰都县招商投资促进局关于县政协第5号提案的复函\n李四委员：\n根据丰都府发〔2021〕3号文件，{BODY}\n"
        "丰都县招商投资促进局\n2024年3月5日",
        {
            "title": "丰都县招商投资促进局关于县政协第5号提案的复函",
            "issuer": "丰都县招商投资促进局",
            "doc_no": "",
            "kind": "复函",
            "published": "2024-03-05",
            "region": "500230",
        },
    ),
    "a communiqué of a district's statisticians": (
        "2021年重庆市荣昌区国民经济和社会发展统计公报\n\n重庆市荣昌区统计局\u3000国家统计局荣昌调查队\n（2022年4月2日）\n\n"
        f"2021年，全区上下攻坚克难。\n一、综合\n{BODY}\n注：本公报为初步统计数。",
        {
            "title": "2021年重庆市荣昌区国民经济和社会发展统计公报",
            "issuer": "重庆市荣昌区统计局、国家统计局荣昌调查队",
            "doc_no": "",
            "kind": "统计公报",
            "published": "2022-04-02",
            "region": "500153",
        },
    ),
    "a communiqué of the city": (
        f"2022年重庆市国民经济和社会发展统计公报\n重庆市统计局\n2023年3月17日\n{BODY}\n万州区、涪陵区增长较快。",
        {"issuer": "重庆市统计局", "kind": "统计公报", "published": "2023-03-17", "region": "500000"},
    ),
    "a work report": (
        "政府工作报告\n——2025年1月9日在重庆市梁平区第三届人民代表大会第五次会议上\n区长\u3000周五\n\n各位代表：\n"
        f"现在，我代表区人民政府向大会报告工作。{BODY}\n",
        {
            "title": "政府工作报告",
            "issuer": "重庆市梁平区人民政府",
            "kind": "政府工作报告",
            "published": "2025-01-09",
            "region": "500155",
        },
    ),
    "a work report of a county with its name in the title": (
        f"云阳县人民政府工作报告（2024年1月15日）\n\n一、2023年工作回顾\n{BODY}",
        {"issuer": "云阳县人民政府", "kind": "政府工作报告", "published": "2024-01-15", "region": "500235"},
    ),
    "a plan report": (
        "关于重庆市黔江区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n"
        f"（2024年1月10日在区五届人大四次会议上）\n区发展改革委\n\n各位代表：\n{BODY}",
        {
            "issuer": "黔江区发展改革委",
            "kind": "计划报告",
            "published": "2024-01-10",
            "region": "500114",
        },
    ),
    "a plan with its notice": (
        "重庆市江津区人民政府办公室\n关于印发江津区消费品工业高质量发展行动计划（2023—2027年）的通知\n江津府办发〔2023〕61号\n\n"
        f"各镇人民政府、街道办事处：\n{BODY}\n重庆市江津区人民政府办公室\n2023年8月21日\n（此件公开发布）",
        {
            "title": "关于印发江津区消费品工业高质量发展行动计划（2023—2027年）的通知",
            "issuer": "重庆市江津区人民政府办公室",
            "doc_no": "江津府办发〔2023〕61号",
            "kind": "方案",
            "published": "2023-08-21",
            "region": "500116",
        },
    ),
    "a plan that says no date": (
        f"永川区新能源汽车产业集群实施方案（2024—2026年）\n\n为加快发展，制定本方案。\n一、目标\n到2026年，{BODY}",
        {
            "title": "永川区新能源汽车产业集群实施方案（2024—2026年）",
            "kind": "方案",
            "published": "",
            "region": "500118",
        },
    ),
    "a five-year plan": (
        f"涪陵区工业“十四五”规划\n（2021—2025年）\n目\u3000录\n第一章 基础\n{BODY}",
        {"title": "涪陵区工业“十四五”规划（2021—2025年）", "kind": "规划", "published": "", "region": "500102"},
    ),
    "an analysis of a quarter": (
        f"2024年前三季度璧山区工业经济运行情况\n\n今年以来，{BODY}\n\n璧山区经济信息委\n2024年10月18日",
        {"issuer": "璧山区经济信息委", "kind": "运行分析", "published": "2024-10-18", "region": "500120"},
    ),
    "a bulletin of a month whose title is no date": (
        f"2024年5月长寿区主要经济指标\n\n长寿区统计局\n\n1—5月，{BODY}",
        {"issuer": "长寿区统计局", "kind": "统计月报", "published": "", "region": "500115"},
    ),
    "a summary of a year": (
        f"忠县经济和信息化委员会2023年工作总结\n\n2023年，{BODY}\n2024年1月4日",
        {"issuer": "忠县经济和信息化委员会", "kind": "总结", "published": "2024-01-04", "region": "500233"},
    ),
    "agency news with a dateline": (
        f"重庆万州：临港产业“链”上发力\n2024-06-11 08:30:12\u3000来源：新华社\n新华社重庆6月11日电（记者 郑六）{BODY}",
        {
            "title": "重庆万州：临港产业“链”上发力",
            "issuer": "新华社",
            "kind": "报道",
            "published": "2024-06-11",
            "region": "500101",
        },
    ),
    "newspaper news with its byline": (
        f"垫江集中签约19个项目\n本报记者 吴七\n\n“项目来了！”3月2日，{BODY}\n垫江县有关负责人说。\n",
        {"title": "垫江集中签约19个项目", "kind": "报道", "published": "", "region": "500231"},
    ),
    "news that names its source before its date": (
        "铜梁高新区：小电池做成大产业\n"
        f"来源：铜梁区融媒体中心 作者：冯八 时间：2025年02月06日 浏览：345次 字号：大 中 小\n{BODY}",
        {
            "title": "铜梁高新区：小电池做成大产业",
            "issuer": "铜梁区融媒体中心",
            "kind": "报道",
            "published": "2025-02-06",
            "region": "500151",
        },
    ),
    "news about a plan is still news": (
        f"我市印发汽车零部件行动方案\n渝江日报讯（记者 陈九）{BODY}重庆市将推进。全市力争实现目标。",
        {"issuer": "渝江日报", "kind": "报道", "region": "500000"},
    ),
    "a scraped government page with menu, labels and footer": (
        "首页\n政务公开 | 办事服务 | 互动交流 | 走进开州\n当前位置：首页 > 政务公开 > 法定主动公开内容\n"
        "索引号：115002340086/2023-00123\u3000发布机构：重庆市开州区经济和信息化委员会\n"
        "成文日期：2023-09-01\u3000发布日期：2023-09-06\u3000发文字号：开州经信发〔2023〕31号\n"
        "标题：关于印发开州区技改专项工作方案的通知\n字号：大 中 小 打印 分享到：\n"
        f"关于印发开州区技改专项工作方案的通知\n各乡镇：\n{BODY}\n附件：名单.docx\n扫一扫在手机打开当前页\n"
        "主办：重庆市开州区人民政府办公室 渝ICP备05000000号-1 2025年版权所有",
        {
            "title": "关于印发开州区技改专项工作方案的通知",
            "issuer": "重庆市开州区经济和信息化委员会",
            "doc_no": "开州经信发〔2023〕31号",
            "kind": "方案",
            "published": "2023-09-06",
            "region": "500154",
        },
    ),
    "a page whose labels stand on lines of their own": (
        "[ 索引号 ] 11500119\n[ 发文字号 ] 南川府发〔2024〕9号\n[ 发布机构 ] 南川区人民政府\n[ 发布日期 ] 2024-05-20\n"
        f"南川区人民政府关于加快制造业发展的实施意见\n各街道：\n{BODY}",
        {
            "title": "南川区人民政府关于加快制造业发展的实施意见",
            "issuer": "南川区人民政府",
            "doc_no": "南川府发〔2024〕9号",
            "kind": "方案",
            "published": "2024-05-20",
            "region": "500119",
        },
    ),
    "a page with its address below": (
        f"北碚传感器产业观察\n来源：缙云观察\n{BODY}\n原文：http://www.example.cn/zwgk/202403/t20240315_130.html\n北碚区全区企业共进。",
        {"issuer": "缙云观察", "kind": "报道", "published": "2024-03-15", "region": "500109"},
    ),
    "an introduction": (
        f"重庆高新区概况\n\n西部科学城重庆高新区位于中心城区西部。{BODY}",
        {"title": "重庆高新区概况", "kind": "简介", "published": "", "region": "5001GX"},
    ),
    "the zone of 两江新区 before the district was founded": (
        f"两江新区2024年一季度运行分析\n{BODY}\n重庆两江新区统计局\n2024年4月20日",
        {"kind": "运行分析", "published": "2024-04-20", "region": "5001LJ"},
    ),
    "the district 两江新区 afterwards": (
        f"两江新区2026年一季度运行分析\n{BODY}\n重庆市两江新区统计局\n2026年4月20日",
        {"kind": "运行分析", "published": "2026-04-20", "region": "500157"},
    ),
    "another province's district of the same name": (
        f"宁波市江北区2023年国民经济和社会发展统计公报\n宁波市江北区统计局\n2024年3月11日\n全区{BODY}",
        {"issuer": "宁波市江北区统计局", "kind": "统计公报", "published": "2024-03-11", "region": ""},
    ),
    "another province": (
        f"四川省经济和信息化厅关于省政协第30号提案的复函\n林一委员：\n全省{BODY}成渝地区协同推进。\n四川省经济和信息化厅\n2024年7月1日",
        {"kind": "复函", "published": "2024-07-01", "region": ""},
    ),
    "a long life is no district": (
        f"健康长寿产业的新机遇\n来源：某某网\n2024-02-02\n{BODY}",
        {"title": "健康长寿产业的新机遇", "kind": "报道", "published": "2024-02-02", "region": ""},
    ),
    "a notice whose enclosure follows its signature": (
        "江林市人民政府办公室关于印发江林市\n先进材料产业壮大\n行动计划的通知\n江林府办发〔2023〕52号\n\n各县人民政府：\n"
        "《江林市先进材料产业壮大行动计划》已经市政府同意，现印发给你们。\n江林市人民政府办公室\n2023年9月4日\n"
        f"江林市先进材料产业壮大行动计划\n一、目标\n{BODY}\n" + "做好有关工作。\n" * 15,
        {
            "title": "江林市人民政府办公室关于印发江林市先进材料产业壮大行动计划的通知",
            "issuer": "江林市人民政府办公室",
            "doc_no": "江林府办发〔2023〕52号",
            "published": "2023-09-04",
            "region": "",
        },
    ),
    "a page that shows a document years afterwards": (
        "江政发〔2013〕6号《江林省人民政府关于壮大轻工业的实施意见》\n浏览量：    时间：2019-05-06 10:20:30\n"
        f"江林省人民政府关于壮大轻工业的实施意见\n江政发〔2013〕6号\n各市人民政府：\n{BODY}",
        {"title": "江林省人民政府关于壮大轻工业的实施意见", "doc_no": "江政发〔2013〕6号", "published": ""},
    ),
    "a document numbered at the end of a year and put up in the next": (
        f"荣昌府发〔2023〕88号\n荣昌区人民政府关于壮大轻工业的实施意见\n时间：2024-01-08 10:20:30\n各镇：\n{BODY}",
        {"doc_no": "荣昌府发〔2023〕88号", "published": "2024-01-08"},
    ),
    "a page whose labels stand above their values": (
        "江岚县轻工业发展办法\n• 索引号：\n71200/2024-003\n• 主题分类：\n• 发文机构：\n江岚县人民政府\n• 发文字号：\n"
        f"江岚府发〔2024〕5号\n• 发布日期：\n2024年03月11日 09:12\n• 内容概述：\n第一条 {BODY}",
        {"issuer": "江岚县人民政府", "doc_no": "江岚府发〔2024〕5号", "published": "2024-03-11"},
    ),
    "a page whose labels stand in the cells of a table": (
        "索引号： | jlgx-3-77 | 发布机构： | 江林省工信厅 |\n[ 发布日期 ] | 2022-08-01 | [ 有效性 ] |\n"
        f"对省十三届人大第二次会议第21号建议的答复\n李一代表：\n{BODY}",
        {"issuer": "江林省工信厅", "published": "2022-08-01"},
    ),
    "a page with day, month and year, and the hour": (
        f"全市工业稳中有进\n\n16.09.2016  08:43\n{BODY}重庆市有关负责人说。",
        {"title": "全市工业稳中有进", "published": "2016-09-16"},
    ),
    "a page with a name in marks of a book behind its hour": (
        f"首页>> 动态\n两会建议办理见实效\n2019-03-07 17:26  《江林工业》编辑部  作者：周一\n{BODY}",
        {"title": "两会建议办理见实效", "published": "2019-03-07"},
    ),
    "a span of days in a notice is not its date": (
        "政协江林省委员会办公厅关于开展网络议政的通知\n江林省各市政协：\n一、时间\n2023年5月8日至6月20日\n二、方式\n重庆市政协协同。",
        {"issuer": "政协江林省委员会办公厅", "published": "", "region": ""},
    ),
    "a client's dateline names the hour": (
        f"现场图。渝江网记者 石一 摄\n渝江网-新渝江客户端8月22日14时45分讯（首席记者 佘二）{BODY}",
        {"title": "", "issuer": "渝江网", "kind": "报道", "published": ""},
    ),
    "a newspaper's name beside the hour": (
        f"县领导调研项目建设\n\n江岚日报 2021-03-09 09:59\n\n江岚讯 3月8日，{BODY}",
        {"title": "县领导调研项目建设", "issuer": "江岚日报", "kind": "报道", "published": "2021-03-09"},
    ),
    "a page of a newspaper of several districts": (
        "巴江时报  03 区县·经济\n2024年9月19日 星期四  责编 阮三  美编 白四\n\n垫江：一株草带动七个村\n\n"
        f"本报记者 郎五\n\n垫江县{BODY}\n荣昌：一块砖走出国门\n荣昌区{BODY}",
        {"kind": "报道", "published": "2024-09-19", "region": "500000"},
    ),
    "a page of a district's own newspaper": (
        f"万州晚报\n2024年9月19日 星期四 第02版 要闻\n\n园区产值增长7.1%\n"
        f"本报讯（记者 张六）{BODY}\n万州经开区与开州区协同。",
        {"kind": "报道", "region": "500101"},
    ),
    "a letter without a title": (
        f"尊敬的吴八代表：\n您关于发展轻工业的建议收悉，现答复如下。\n{BODY}\n城口县经济和信息化委员会\n2023年8月3日",
        {"issuer": "城口县经济和信息化委员会", "kind": "复函", "published": "2023-08-03", "region": "500229"},
    ),
    "a bulletin that an office edits": (
        f"工业运行月报\n2024年第5期\n合川区经济和信息化委员会运行监测科编    2024年6月20日\n1—5月，{BODY}",
        {"issuer": "合川区经济和信息化委员会", "kind": "统计月报", "published": "2024-06-20", "region": "500117"},
    ),
    "a title whose kind stands on a line of its own, with the years below": (
        f"璧山区轻工业高质量发展\n三年行动计划\n（2024—2026年）\n为加快发展，制定本计划。\n{BODY}",
        {"title": "璧山区轻工业高质量发展三年行动计划（2024—2026年）", "kind": "方案", "region": "500120"},
    ),
    "a headline with its subtitle": (
        f"一把刀卖到七个国家\n——走进大足百匠五金厂\n炉火正红，重庆大足的{BODY}\n（大足日报记者 蒋九 实习生 郑十）",
        {"title": "一把刀卖到七个国家——走进大足百匠五金厂", "kind": "报道", "region": "500111"},
    ),
    "a good start is no office": (
        f"一季度全区工业实现良好开局\n（区经济信息委运行科 2024年4月19日）\n南川区{BODY}",
        {"title": "一季度全区工业实现良好开局", "published": "2024-04-19", "region": "500119"},
    ),
    "the city's own plan names the city": (
        f"2023年全市“33618”集群体系建设情况\n全市{BODY}",
        {"kind": "总结", "region": "500000"},
    ),
    "a notice whose title begins with its office": (
        f"潼南区人民政府关于\n印发潼南区轻工业\n行动方案（2023—2027年）的通知\n潼南府发〔2023〕7号\n各镇：\n{BODY}\n2023年5月6日",
        {
            "title": "潼南区人民政府关于印发潼南区轻工业行动方案（2023—2027年）的通知",
            "issuer": "潼南区人民政府",
            "doc_no": "潼南府发〔2023〕7号",
        },
    ),
    "a title with its number behind": (
        f"江林省人民政府关于壮大轻工业的实施意见（江政发〔2021〕9号）2021.05.06731\n各市：\n{BODY}\n江林省人民政府\n2021年5月3日",
        {"title": "江林省人民政府关于壮大轻工业的实施意见", "doc_no": "江政发〔2021〕9号", "published": "2021-05-03"},
    ),
    "a page made for phones": (
        f"点击右上角分享\n朋友圈\n正在阅读：渝江区开工忙\n渝江区开工忙\n来源：渝江网2026-03-04 18:12\n重庆{BODY}",
        {"title": "渝江区开工忙", "issuer": "渝江网", "published": "2026-03-04"},
    ),
    "a page that names a room of the office": (
        f"江林省工业和信息化厅\n关于省政协第5号提案的答复\n发布时间：2020-12-08 10:34 信息来源：办公室\n{BODY}",
        {"issuer": "江林省工业和信息化厅", "published": "2020-12-08"},
    ),
    "any city's whole is not ours": (f"1—8月全市工业运行分析\n全市{BODY}", {"kind": "运行分析", "region": ""}),
    "a sentence alone says nothing about itself": (
        BODY,
        {"title": "", "issuer": "", "doc_no": "", "kind": "", "published": "", "region": ""},
    ),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_says_what_it_is(name: str) -> None:
    text, expected = DOCUMENTS[name]
    found = recognise(text)
    assert {key: getattr(found, key) for key in expected} == expected


@pytest.mark.parametrize("name", DOCUMENTS)
def test_indented_lines_and_blank_ones_between_change_nothing(name: str) -> None:
    text, expected = DOCUMENTS[name]
    found = recognise("\n\n".join(f"　　{line}" for line in text.split("\n")))
    assert {key: getattr(found, key) for key in expected} == expected


@pytest.mark.parametrize("kind", [kind["name"] for kind in knowledge()["kind"]])
def test_the_examples_of_a_kind_are_of_it_and_its_near_misses_are_not(kind: str) -> None:
    (row,) = (row for row in knowledge()["kind"] if row["name"] == kind)
    assert row["examples"]
    assert row["near_misses"]
    assert [read_kind(title, [], {}) for title in row["examples"]] == [kind] * len(row["examples"])
    assert kind not in [read_kind(title, [], {}) for title in row["near_misses"]]


def test_what_is_known_is_not_read_again() -> None:
    known = Metadata("甲", "乙", "丙", "报道", "2020-01", "500101")
    assert recognise(DOCUMENTS["a work report"][0], "x.txt", known) == known


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-07-04", "2025-07-04"),
        ("2025/7/4", "2025-07-04"),
        ("2025年7月4日", "2025-07-04"),
        ("2025.7.4", "2025-07-04"),
        (" 2025-07 ", "2025-07"),
        ("2025年7月", "2025-07"),
        ("2025", ""),
        ("2025-13-01", ""),
        ("2025-02-30", ""),
        ("25-7-4", ""),
        ("今天", ""),
        ("0000-00-00", ""),
        ("", ""),
    ],
)
def test_dates_that_a_person_gives(value: str, expected: str) -> None:
    assert read_date(value) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("发布于2025年07月04日 10:20", ["2025-07-04"]),
        ("２０２５年７月４日", ["2025-07-04"]),
        ("二〇二五年七月四日", ["2025-07-04"]),
        ("二○二四年十二月二十一日", ["2024-12-21"]),
        ("二〇二四年十月", ["2024-10"]),
        ("2025-07-04至2025-07-09", ["2025-07-04", "2025-07-09"]),
        ("2024年1—5月", []),
        ("2024年1月—5月", []),
        ("2024年1月份", []),
        ("2024年2月30日", []),
        ("12024年1月1日", []),
        ("电话023-42750000", []),
        ("第2024-15号", []),
    ],
)
def test_dates_that_a_line_states(line: str, expected: list[str]) -> None:
    assert [value for value in read_dates(line) if len(value) > 4] == expected


def test_the_date_in_a_name_counts_only_where_the_text_speaks_of_that_day() -> None:
    assert date_in_name("晚报-2023-10-13.txt", "10月12日，大会举行。") == "2023-10-13"
    assert date_in_name("晚报20231013.txt", "10月13日，大会举行。") == "2023-10-13"
    assert date_in_name("下载-2025-11-20.txt", "10月12日，大会举行。") == ""
    assert date_in_name("晚报.txt", "10月12日，大会举行。") == ""


def test_a_bare_date_inside_is_a_signature_only_under_an_office_or_what_it_sends() -> None:
    assert signature_inside(["江岚县统计局", "2024年5月6日", "江岚县方案"]) == ["江岚县统计局", "2024年5月6日"]
    assert signature_inside(["现将方案印发给你们，请抓好落实。", "二〇二四年五月六日"]) == ["二〇二四年五月六日"]
    assert signature_inside(["大事记", "2024年5月6日", "新厂投产。", "2024年6月1日", "道路通车。"]) == []
    assert signature_inside(["江岚县统计局", "2024年5月6日至8日"]) == []
    assert signature_inside(["江岚县统计局", "2024年5月"]) == []


def test_short_names_count_only_where_chongqing_is_meant() -> None:
    assert regions_named("铜梁签约", "重庆铜梁发展快") == ["500151"]
    assert regions_named("铜梁签约", "发展快") == []
    assert regions_named("长寿经开区扩能") == ["500115"]
    assert regions_named("健康长寿", "重庆发展快") == []
    assert regions_named("万州、涪陵并进", "重庆发展快") == ["500101", "500102"]


def test_a_name_that_lies_elsewhere_too_is_ours_by_its_park_in_a_text_on_our_city() -> None:
    chapter = "第三章 建设渝西制造强区\n全区规上工业总产值达到71亿元，其中大足高新区31亿元。"
    assert region_of_text(chapter) == "500111"
    assert region_of_text(chapter.replace("渝西", "川南")) == ""
    assert region_of_text(chapter.replace("大足高新区", "宁波市江北高新区")) == ""
    assert region_of_text("第三章 建设渝西制造强区\n规上工业总产值达到71亿元。") == ""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("第四章 做强现代产业体系\n“十五五”时期，产值达到71亿元。", "规划"),
        ("第六篇 建设制造强区\n根据第十五个五年规划，产值达到71亿元。", "规划"),
        ("第四章 总则\n企业奖励不超过71万元。", ""),
        ("第二章程修订说明\n“十五五”时期，产值达到71亿元。", ""),
    ],
)
def test_a_chapter_that_stands_alone_is_of_the_plan_it_speaks_of(text: str, kind: str) -> None:
    assert recognise(text).kind == kind


def test_a_place_elsewhere_is_told_by_its_province_or_city() -> None:
    assert is_elsewhere("四川省统计局", "四川省的经济")
    assert not is_elsewhere("重庆市统计局", "重庆市的经济")
    assert not is_elsewhere("城市更新方案", "城市更新，城市发展")
    assert not is_elsewhere("四川省统计局", "四川省与重庆、重庆市协同")


@given(st.text(alphabet="重庆市铜梁区江北关于印发〔2024〕年月日号：:来源发布日期一二三\n 　，。|>—", max_size=200))
def test_any_lines_have_some_metadata(text: str) -> None:
    found = recognise(text, "甲.txt")
    assert found.published == read_date(found.published)


@pytest.mark.parametrize(
    "piece", ["来源：", "2024年", "（", "关于", " ", "重庆市", "发布日期：2", "一、", "〔2024〕", "|"]
)
def test_long_lines_take_linear_time(piece: str) -> None:
    assert processor_seconds(lambda: recognise(piece * (200_000 // len(piece))), 2) <= 2
