"""Frames of a spoken line, for the docs."""
