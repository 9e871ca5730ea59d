"""The picture on the browser's tab."""

import base64
from functools import cache
from pathlib import Path

PICTURE = Path(__file__).parents[1] / "static" / "icon.png"


@cache
def icon() -> str:
    """Return the picture as an address that holds it.

    The browser asks for it anew at each click that changes the address: dots are there at once, where a drawing, such
    as the framework makes of an emoji, becomes a document of its own each time, on the thread that draws the charts.
    """
    return f"data:image/png;base64,{base64.b64encode(PICTURE.read_bytes()).decode()}"
