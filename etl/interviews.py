"""What the questions of an interview are about: 主持人：铝产业呢？ The answers up to the next question are about it."""

import re

from etl.candidates import topic_of
from etl.lexicon import Mention
from etl.reading import Sentence, is_compared
from etl.subject_memory import Topic

_QUESTION = re.compile(
    "[“\\s●■◆▲*]*(?:主持人|记者|提问|问|网友|[^，。；：\\n]{0,10}记者)(?:[（(][^）)]{1,10}[）)])?[：:]"
)
"""What a line of an interview begins with that asks."""
_ASKED_BEHIND = re.compile("呢|方面|领域|[这那]一?块|[，,]?(?:怎么|如何|情况)")


def is_question(line: str) -> bool:
    """Tell a line of an interview that asks."""
    return _QUESTION.match(line) is not None


def asked_about(sentence: Sentence) -> Topic | None:
    """Return the industry that a sentence of a question asks about, None for none."""
    named = (m for m in sentence.of_kind("subject") if _is_asked_about(sentence, m))
    return next((topic_of(m) for m in named), None)


def _is_asked_about(sentence: Sentence, mention: Mention) -> bool:
    if mention.word.subject_kind != "cluster" or is_compared(sentence, mention):
        return False
    return mention.has_tail or _ASKED_BEHIND.match(sentence.text, mention.end) is not None
