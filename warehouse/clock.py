"""What day it is: the one place that asks, so that a test can say."""

import os
from datetime import date


def today() -> date:
    """Return today's date; the environment variable ``BOARD_TODAY`` (``YYYY-MM-DD``) overrides the calendar."""
    given = os.environ.get("BOARD_TODAY", "")
    return date.fromisoformat(given) if given else date.today()
