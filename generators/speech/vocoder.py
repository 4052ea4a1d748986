"""The frozen vocoder: latent, F0 and style to a waveform (Kokoro's iSTFTNet generator; after Kaneko et al. 2022)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime as ort

from generators.contract import BadInput, Cancel, MoodreelError

HOP = 300  # samples a frame: 24 kHz / 80 Hz
_UNSOUND = 12
"""Samples at the beginning, where the inverse STFT divides by next to nothing: up to 170 times full scale."""


class VocoderBroken(MoodreelError):
    """The vocoder's file is missing or is no vocoder."""


class Vocoder:
    """Turns latents into sound; the same input gives the same bytes, also from several threads at once.

    Args:
        path: `generator.onnx` as written by `generators.speech.corpus.vocoder_graph`.
        threads: cores to use for one call.

    Raises:
        VocoderBroken: the file cannot be loaded.
    """

    def __init__(self, path: Path, threads: int) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Threads that wait sleep: the window beside us needs the core more than we need the microseconds.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            self._session = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # ONNX Runtime has no common base for its errors
            raise VocoderBroken(f"'{path}' is no vocoder that can be loaded. Install Moodreel again.") from error
        if [value.name for value in self._session.get_inputs()] != ["latent", "f0", "style"]:
            raise VocoderBroken(f"'{path}' is a model, but not the vocoder. Install Moodreel again.")

    def __call__(
        self, latent: np.ndarray, f0: np.ndarray, style: np.ndarray, cancel: Cancel | None = None
    ) -> np.ndarray:
        """Sound of a clause.

        Args:
            latent: `(T, 512)` at 80 Hz.
            f0: `(T,)` in Hz, below 10 where unvoiced.
            style: `(256,)` of the voice.
            cancel: interrupts a long clause in the middle.
        Returns:
            `(300 * T,)` float32 at 24 kHz.

        Raises:
            BadInput: the shapes do not fit each other, or a number is not finite.
            Cancelled: `cancel` was set.
        """
        cancel = cancel or Cancel()
        shapes = [np.shape(array) for array in (latent, f0, style)]
        frames = np.size(f0)
        if frames == 0 or shapes != [(frames, 512), (frames,), (256,)]:
            raise BadInput(f"The vocoder takes a latent (T, 512), F0 (T,) and a style (256,) with T > 0, not {shapes}.")
        feeds = {
            name: np.ascontiguousarray(array, np.float32)
            for name, array in (("latent", latent[None]), ("f0", f0[None, None]), ("style", style[None]))
        }
        if not all(np.isfinite(array).all() for array in feeds.values()):
            raise BadInput("The latent, F0 and style must be finite numbers. Check the prosody that was edited.")
        options = ort.RunOptions()
        # Without this a long clause's working memory would be kept until the engine ends.
        options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
        with cancel.interrupting(lambda: setattr(options, "terminate", True)):
            try:
                (audio,) = self._session.run(None, feeds, options)
            except Exception:  # ONNX Runtime has no error of its own for a run that was terminated
                cancel.raise_if_set()
                raise
        audio = np.array(audio)
        audio[:_UNSOUND] = 0
        return audio
