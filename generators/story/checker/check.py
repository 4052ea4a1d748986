"""All rules, by family."""

from __future__ import annotations

from collections.abc import Mapping

from generators.story.checker import coherent, correct, engaging, fluent, logical
from generators.story.checker.fault import Family, Fault, Rule
from generators.story.plan import StoryPlan

FAMILIES: Mapping[Family, tuple[Rule, ...]] = {
    "correct": correct.RULES,
    "fluent": fluent.RULES,
    "logical": logical.RULES,
    "coherent": coherent.RULES,
    "engaging": engaging.RULES,
}
RULES: tuple[str, ...] = tuple(rule.__name__ for rules in FAMILIES.values() for rule in rules)
"""The names of all rules."""


def check(plan: StoryPlan) -> tuple[Fault, ...]:
    """Everything that is wrong with a plan; nothing if it may be drawn."""
    return tuple(
        Fault(family, rule.__name__, frame, message)
        for family, rules in FAMILIES.items()
        for rule in rules
        for frame, message in rule(plan)
    )
