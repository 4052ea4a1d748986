"""Animate: a portrait and a voice become a talking head."""
