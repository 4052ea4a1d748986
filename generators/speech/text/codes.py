"""Numbers that are names: versions, telephone and serial numbers."""

from __future__ import annotations

import re

from . import numerals
from .context import Context


def version(context: Context) -> str:
    """ "2.0.1", "v1.2"; four groups are an address: "192 dot 168 dot 0 dot 1"."""
    text = context.text.lstrip("vV")
    groups = text.split(".")
    joint = " dot " if len(groups) == 4 else " point "
    return ("version " if text != context.text else "") + joint.join(context.number(group) for group in groups)


def phone(context: Context) -> str:
    """Digit by digit, with a rest between the groups."""
    groups = re.findall(r"\d+", context.text)
    plus = "plus " if context.text.startswith("+") else ""
    return plus + ", ".join(numerals.digits(group) for group in groups)


def serial(context: Context) -> str:
    """ "123-45-6789": digit by digit, with a rest between the groups."""
    return ", ".join(numerals.digits(group) for group in context.text.split("-"))
