"""来源: the documents, and each with its numbers in reading order."""

import re

import pytest

from pages.parts.paging import PAGE_SIZE
from pages.parts.panels.sources import WEAK, web_link
from tests.pages.screen import Screen

CELLS = ("title", "issuer", "published", "kind", "source", "observations")


def listed(screen):
    return [row["id"] for row in screen.table("document-list")["rows"]]


def dated(screen):
    place = [column["sort"] for column in screen.table("document-list")["columns"]].index("published")
    return [row["cells"][place] for row in screen.table("document-list")["rows"]]


def test_it_lists_all_documents_newest_first(opened):
    screen = opened("sources")
    assert "共 569 份，第 1—50 条" not in screen.text()
    assert f"共 569 份，第 1—{PAGE_SIZE} 份" in screen.text()
    assert "份未注明日期，排在最后" in screen.text()
    assert re.search(r"\d 份来自转载或二手（标\s\*）", screen.text())
    assert len(listed(screen)) == PAGE_SIZE
    assert dated(screen)[0] >= dated(screen)[-1]


def test_undated_documents_come_last_both_ways_and_say_so(opened):
    for sort in ("published", "-published"):
        screen = opened("sources", sort=sort, page="12")
        assert dated(screen)[-1] == "未注明"
        assert dated(opened("sources", sort=sort))[0] != "未注明"


def test_weak_sources_are_told_apart(opened):
    screen = opened("sources")
    place = [column["sort"] for column in screen.table("document-list")["columns"]].index("source")
    for row in screen.table("document-list")["rows"]:
        cell = row["cells"][place]
        assert cell.endswith("*") == cell.startswith(("转载", "二手"))
        assert "⚠" not in cell


@pytest.mark.parametrize(
    ("query", "fewer_than"),
    [
        ({"district": "500151"}, 60),
        ({"document_kind": "复函"}, 10),
        ({"source": "official"}, 100),
        ({"published": "2024"}, 300),
        ({"published": "none"}, 80),
        ({"area": "渝东北"}, 100),
        ({"words": "铜梁 复函"}, 10),
    ],
)
def test_filters_narrow_the_list(opened, query, fewer_than):
    screen = opened("sources", **query)
    assert 0 < len(listed(screen)) < fewer_than
    frame, table = screen.taken_away("documents"), screen.table("document-list")
    assert table["of"] == len(frame)
    assert set(table["ids"]) == set(frame["observation_id"][frame["doc_id"].isin(listed(screen))])
    assert frame["doc_id"].nunique() >= len(listed(screen))


def test_the_list_gives_away_the_numbers_of_all_its_documents(opened):
    screen = opened("sources", document_kind="复函")
    frame = screen.taken_away("documents")
    assert set(frame["doc_kind"]) == {"复函"}
    assert list(dict.fromkeys(frame["doc_id"])) == listed(screen)
    assert f"下载这些文件的全部 {len(frame)} 条数据（CSV）" in screen.labels()


@pytest.fixture
def document(opened):
    """A document of several statements, out of the list."""
    return listed(opened("sources", sort="-observations"))[0]


def test_a_document_shows_what_it_is_and_its_numbers_in_reading_order(opened, document):
    screen = opened("sources", document=document)
    table, frame = screen.table("document-rows"), screen.taken_away("document")
    ids = [row["id"] for row in table["rows"]]
    assert ids == frame["observation_id"].to_list()
    assert [int(one.rpartition("-")[2]) for one in ids] == sorted(int(one.rpartition("-")[2]) for one in ids)
    assert set(table["ids"]) == set(ids)
    assert {"发文单位", "文号", "发布日期", "文种", "来源类别"} <= set(screen.text().split())
    assert frame["doc_title"].iat[0] in screen.text()


def test_the_way_back_keeps_the_filters(opened):
    names = listed(opened("sources", document_kind="复函"))
    screen = opened("sources", document_kind="复函", document=names[1])
    screen.button("document-before").click()
    assert screen.run().query() == {"document_kind": "复函", "document": names[0]}
    assert screen.button("document-before").disabled
    screen.button("to-list").click()
    assert screen.run().query() == {"document_kind": "复函"}
    assert listed(screen) == names


def test_every_document_opens(opened):
    """One session walks a page of the list: what is missing in a document must not break its page."""
    screen = opened("sources", sort="published", page="12")
    for name in listed(screen)[::4]:
        assert opened("sources", document=name).table("document-rows")["rows"]


@pytest.mark.parametrize(
    ("url", "source_class", "is_linked"),
    [
        ("https://www.example.gov.cn/a?b=1&c=2", "official", True),
        ("http://paper.example.cn/a", "press", True),
        ("https://www.example.com/a", "repost", False),
        ("https://www.example.com/a", "secondary", False),
        ("javascript:alert(1)", "official", False),
        ("data:text/html,x", "press", False),
        ("//example.com/a", "official", False),
        ("", "official", False),
    ],
)
def test_only_official_and_press_documents_link_to_the_web(url, source_class, is_linked):
    link = web_link(url, source_class)
    assert ("<a href=" in link) == is_linked
    if is_linked:
        assert 'rel="noopener noreferrer"' in link


def test_a_link_cannot_break_out_of_its_attribute():
    assert '"onmouseover' not in web_link('https://a.example/"onmouseover="x', "official")


def test_shipped_weak_documents_have_no_link(opened):
    for source in WEAK:
        name = listed(opened("sources", source=source))[0]
        screen = opened("sources", document=name)
        assert "打开原文网页" not in screen.text()
        assert re.search(rf"\* (?:转载|二手)：{WEAK[source]}", screen.text())


def test_hostile_values_are_named_and_replaced(opened):
    hostile = {"document": "<script>", "district": "%", "published": "1066", "sort": "url", "page": "-1"}
    screen = opened("sources", **hostile)
    assert len(screen.refused()) == len(hostile)
    assert len(listed(screen)) == PAGE_SIZE


@pytest.mark.parametrize("words", ["%", "_", "没有这样的词"])
def test_nothing_found_is_said_with_a_way_out(opened, words):
    screen = opened("sources", words=words)
    if words == "%":
        assert len(listed(screen)) < PAGE_SIZE
        return
    assert "没有一份文件同时满足这些条件" in screen.text()
    screen.button("clear-all").click()
    assert screen.run().query() == {}


def test_a_document_without_numbers_says_so(mini, opened_on):
    mini.observation("100")
    mini.document("bbbbbbbb", published="")
    opened = opened_on()
    assert set(listed(opened("sources"))) == {"aaaaaaaa", "bbbbbbbb"}
    assert "没有一条数据" in opened("sources", document="bbbbbbbb").text()
    assert "未注明日期" in opened("sources", document="bbbbbbbb").text()


def test_titles_are_shown_as_text(mini, opened_on):
    mini.documents.clear()
    mini.document("aaaaaaaa", title="<img src=x onerror=alert(1)>", issuer="<b>局</b>")
    mini.observation("100")
    screen = opened_on()("sources", document="aaaaaaaa")
    assert "<img" not in "".join(one.proto.body for one in screen.app.get("html"))


def test_a_board_without_documents_says_so(mini, opened_on):
    mini.documents.clear()
    screen = opened_on()("sources")
    assert "看板里还没有一份文件" in screen.text()


def test_a_missing_warehouse_is_said_in_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("BOARD_WAREHOUSE", str(tmp_path))
    assert "没有找到数据仓库" in Screen.opened("sources").text()
