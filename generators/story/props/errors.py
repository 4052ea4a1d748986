"""What can go wrong with things to draw."""

from generators.contract import BadInput, MoodreelError


class UnknownProp(BadInput):
    """There is no drawing for this element."""


class BadRecipe(MoodreelError):
    """A recipe names an icon or a drawing that there is not."""
