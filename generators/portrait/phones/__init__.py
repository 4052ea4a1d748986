"""Hearing: audio to viseme posteriors and a coarse mel, in a stream."""

from .classes import CLASSES, INDEX, SILENCE, VOWELS, classes_of
from .classifier import ClassifierConfig, PhoneClassifier
from .ears import Ears
from .listener import FEATURES, FPS, LOOK_AHEAD_SECONDS, Listener, features, posteriors_of, posteriors_within
from .mel import SAMPLE_RATE, log_mel, normalise, statistics

__all__ = [
    "CLASSES",
    "FEATURES",
    "FPS",
    "INDEX",
    "LOOK_AHEAD_SECONDS",
    "SAMPLE_RATE",
    "SILENCE",
    "VOWELS",
    "ClassifierConfig",
    "Ears",
    "Listener",
    "PhoneClassifier",
    "classes_of",
    "features",
    "log_mel",
    "normalise",
    "posteriors_of",
    "posteriors_within",
    "statistics",
]
