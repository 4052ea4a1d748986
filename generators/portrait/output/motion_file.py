"""Motion as a file: JSON that Moodreel reads back, and the table that face capture on an iPhone writes.

The table is laid out like Live Link Face's: a row a frame with a time code, ARKit's shapes by name and the angles of
head and eyes in radians. Programs that import face capture (Unreal, Blender's and Unity's add-ons) go by those names.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import numpy as np

from generators.contract import BadInput
from generators.media import atomic_write
from generators.portrait.pose import ARKIT, Motion

MOTION_SUFFIXES = (".json", ".csv")
_FORMAT = "moodreel-motion"
_VERSION = 1
_DIGITS = 5
_ANGLES = ("HeadYaw", "HeadPitch", "HeadRoll", "LeftEyeYaw", "LeftEyePitch", "LeftEyeRoll",
           "RightEyeYaw", "RightEyePitch", "RightEyeRoll")  # fmt: skip


def write_motion(path: Path, motion: Motion, *, about: dict[str, Any] | None = None, overwrite: bool = False) -> None:
    """Write motion by the file's suffix; `eyeLook…` is filled from the gaze.

    Args:
        path: `.json` or `.csv`.
        motion: what to write.
        about: plain data kept in JSON beside it, as the request it was made from.
        overwrite: whether an existing file may be replaced.

    Raises:
        BadInput: another suffix.
        FileExists: it exists and `overwrite` is false.
        WriteFailed: the disk is full or broke.
    """
    looking = motion.with_look()
    if path.suffix.lower() == ".json":
        data = _json(looking, about or {})
    elif path.suffix.lower() == ".csv":
        data = _table(looking)
    else:
        raise BadInput(f"Motion is saved as {' or '.join(MOTION_SUFFIXES)}, not as '{path.name}'. Change its ending.")
    with atomic_write(path, overwrite=overwrite) as temporary:
        temporary.write_bytes(data.encode())


def read_motion(path: Path) -> Motion:
    """Read what `write_motion` wrote as JSON.

    Raises:
        BadInput: the file is missing, damaged or something else.
    """
    try:
        data = json.loads(path.read_bytes())
        if data["format"] != _FORMAT or data["version"] > _VERSION:
            raise BadInput(f"'{path}' is no motion that this Moodreel knows. Save it again with `--motion-out`.")
        columns = [ARKIT.index(name) for name in data["shapes"]]
        given = np.array(data["weights"], np.float32).reshape(-1, len(columns))
        weights = np.zeros((len(given), len(ARKIT)), np.float32)
        weights[:, columns] = given
        rest = (np.array(data[name], np.float32) for name in ("rotation", "shift", "gaze"))
        return Motion(float(data["fps"]), weights, *rest)
    except OSError as error:
        raise BadInput(f"'{path}' cannot be read: {error.strerror}. Check its name.") from error
    except (KeyError, TypeError, ValueError) as error:
        raise BadInput(f"'{path}' is no motion file, or a damaged one ({error}). Save the motion again.") from error


def _json(motion: Motion, about: dict[str, Any]) -> str:
    arrays = {name: getattr(motion, name) for name in ("weights", "rotation", "shift", "gaze")}
    head = {
        "format": _FORMAT,
        "version": _VERSION,
        "about": about,
        "units": {"rotation": "degrees: yaw, pitch, roll", "shift": "cm: x, y, z", "gaze": "degrees: left, up"},
        "fps": motion.fps,
        "shapes": list(ARKIT),
    }
    rows = {name: np.round(array.astype(float), _DIGITS).tolist() for name, array in arrays.items()}
    return json.dumps({**head, **rows}, separators=(",", ":"))


def _table(motion: Motion) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    names = [name[0].upper() + name[1:] for name in ARKIT]
    writer.writerow(["Timecode", "BlendShapeCount", *names, *_ANGLES])
    head = np.deg2rad(motion.rotation)
    # eyes turn like the head: positive pitch is down, and there is no roll
    eye = np.deg2rad(np.column_stack([motion.gaze[:, 0], -motion.gaze[:, 1], np.zeros(len(motion))]))
    rows = np.round(np.column_stack([motion.weights, head, eye, eye]).astype(float), _DIGITS) + 0.0  # no "-0.0"
    for number, row in enumerate(rows.tolist()):
        writer.writerow([_time_code(number, motion.fps), len(ARKIT), *row])
    return text.getvalue()


def _time_code(frame: int, fps: float) -> str:
    """Hours, minutes, seconds and frames, as film has it."""
    second, rest = divmod(frame, round(fps))
    return f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}:{rest:02d}.000"
