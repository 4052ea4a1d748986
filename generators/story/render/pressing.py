"""A process that turns SVG into pixels; `press.py` starts it by path, so it imports nothing of ours.

The renderer holds Python's lock while it works, so only processes can use two cores. In: per page three numbers (bytes
of SVG, width, height) and the SVG. Out: a number of bytes and so many bytes of RGB, or a negative number and a message.
"""

import io
import struct
import sys

import resvg_py
from PIL import Image

HEAD = struct.Struct("<qqq")
SIZE = struct.Struct("<q")


def main() -> None:
    """Serve until the input ends."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    while head := source.read(HEAD.size):
        length, width, height = HEAD.unpack(head)
        svg = source.read(length).decode("utf-8")
        try:
            png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, width=width, height=height)
            made = Image.open(io.BytesIO(bytes(png))).convert("RGB").tobytes()
            size = len(made)
        except (ValueError, OSError) as error:
            made = str(error).encode("utf-8")
            size = -len(made)
        target.write(SIZE.pack(size) + made)
        target.flush()


if __name__ == "__main__":
    main()
