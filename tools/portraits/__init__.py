"""Draws the portraits of our own that ship with Animate:  python -m tools.portraits."""
