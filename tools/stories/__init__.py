"""Draws Story's pictures for the docs with the engine that ships."""
