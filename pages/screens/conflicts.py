"""口径冲突: numbers that several documents state, how far apart they are, which one the board shows and why."""

from pages.parts.panels.conflicts import conflicts
from pages.parts.scope import breadcrumb, pickers, read_scope
from pages.parts.store import board


def render() -> None:
    """Draw the page."""
    store = board()
    scope = read_scope(store)
    breadcrumb(scope)
    pickers(store, scope, levels=("area", "district", "cluster"))
    conflicts(store, scope)


render()
