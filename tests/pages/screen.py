"""A page as the framework's test runner sees it: what it says, what its tables hold, what its cards give away."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from streamlit.testing.v1 import AppTest

BOARD = Path(__file__).parents[2] / "pages" / "board.py"
LEFT_OUT = re.compile(r"\\u001[ef]")
"""Signs around what the screen leaves out, as JSON has them."""


@dataclass
class Screen:
    """One page, run."""

    app: AppTest

    @classmethod
    def opened(cls, screen, /, **query):
        app = AppTest.from_file(str(BOARD), default_timeout=30)
        for name, value in query.items():
            app.query_params[name] = value
        app.switch_page(f"screens/{screen}.py")
        return cls(app).run()

    def run(self):
        self.app.run()
        assert not self.app.exception, self.app.exception
        return self

    def text(self):
        """All that the page says outside its widgets and tables, tags taken away."""
        return "\n".join(re.sub(r"<[^>]+>", " ", one.proto.body) for one in self.app.get("html"))

    def notices(self):
        return [part for one in self.app.get("html") for part in re.findall(r'role="status">([^<]+)<', one.proto.body)]

    def refused(self):
        """The titles of the choices whose values in the address are not known, which one sentence names."""
        told = [notice.split("不在可选的值里")[0] for notice in self.notices() if "不在可选的值里" in notice]
        assert len(told) <= 1
        return re.findall(r"(?:网址里的|”、)([^“”]+)“", "".join(told))

    def tables(self):
        """The data of each table, by its key, cells whole as on paper; what follows the board is no table."""
        named = ((one.proto.id.split("-", 2)[-1], one.proto.json) for one in self.app.get("bidi_component"))
        return {name: json.loads(LEFT_OUT.sub("", data)) for name, data in named if name != "watch"}

    def table(self, name):
        return self.tables()[name]

    def titles(self, name):
        """The first cell of each row."""
        return [row["cells"][0] for row in self.table(name)["rows"]]

    def card(self, name):
        return self.app.session_state["_cards"][name]

    def taken_away(self, name):
        """The observation frame that the card's download writes."""
        card = self.card(name)
        return card.rows() if card.rows else card.frame

    def labels(self):
        """What the buttons say, downloads and links among them."""
        buttons = [one.label for one in self.app.button]
        return buttons + [one.proto.label for kind in ("download_button", "page_link") for one in self.app.get(kind)]

    def button(self, key):
        return self.app.button(key=key)

    def query(self):
        """The address as it stands now."""
        given = self.app.query_params.items()
        return {name: value if isinstance(value, str) else value[-1] for name, value in given}
