"""Who is in a portrait, and by what right that face is made to speak: asked once, kept beside the picture."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generators.contract import Frozen

PERMISSIONS = ("myself", "agreed", "free", "invented")
"""It is me; they agreed; the picture may be used freely (public domain, a licence); nobody real is in it."""


class Consent(Frozen):
    """A note on a portrait.

    Attributes:
        who: the person, as the user calls them; may be empty where nobody real is shown.
        permission: one of `PERMISSIONS`.
        noted: seconds since 1970.
    """

    who: Annotated[str, Field(max_length=200)]
    permission: Literal["myself", "agreed", "free", "invented"]
    noted: float
