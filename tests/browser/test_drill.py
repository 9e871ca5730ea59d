"""The way down and back: by click on every kind of mark, by select box, by link, by the browser's own buttons."""

from urllib.parse import parse_qsl, urlencode

import pytest

from tests.browser.conftest import OpenBoard
from tests.browser.driver import Board

STARTS = (
    "/",
    "/?area=渝东北",
    "/?cluster=汽车",
    "/?district=500151",
    "/?district=500151&cluster=新型储能",
    "/district",
    "/district?mode=compare",
    "/clusters",
    "/clusters?district=500151",
    "/investment",
    "/ladder",
    "/systems",
)
"""Views whose charts hold marks that lead further down."""


DEFAULT_MODE = ("mode", "profile")
"""Defaults are never in the address."""


def headings(board: Board) -> list[str]:
    return [text.strip() for text in board.page.locator("h3").all_inner_texts()]


def place_name(board: Board) -> str:
    """The last step of the breadcrumb: where the reader stands."""
    steps = board.page.locator(".st-key-breadcrumb button").all_inner_texts()
    return steps[-1].strip() if steps else ""


def first_drills(board: Board) -> list[tuple[str, str]]:
    """(chart, drill code of its first mark that leads on) of every chart on the page."""
    codes = [(chart, mark["code"]) for chart in board.charts() for mark in board.marks(chart) if mark["code"]]
    return list({chart: (chart, code) for chart, code in reversed(codes)}.values())[::-1]


@pytest.mark.parametrize("start", STARTS)
def test_a_click_leads_down_on_the_whole_page_and_back_restores_it(open_board: OpenBoard, start: str) -> None:
    board = open_board(start)
    drills = first_drills(board)
    assert drills or "cluster=新型储能" in start, "no mark on this page leads anywhere"
    for chart, code in drills:
        before = board.query, headings(board)
        board.click_mark(chart, code)
        goal = dict(parse_qsl(code))
        chosen = {name: value for name, value in goal.items() if (name, value) != DEFAULT_MODE}
        assert {name: board.query.get(name) for name in chosen} == chosen, chart
        assert headings(board) != before[1], f"{chart}: nothing on the page followed"
        if "district" in goal or "area" in goal:
            assert any(place_name(board) in heading for heading in headings(board)), headings(board)
        board.act(board.page.go_back)
        assert (board.query, headings(board)) == before, chart


def test_a_tile_of_the_cluster_on_the_page_opens_what_it_stands_on(open_board: OpenBoard) -> None:
    board = open_board("/clusters")
    here = next(mark for mark in board.marks("taxonomy-map") if not mark["code"])
    board.click_mark("taxonomy-map", here["ids"].split("|")[0])
    assert board.query == {"table": "taxonomy-map"}


@pytest.mark.parametrize(
    ("start", "chart"), [("/", "growth"), ("/district?district=500151&cluster=新型储能&firm=海辰储能", "")]
)
def test_a_mark_without_a_lower_level_opens_its_statement(open_board: OpenBoard, start: str, chart: str) -> None:
    board = open_board(start)
    if chart:
        mark = next(mark for mark in board.marks(chart) if not mark["code"])
        board.click_mark(chart, mark["ids"].split("|")[0])
    else:
        board.act(lambda: board.page.locator("table.rows tr[data-id] td button").first.click())
    assert board.query["observation"]
    board.page.get_by_text("这个数从哪里来").wait_for()
    board.act(lambda: board.page.keyboard.press("Escape"))
    assert "observation" not in board.query
    assert board.page.locator("[role=dialog]").count() == 0


def test_the_newest_mark_of_every_row_opens_what_it_shows(board: Board) -> None:
    """Where the value of the period before lies on it, too."""
    board.page.evaluate("driver.reveal('growth')")
    board.page.wait_for_timeout(150)
    script = "driver.plot('growth')._fullData.map(trace => trace.customdata.map(one => one[2]))"
    *_, before, newest = board.page.evaluate(script)
    rows = board.marks("growth")[-len(newest) - len(before) :]
    pointed = []
    for mark in rows:
        board.page.mouse.move(mark["x"], mark["y"])
        board.page.wait_for_timeout(80)
        pointed.append(board.page.evaluate("driver.plot('growth')._hoverdata?.[0].customdata[2]"))
    assert pointed == [*before, *newest]
    for mark, observation in zip(rows[-len(newest) :], newest, strict=True):
        board.act(lambda mark=mark: board.press(mark["x"], mark["y"]))  # type: ignore[misc]
        assert board.query["observation"] == observation
        board.act(lambda: board.page.keyboard.press("Escape"))


def test_the_same_way_down_by_select_boxes(open_board: OpenBoard) -> None:
    board = open_board("/")
    for place, words in enumerate(("主城新区", "铜梁区", "新型储能", "海辰储能")):
        box = board.page.locator(".st-key-pickers [data-testid=stSelectbox]").nth(place)
        box.locator("input").click()
        option = board.page.locator("[role=option]", has_text=words).first
        option.wait_for()
        board.act(option.click)
    assert board.query == {"area": "主城新区", "district": "500151", "cluster": "新型储能", "firm": "海辰储能"}
    steps = [text.strip() for text in board.page.locator(".st-key-breadcrumb button").all_inner_texts()]
    assert steps == ["全市", "主城新区", "铜梁区", "新型储能", "海辰储能"]
    board.act(lambda: board.page.locator(".st-key-breadcrumb button").nth(2).click())
    assert board.query == {"area": "主城新区", "district": "500151"}


def test_a_copied_link_restores_the_view_in_another_browser(open_board: OpenBoard) -> None:
    board = open_board("/")
    board.click_mark("map", "district=500151")
    board.act(lambda: board.page.locator(".figure-value").first.click())
    seen = (
        board.page.url.removeprefix(board.url),
        headings(board),
        board.page.locator("[role=dialog] .value").inner_text(),
    )
    other = open_board(seen[0])
    assert (other.page.url.removeprefix(other.url), headings(other)) == seen[:2]
    assert other.page.locator("[role=dialog] .value").inner_text() == seen[2]


def test_back_and_forward_walk_through_the_views(open_board: OpenBoard) -> None:
    board = open_board("/")
    seen = [(board.query, headings(board))]
    board.click_mark("completeness", "area=主城新区&period=2022")
    seen.append((board.query, headings(board)))
    board.click_mark("map", "district=500151")
    seen.append((board.query, headings(board)))
    board.act(lambda: board.page.locator(".st-key-navigation a", has_text="区县").click())
    seen.append((board.query, headings(board)))
    for view in reversed(seen[:-1]):
        board.act(board.page.go_back)
        assert (board.query, headings(board)) == view
    for view in seen[1:]:
        board.act(board.page.go_forward)
        assert (board.query, headings(board)) == view


@pytest.mark.parametrize(
    "query",
    [
        "district=999999",
        "district=<script>alert(1)</script>",
        "area=%00%ff",
        "indicator=nosuch&period=2022",
        "table=nosuch",
    ],
)
def test_hostile_values_give_one_sentence_and_the_default(open_board: OpenBoard, query: str) -> None:
    board = open_board(f"/?{query}")
    assert len(board.marks("map")) >= 20
    shown = board.page.locator("[data-testid=stMain]").inner_text()
    assert "Traceback" not in shown
    assert "不在可选的值里，已按默认显示" in shown


def test_an_unknown_observation_is_said_in_words(open_board: OpenBoard) -> None:
    board = open_board("/?observation=deadbeef-001")
    assert "没有编号为" in board.page.locator("[role=dialog]").inner_text()


def test_a_gap_is_named_beside_a_matrix_that_stays_as_it_stands(open_board: OpenBoard) -> None:
    """The gap that is still marked in the matrix too: after it was closed, after Back, and when pressed once more."""
    board = open_board("/coverage?area=渝东南")
    gaps = [mark["code"] for mark in board.marks("coverage") if mark["code"].startswith("gap=")]
    first, second = gaps[0], gaps[-1]
    board.page.evaluate("driver.plot('coverage').dataset.kept = 'yes'")

    def named() -> str:
        return f"gap={board.query.get('gap', '')}"

    for gap in (first, first, second):
        board.click_mark("coverage", gap)
        assert named() == gap
        assert board.page.locator(".st-key-gap h3").is_visible()
    board.act(lambda: board.page.locator(".st-key-gap-close button").click())
    assert named() == "gap="
    board.click_mark("coverage", second)
    assert named() == second
    for before in ("gap=", second, first):
        board.act(board.page.go_back)
        assert named() == before
    board.click_mark("coverage", second)
    assert named() == second
    assert board.page.evaluate("driver.plot('coverage').dataset.kept") == "yes"
    board.check()


def test_a_mark_leads_on_without_what_the_page_does_not_know(open_board: OpenBoard) -> None:
    board = open_board("/?area=渝东北&period=gone&nonsense=1")
    chart, code = first_drills(board)[0]
    board.click_mark(chart, code)
    assert board.query == {"area": "渝东北", **dict(parse_qsl(code))}


def test_a_mark_opens_beside_as_links_do(open_board: OpenBoard) -> None:
    board = open_board("/")
    mark = next(mark for mark in board.marks("map") if mark["code"])
    board.page.keyboard.down("Shift")
    with board.page.context.expect_page() as opened:
        board.press(mark["x"], mark["y"])
    board.page.keyboard.up("Shift")
    assert opened.value.url.endswith(mark["code"])
    board.page.mouse.click(mark["x"], mark["y"], button="right")
    board.page.wait_for_timeout(500)
    assert board.query == {}


def test_a_double_click_leads_once(open_board: OpenBoard) -> None:
    board = open_board("/")
    mark = next(mark for mark in board.marks("map") if mark["code"])
    before, length = board.run_number(), board.page.evaluate("history.length")
    board.page.mouse.move(mark["x"], mark["y"])
    board.page.wait_for_timeout(80)
    board.page.mouse.dblclick(mark["x"], mark["y"])
    board.wait_for_run(before)
    board.page.wait_for_timeout(1000)
    assert (board.run_number(), board.page.evaluate("history.length")) == (before + 1, length + 1)


def test_a_tap_leads_down(open_board: OpenBoard) -> None:
    board = open_board("/", width=390, height=844, touch=True)
    board.page.evaluate("driver.reveal('map')")
    board.page.wait_for_timeout(300)
    mark = next(mark for mark in board.marks("map") if mark["code"])
    before = board.run_number()
    board.page.touchscreen.tap(mark["x"], mark["y"])
    board.wait_for_run(before)
    assert urlencode(board.query) == mark["code"]
    assert board.page.evaluate("history.length") <= 3
