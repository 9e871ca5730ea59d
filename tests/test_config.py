"""What the framework is told: nothing leaves the machine, and the page has the charts' colours."""

import tomllib

import pytest

from pages.charts.template import DARK, LIGHT, Theme
from tests.browser.server import ROOT

CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_page_has_the_colours_of_the_charts(theme: Theme) -> None:
    assert CONFIG["theme"][theme.name] == {
        "primaryColor": theme.accent,
        "backgroundColor": theme.paper,
        "secondaryBackgroundColor": theme.quiet,
        "textColor": theme.ink,
        "linkColor": theme.accent,
    }


def test_nothing_is_asked_of_other_hosts_and_no_collection_follows_a_run() -> None:
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["logger"]["hideWelcomeMessage"] is True
    assert CONFIG["server"]["headless"] is True
    assert CONFIG["runner"]["postScriptGC"] is False
    assert CONFIG["client"]["showErrorDetails"] == "none"
    assert CONFIG["client"]["allowedOrigins"] == []
