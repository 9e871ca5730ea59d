"""Words beside marks: names that break into lines, a small second line below a name. All are escaped for Plotly."""

import html


def second_line(words: str) -> str:
    """Return a small line below what stands before it; nothing where there are no words."""
    return f"<br><span style='font-size:11px'>{html.escape(words, quote=False)}</span>" if words else ""


def named(name: str, under: str) -> str:
    """Return a name with a small second line."""
    return html.escape(name, quote=False) + second_line(under)


def upright(name: str) -> str:
    """Return a name from top to bottom, a character a line: a narrow head of a column."""
    return "<br>".join(html.escape(character, quote=False) for character in name)


def balanced(name: str, longest: int) -> str:
    """Return a name in lines of about one length, none longer than ``longest`` characters."""
    return "<br>".join(html.escape(line, quote=False) for line in lines(name, longest))


def lines(name: str, longest: int) -> list[str]:
    """Return the parts of a name, of about one length and none longer than ``longest`` characters."""
    length = -(-len(name) // max(1, -(-len(name) // longest)))
    return [name[at : at + length] for at in range(0, len(name), max(1, length))]
