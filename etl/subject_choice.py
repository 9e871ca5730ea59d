"""Whose number it is: the region's, an industry's, a firm's or a park's."""

import re

from etl.context import Frame
from etl.lexicon import Mention, table
from etl.names import NO_NAME
from etl.reading import FIRM_COUNTS, OUTPUTS, PROJECTS, REGIONAL, Item, light
from etl.subject_search import NEXT_MEMBER, SubjectSearch

_OTHERS = re.compile("园区|[大中小微]型?企业|民营|国有|外资|亩均|单位|人均")
"""Whose a number can be beside the industry that was told of."""
INDUSTRY = frozenset(("工业", "规上工业", "制造业", "规上制造业"))


class SubjectChoice(SubjectSearch):
    """Chooses subjects."""

    def _subject(self, item: Item, own: Mention | None, frame: Frame) -> None:
        self.current = item
        indicator = frame.indicator
        own = self._unlisted(item, own, indicator) or own
        if own is not None and self._is_product_of_firm(own):
            own = None
        if indicator in REGIONAL and frame.transformation not in ("change", "share"):
            return
        if own is not None and self._drops(own, indicator):
            self.sector = own
            if self.state.article_subject is None and (
                self.subject is None or self.subject.word.subject_kind == "sector"
            ):
                self.subject = own
            own = None
        if own is not None:
            self._name(own, frame, item)
            self.subject = own
            self.is_new_clause = False
            self.names_whole_region = False
            if own.word.subject_kind == "sector":
                self.sector = own
            return
        if not self.product and self._names_region(item, indicator):
            return
        is_chain = self.before_part is not None and re.search("产业链|链上|上下游", item.lead) is not None
        goes_on = indicator in OUTPUTS and not _OTHERS.search(item.lead)
        if self.before_part is not None and (goes_on or is_chain):
            self.subject = self.before_part
        kept = self.subject
        far = self.state.paragraph_head or self.state.article_subject or self.state.section_subject
        if self.product and indicator == "product_volume" and kept is None and far is None:
            frame.subject_kind, frame.subject, self.product = "cluster", self.product, ""
            return
        self.product = ""
        if item.quantity.dimension == "class" and kept is not None and kept.word.subject_kind == "enterprise":
            # 依托某基地，打造百亿级产业集群: a firm is part of what is to grow.
            kept = None
        if item.quantity.dimension == "count" and re.search("等[^，；。、]{0,4}$", item.lead):
            # 推动甲公司、乙公司等8个项目投产: the names are examples, the number is the region's.
            kept = self.subject = None
        if kept is None and self.before_part is not None and self._next_of_list(item, self.before_part, frame):
            return
        if kept is not None and self._keeps(kept, indicator):
            if self._next_of_list(item, kept, frame):
                return
            self._name(kept, frame, item)
            frame.notes.append(f"主体：承句中前文“{kept.word.subject}”")
            frame.distance = max(frame.distance, 1)
            return
        if self.names_whole_region:
            return
        self._subject_from_afar(indicator, frame)

    def _next_of_list(self, item: Item, kept: Mention, frame: Frame) -> bool:
        """Take 西岭机械 of 其中，东山纸业增长15%，西岭机械增长22% as the next member of a list."""
        if kept.word.subject_kind not in ("enterprise", "cluster") or not self.is_elliptic:
            return False
        m = NEXT_MEMBER.fullmatch(item.lead)
        if m is None or not light().sub("", m[1]) or NO_NAME.search(m[1]):
            return False
        frame.subject_kind, frame.subject = kept.word.subject_kind, m[1]
        return True

    def _continues_list(self, item: Item, rest: str) -> bool:
        """Tell the next member of a list whose members before it named only themselves."""
        old = self.previous
        if old is None or old.frame is None or not 2 <= len(rest) <= 6 or (self.subject or self.before_part) is None:
            return False
        listed = [d for d in self.done if d.frame is not None and "指标：承前文" in d.frame.notes]
        is_next = item.lead[0] in "；;" and item.quantity.dimension == "money"
        return (bool(listed) or is_next) and bool(NEXT_MEMBER.fullmatch(item.lead)) and not NO_NAME.search(rest)

    def _is_of_whole(self, indicator: str) -> bool:
        """Tell an indicator whose own name is of the whole district: 单位地区生产总值能耗, 全社会研发投入."""
        item = self.current
        if item is None:
            return False
        start = max(self.sentence.start, item.clause_start)
        named = [
            m for m in self.sentence.mentions_in(start, item.quantity.start, "indicator") if m.word.code == indicator
        ]
        words = self.sentence.text[start : named[-1].end] if named else ""
        return re.search("单位(?:地区)?(?:GDP|生产总值)|全社会|人均|万元地区", words) is not None

    def _industry_named(self, indicator: str) -> str:
        """Return the industry that an indicator's own name holds: 单位规上工业增加值能耗 is of 规上工业 everywhere."""
        item = self.sentence.items and self.current
        if not item:
            return ""
        text = self.sentence.text
        named = [
            text[m.start : m.end]
            for m in self.sentence.mentions_in(item.lead_start, item.quantity.start, "indicator")
            if m.word.code == indicator
        ]
        if not named or "工业" not in named[-1]:
            return ""
        return "规上工业" if re.search("规上工业|规模以上工业", named[-1]) else "工业"

    def _goes_on(self, indicator: str) -> bool:
        """Tell a sentence that goes on about whose the last number was.

        It splits that number by place (其中，甲区产值320亿元、乙区356亿元), or tells more of a cluster's output without
        a place of its own: …产业产值96亿元。今年产值要冲200亿元.
        """
        text, start = self.sentence.text, self.sentence.start
        told = self.state.last_subject
        if told is None or told[0] not in ("cluster", "sector"):
            return False
        if not text.startswith("其中", start):
            is_output = told[0] == "cluster" and indicator in OUTPUTS and not indicator.startswith("rd_")
            item = self.current
            until = item.quantity.start if item is not None else self.sentence.end
            named = any(
                m.word.kind in ("local", "region", "subject") and m.end <= until and not self._is_whole(m)
                for m in self.sentence.mentions
            )
            return is_output and not named and not _OTHERS.search(text, start, self.sentence.end)
        return any(m.word.kind == "region" and m.start - start <= 4 for m in self.sentence.mentions)

    def _is_whole(self, mention: Mention) -> bool:
        """Tell a name that the words before only measure against: 占全市集成电路产业的比重."""
        text = self.sentence.text
        return (
            self._is_compared(mention)
            or re.search("占[^，。；]{0,10}$", text[self.sentence.start : mention.start]) is not None
        )

    def _subject_from_afar(self, indicator: str, frame: Frame) -> None:
        state = self.state
        if self._is_of_whole(indicator):
            return
        named = self._industry_named(indicator)
        if named:
            frame.subject_kind, frame.subject = "sector", named
            return
        for far, where, distance in (
            (state.last_subject if self._goes_on(indicator) else None, "上一句", 1),
            (state.paragraph_head, "段首", 2),
            (state.paragraph_subject, "段内前文", 2),
            (state.section_subject, "小节标题", 3),
            (state.article_subject, "标题", 3),
        ):
            if far is not None and self._holds_for(far, where, indicator):
                frame.subject_kind, frame.subject = far
                frame.notes.append(f"主体：承{where}“{far[1]}”")
                frame.distance = max(frame.distance, distance)
                return
        sector = state.paragraph_sector or state.document_sector
        if sector and indicator in OUTPUTS and not indicator.startswith("rd_"):
            frame.subject_kind, frame.subject = "sector", sector
            frame.notes.append(f"主体：承前文“{sector}”")
            frame.distance = max(frame.distance, 2)

    def _holds_for(self, far: tuple[str, str], where: str, indicator: str) -> bool:
        """Tell a topic that a count of firms or projects takes too: a park, and what a heading or a title is about."""
        if far[0] == "park" or where in ("段首", "小节标题") or far == self.state.article_subject:
            return True
        return indicator not in FIRM_COUNTS and not (far[0] == "cluster" and indicator in PROJECTS)

    def _names_region(self, item: Item, indicator: str) -> bool:
        """Tell a clause that names the whole region and so drops the subject before it; 其中永川产值 keeps it."""
        found = [m for m in self._own_regions(item.lead_start, item.own_end) if not self._is_location(m)]
        if not found or (self.is_elliptic and item.quantity.dimension == "point"):
            return False
        is_other = found[-1].word.kind == "region" and found[-1].word.code not in ("500000", self.state.region)
        goes_on = indicator == (self.indicator or self.state.paragraph_indicator) and indicator not in REGIONAL
        if is_other and goes_on:
            return False
        self.names_whole_region = True
        self.subject = self.subject if self.subject is not None and self.subject.start > found[-1].start else None
        return True

    def _drops(self, mention: Mention, indicator: str) -> bool:
        """Tell a subject that a count of firms does not take: 规上工业 of 规上工业企业12家."""
        if indicator in FIRM_COUNTS | {"fiscal_support"} and mention.word.subject_kind == "sector":
            return mention.word.subject in INDUSTRY
        return False

    def _keeps(self, kept: Mention, indicator: str) -> bool:
        if kept.word.subject_kind == "sector":
            if indicator in OUTPUTS:
                if indicator.startswith("rd_") and not self.indicator.startswith(("rd_", "revenue", "new_product")):
                    # 研发投入强度 beside output is the district's; after 规上工业企业研发费用 it goes on about them.
                    return False
                return self.indicator in OUTPUTS or not self.indicator or self.indicator.startswith("firms_")
            told = self.previous.frame if self.previous is not None else None
            if indicator == "paid_in_investment" and not self.is_joined:
                return self.is_elliptic
            same = told is not None and told.subject == kept.word.subject and told.indicator in PROJECTS | {"other"}
            return (indicator in PROJECTS and same and not self.is_new_clause) or self.is_elliptic
        is_product = kept.word.subject_kind == "cluster" and not kept.has_tail
        if is_product and indicator in OUTPUTS and self.indicator == "product_volume" and self.state.paragraph_head:
            # 粗钢产量控制在…，产值… under 钢铁材料。: what is made gives way to whose it is.
            return False
        if indicator in FIRM_COUNTS and is_product:
            return self.sentence.text.startswith("企业", kept.end)
        return True

    def _name(self, mention: Mention, frame: Frame, item: Item) -> None:
        word = mention.word
        frame.subject_kind, frame.subject = word.subject_kind, word.subject.replace("规模以上", "规上")
        frame.is_listed = frame.subject in table()
        if word.subject_kind in ("cluster", "sector"):
            self._join_names(mention, frame)
        if word.subject_kind == "park" and word.code and self.state.region in ("500000", ""):
            frame.region = word.code

    def _join_names(self, mention: Mention, frame: Frame) -> None:
        """Keep the whole name where several industries share one number: 装备、材料、医药三大产业合计."""
        if self.parts is not None or mention.word.subject_kind == "sector":
            return
        first = mention
        others = [m for m in self.sentence.mentions if m.word.subject_kind == "cluster" and m.end <= mention.start]
        for other in reversed(others):
            if self.sentence.text[other.end : first.start] not in ("、", "和", "与", "及", "以及"):
                break
            first = other
        if first is not mention:
            frame.subject = self.sentence.text[first.start : mention.start] + mention.word.subject
