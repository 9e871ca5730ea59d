"""导入: documents on their way to the board: let in, waiting for review, published, taken back."""

from pages.parts.desk.intake_page import intake_page
from pages.parts.store import board


def render() -> None:
    """Draw the page."""
    intake_page(board())


render()
