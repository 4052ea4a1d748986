"""Sheets of faces: every shipped portrait in every emotion saying every kind of sound."""
