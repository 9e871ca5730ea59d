"""Scripts and style sheets of our own components, read from the files beside this one."""

from pathlib import Path

HERE = Path(__file__).parent


def script(*names: str) -> str:
    """Return the scripts ``name``.js in one, in that order: the last one exports, the others are its parts."""
    return "\n".join((HERE / f"{name}.js").read_text(encoding="utf-8") for name in names)


def sheet(name: str) -> str:
    """Return the text of ``name``.css."""
    return (HERE / f"{name}.css").read_text(encoding="utf-8")
