"""What every card of every page gives away: what its table says, what its figure stands on, and where it is from.

Pages and cards are enumerated from the board itself: a new page or card is tested without being named here.
"""

import csv
import io

import openpyxl
import pytest

from pages.exports.columns import COLUMNS
from pages.exports.xlsx_file import About
from pages.parts.navigation import PAGES
from tests.pages.drawn import charts, split_ids

SCOPES = (
    {},
    {"area": "渝东北"},
    {"district": "500151"},
    {"district": "500117"},
    {"district": "500238"},
    {"district": "500151", "cluster": "新型储能"},
    {"cluster": "汽车"},
)
"""Where a reader may stand: the city, an area, rich and thin districts, an industry within and without a district."""
VIEWS = [(page.address, scope) for page in PAGES for scope in SCOPES] + [
    ("district", {"mode": "compare"}),
    ("clusters", {"section": "compare"}),
    ("clusters", {"municipal": "electronics"}),
    ("clusters", {"municipal": "new_energy_storage", "district": "500151"}),
    ("coverage", {"by": "cluster"}),
    ("sources", {"document": "e1f3598d"}),
    ("targets", {"due": "changed"}),
    ("targets", {"verdict": "无终值"}),
    ("overview", {"district": "500151", "firm": "海辰储能"}),
    ("systems", {"mechanisms": "all", "systems": "all", "places": "all"}),
]
RENDERED = {
    "发布": {"发布日期"},
    "来源": {"来源类别", "发文单位"},
    "条": {"观测编号"},
    "地区和对象": {"地区", "对象", "限定"},
    "地区与范围": {"地区", "对象", "限定"},
    "开发区或区域": {"地区"},
    "数据": {"文件编号"},
}
"""Columns of the screen that say in words what stands in columns of the file; 数据 counts a document's rows there."""


class Card:
    """A card as the page shows it, and its files."""

    def __init__(self, screen, name, block):
        self.screen, self.name, self.card = screen, name, screen.card(name)
        self.tables, self.has_foot = [], False
        self._read(block)

    def _read(self, block):
        for part in block.children.values():
            key = getattr(getattr(part, "proto", None), "id", "")
            self.has_foot |= key.endswith(f"-foot-{self.name}")
            if part.type == "bidi_component":
                self.tables.append(self.screen.tables()[key.split("-", 2)[-1]])
            elif hasattr(part, "children"):
                self._read(part)

    @property
    def ids(self):
        """The ids that the figure, the tables and the strips of the card stand on."""
        marks = charts(self.screen).get(self.name, [])
        return split_ids(mark[1] for mark in marks) | {one for table in self.tables for one in table["ids"]}

    @property
    def titles(self):
        return [column["title"] for table in self.tables for column in table.get("columns", [])]

    @property
    def is_page_of_many(self):
        return any(table.get("of") for table in self.tables)

    def csv(self):
        reader = csv.DictReader(io.StringIO(self.card.csv().decode("utf-8-sig"), newline=""))
        return reader.fieldnames, list(reader)

    def workbook(self):
        content = self.card.xlsx(About(self.card.title), self.screen.app.session_state["_board"])
        return openpyxl.load_workbook(io.BytesIO(content))


def cards_of(screen):
    """The cards of a page that can be taken away, from top to bottom."""
    found = []

    def walk(block):
        for part in block.children.values():
            name = getattr(getattr(part, "proto", None), "id", "").partition("-card-")[2]
            if name in screen.app.session_state["_cards"] and hasattr(part, "children"):
                found.append(Card(screen, name, part))
            elif hasattr(part, "children"):
                walk(part)

    walk(screen.app.main)
    return [card for card in found if card.has_foot]


@pytest.fixture(scope="module")
def seen():
    """The cards of views drawn before."""
    return {}


@pytest.fixture(params=VIEWS, ids=lambda view: f"{view[0]}-{'-'.join(view[1].values())}")
def cards(request, opened, seen):
    page, query = request.param
    name = f"{page}?{query}"
    if name not in seen:
        screen = opened(page, **query)
        seen[name] = cards_of(screen)
        assert seen[name] or 'class="empty"' in "".join(one.proto.body for one in screen.app.get("html"))
    return seen[name]


def is_observed(row):
    return bool(row["观测编号"])


def plain(text):
    """A cell as it stands in a file: what would be taken for a formula is text there."""
    return text.lstrip("'").strip()


def test_every_card_gives_away_what_it_stands_on_and_what_its_table_says(cards):
    for card in cards:
        titles, rows = card.csv()
        assert not [title for title in card.titles if not ({title} | RENDERED.get(title, set())) & set(titles)]
        if card.card.frame.empty:
            assert rows, card.name
            continue
        assert titles[: len(COLUMNS)] == list(COLUMNS.values())
        observed = [row for row in rows if is_observed(row)]
        assert all(row["单位"] and row["文件"] and row["数值"] and row["依据编号"] for row in observed), card.name
        assert not any(row["数值"] or row["原文数字"] for row in rows if not is_observed(row)), card.name
        if card.card.listed and card.card.listed().is_of_names and card.name != "taxonomy":
            assert all(row["地区"] for row in rows), card.name
        ids = split_ids(row["依据编号"] for row in rows)
        assert ids >= card.ids if card.is_page_of_many else ids == card.ids, card.name


def test_every_cell_of_a_table_stands_in_the_file(cards):
    for card in cards:
        titles, rows = card.csv()
        told = {title: {plain(row[title]) for row in rows} for title in titles}
        for table in card.tables:
            for place, column in enumerate(table.get("columns", [])):
                title = column["title"]
                if title in RENDERED or (title in COLUMNS.values() and not card.card.frame.empty):
                    continue
                shown = {plain(row["cells"][place]) for row in table["rows"] if row["tone"] != "group"}
                assert shown <= told[title], (card.name, title)


def test_every_workbook_says_what_it_is_what_it_means_what_it_holds_and_where_it_is_from(cards):
    for card in cards:
        book = card.workbook()
        assert book.sheetnames == ["说明", "口径", "数据", "来源"], card.name
        assert all(sheet.max_row > 1 for sheet in book), card.name
        titles, rows = card.csv()
        head, *cells = book["数据"].iter_rows(values_only=True)
        assert list(head) == titles, card.name
        assert len(cells) == len(rows), card.name
        about = dict(book["说明"].iter_rows(min_row=2, max_col=2, values_only=True))
        assert about["标题"] == card.card.title
        documents = {row[0] for row in book["来源"].iter_rows(min_row=2, values_only=True)}
        assert {row["文件编号"] for row in rows if row.get("观测编号")} <= documents, card.name


def test_the_workbook_of_a_list_of_names_says_how_it_is_defined_and_what_says_each_line(cards):
    for card in cards:
        one = card.card.listed() if card.card.listed else None
        if one is None or not one.is_of_names:
            continue
        book = card.workbook()
        defined = dict(book["口径"].iter_rows(min_row=2, max_col=2, values_only=True))
        name = one.source.removeprefix("来源：").partition("（")[0]
        assert len(defined[name]) > 10, card.name
        head, *rows = book["来源"].iter_rows(values_only=True)
        said = [dict(zip(head, row, strict=True)) for row in rows]
        for line in one.lines:
            of_line = [row for row in said if row["名录里的行"] == line.name]
            assert len(of_line) >= len(line.evidence), (card.name, line.name)
            assert all(row["文件"] for row in of_line), (card.name, line.name)
            for evidence in line.evidence:
                names = {row["文件"] for row in of_line if (row["文件编号"] or "") == evidence.doc_id}
                assert names, (card.name, line.name)
                assert (names == {"未载明"}) == (not evidence.doc_id), (card.name, line.name)


@pytest.mark.parametrize(("browser", "host"), [(None, ""), ("https://board.invalid/cq", "https://board.invalid/cq")])
@pytest.mark.parametrize(
    ("page", "scope", "address"),
    [
        ("overview", {}, "/"),
        ("overview", {"district": "500151", "table": "figures"}, "/?district=500151"),
        ("targets", {}, "/targets"),
        ("targets", {"due": "changed"}, "/targets?due=changed"),
    ],
)
def test_a_workbook_names_an_address_that_opens_its_view(opened, monkeypatch, page, scope, address, browser, host):
    said = []
    monkeypatch.setattr("pages.parts.card.About", lambda *facts: said.append(About(*facts)) or said[-1])
    url = browser and browser + ("" if page == "overview" else f"/{page}")
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.url", url)
    screen = opened(page, **scope)
    assert said
    cards = screen.app.session_state["_cards"]
    assert {one.address for one in said} <= {f"{host}{address}#card-{name}" for name in cards}
