"""Truths of rows, joined; one that holds for all rows, or for none, needs no array."""

from warehouse.frames import Array

Truths = Array | bool


def both(one: Truths, other: Truths) -> Truths:
    """Return where both hold."""
    if isinstance(one, bool):
        return other if one else False
    return (one if other else False) if isinstance(other, bool) else one & other


def either(one: Truths, other: Truths) -> Truths:
    """Return where one of both holds."""
    if isinstance(one, bool):
        return True if one else other
    return (True if other else one) if isinstance(other, bool) else one | other
