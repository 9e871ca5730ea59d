"""Scripts of our own components, read from the files beside this one."""

from pathlib import Path

HERE = Path(__file__).parent


def script(name: str) -> str:
    """Return the text of ``name``.js."""
    return (HERE / f"{name}.js").read_text(encoding="utf-8")
