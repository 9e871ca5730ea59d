"""口径冲突: numbers that several documents state, how far apart they are, which one the board shows and why."""

from pages.parts.later import later
from pages.parts.panels.conflicts import conflicts
from pages.parts.scope import PLACES_AND_INDUSTRIES, read_scope, ways
from pages.parts.store import board


def render() -> None:
    """Draw the page."""
    store = board()
    scope = read_scope(store, follows=PLACES_AND_INDUSTRIES)
    later(ways, store, scope, levels=PLACES_AND_INDUSTRIES)
    conflicts(store, scope)


render()
