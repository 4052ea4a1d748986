"""Builds Animate's training corpus from installable packages: voices, sounds in time, and a teacher of motion."""
