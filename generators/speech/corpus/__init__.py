"""Builds Speak's training corpus from installable packages: teacher, sentences, interventions."""
