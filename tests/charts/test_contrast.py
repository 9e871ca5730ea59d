"""Words of ours stand out from what they stand on: 4.5 to 1 and more (WCAG AA), in light and dark."""

import itertools

import pytest

from pages.charts.template import DARK, LIGHT, text_on

LEAST = 4.5
WORDS = ("ink", "muted", "accent", "target", "warm")
GROUNDS = ("paper", "quiet")


def luminance(color):
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_words_stand_out_from_paper_and_quiet_ground(theme):
    pairs = itertools.product(WORDS, GROUNDS)
    faint = [(w, g) for w, g in pairs if contrast(getattr(theme, w), getattr(theme, g)) < LEAST]
    assert not faint


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_words_on_coloured_areas_stand_out(theme):
    colors = {*theme.series, *theme.sequence, theme.quiet, theme.accent, theme.target, theme.warm, theme.muted}
    faint = {color: contrast(text_on(color, theme), color) for color in colors}
    assert {color: ratio for color, ratio in faint.items() if ratio < LEAST} == {}
