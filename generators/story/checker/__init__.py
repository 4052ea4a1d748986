"""Reads a plan as an editor would and says what is wrong with it: correct, fluent, logical, coherent, engaging."""

from .check import FAMILIES, RULES, check
from .fault import Family, Fault

__all__ = ["FAMILIES", "RULES", "Family", "Fault", "check"]
