"""What a text has been about so far: the subjects that its title, headings, paragraphs and sentences named."""

from dataclasses import dataclass, field

Topic = tuple[str, str]
"""Kind and name of a subject; the region's name is empty."""
_USED = 24
"""How many numbers back it is remembered whose they were."""
_REMEMBERED = 4
"""How many sentences back a paragraph is remembered: what stands farther is hardly ever meant."""


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
            self.section, self.carried = [], None

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
