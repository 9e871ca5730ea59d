"""For readers who see, hear or point otherwise: axe-core's findings, words for charts, the keyboard, enlargement."""

import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator

from tests.browser.conftest import ALL_PAGES, OpenBoard
from tests.browser.driver import Board

HERE = Path(__file__).parent
AXE = (HERE / "vendor" / "axe.min.js").read_text(encoding="utf-8")
VERSION = "4.14.1"
CONTRAST = (HERE / "contrast.js").read_text(encoding="utf-8")
LEAST = 4.5
"""Contrast of words and their ground, WCAG AA."""
GRAVE = {"serious", "critical"}
SCHEMES = ("light", "dark")
PANELS = ("/?observation=35f9b2bc-012", "/?table=map", "/district?mode=compare", "/sources?document=35f9b2bc")
"""Views that hold what no page opens on: a statement, the data of a chart, districts side by side, one document."""

VIEWS_WITH_CHARTS = (
    "/?district=500117",
    "/?cluster=汽车",
    "/district?mode=compare",
    "/clusters?size=pledged",
    "/investment?district=500112",
)
"""Views with charts that no page opens on."""


def known() -> list[dict[str, str]]:
    """The framework's own findings that we live with, each with its reason; ``target`` ends the element's selector."""
    with (HERE / "accessibility_known.csv").open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


def resize(board: Board, width: int, height: int) -> None:
    board.page.set_viewport_size({"width": width, "height": height})
    board.page.wait_for_timeout(300)  # charts follow the window


@contextmanager
def unrolled(board: Board) -> Iterator[None]:
    """The page in a window as high as it is itself; afterwards as it stood."""
    size = board.page.viewport_size or {"width": 1440, "height": 900}
    height = board.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    resize(board, size["width"], max(size["height"], height + 40))
    yield
    resize(board, size["width"], size["height"])


def findings(board: Board) -> list[dict[str, str]]:
    """What axe-core finds grave on the page, unrolled to its full height: rule, element, what is wrong with it."""
    board.page.evaluate(AXE)
    assert board.page.evaluate("axe.version") == VERSION
    with unrolled(board):
        found: dict[str, Any] = board.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        {"rule": rule["id"], "target": " ".join(map(str, node["target"])), "why": node["failureSummary"]}
        for rule in found["violations"]
        if rule["impact"] in GRAVE
        for node in rule["nodes"]
    ]


def is_listed(finding: dict[str, str], entry: dict[str, str]) -> bool:
    return finding["rule"] == entry["rule"] and finding["target"].endswith(entry["target"])


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("place", [*ALL_PAGES, *PANELS])
def test_axe_finds_nothing_grave(look_at: OpenBoard, place: str, scheme: str) -> None:
    found = findings(look_at(place, scheme=scheme))
    assert not [one for one in found if not any(is_listed(one, entry) for entry in known())]


def test_what_is_listed_as_the_frameworks_own_still_occurs_and_has_a_reason(open_board: OpenBoard) -> None:
    for entry in known():
        assert entry["reason"].strip(), entry
        found = findings(open_board(entry["page"], scheme=entry["scheme"]))
        assert any(is_listed(one, entry) for one in found), f"no longer there: {entry}"


def test_axe_would_find_what_is_wrong(open_board: OpenBoard) -> None:
    board = open_board("/sources")
    wrong = "<p id='faint' style='color: #999; background: #fff'>看不清的字</p><button id='mute'></button>"
    board.page.evaluate(
        "html => document.querySelector('main, [data-testid=stMain]').insertAdjacentHTML('beforeend', html)", wrong
    )
    assert {(one["rule"], one["target"]) for one in findings(board)} >= {
        ("color-contrast", "#faint"),
        ("button-name", "#mute"),
    }


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("page", ALL_PAGES)
def test_words_in_charts_stand_out_from_what_lies_under_them(look_at: OpenBoard, page: str, scheme: str) -> None:
    board = look_at(page, scheme=scheme)
    board.page.evaluate(CONTRAST)
    assert board.page.evaluate("least => faintWords(least)", LEAST) == []


@pytest.mark.parametrize("page", ALL_PAGES)
def test_every_chart_says_in_words_what_it_shows(look_at: OpenBoard, page: str) -> None:
    board = look_at(page)
    for chart in board.charts():
        words = board.page.locator(f".st-key-chart-{chart} [role=figure]").get_attribute("aria-label") or ""
        title, facts = words.partition("；")[0], words.split("；")
        assert any("\u4e00" <= character <= "\u9fff" for character in title), chart
        stated = [mark for mark in board.customdata(chart) if mark[1]]  # a gap is named on the chart, and no number
        assert f"{len(stated)} 个标记" in facts, (chart, words)


NUMBERS = """chart => driver.plot(chart)._fullData.flatMap(trace => ['x', 'y', 'text', 'hovertext', 'values']
    .flatMap(name => [...(trace[name]?.forEach ? trace[name] : [trace[name]])]).map(String)).join(' ')"""
"""All that the marks of a chart stand for or say, as one text."""
NUMBER = re.compile(r"\d+(?:\.\d+)?")
COUNTED = {"coverage": "格有数"}
"""Charts whose finding counts marks instead of naming one: what it says."""


@pytest.mark.parametrize("page", [*ALL_PAGES, *VIEWS_WITH_CHARTS])
def test_the_words_of_every_chart_hold_its_finding(look_at: OpenBoard, page: str) -> None:
    board = look_at(page)
    for chart in board.charts():
        words = board.page.locator(f".st-key-chart-{chart} [role=figure]").get_attribute("aria-label") or ""
        title = board.page.locator(f".st-key-card-{chart} .card-head h3").inner_text()
        assert words.startswith(title), (title, words)
        said = words.removeprefix(title).split("单位：")[0].split(" 个标记")[0]
        if chart in COUNTED:
            assert COUNTED[chart] in said, words
            continue
        # A year alone is no finding: what is told stands in the figure and is not where it stands.
        told = set(NUMBER.findall(re.sub(r"\d{4}年|\d+月", "", said)))
        shown = set(NUMBER.findall(board.page.evaluate(NUMBERS, chart)))
        assert told & shown, (chart, words)


# -- by keyboard alone


def focused(board: Board) -> Locator:
    return board.page.locator("*:focus")


def tab_to(board: Board, selector: str, most: int = 150) -> Locator:
    """Press Tab until the focus is on an element that the selector fits."""
    for _ in range(most):
        board.page.keyboard.press("Tab")
        if board.page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return focused(board)
    raise AssertionError(f"{selector} is not reached by {most} tabs")


def press(board: Board, *keys: str) -> None:
    for key in keys:
        board.page.keyboard.press(key)


def is_seen(board: Board) -> bool:
    """Whether the page shows where the focus is: its surroundings look otherwise without it."""
    x, y, width, height = board.page.evaluate(
        "() => { const b = document.activeElement.getBoundingClientRect(); return [b.x, b.y, b.width, b.height]; }"
    )

    def look() -> bytes:
        left, top = max(x - 12, 0), max(y - 12, 0)
        return board.page.screenshot(
            clip={"x": left, "y": top, "width": width + 24, "height": height + 24}, animations="disabled"
        )

    with_focus = look()
    board.page.evaluate("window.held = document.activeElement; held.blur()")
    without = look()
    board.page.evaluate("held.focus({preventScroll: true})")
    return with_focus != without


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("page", ALL_PAGES)
def test_the_focus_is_seen_wherever_it_stands(look_at: OpenBoard, page: str, scheme: str) -> None:
    board = look_at(page, scheme=scheme, alone=True)
    unseen, kinds = [], set()
    for _ in range(90):
        press(board, "Tab")
        kind = board.page.evaluate(
            "() => { const n = document.activeElement; const box = n.closest('[data-testid]')?.dataset.testid ?? '';"
            " return `${n.tagName} ${box} ${n.className?.baseVal ?? (n.closest('table') ? 'row' : '')}`; }"
        )
        if kind in kinds or kind.startswith(("BODY", "HTML", "MAIN")):
            continue
        kinds.add(kind)
        if not is_seen(board):
            unseen.append(kind)
    assert len(kinds) > 3
    assert not unseen


def choose(board: Board, place: int, words: str) -> None:
    """Open the select box that stands at a place among those of the way down, and pick by arrows."""
    box = board.page.locator(".st-key-pickers [data-testid=stSelectbox] input").nth(place)
    title = box.get_attribute("aria-label") or ""
    tab_to(board, f'.st-key-pickers input[aria-label="{title}"]')
    press(board, "ArrowDown")
    for _ in range(60):
        chosen = board.page.locator("[role=option][data-focused], [role=option][data-focused=true]")
        if chosen.count() and words in chosen.first.inner_text():
            board.act(lambda: press(board, "Enter"))
            return
        press(board, "ArrowDown")
    raise AssertionError(f"{words} is not reached by arrows in {title}")


def test_the_whole_way_down_and_back_by_keyboard_alone(open_board: OpenBoard) -> None:
    board = open_board("/")
    choose(board, 0, "主城新区")
    assert board.query == {"area": "主城新区"}
    choose(board, 1, "铜梁区")
    choose(board, 2, "新型储能")
    choose(board, 3, "海辰储能")
    assert board.query == {"area": "主城新区", "district": "500151", "cluster": "新型储能", "firm": "海辰储能"}
    tab_to(board, ".st-key-crumb-2 button", 400)
    board.act(lambda: press(board, "Enter"))
    assert board.query == {"area": "主城新区", "district": "500151"}


def test_a_key_figure_and_a_row_open_their_statements_by_keyboard(open_board: OpenBoard) -> None:
    for selector in (".figure-value", ".st-key-card-due table.rows td button"):
        board = open_board("/")
        tab_to(board, selector)
        board.act(lambda board=board: press(board, "Enter"))
        assert board.query["observation"]
        board.page.get_by_text("这个数从哪里来").wait_for()
        board.act(lambda board=board: press(board, "Escape"))
        assert "observation" not in board.query


def test_the_marks_of_a_chart_are_reached_by_keyboard_through_its_data(open_board: OpenBoard) -> None:
    board = open_board("/")
    tab_to(board, ".st-key-data-map button", 200)
    board.act(lambda: press(board, "Enter"))
    assert board.query["table"] == "map"
    tab_to(board, "[role=dialog] td button")
    board.act(lambda: press(board, "Enter"))
    assert board.query["observation"]


# -- enlarged


@pytest.mark.parametrize("page", ALL_PAGES)
def test_at_twice_the_size_nothing_reaches_beyond_the_window(look_at: OpenBoard, page: str) -> None:
    assert look_at(page, width=720, height=450, scale=2).overflow() == []
