"""The errors that the warehouse can raise.

::

    BoardError              what, where, what was allowed, what to do next, in one Chinese sentence
    ├── BuildError          the sources cannot become a warehouse; the old one stays
    └── WarehouseError      there is no warehouse that this program can read
"""


class BoardError(Exception):
    """Any fault of the data half that the user can be told about in one sentence."""


class BuildError(BoardError):
    """A seeds file, a correction, a codelist or a check stops the build; the old warehouse stays as it is."""


class WarehouseError(BoardError):
    """The built warehouse is missing, corrupt, truncated or of another version than this program reads."""
