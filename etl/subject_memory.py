"""What a text has been about so far: the subjects that its title, headings, paragraphs and sentences named."""

from collections.abc import Iterable
from dataclasses import dataclass, field

Topic = tuple[str, str]
"""Kind and name of a subject; the region's name is empty."""
_USED = 24
"""How many numbers back it is remembered whose they were."""
_REMEMBERED = 4
"""How many sentences back a paragraph is remembered: what stands farther is hardly ever meant."""


_LISTS = 6
"""How many lists back a text is remembered."""
_CALLED = {
    "park": ("平台", "板块", "园区", "组团", "开发区", "工业园", "产业园", "园", "片区", "镇街", "乡镇", "镇", "街道"),
    "cluster": ("产业集群", "产业", "行业", "集群", "领域", "门类", "板块"),
    "sector": ("产业", "行业", "领域", "门类"),
    "enterprise": ("企业", "公司", "项目"),
    "region": ("平台", "板块", "区县", "区", "县", "地", "片区"),
}
"""What members of each kind are called when they are counted."""


@dataclass(frozen=True, slots=True)
class Member:
    """One of a list: a subject, or a region where ``topic`` is None."""

    topic: Topic | None
    region: str = ""

    @property
    def kind(self) -> str:
        """What it is one of."""
        return "region" if self.topic is None else self.topic[0]


@dataclass(slots=True)
class Lists:
    """The lists of names and of districts that a text has told so far, the last of them last."""

    told: list[tuple[Member, ...]] = field(default_factory=list)

    def add(self, members: Iterable[Member]) -> None:
        """Keep a list whose members are several and of one kind."""
        found = tuple(dict.fromkeys(members))
        if len(found) > 1 and len({member.kind for member in found}) == 1:
            self.told.append(found)
            del self.told[:-_LISTS]

    def meant(self, what: str, size: int) -> tuple[Member, ...]:
        """Return the last list of things that are called ``what``, nothing where it has not ``size`` members."""
        for members in reversed(self.told):
            if what in _CALLED.get(members[0].kind, ()):
                return members if len(members) == size else ()
        return ()


@dataclass(slots=True)
class Told:
    """What one sentence named, in reading order; ``is_lead``: it is short, without numbers, and announces the rest."""

    named: list[Topic]
    is_lead: bool


@dataclass(slots=True)
class SubjectMemory:
    """The subjects that a number may take over, from the farthest to the nearest."""

    title: list[Topic] = field(default_factory=list)
    section: list[Topic] = field(default_factory=list)
    heading: list[Topic] = field(default_factory=list)
    sentences: list[Told] = field(default_factory=list)
    used: list[Topic] = field(default_factory=list)
    """Whose the paragraph's numbers so far were."""
    carried: Topic | None = None
    """Whose the last number of the paragraph before was."""
    lists: Lists = field(default_factory=Lists)
    is_heading: bool = False
    is_main: bool = False

    def enter(self, *, is_heading: bool, is_main: bool) -> None:
        """Begin a paragraph; a heading drops what the one before it named, a main one the section's too."""
        self.carried = self.used[-1] if self.used else self.carried
        self.is_heading, self.is_main = is_heading, is_main
        self.sentences, self.used = [], []
        if is_heading or is_main:
            self.heading = []
        if is_main:
            self.section, self.carried, self.lists = [], None, Lists()

    def use(self, topics: list[Topic]) -> None:
        """Keep whose a sentence's numbers were."""
        self.used = [*self.used, *topics][-_USED:]

    def leave(self, named: list[Topic], is_lead: bool) -> None:
        """Keep what a sentence named; ``is_lead``: it announces what the ones after it are about."""
        if self.is_heading:
            self.heading += named
            if self.is_main:
                self.section += named
            return
        self.sentences.append(Told(named, is_lead))
        del self.sentences[:-_REMEMBERED]
