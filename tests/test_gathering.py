"""What a run draws goes to the browser in two goes, in its order: the charts, then the rest; none of it is lost."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from pages.parts import gathering
from pages.parts.gathering import Gathered, Gathering
from pages.parts.later import CHARTS_ARE_OUT


def element(body):
    message = ForwardMsg()
    message.delta.new_element.html.body = body
    return sent(message)


def chart():
    message = ForwardMsg()
    message.delta.new_element.plotly_chart.spec = "{}"
    return sent(message)


def begins():
    message = ForwardMsg()
    message.new_session.name = "board"
    return sent(message)


def begins_on(page):
    message = ForwardMsg()
    message.new_session.page_script_hash = page
    return sent(message)


def titled(title):
    message = ForwardMsg()
    message.page_config_changed.title = title
    return sent(message)


def leads_to(*pages):
    message = ForwardMsg()
    for page in pages:
        message.navigation.app_pages.add().page_name = page
    return sent(message)


def ends():
    message = ForwardMsg()
    message.script_finished = ForwardMsg.FINISHED_SUCCESSFULLY
    return sent(message)


def is_running(running):
    message = ForwardMsg()
    message.session_status_changed.script_is_running = running
    return sent(message)


def sent(message):
    return {"type": "websocket.send", "bytes": message.SerializeToString()}


def finished(work):
    """Run a coroutine in a thread of its own: where browsers are driven a loop runs already."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


def received(messages, wait=0.0):
    """What the browser has after each message; lastly after the wait."""
    out, seen = [], []

    async def run():
        async def send(message):
            out.append(message)

        way = Gathered(send)
        for message in messages:
            await way(message)
            seen.append(len(out))
        await asyncio.sleep(wait)

    finished(run())
    return [*seen, len(out)], out


def test_elements_wait_for_the_charts_then_for_the_end():
    messages = [element("head"), element("chart"), element(f'<i id="{CHARTS_ARE_OUT}">'), element("foot"), ends()]
    assert received(messages) == ([0, 0, 3, 3, 5, 5], messages)


def test_that_a_run_began_is_told_with_its_charts_and_never_that_it_goes_on():
    first, on, over = begins(), is_running(True), is_running(False)
    mark, last = element(f'<i id="{CHARTS_ARE_OUT}">'), ends()
    assert received([first, on, mark, last, over], wait=0.02) == ([0, 0, 2, 3, 4, 4], [first, mark, last, over])


def test_a_run_that_is_quiet_behind_its_charts_is_told_to_go_on(monkeypatch):
    monkeypatch.setattr(gathering, "LONGEST_HELD", 0.02)
    first, on, mark = begins(), is_running(True), element(f'<i id="{CHARTS_ARE_OUT}">')
    assert received([first, on, mark], wait=0.2) == ([0, 0, 2, 3], [first, mark, on])
    assert received([first, on], wait=0.2) == ([0, 0, 2], [first, on])


def test_charts_of_a_run_that_was_cut_short_keep_nothing_waiting(monkeypatch):
    monkeypatch.setattr(gathering, "CHART_TIME", 5)
    cut_short = [begins(), is_running(True), chart(), ends(), is_running(False)]
    mark, foot = element(f'<i id="{CHARTS_ARE_OUT}">'), element("foot")
    seen, _ = received([*cut_short, begins(), is_running(True), mark, foot, ends()])
    assert seen[-1] == len(cut_short) + 3


def test_what_follows_charts_leaves_the_browser_the_time_to_draw_them(monkeypatch):
    monkeypatch.setattr(gathering, "CHART_TIME", 0.02)
    mark = element(f'<i id="{CHARTS_ARE_OUT}">')
    messages = [chart(), chart(), mark, element("foot"), ends(), is_running(False)]
    assert received(messages, wait=0.2) == ([0, 0, 3, 3, 3, 3, 6], messages)
    without = [element("head"), mark, element("foot"), ends()]
    assert received(without) == ([0, 2, 2, 4, 4], without)


def test_the_browser_is_told_the_same_mark_by_every_run():
    marks = [element(f'<style id="{CHARTS_ARE_OUT}" data-run="{number:012}"></style>') for number in (7, 4_210)]
    (_, first), (_, second) = received(marks[:1]), received(marks[1:])
    assert first == second == [element(f'<style id="{CHARTS_ARE_OUT}" data-run="{0:012}"></style>')]


def test_charts_keep_nothing_that_closes_the_way(monkeypatch):
    monkeypatch.setattr(gathering, "CHART_TIME", 5)
    messages = [chart(), element(f'<i id="{CHARTS_ARE_OUT}">'), element("foot"), {"type": "websocket.close"}]
    assert received(messages) == ([0, 2, 2, 4, 4], messages)


def test_what_opens_or_closes_the_way_goes_at_once():
    messages = [{"type": "websocket.accept"}, element("head"), {"type": "websocket.close"}]
    assert received(messages) == ([1, 1, 3, 3], messages)


def test_a_long_run_shows_what_it_has_and_that_it_goes_on(monkeypatch):
    monkeypatch.setattr(gathering, "LONGEST_HELD", 0.01)
    first, on, head, chart = begins(), is_running(True), element("head"), element("chart")
    assert received([first, on, head, chart], wait=0.1) == ([0, 0, 0, 0, 4], [first, head, chart, on])


def test_what_a_run_holds_waits_its_own_time(monkeypatch):
    monkeypatch.setattr(gathering, "LONGEST_HELD", 0.05)

    async def run():
        out = []

        async def send(message):
            out.append(message)

        way = Gathered(send)
        await way(element("one run"))
        await asyncio.sleep(0.03)
        await way(ends())
        await way(element("the next"))
        await asyncio.sleep(0.03)
        return len(out)

    assert finished(run()) == 2


def test_a_browser_that_left_stops_nothing(monkeypatch):
    monkeypatch.setattr(gathering, "LONGEST_HELD", 0.01)

    async def run():
        async def send(message):
            raise OSError("gone")

        way = Gathered(send)
        await way(element("head"))
        await asyncio.sleep(0.1)
        return len(way.held)

    assert finished(run()) == 0


def test_what_the_browser_keeps_is_told_once():
    told = [begins_on("one"), titled("board"), leads_to("one", "two"), ends()]
    again = [begins_on("one"), titled("board"), leads_to("one", "two"), element("head"), ends()]
    assert received([*told, *again])[1] == [*told, again[0], *again[3:]]


def test_what_the_browser_keeps_is_told_when_it_changes_and_on_another_page():
    told = [begins_on("one"), titled("board"), leads_to("one")]
    changed = [begins_on("one"), leads_to("one", "two"), ends()]
    elsewhere = [begins_on("two"), titled("board"), leads_to("one", "two"), ends()]
    back = [begins_on("one"), titled("board"), leads_to("one", "two"), ends()]
    messages = [*told, *changed, *elsewhere, *back]
    assert received(messages)[1] == messages


def test_each_browser_is_told():
    messages = [titled("board"), ends()]
    assert received(messages)[1] == received(messages)[1] == messages


def test_other_connections_pass_as_they_are():
    async def app(scope, receive, send):
        await send({"type": "http.response.start"})

    async def run():
        out = []

        async def send(message):
            out.append(message)

        await Gathering(app)({"type": "http"}, None, send)
        return out

    assert finished(run()) == [{"type": "http.response.start"}]
