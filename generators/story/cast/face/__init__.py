"""Faces: what a feeling does to brows, eyes, mouth and cheeks."""
