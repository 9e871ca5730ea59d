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
    length = -(-len(name) // -(-len(name) // longest))
    return "<br>".join(html.escape(name[at : at + length], quote=False) for at in range(0, len(name), length))
