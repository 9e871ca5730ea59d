"""体系与机制: how districts organise their industry: places in rankings, cluster systems, mechanisms."""

from pages.parts.later import last, later
from pages.parts.panels.mechanisms import mechanisms
from pages.parts.panels.stated_ranks import places
from pages.parts.panels.systems import systems
from pages.parts.scope import PLACES_AND_INDUSTRIES, read_scope, ways
from pages.parts.store import board
from warehouse.questions.systems import stated_ranks


def render() -> None:
    """Draw the page."""
    store = board()
    scope = read_scope(store, follows=PLACES_AND_INDUSTRIES)
    later(ways, store, scope, levels=PLACES_AND_INDUSTRIES)
    places(stated_ranks(store, area=scope.area, district=scope.district, subject=scope.cluster), scope)
    last(systems, store, scope)
    last(mechanisms, store, scope)


render()
