"""What the numbered heads of a section name, and what a text about one industry or park takes over."""

from etl.listed_heads import heads_of
from tests.etl.reading import observations

_PLAN = "璧山区智能装备产业提质行动方案（2025—2028年）"


def _topics(text: str) -> list[tuple[str, str]]:
    return list(heads_of(text).values())


def test_heads_are_industries_where_several_are_known() -> None:
    text = "三、主攻方向\n（一）数控机床。到2028年….\n（二）丝杠导轨。到2028年….\n（三）工业机器人产业链。推进….\n"
    assert _topics(text) == [("cluster", "数控机床"), ("cluster", "丝杠导轨"), ("cluster", "工业机器人")]


def test_tasks_and_goals_are_no_industries() -> None:
    text = "三、重点任务\n（一）强招引。引进项目。\n（二）总量目标。达到。\n（三）数控机床。推进。\n（四）强化保障。\n"
    assert not heads_of(text)
    assert not heads_of("1.绿色智能。建成。\n2.创新能力。提高。\n3.开放合作。扩大。\n")


def test_items_within_an_item_do_not_part_the_heads_around() -> None:
    text = "（一）铝加工。发展。\n1.强招引。引进。\n2.建园区。建成。\n（二）镁材压铸。发展。\n（三）锂电。发展。\n"
    assert _topics(text) == [("cluster", "铝加工"), ("cluster", "镁材压铸"), ("cluster", "锂电")]


def test_what_follows_a_head_is_its_own_in_a_plan_for_one_industry() -> None:
    text = (
        f"{_PLAN}\n\n二、重点链条\n（一）数控机床产业链。以主轴国产化为突破口，推动项目建设。2026年产值达到31亿元，2028年突破52亿元。\n"
        "（二）工业机器人产业链。力争到2028年产值达到44亿元。\n"
    )
    found = observations(text, kind="方案", title=_PLAN, published="2025-05-08", region="500120")
    assert {number: o.subject for number, o in found.items()} == {
        "31亿元": "数控机床",
        "突破52亿元": "数控机床",
        "44亿元": "工业机器人",
    }


def test_what_a_park_is_for_does_not_hide_it() -> None:
    text = (
        f"{_PLAN}\n\n三、园区布局\n1.青杠工业园区。定位智能装备核心承载区，2026年、2028年分别实现产值61亿元、98亿元。\n"
        "2.来凤产业园。重点发展电梯部件，到2028年入驻企业41家，实现产值27亿元。\n"
    )
    found = observations(text, kind="方案", title=_PLAN, published="2025-05-08", region="500120")
    assert {number: (o.subject_kind, o.subject) for number, o in found.items()} == {
        "61亿元": ("park", "青杠工业园区"),
        "98亿元": ("park", "青杠工业园区"),
        "41家": ("park", "来凤产业园"),
        "27亿元": ("park", "来凤产业园"),
    }


def test_a_joined_industry_of_a_title_keeps_its_whole_name() -> None:
    title = "长寿区新型储能及零部件产业集群建设方案（2025—2027年）"
    text = f"{title}\n\n抢抓新型储能产业机遇。\n一、目标\n到2027年，集群产值达到160亿元，规上企业达到38家。\n"
    found = observations(text, kind="方案", title=title, published="2025-03-08", region="500115")
    assert {o.subject for o in found.values()} == {"新型储能及零部件"}


def test_a_reply_is_of_the_park_asked_about() -> None:
    text = "您提出的《关于推动梁平工业园区提档升级的建议》收悉。工业投资21亿元，增长8%。到2027年，产值达到310亿元。\n"
    found = observations(text, kind="复函", title="关于第21号建议的复函", published="2025-03-08", region="500155")
    assert {o.subject for o in found.values()} == {"梁平工业园区"}


def test_a_section_on_links_is_parted_into_industries_that_no_list_holds() -> None:
    text = "三、产业链布局\n1.灯座。到2026年….\n2.灯罩。引进….\n3.配件及包装。\n四、保障（县经信委）\n1.强监管。\n"
    assert _topics(text) == [("cluster", "灯座"), ("cluster", "灯罩"), ("cluster", "配件及包装")]


def test_a_park_within_a_park_heads_under_its_own_name() -> None:
    text = "（一）生态工业园草堂组团。建设灯饰产业园二期，新建厂房9万平方米，2026年产值达到31亿元。\n"
    found = observations(text, kind="方案", title="灯饰产业发展计划", published="2024-03-08", region="500236")
    assert {(o.subject_kind, o.subject) for o in found.values()} == {("park", "草堂组团")}
