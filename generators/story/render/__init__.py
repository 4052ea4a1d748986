"""A scene becomes a picture: layers of SVG, pixels on paper, and the regions of what is in it."""

from .compose import Layer, Page, compose
from .paper import on_paper
from .press import Press, PressFailed
from .regions import alpha, face_of, mask, regions

__all__ = ["Layer", "Page", "Press", "PressFailed", "alpha", "compose", "face_of", "mask", "on_paper", "regions"]
