"""Every page opens for every place that the board knows: districts, those that ceased, zones, groups of districts."""

import pytest

from pages.parts.navigation import PAGES
from warehouse.connection import current
from warehouse.questions.scope import scope_regions


@pytest.mark.parametrize("address", [entry.address for entry in PAGES])
def test_a_page_opens_for_every_place(opened, address):
    screen = opened(address)
    for region in scope_regions(current())["region"]:
        screen.app.query_params["district"] = region
        screen.app.run()
        assert not screen.app.exception, (region, screen.app.exception)
        assert not screen.app.error, (region, screen.app.error)
