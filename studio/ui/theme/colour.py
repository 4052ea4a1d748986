"""Arithmetic on `#rrggbb` colours: mixing and contrast (WCAG 2.2, success criterion 1.4.3)."""

from __future__ import annotations


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of `#rrggbb`, 0 to 255 each."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(a: str, b: str, share: float) -> str:
    """`a` with a share in [0, 1] of `b`, in sRGB."""
    parts = (round((1 - share) * x + share * y) for x, y in zip(channels(a), channels(b), strict=True))
    return "#{:02x}{:02x}{:02x}".format(*parts)


def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (x / 255 for x in channels(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: str, surface: str, ratio: float) -> str:
    """`colour`, moved toward black or white only as far as it needs for `ratio` on `surface`."""
    pole = "#000000" if luminance(surface) > 0.18 else "#ffffff"
    for step in range(51):
        moved = mix(colour, pole, step / 50)
        if contrast(moved, surface) >= ratio:
            return moved
    return pole
