"""What numbers have to do with the lists before them: one of each member, of the first three, of all together."""

import re

from etl.lists import Span, parts_of
from etl.reading import Item
from etl.transformation_choice import TransformationChoice

_EACH = re.compile("各(?:有|为|占|建|引进|签约)?$")
_COUNTED_EACH = re.compile("(?:[^，,。；]{0,6}(?:行业|产业|集群|园区|企业|区县))[，,]?[^，,。；]{0,12}(?:分别|依次)")
"""What goes on about a list that was just counted, with a number for each of its members."""
_SO_MANY = re.compile("(?<![前后])([两二三四五])(?:者|[个大](?:[^，。；\\d]{0,4})(?:产业|行业|园区|板块))")
THE_SAME = re.compile("[前后][两二三四五](?:者|个|项|类|位|大产业|大行业)(?!月)")


class ListChoice(TransformationChoice):
    """Finds the lists that numbers are of."""

    def _parts_of_each(self, item: Item) -> list[Span] | None:
        """Return the list whose members had one number each: 甲、乙各6个，分别引资37亿元、21亿元."""
        old = self.previous
        if old is None or _EACH.search(old.lead) is None or not re.search("分别|依次", item.lead):
            return None
        return parts_of(self.sentence, old, item.size)

    def _parts_counted(self, item: Item) -> list[Span] | None:
        """Return the list whose members were counted before their numbers: 甲、乙和丙等3个行业，产值分别增长…."""
        old = self.previous
        if old is None or old.quantity.dimension != "count" or old.quantity.value != item.size:
            return None
        return parts_of(self.sentence, old, item.size) if _COUNTED_EACH.match(item.lead) else None

    def _sum_up(self, item: Item) -> None:
        """Note the last industries told one by one where a number is of them together: …，三者占比近八成."""
        # Two of them at least must have been told.
        m = _SO_MANY.search(item.lead) if item.size == 1 and len(self.done) > 1 else None
        if m is None:
            return
        kind = "park" if m[0].endswith(("园区", "板块")) else "cluster"
        told = [d.frame for d in self.done if d.frame is not None and d.frame.subject_kind == kind]
        names = list(dict.fromkeys(frame.subject for frame in told if "、" not in frame.subject))
        number = "一二三四五".index(m[1].replace("两", "二")) + 1
        if len(names) >= number:
            self.listed = (kind, "、".join(names[-number:]))

    def _note_list(self) -> None:
        """Note the list that a run of numbers is of: 甲、乙产业产值分别为…，合计占… is of both."""
        if self.parts is None:
            pointed = [member.topic for member in self.members if member.topic is not None]
            if (
                self.listed is None
                and pointed
                and len(pointed) == len(self.members)
                and {kind for kind, _ in pointed} == {"cluster"}
            ):
                # 上述三类产业产值分别为…，合计65亿元: of all that is pointed back at.
                self.listed = ("cluster", "、".join(name for _, name in pointed))
            return
        spans = [self.sentence.mentions_in(*part, "subject") for part in self.parts]
        if all(len(found) == 1 and found[0].word.subject_kind == "park" for found in spans):
            self.listed = ("park", "、".join(found[0].word.subject for found in spans))
            return
        # 装备、医药三大主导产业: what sums the members up is none of them.
        named = [[m for m in found if m.word.subject_kind == "cluster"] for found in spans]
        if not all(named):
            return
        last = named[-1][-1]
        head = self.sentence.text[named[0][0].start : last.start]
        self.listed = ("cluster", head + last.word.subject)

    @staticmethod
    def _last_run(before: list[Item]) -> list[Item]:
        """Return the last numbers that stood in one list."""
        return [d for d in before if d.group == before[-1].group and d.size > 1]
