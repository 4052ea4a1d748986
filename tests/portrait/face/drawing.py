"""Pictures made out of one portrait: turned, small, several in one."""

import numpy as np
from PIL import Image


def turned_aside(image, mesh, triangles, yaw):
    """The face alone, as a textured mesh turned by `yaw` degrees, on grey."""
    turn = np.deg2rad(yaw)
    middle = mesh.mean(0)
    rotation = np.array([[np.cos(turn), 0, -np.sin(turn)], [0, 1, 0], [np.sin(turn), 0, np.cos(turn)]])
    seen = (mesh - middle) @ rotation.T + [256, 256, 0]
    texture = np.asarray(image)
    out, depth = np.full((512, 512, 3), 128, np.uint8), np.full((512, 512), np.inf)
    for corners in triangles:
        (ax, ay), (bx, by), (cx, cy) = seen[corners, :2]
        double = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
        if abs(double) < 1e-6:
            continue
        low, high = seen[corners, :2].min(0).astype(int), seen[corners, :2].max(0).astype(int) + 1
        y, x = np.mgrid[low[1] : high[1] + 1, low[0] : high[0] + 1]
        b = ((x - ax) * (cy - ay) - (y - ay) * (cx - ax)) / double
        c = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / double
        weights = np.stack([1 - b - c, b, c], -1)
        z = weights @ seen[corners, 2]
        shown = (weights >= -0.01).all(-1) & (z < depth[y, x])
        source = (weights @ mesh[corners, :2])[shown].round().astype(int).clip(0, 511)
        depth[y[shown], x[shown]] = z[shown]
        out[y[shown], x[shown]] = texture[source[:, 1], source[:, 0]]
    return Image.fromarray(out)


def group(image, box, sizes, side):
    """Copies of a part of an image side by side on grey, with the given widths; rows as they fit."""
    part, out = image.crop(box), Image.new("RGB", (side, side), (128, 128, 128))
    x = y = row = 0
    for size in sizes:
        if x + size > side:
            x, y, row = 0, y + row, 0
        out.paste(part.resize((size, size), Image.Resampling.LANCZOS), (x, y))
        x, row = x + size, max(row, size)
    return out
