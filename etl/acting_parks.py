"""The district's own park where a sentence, or the one before it, makes it act and its numbers follow without it.

经开区挑起大梁。一季度规上工业产值61亿元，占全区的73%: what is a part of the district's is not the district's.
"""

import re

from etl.reading import Item, Sentence
from etl.subject_memory import Topic

_ACTS = re.compile(
    "(?:(?<=[，。；：—\n])|^)(?:作为[^，。；]{0,8}的)?(?:我?[区县])?(?P<name>高新区|经开区|工业园区|开发区|产业园区|园区)[^，。；\\d]{2,16}(?:[，。]|——)"
)
_PART_OF_DISTRICT = re.compile("占(?:到|了)?全[区县]|(?:高于|低于|快于|慢于|好于|较|比)全[区县]|占全部规上工业")
_REACH = 40
"""How many characters before its sentence the park is named at most."""


def park_acting(sentence: Sentence, item: Item, last: Topic | None) -> Topic | None:
    """Return the park that a number is of by the words before it; ``last``: the park named last in the text."""
    text = sentence.text
    if _PART_OF_DISTRICT.search(text, sentence.start, sentence.end) is None:
        return None
    low = max(text.rfind("\n", 0, sentence.start) + 1, sentence.start - _REACH)
    acting = list(_ACTS.finditer(text, low, item.quantity.start))
    if not acting:
        return None
    name = acting[-1]["name"]
    return last if last is not None and last[1].endswith(name) else ("park", name)
