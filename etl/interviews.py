"""What the questions of an interview are about: 主持人：铝产业呢？ The answers up to the next question are about it.

明年怎么打算？: the answers are of next year too, and ahead as it is.
"""

import re
from dataclasses import dataclass

from etl import moods
from etl.candidates import topic_of
from etl.context import State
from etl.lexicon import Mention
from etl.periods import Period
from etl.reading import Sentence, is_compared
from etl.subject_memory import Topic

_QUESTION = re.compile(
    "[“\\s●■◆▲*]*(?:主持人|记者|提问|问|网友|[^，。；：\\n]{0,10}记者)(?:[（(][^）)]{1,10}[）)])?[：:]"
)
"""What a line of an interview begins with that asks."""
_SPEAKER = re.compile("[“\\s●■◆▲*]*[^，。；：？\\d\\n]{1,14}[：:](?=[^\\n]*[？?][”\\s]*$)")
"""Whoever speaks a line that ends by asking."""
_AHEAD = re.compile(
    "(?:下一?步|接下来|今后|未来|明年|后续|往后|下半年|新的一年|下一?阶段)|(?:有(?:什么|哪些|何|没有)|是什么|作何|怎么|如何)[^，。；？]{0,8}(?:打算|规划|计划|目标|安排|部署)"
    "|(?:目标|打算|安排|部署)[^，。；？]{0,6}(?:是什么|有哪些|多[高大少]|怎么[定样]|几何)"
)
"""What asks for what is to come."""
_OVER = re.compile("完成得?|成效|成绩|进展|回顾|已经|去年|上年|以来|做了")
"""What asks for what is over."""
_ASKED_BEHIND = re.compile("呢|方面|领域|[这那]一?块|[，,]?(?:怎么|如何|情况)")


def is_question(line: str) -> bool:
    """Tell a line of an interview that asks."""
    return _QUESTION.match(line) is not None or _SPEAKER.match(line) is not None


@dataclass(slots=True)
class Asked:
    """What the last question was about, and when: it holds for the answers."""

    topic: Topic | None = None
    period: Period | None = None
    mood: str = ""

    def answer(self, state: State) -> None:
        """Begin a paragraph of the answer with what the question asked for."""
        state.paragraph_head = self.topic
        if self.mood:
            state.turn(self.mood, self.period, lasts=False)
        elif self.period is not None:
            state.paragraph_period = self.period


def asked_when(line: str, periods: list[Period], now: int | None) -> Asked:
    """Return when a question asks about: what is to come, or the year or the months that it names."""
    dated = [p for p in periods if p.role in ("plain", "since", "by", "plan") and p.last is not None and not p.is_day]
    ahead = [p for p in dated if now is not None and (p.last or 0) > now]
    told = [p for p in dated if p not in ahead and p.has_year]
    if told and ahead:
        return Asked()  # 上半年怎么样，下半年怎么看: the answer tells of both
    if _AHEAD.search(line) is not None and (ahead or not (told or _OVER.search(line))):
        return Asked(None, ahead[-1] if ahead else None, moods.AHEAD)
    return Asked(None, told[-1] if told else None)


def asked_about(sentence: Sentence) -> Topic | None:
    """Return the industry that a sentence of a question asks about, None for none."""
    named = (m for m in sentence.of_kind("subject") if _is_asked_about(sentence, m))
    return next((topic_of(m) for m in named), None)


def _is_asked_about(sentence: Sentence, mention: Mention) -> bool:
    if mention.word.subject_kind != "cluster" or is_compared(sentence, mention):
        return False
    return mention.has_tail or _ASKED_BEHIND.match(sentence.text, mention.end) is not None
