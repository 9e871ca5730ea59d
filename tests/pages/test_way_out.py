"""A run waits for the word that its charts are out, never longer than it has to."""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from pages.parts import gathering, way_out
from pages.parts.gathering import Gathered, Gathering
from pages.parts.later import CHARTS_ARE_OUT


@pytest.fixture
def patient(monkeypatch):
    """Whoever waits for a word that does not come is noticed."""
    monkeypatch.setattr(way_out, "LONGEST", 5)


def seconds_waited(word=lambda number: None):
    start = time.monotonic()
    with way_out.waiting() as number:
        word(number)
    return time.monotonic() - start


def test_nobody_waits_where_nobody_sends(patient):
    assert seconds_waited() < 1


def test_a_run_goes_on_with_the_word(patient):
    with way_out.sending(object()):
        assert seconds_waited(lambda number: threading.Timer(0.05, way_out.is_out, [number]).start()) < 1


def test_the_word_to_another_run_is_not_taken_and_a_late_one_is_nothing(monkeypatch):
    monkeypatch.setattr(way_out, "LONGEST", 0.05)
    numbers = []
    with way_out.sending(object()):
        assert seconds_waited(lambda number: (numbers.append(number), way_out.is_out(f"{number}0"))) >= 0.04
    way_out.is_out(numbers[0])


def test_the_word_comes_when_the_charts_have_been_sent(patient):
    out, went_on = [], []

    def run():
        with way_out.waiting() as number:
            numbers.append(number)
        went_on.append(len(out))

    numbers = []

    async def app(scope, receive, send):
        thread = threading.Thread(target=run)
        thread.start()
        while not numbers:
            await asyncio.sleep(0.01)
        await send(element("chart"))
        await asyncio.sleep(0.05)
        assert not went_on
        await send(element(f'<i id="{CHARTS_ARE_OUT}" data-run="{numbers[0]}" hidden></i>'))
        await asyncio.to_thread(thread.join)

    async def browser(message):
        out.append(message)

    with ThreadPoolExecutor(1) as apart:
        apart.submit(asyncio.run, Gathering(app)({"type": "websocket"}, None, browser)).result()
    assert went_on == [2]


def seconds_until_word(charts):
    """Seconds from the mark behind so many charts to the word that the run may go on."""

    async def browser(message):
        pass

    async def send(number):
        way = Gathered(browser)
        for _ in range(charts):
            await way(chart())
        await way(element(f'<i id="{CHARTS_ARE_OUT}" data-run="{number}">'))
        await asyncio.sleep(gathering.CHART_TIME * charts + 0.1)

    with ThreadPoolExecutor(1) as apart, way_out.sending(object()):
        return seconds_waited(lambda number: apart.submit(asyncio.run, send(number)))


def test_a_run_leaves_the_browser_the_time_to_draw_its_charts(patient, monkeypatch):
    monkeypatch.setattr(gathering, "CHART_TIME", 0.5)
    assert seconds_until_word(charts=0) < 0.5 <= seconds_until_word(charts=1)
    assert seconds_until_word(charts=2) >= 1


def chart():
    message = ForwardMsg()
    message.delta.new_element.plotly_chart.spec = "{}"
    return {"type": "websocket.send", "bytes": message.SerializeToString()}


def element(body):
    message = ForwardMsg()
    message.delta.new_element.html.body = body
    return {"type": "websocket.send", "bytes": message.SerializeToString()}


def test_a_mark_without_a_number_goes_out_as_others_do():
    out = []

    async def browser(message):
        out.append(message)

    with ThreadPoolExecutor(1) as apart:
        apart.submit(asyncio.run, Gathered(browser)(element(f'<i id="{CHARTS_ARE_OUT}">'))).result()
    assert len(out) == 1
