"""导入 and 审核 through the framework's test runner: who may, what is read, what is decided, what is told."""

import asyncio
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest
import streamlit as st

from pages.parts.components.review import Mark, paragraphs, visible
from pages.parts.desk.loopback import Loopback, is_own
from pages.parts.desk.visitor import is_forwarded
from pages.parts.desk.words import about_words, names_of_codes, period_words, value_words, when_words
from warehouse import library

TEXT = """甲区2025年上半年工业经济运行情况
发布日期：2025-07-20
铜梁区上半年规上工业总产值512.5亿元、增长7.3%。
铜梁区技改投资33.2亿元，签约投资33.2亿元，工业投资33.2亿元。
"""


@pytest.fixture
def desk(opened, shipped, tmp_path, monkeypatch):
    """``desk("intake")``: a page of an editor with a library of its own."""
    monkeypatch.setenv("BOARD_EDIT", "1")
    monkeypatch.setenv("BOARD_LIBRARY", str(tmp_path / "library"))
    shutil.copytree(shipped, tmp_path / "warehouse", symlinks=True)
    monkeypatch.setenv("BOARD_WAREHOUSE", str(tmp_path / "warehouse"))
    # The framework's way of saying that somebody sits at this machine; its test runner has no connection.
    monkeypatch.setattr(type(st.context), "ip_address", None)
    return opened


def pasted(desk, text=TEXT):
    """The review of a text that was pasted on 导入."""
    screen = desk("intake")
    screen.app.text_area(key="paste-text").set_value(text)
    next(button for button in screen.app.button if button.label == "读出数字").click()
    screen.run()
    _, name, query = screen.app.session_state["_leaving"]
    assert name == "screens/review.py"
    return desk("review", draft=query["draft"])


def numbers(screen):
    (name,) = (name for name in screen.tables() if name.startswith("review-"))
    return screen.table(name)["numbers"]


def test_a_reader_is_told_how_to_become_an_editor(opened, monkeypatch):
    monkeypatch.delenv("BOARD_EDIT", raising=False)
    for page in ("intake", "review"):
        screen = opened(page)
        assert "BOARD_EDIT=1" in screen.text()
        assert not screen.tables()
    assert "导入" not in opened("overview").labels()


def test_an_editor_finds_the_page_in_the_navigation(desk):
    assert "导入" in desk("overview").labels()


def test_an_empty_desk_says_what_comes_there(desk):
    assert "没有待审核的草稿" in desk("intake").text()


def test_a_draft_that_is_not_there_is_said(desk):
    screen = desk("review", draft="nosuch")
    assert not screen.app.exception
    assert "empty lead" in "".join(one.proto.body for one in screen.app.get("html"))


def test_pasted_text_is_read_and_waits_for_review(desk):
    screen = pasted(desk)
    found = {number["text"]: number for number in numbers(screen) if number["state"] != "left"}
    assert found["512.5亿元"]["about"] == "铜梁区 规上工业 产值 512.5 亿元"
    assert found["512.5亿元"]["when"] == "2025年上半年"
    equal = [number["key"] for number in numbers(screen) if number["text"] == "33.2亿元"]
    assert len(set(equal)) == 3
    (draft,) = desk("intake").table("draft-list")["rows"]
    assert draft["cells"][0].startswith("甲区2025年上半年")


def test_the_same_text_twice_is_recognised(desk):
    pasted(desk)
    pasted(desk)
    assert len(desk("intake").table("draft-list")["rows"]) == 1


def test_examples_come_and_go_with_one_press_each(desk):
    screen = desk("intake")
    screen.button("examples-load").click()
    screen.run()
    assert "已装入示例区的 2 份示例文件" in screen.text()
    (draft,) = screen.table("draft-list")["rows"]
    assert "示例" in draft["cells"][0]
    screen.button("examples-remove").click()
    screen.run()
    assert "已移除示例" in screen.text()
    assert "draft-list" not in screen.tables()
    assert [row["cells"][2][:4] for row in screen.table("history-list")["rows"]] == ["移除示例", "装入示例"]
    assert screen.table("history-list")["rows"][1]["cells"][2].startswith("装入示例：示例区的 2 份")


OTHER = TEXT.replace("2025", "2024").replace("512.5", "488.1")


def published(desk, text=TEXT):
    """The id of the document that the text is published as."""
    screen = pasted(desk, text)
    screen.app.text_input(key="publish-why").set_value("核对过")
    screen.button("publish-now").click()
    screen.run()
    row = desk("intake").table("history-list")["rows"][0]
    return row["id"].removeprefix("document=")


def test_a_draft_is_discarded_with_one_press(desk):
    screen = pasted(desk)
    screen.button("discard-now").click()
    screen.run()
    assert screen.app.session_state["_leaving"][1] == "screens/intake.py"
    screen = desk("intake")
    assert "没有待审核的草稿" in screen.text()
    assert "history-list" not in screen.tables()


def test_a_published_document_is_reviewed_again(desk):
    doc_id = published(desk)
    screen = desk("sources", document=doc_id)
    screen.button("reopen").click()
    screen.run()
    _, name, query = screen.app.session_state["_leaving"]
    assert name == "screens/review.py"
    review = desk("review", draft=query["draft"])
    assert "已在看板上" in review.text()


def test_a_document_is_withdrawn_with_a_reason_and_comes_back(desk):
    doc_id = published(desk)
    screen = desk("sources", document=doc_id)
    screen.button("withdraw-now").click()
    screen.run()
    assert "请写明理由" in screen.text()
    screen.app.text_input(key="withdraw-why").set_value("发文单位要求")
    screen.button("withdraw-now").click()
    screen.run()
    intake = desk("intake")
    first = intake.table("history-list")["rows"][0]["cells"]
    assert first[2].startswith("撤下文件《甲区2025年上半年")
    assert first[3] == "发文单位要求"
    assert "不在可选的值里" in " ".join(desk("sources", document=doc_id).notices())
    intake.app.session_state["_undoing"] = "00002"
    intake.run()
    assert "看板恢复到这一次之前的内容" in intake.text()
    intake.button("undo-now").click()
    intake.run()
    assert "与那之前完全相同（校验和一致）" in intake.text()
    intake.app.session_state["_undoing"] = "00001"
    intake.run()
    assert "看板恢复到这一次之前的内容" in intake.text()
    assert "不在可选的值里" not in " ".join(desk("sources", document=doc_id).notices())


def test_a_reader_finds_no_way_to_change_a_document(desk, monkeypatch):
    doc_id = published(desk)
    monkeypatch.delenv("BOARD_EDIT")
    labels = desk("sources", document=doc_id).labels()
    assert not {"重新审核", "撤下"} & set(labels)


def test_several_drafts_are_published_in_one_batch(desk):
    pasted(desk)
    pasted(desk, OTHER)
    pasted(desk, "没有地区的文字\n2025年，完成投资3.5亿元。\n")
    screen = desk("intake")
    assert "《没有地区的文字》还不能发布：没有地区" in screen.text()
    (box,) = screen.app.multiselect
    assert len(box.options) == 2
    box.set_value([one.draft_id for one in library.drafts() if not one.problems])
    screen.run()
    screen.button("publish-many-now").click()
    screen.run()
    (row,) = screen.table("history-list")["rows"]
    assert row["cells"][2].count("《甲区") == 2
    assert [draft["cells"][0] for draft in screen.table("draft-list")["rows"]] == ["没有地区的文字"]
    screen.app.session_state["_undoing"] = "00001"
    screen.run()
    screen.button("undo-now").click()
    screen.run()
    assert len(screen.table("draft-list")["rows"]) == 3


def test_a_draft_that_somebody_saved_meanwhile_stops_the_whole_batch(desk):
    pasted(desk)
    pasted(desk, OTHER)
    screen = desk("intake")
    one, other = library.drafts()
    screen.app.multiselect[0].set_value([one.draft_id, other.draft_id])
    screen.run()
    who = library.Visitor("李四", address="127.0.0.1")
    library.save(who, one.draft_id, one.version, [library.MetadataChange("issuer", "统计局")])
    screen.button("publish-many-now").click()
    screen.run()
    assert "没有发布" in screen.text()
    assert library.history() == []


def test_a_later_edition_says_which_corrections_no_longer_hold(desk):
    screen = pasted(desk)
    (draft,) = library.drafts()
    number = next(one for one in library.draft(draft.draft_id).numbers if one.text == "512.5亿元")
    change = library.Decision("correct", number.start, number.end, {"value": "521.5"})
    who = library.Visitor("李四", address="127.0.0.1")
    library.save(who, draft.draft_id, draft.version, [change])
    library.publish(who, [draft.draft_id])
    screen = pasted(desk, TEXT.replace("铜梁区上半年规上", "铜梁区今年上半年规上"))
    assert "前一版对“512.5亿元”的订正（数值改为“521.5”）对不上了" in screen.text()


def test_another_statement_is_chosen_to_lead_with_a_reason(desk):
    row = desk("conflicts").table("table-differing")["rows"][0]
    leading = row["id"].removeprefix("observation=")
    panel = desk("conflicts", observation=leading)
    other = next(one["id"] for one in panel.table("rivals")["rows"] if one["id"])
    assert "在这里选用" in panel.text()
    panel = desk("conflicts", observation=other)
    panel.app.text_input(key="prefer-why").set_value("最终核实数")
    next(button for button in panel.app.button if button.label == "改用这一条").click()
    panel.run()
    assert "最终核实数" in desk("conflicts", observation=other).text()
    assert desk("intake").table("history-list")["rows"][0]["cells"][3] == "最终核实数"


def test_a_reader_cannot_choose(opened):
    row = opened("conflicts").table("table-differing")["rows"][0]
    panel = opened("conflicts", observation=row["id"].removeprefix("observation="))
    assert "选用" not in panel.text()


def test_a_name_that_no_list_has_is_added_on_the_spot(desk):
    screen = pasted(desk)
    screen.app.session_state["_naming"] = {"kind": "enterprise", "name": "晨曦示范机电", "region": "500151"}
    screen.run()
    screen.button("naming-now").click()
    screen.run()
    assert "已加入" in screen.text()
    (table,) = (table for name, table in screen.tables().items() if name.startswith("review-"))
    assert "晨曦示范机电" in table["subjects"]["enterprise"]


def test_how_a_document_calls_an_indicator_is_added_on_the_spot(desk):
    screen = pasted(desk, TEXT + "铜梁区技术升级额44.5亿元。\n")
    screen.app.session_state["_naming"] = {"kind": "indicator", "name": "", "indicator": "tech_upgrade_investment"}
    screen.run()
    screen.app.text_input(key="naming-name").set_value("技术升级额")
    screen.button("naming-now").click()
    screen.run()
    assert "已加入指标的说法“技术升级额”" in screen.text()
    (read,) = (number for number in numbers(screen) if number["text"] == "44.5亿元")
    assert read["fields"]["indicator"] == "tech_upgrade_investment"


def test_places_are_kept_and_hostile_characters_are_seen():
    text = "甲\u202e乙33亿元\x00丙\n\n33亿元"
    first, second = Mark(3, 7, "33亿元", "sure"), Mark(11, 15, "33亿元", "unsure")
    one, two = paragraphs(text, [second, first], page_starts=[0, 10])
    assert one == {"start": 0, "page": 1, "runs": [("甲□乙", ""), ("33亿元", "3-7"), ("□丙", "")]}
    assert two == {"start": 11, "page": 2, "runs": [("33亿元", "11-15")]}
    assert len(visible(text)) == len(text)


def test_of_numbers_that_share_words_the_narrower_one_has_them_and_a_rejected_one_last():
    text = "引进100—200家。"
    whole, inner, back = Mark(2, 10, "", "sure"), Mark(6, 10, "", "added"), Mark(0, 10, "", "rejected")
    (line,) = paragraphs(text, [inner, whole, back])
    assert line["runs"] == [("引进", "0-10"), ("100—", "2-10"), ("200家", "6-10"), ("。", "")]


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2025", "2025年"),
        ("2025-H1", "2025年上半年"),
        ("2025-Q3", "2025年三季度"),
        ("2025-05", "2025年5月"),
        ("2025-01/2025-05", "2025年1—5月"),
        ("2023-01/2024-06", "2023年1月—2024年6月"),
        ("2023/2027", "2023—2027年"),
        ("", "—"),
    ],
)
def test_periods_in_words(period, words):
    assert period_words(period) == words


def test_fields_in_words():
    fields = {"region": "500151", "subject": "新型储能", "qualifier": "市级", "indicator": "gross_output"}
    fields |= {
        "transformation": "yoy",
        "value": "5.0",
        "unit": "%",
        "bound": "ge",
        "status": "target",
        "period": "2027",
    }
    names = names_of_codes()
    assert about_words(fields, names) == "铜梁区 新型储能（市级） 产值 同比增速 超 +5%"
    assert when_words(fields, names) == "2027年 目标"
    assert value_words({**fields, "value": "很多"}, names) == "很多 %"


@pytest.mark.parametrize(
    ("host", "own"),
    [
        *((own, True) for own in ("127.0.0.1", "localhost", "::1", "[::1]")),
        *((other, False) for other in ("0.0.0.0", "", "192.168.1.2", "localhost.evil.example")),
    ],
)
def test_what_is_this_machine(host, own):
    assert is_own(host) is own


def test_headers_of_a_proxy_are_known():
    assert not is_forwarded(["Host", "Origin", "User-Agent"])
    for name in (
        "X-Forwarded-For",
        "x-forwarded-host",
        "Forwarded",
        "X-Real-IP",
        "Via",
        "CF-Connecting-IP",
        "True-Client-IP",
    ):
        assert is_forwarded(["host", name])


def answered(kind, client="127.0.0.1", **headers):
    """What the door lets through of one request: 'in', or the status or code of its refusal."""
    sent = []

    async def app(scope, receive, send):
        sent.append("in")

    async def receive():
        return {"type": "websocket.connect"}

    async def send(message):
        sent.append(message.get("status") or message.get("code"))

    fields = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": kind, "client": (client, 1), "headers": fields, "method": "GET"}
    # In a thread of its own: a browser that another test drives may have left a loop running in this one.
    with ThreadPoolExecutor(1) as apart:
        apart.submit(lambda: asyncio.run(Loopback(app)(scope, receive, send))).result()
    return sent[0]


@pytest.mark.parametrize(("kind", "refusal"), [("http", 403), ("websocket", 1008)])
def test_an_open_board_answers_its_own_machine_alone(kind, refusal, monkeypatch):
    monkeypatch.setenv("BOARD_EDIT", "1")
    own = {"host": "127.0.0.1:8501"}
    assert answered(kind, **own) == "in"
    assert answered(kind, host="[::1]:8501") == "in"
    assert answered(kind, "192.0.2.7", **own) == refusal
    assert answered(kind, host="board.example:8501") == refusal
    assert answered(kind, **own, x_forwarded_for="192.0.2.7") == refusal
    monkeypatch.delenv("BOARD_EDIT")
    assert answered(kind, "192.0.2.7", host="board.example", x_forwarded_for="1.2.3.4") == "in"
