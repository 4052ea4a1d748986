"""ARKit's blend shapes on the 468-point face, with teeth, gums, tongue and eyeballs."""

from generators.portrait.basis.basis import (
    CAVITY,
    GUM,
    IRIS,
    PUPIL,
    SCLERA,
    TONGUE,
    TOOTH,
    Basis,
    Eyeball,
    Mouth,
    load_basis,
)

__all__ = [
    "CAVITY",
    "GUM",
    "IRIS",
    "PUPIL",
    "SCLERA",
    "TONGUE",
    "TOOTH",
    "Basis",
    "Eyeball",
    "Mouth",
    "load_basis",
]
