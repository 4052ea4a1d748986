"""From a picture to a face: where it is, its mesh, irises, the person, and the expression it wears."""

from generators.portrait.face.analyse import MOST_YAW, Face, FaceAnalyser
from generators.portrait.face.anchors import Anchors, load_anchors
from generators.portrait.face.detector import Detection
from generators.portrait.face.errors import BadAnchors, BadPicture, NoFace, NoSuchFace, ProfileFace
from generators.portrait.face.picture import Picture, read_picture, to_picture

__all__ = [
    "MOST_YAW",
    "Anchors",
    "BadAnchors",
    "BadPicture",
    "Detection",
    "Face",
    "FaceAnalyser",
    "NoFace",
    "NoSuchFace",
    "Picture",
    "ProfileFace",
    "load_anchors",
    "read_picture",
    "to_picture",
]
