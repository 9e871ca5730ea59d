"""News of industry: whose numbers an event's districts have, and the time that a text reports on."""

import pytest

from tests.etl.reading import observations, periods, subjects


@pytest.mark.parametrize(
    "text",
    [
        "西部(重庆)科学城47个项目集中开工，总投资386亿元。\n按地域分，高新区直管园有20个，总投资156亿元；"
        "璧山区12个，总投资103亿元；沙坪坝区15个，总投资127亿元。",
        "西部(重庆)科学城举行集中签约活动，签约47个项目，协议投资386亿元。从区域看，高新区直管园20个、协议投资156亿元；"
        "璧山区12个、103亿元；沙坪坝区15个、127亿元。",
    ],
)
def test_an_event_is_parted_by_districts(text: str) -> None:
    title = "西部(重庆)科学城一批项目集中开工"
    read = observations(text, kind="报道", region="500000", title=title, published="2024-09-20")
    assert {(read[n].region, read[n].subject_kind) for n in ("12个", "103亿元")} == {("500120", "region")}
    assert {(read[n].region, read[n].subject_kind) for n in ("15个", "127亿元")} == {("500106", "region")}
    assert read["20个"].region == "5001GX"


def test_a_park_that_is_told_of_keeps_its_numbers_beside_its_district() -> None:
    text = "铜梁高新区上半年实现产值312亿元，增长12%，占铜梁区规上工业的71%。园区地处铜梁区东南，引进项目26个。"
    assert {kind for kind, _ in subjects(text, kind="报道").values()} == {"park"}


def test_the_whole_city_of_another_citys_bureau_has_no_code() -> None:
    text = "上半年，全市规上工业增加值增长7.1%。\n一、传统产业稳住\n装备、化工等产业实现产值312亿元，占全市的41%。"
    title = "2025年上半年全市工业经济运行情况"
    read = observations(text, kind="运行分析", region="", title=title, published="2025-07-20")
    assert {o.region for o in read.values()} == {""}


def test_two_provinces_together_are_no_firm_and_no_code() -> None:
    text = "去年，川渝电子信息、汽车、装备制造三大产业分别实现产值2.1万亿元、7300亿元、9800亿元，合计3.8万亿元。"
    read = observations(text, kind="报道", region="500000", published="2023-01-06")
    assert {o.region for o in read.values()} == {""}
    assert [o.subject for o in read.values()] == [
        "电子信息",
        "汽车",
        "装备制造",
        "电子信息、汽车、装备制造",
    ]


def test_classes_in_a_list_of_industries() -> None:
    text = "全区形成了汽车千亿级、电子信息500亿级、生命健康300亿级三大产业集群。"
    assert subjects(text, kind="报道") == {
        "千亿级": ("cluster", "汽车"),
        "500亿级": ("cluster", "电子信息"),
        "300亿级": ("cluster", "生命健康"),
    }


def test_sizes_in_a_slogan_are_no_numbers() -> None:
    assert not observations("开年至今，县里落实“百亿园区、十亿龙头、千万税源、千家小微”扶持计划。", kind="报道")


_QUARTER = "一季度，合川区规上工业总产值完成198.4亿元。\n今年以来，合川做强汽车、医药集群。"


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        (_QUARTER + "数据显示，汽车产业实现产值61.2亿元。", "61.2亿元", "2024-Q1"),
        (_QUARTER + "\n其中，医药产业产值增长18.8%。", "18.8%", "2024-Q1"),
        (_QUARTER + "签约项目52个，合同投资额210亿元。", "52个", "2024-01/2024-04"),
        ("一季度，产值198.4亿元。\n今年以来，合川完成工业投资45亿元，增长12%。", "45亿元", "2024-01/2024-04"),
    ],
    ids=["an industry", "the next paragraph", "what the district does", "told with its own number"],
)
def test_what_was_done_since_does_not_date_statistics(text: str, number: str, expected: str) -> None:
    assert periods(text, kind="报道", region="500117", published="2024-04-28")[number] == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("规上工业总产值增长3.1%，工业投资增长27.7%。\n2024年，綦江区做强铝产业。", "2025-01-12", {"2024"}),
        ("规上工业增加值增长9.1%，技改投资增长33%。\n上半年，荣昌区锚定工业强区。", "2024-07-22", {"2024-H1"}),
        (
            "签约项目76个、合同金额815亿元，开工项目58个……今年以来，巴南招商风生水起。",
            "2021-09-24",
            {"2021-01/2021-09"},
        ),
        ("全区现有规上企业286家。\n2023年，涪陵材料产业稳中有进。", "2024-05-12", {"2024-05"}),
    ],
    ids=["a year", "a half", "since", "a stock"],
)
def test_a_text_may_name_its_time_behind_its_first_numbers(text: str, published: str, expected: set[str]) -> None:
    assert set(periods(text, kind="报道", region="500110", published=published).values()) == expected


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("到2025年，装备产业产值在2020年的基础上翻一番，达到600亿元。", "一番", ("change", "2020/2025", "target")),
        ("到2025年，装备产业产值在2020年的基础上翻一番，达到600亿元。", "600亿元", ("level", "2025", "target")),
        ("力争到2027年，工业增加值在2022年基础上增长50%。", "50%", ("change", "2022/2027", "target")),
        ("2020年，产值在上年基础上增长12%，达到168亿元。", "12%", ("yoy", "2020", "actual")),
    ],
)
def test_what_is_built_on_is_compared_with(text: str, number: str, expected: tuple[str, str, str]) -> None:
    found = observations(text, kind="方案", published="2021-01-20")[number]
    assert (found.transformation, found.period, found.status) == expected


def test_a_part_with_its_own_measure_is_told_of_it() -> None:
    text = (
        "上半年工业机器人产量增长63%\n\n笔者在一场展会上了解到，今年上半年，重庆机器人产量1.74万台，同比增长7%，"
        "其中工业机器人产量6800台，同比增长63.2%，增速比全国高出28.6个百分点。"
    )
    found = subjects(text, kind="报道", region="500000", published="2024-09-24")
    assert {found[n][1] for n in ("6800台", "63.2%", "28.6个百分点")} == {"工业机器人"}
    assert found["1.74万台"] == ("cluster", "机器人")


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("昆明市砚坡物流发展有限公司计划投资7.2亿元，新建冷链仓库。", "7.2亿元", "昆明市砚坡物流发展有限公司"),
        ("深圳市远岭投资有限公司计划投资3亿元，建设电芯生产线。", "3亿元", "深圳市远岭投资有限公司"),
        ("重庆云岭城市发展集团有限公司计划投资3亿元。", "3亿元", "重庆云岭城市发展集团有限公司"),
        ("山湾轮毂（二期）项目计划总投资5亿元；石板坪供水工程，计划总投资2.5亿元。", "2.5亿元", "石板坪供水工程"),
        ("禾坡茶艺研发实训中心项目实际投资1.7亿元，业已启用。", "1.7亿元", "禾坡茶艺研发实训中心项目"),
    ],
)
def test_what_a_firm_does_may_end_its_name(text: str, number: str, name: str) -> None:
    told = "签约项目陆续落地，建设正酣。\n记者了解到，一批项目有了进展。" + text
    assert subjects(told, kind="报道")[number] == ("enterprise", name)


def test_what_is_taken_out_is_no_name() -> None:
    text = "2023年，铜梁高新区利用内资87亿元，增长16%；扣除减税缓税因素后，入库税收21.6亿元，增长5.8%。"
    assert set(subjects(text, kind="报道", region="500151").values()) == {("park", "铜梁高新区")}


def test_sorts_of_projects_are_projects_and_no_industries() -> None:
    text = "全县34个项目集中开工。分类看，民生类项目18个，总投资26亿元；公共服务类5个、总投资4.5亿元；科技创新类11个。"
    read = observations(text, kind="报道")
    assert {(read[n].indicator, read[n].subject) for n in ("18个", "5个", "11个")} == {("projects_started", "")}


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("10月17日举办的第三批制造业项目集中开工活动，26个项目总投资48.3亿元。", "26个", "projects_started"),
        ("6月4日举办的食品产业链项目集中签约活动，19个项目总投资37.5亿元。", "19个", "projects_signed"),
        ("去年签约甲汽车、乙机械等项目25个，集中开工丙生物等53个。", "53个", "projects_started"),
    ],
)
def test_what_is_done_at_an_event_says_what_is_counted(text: str, number: str, indicator: str) -> None:
    assert observations(text, kind="报道")[number].indicator == indicator


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全区经济总量突破900亿元。", "gdp"),
        ("前三季度，全区经济增速7.5%。", "gdp"),
        ("民营经济总量突破900亿元。", "other"),
    ],
)
def test_the_economy_of_a_district_is_its_product(text: str, expected: str) -> None:
    (found,) = observations(text, kind="报道").values()
    assert found.indicator == expected


@pytest.mark.parametrize(
    "line",
    ["2024年11月06日09:40 | 来源：丰都某报", "发布时间：2024-11-06 09:40:26 来源：某报 编辑：某某", "2024-11-06 09:40"],
)
def test_the_hour_of_a_page_is_not_what_its_numbers_are_of(line: str) -> None:
    text = f"{line}\n\n前三季度，GDP增长5.2%。\n\n当前，丰都县对接全市“33618”体系。技改投资增长14%。\n"
    found = periods(text, kind="报道", region="500230", published="2024-11-06")
    assert set(found.values()) == {"2024-01/2024-09"}


def test_what_points_back_at_sorts_is_summed_up() -> None:
    text = "电子、汽车、装备是重点产业。去年，上述三类产业产值分别达到220亿元、75亿元、100亿元，合计达到395亿元。"
    found = subjects(text, kind="报道", region="500118", published="2023-01-06")
    assert [name for _, name in found.values()] == ["电子", "汽车", "装备", "电子、汽车、装备"]


def test_an_ellipsis_before_a_time_ends_a_sentence() -> None:
    text = "远岭科技扩产、恒拓机械技改，永大电机投产……2024年，永川智能装备产业加速壮大，实现产值154亿元，增长12%。"
    found = subjects(text, kind="报道", region="500118", published="2025-01-20")
    assert set(found.values()) == {("cluster", "智能装备")}


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("吸引新型显示上下游厂商落户，力争形成160亿元的产业集群。", "160亿元", ("新型显示", "gross_output")),
        ("力争到2027年打造500亿元规模的汽车零部件产业集群。", "500亿元", ("汽车零部件", "gross_output")),
    ],
)
def test_how_large_a_cluster_is_to_be_is_its_output(text: str, number: str, expected: tuple[str, str]) -> None:
    found = observations(text, kind="报道", region="500153")[number]
    assert (found.subject, found.indicator, found.status) == (*expected, "target")


def test_what_a_firm_will_invest_somewhere_is_announced() -> None:
    text = "华岭玻璃董事长告诉记者，公司将在南川投资18亿元，建设玻璃项目；还将追加投资3亿元。"
    assert {o.status for o in observations(text, kind="报道", region="500119").values()} == {"expected"}


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        (
            "今年2月开工的梁平竹浆产业园项目，主要由湖北宜昌的石汀纸业集团有限公司投资建设，总投资18.5亿元。",
            "18.5亿元",
            "梁平竹浆产业园项目",
        ),
        ("由远岭能源投资建设的页岩气液化项目，总投资6亿元，达产后年产值9亿元。", "9亿元", "页岩气液化项目"),
        ("远岭能源投资6亿元建设液化项目，由恒岭公司承建。", "6亿元", "远岭能源"),
    ],
)
def test_works_are_told_of_and_not_whoever_builds_them(text: str, number: str, name: str) -> None:
    told = "签约项目陆续落地，建设正酣。\n记者了解到，一批项目有了进展。" + text
    assert subjects(told, kind="报道", published="2020-03-20")[number] == ("enterprise", name)


def test_a_place_elsewhere_that_an_industry_is_of() -> None:
    text = "万州食品工业有特色，产值达到96亿元。河南的食品工业产值超过了1.7万亿元，云南的茶叶产量达到47万吨。"
    read = observations(text, kind="报道", region="500101")
    assert {n: o.region for n, o in read.items()} == {"96亿元": "500101", "超过了1.7万亿元": "", "47万吨": ""}


def test_the_beginning_of_a_year_is_now() -> None:
    text = "过去的一年，丰都工业爬坡过坎，引资势头不减。新年伊始，丰都再抓“四个一批”：工业项目签约14个、开工9个。"
    found = periods(text, kind="报道", region="500230", published="2023-01-16")
    assert set(found.values()) == {"2023-01"}


def test_what_is_passed_is_what_was_made_before() -> None:
    text = "截至5月底，公司已生产皮卡17.68万辆、轿车2.87万辆，突破20万辆大关。"
    assert {o.indicator for o in observations(text, kind="报道", region="500118").values()} == {"product_volume"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9月底，园区引进食品类项目110个（56%），协议引资146亿元（72%）。", "share"),
        ("全区规上工业企业330家，其中食品企业82家（24.8%）、材料企业61家（18.5%）。", "share"),
        ("1—9月，汽车产业产值52.9亿元（6.0%），智能装备产值121.7亿元（9.9%）。", "yoy"),
    ],
)
def test_a_bare_rate_in_brackets(text: str, expected: str) -> None:
    read = observations(text, kind="运行分析", published="2019-11-08")
    rates = [o for n, o in read.items() if n.endswith("%")]
    assert [o.transformation for o in rates] == [expected] * 2
    whose = [o.subject for n, o in read.items() if not n.endswith("%")][-2:]
    assert [o.subject for o in rates] == whose
