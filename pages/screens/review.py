"""审核: one draft, its text beside the numbers that were read in it, to be decided on before they are published."""

from pages.parts.desk.draft_page import draft_page
from pages.parts.store import board


def render() -> None:
    """Draw the draft of the address."""
    draft_page(board())


render()
