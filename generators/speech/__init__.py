"""Speak: text and an emotion become speech, through prosody and nothing else."""
