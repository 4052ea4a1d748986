"""Turning the head."""

from __future__ import annotations

import numpy as np

from generators.portrait.render.arrays import Floats


def rotation_matrix(degrees: Floats) -> Floats:
    """`(3, 3)` for yaw, pitch, roll as in `Motion.rotation`: pitch first, then yaw, then roll."""
    yaw, pitch, roll = np.deg2rad(degrees)
    cy, sy, cp, sp, cr, sr = np.cos(yaw), np.sin(yaw), np.cos(pitch), np.sin(pitch), np.cos(roll), np.sin(roll)
    about_y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    about_x = np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]])
    about_z = np.array([[cr, -sr, 0], [sr, cr, 0], [0, 0, 1]])
    return (about_z @ about_y @ about_x).astype(np.float32)
