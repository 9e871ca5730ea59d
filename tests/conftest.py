"""What holds for all tests: a property is about what is true, not about how long a busy machine takes to find it so."""

from hypothesis import settings

settings.register_profile("board", deadline=None)
settings.load_profile("board")
