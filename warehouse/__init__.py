"""Meaning in SQL, answers as DataFrames.

``build`` makes a new DuckDB file from the seeds (``reading``, ``correcting``, ``loading``) step by step (``steps``):
checks judge the rows (``checking``), ``marts/*.sql`` decide what they mean, ``publishing`` swaps the file in.
``library`` is the door to the user's library; behind it ``desk`` keeps drafts and decisions, and changes library and
board together.
``connection`` opens it read-only and answers ``queries/*.sql``, each through its one function in ``questions``;
``analysis`` holds the formulas that are no SQL.
"""
