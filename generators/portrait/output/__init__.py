"""What an animation can be saved as, beside video: pictures, a preview, and its motion for other programs."""

from generators.portrait.output.gif import GifWriter
from generators.portrait.output.motion_file import MOTION_SUFFIXES, read_motion, write_motion
from generators.portrait.output.pictures import PicturesWriter

__all__ = ["MOTION_SUFFIXES", "GifWriter", "PicturesWriter", "read_motion", "write_motion"]
