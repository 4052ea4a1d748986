"""What can be wrong with a portrait; every message says what would help."""

from __future__ import annotations

from generators.contract import BadInput

BY_HAND = "or mark eyes, nose tip and mouth corners by hand (in the window, or --anchors FILE.json)"


class BadPicture(BadInput):
    """The picture cannot be read, or is too small or too large."""


class NoFace(BadInput):
    """No face was found."""


class NoSuchFace(BadInput):
    """There are faces, but not as many as the number asked for."""


class ProfileFace(BadInput):
    """The face is turned too far aside: half of it is not in the picture."""


class BadAnchors(BadInput):
    """Anchors are missing, outside the picture, or not arranged like a face."""
