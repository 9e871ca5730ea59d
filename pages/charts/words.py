"""Words beside marks: names that break into lines, a small second line below a name. All are escaped for Plotly."""

import html

OPENING = frozenset("（(《〈「『【〔[“‘")
CLOSING = frozenset("）)》〉」』】〕]”’、，。；：？！,;:?!%％…·")
"""What no line ends with, and what none begins with."""


def second_line(words: str) -> str:
    """Return a small line below what stands before it; nothing where there are no words."""
    return f"<br><span style='font-size:11px'>{html.escape(words, quote=False)}</span>" if words else ""


def named(name: str, under: str) -> str:
    """Return a name with a small second line."""
    return html.escape(name, quote=False) + second_line(under)


def upright(name: str) -> str:
    """Return a name from top to bottom, a character a line: a narrow head of a column."""
    return "<br>".join(html.escape(character, quote=False) for character in name)


def balanced(name: str, longest: int, most: int = 0) -> str:
    """Return a name in the :func:`lines` that it has."""
    return "<br>".join(html.escape(line, quote=False) for line in lines(name, longest, most))


def lines(name: str, longest: int, most: int = 0) -> list[str]:
    """Return the parts of a name, of about one length and none longer than ``longest`` characters.

    A break stands at a space where that costs no line. Where it can be, no line begins with what closes (a bracket, a
    comma) or ends with what opens, and no number or Latin word is taken apart. Beyond ``most`` lines, where that is
    given, the name is cut short by ….
    """
    parts, kept = _parts(name, longest), longest * most
    while most and len(parts) > most:
        kept -= 1
        parts = _parts(f"{name[:kept]}…", longest)
    return parts


def _parts(name: str, longest: int) -> list[str]:
    parts = []
    while name:
        at = _break(name, longest)
        parts.append(name[:at].rstrip())
        name = name[at:].lstrip()
    return parts


def _break(name: str, longest: int) -> int:
    """Return where the first line ends: at a space, else nearest to an even share; with no line more if possible."""
    count = -(-len(name) // longest)
    even = -(-len(name) // count)
    near = sorted(range(1, min(longest, len(name)) + 1), key=lambda at: (name[at - 1] != " ", abs(at - even)))
    fitting = [at for at in near if len(name) - at <= (count - 1) * longest]
    return next((at for at in (*fitting, *near) if _may_break(name, at)), even)


def _may_break(name: str, at: int) -> bool:
    if at == len(name):
        return True
    before, after = name[at - 1], name[at]
    return not (before in OPENING or after in CLOSING or (_is_latin(before) and _is_latin(after)))


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
