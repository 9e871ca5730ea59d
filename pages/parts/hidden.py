"""Characters without a shape of their own, or that turn the direction of writing: shown as □, to mislead nobody."""

HIDDEN = frozenset(
    map(
        chr,
        [
            *(0x7F, 0xAD, 0x061C, 0x180E, 0x2028, 0x2029, 0xFEFF),
            *range(0x80, 0xA0),
            *range(0x200B, 0x2010),
            *range(0x202A, 0x202F),
            *range(0x2060, 0x2070),
            *range(0xE0000, 0xE0080),
        ],
    )
)
"""Characters without a shape of their own, those of writing from right to left among them."""


def visible(text: str) -> str:
    """Return the text with control characters and those that set the direction of writing put as □, one for one."""
    return "".join("□" if (ord(c) < 32 and c != "\t") or c in HIDDEN else c for c in text)
