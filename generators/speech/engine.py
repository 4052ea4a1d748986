"""The Speak engine: a request in, clauses of sound out as they are ready."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np

from generators.assets import Assets
from generators.contract import Cancel, OnProgress, Progress, ignore_progress
from generators.emotion import Emotion
from generators.speech import pieces
from generators.speech.acoustics import AcousticModel, Rendering
from generators.speech.calibration import Calibration, load_calibration
from generators.speech.evening import evened
from generators.speech.plan import ClausePlan, planned
from generators.speech.request import SpeechRequest
from generators.speech.result import SAMPLE_RATE, SpeechResult, SpokenClause
from generators.speech.sounding import audible, described, named
from generators.speech.text import FrontEnd, Script
from generators.speech.vocoder import Vocoder
from generators.speech.voices import Voice, find_voice, load_voices

CACHE_SECONDS = 240.0
AHEAD = 3  # clauses in the making beside the one that is waited for


OnAudio = Callable[[np.ndarray], None]


def _no_audio(audio: np.ndarray) -> None:
    """An `OnAudio` for callers that wait for whole clauses."""


@dataclass(frozen=True)
class _Making:
    """A clause in the making: either `kept` from before, or `sound`, which waits for its rendering and its audio."""

    plan: ClausePlan
    key: str
    sound: Callable[[], tuple[Rendering, Iterator[np.ndarray]]] | None = None
    kept: SpokenClause | None = None


class SpeechEngine:
    """Loads once, then speaks. Safe to call from several threads; the same request gives the same bytes.

    Clauses it made lately are kept (`CACHE_SECONDS`), so that after an edit only the touched clause is made again
    and all others are the very same samples.

    Args:
        assets: where weights are, checked.
        threads: cores for the clause that is waited for, and clauses made side by side after it.
    """

    def __init__(self, assets: Assets, threads: int = 2) -> None:
        self.voices: dict[str, Voice] = load_voices(assets.path("speech/voices.safetensors"))
        self._model = AcousticModel(assets.path("speech/acoustic.safetensors"))
        self._calibration = load_calibration(assets.path("speech/calibration.json"))
        vocoder = assets.path("speech/generator.onnx")
        self._alone = Vocoder(vocoder, threads)
        self._beside = Vocoder(vocoder, threads=1)
        self._threads = threads
        self._front_ends: dict[str, FrontEnd] = {}
        self._made: OrderedDict[str, SpokenClause] = OrderedDict()
        self._lock = threading.Lock()

    def plan(self, request: SpeechRequest) -> list[ClausePlan]:
        """Clauses and their prosody, without sound.

        Raises:
            BadInput: the text, the voice or an edit cannot be used; the message says why and what to do.
        """
        return list(self._planned(request, self._script(request)))

    def stream(
        self,
        request: SpeechRequest,
        on_progress: OnProgress = ignore_progress,
        cancel: Cancel | None = None,
        on_audio: OnAudio = _no_audio,
    ) -> Iterator[SpokenClause]:
        """Yield clauses in order, the first while the others are being made.

        Args:
            request: what to say.
            on_progress: told after each clause.
            cancel: looked at before each piece of sound; interrupts one that is being made.
            on_audio: gets the sound `(S,)` piece by piece, before its clause is whole; all of it adds up to the
                clauses' audio, sample by sample.
        Raises:
            BadInput: as `plan`.
            Cancelled: `cancel` was set.
        """
        cancel = cancel or Cancel()
        on_progress(Progress(0.0, "reading"))
        script = self._script(request)
        cancel.raise_if_set()
        gain = self._tuning(request.voice).gain
        total = sum(len(clause.tokens) for clause in script.clauses)
        done, start = 0, 0.0
        for clause in self._in_order(self._planned(request, script), gain, cancel, on_audio):
            clause = placed(clause, start)
            start += clause.duration
            done += len(clause.phonemes)
            on_progress(Progress(done / total, "speaking"))
            yield clause

    def run(
        self, request: SpeechRequest, on_progress: OnProgress = ignore_progress, cancel: Cancel | None = None
    ) -> SpeechResult:
        """Speak all of it; raises as `stream`."""
        return SpeechResult(request, tuple(self.stream(request, on_progress, cancel)))

    def counterfactual(
        self,
        result: SpeechResult,
        emotion: Emotion,
        *,
        timing_from: Emotion | None = None,
        pitch_from: Emotion | None = None,
        energy_from: Emotion | None = None,
    ) -> SpeechResult:
        """The same words in the same voice under another emotion, phoneme by phoneme alongside `result`.

        With `timing_from`, `pitch_from` or `energy_from` that part of prosody comes from yet another emotion: the
        effect of one path alone (path-specific counterfactual; Pearl 2001).
        """
        changed = {
            "emotion": emotion,
            "timing_from": timing_from,
            "pitch_from": pitch_from,
            "energy_from": energy_from,
        }
        return self.run(result.request.model_copy(update=changed))

    def _in_order(
        self, plans: Iterable[ClausePlan], gain: float, cancel: Cancel, on_audio: OnAudio
    ) -> Iterator[SpokenClause]:
        ahead: deque[_Making] = deque()
        waiting = True  # until one clause had to be made, somebody has only heard what was there before
        with ThreadPoolExecutor(self._threads, "speak") as pool:
            try:
                for each in plans:
                    cancel.raise_if_set()
                    making = self._kept(each, gain)
                    if making is None:
                        making = (
                            self._waited_for(each, gain, cancel) if waiting else self._begun(each, gain, pool, cancel)
                        )
                    ahead.append(making)
                    if waiting or len(ahead) > AHEAD:
                        yield self._whole(ahead.popleft(), cancel, on_audio)
                    waiting = waiting and making.kept is not None
                while ahead:
                    yield self._whole(ahead.popleft(), cancel, on_audio)
            finally:
                pool.shutdown(wait=True, cancel_futures=True)

    def _kept(self, each: ClausePlan, gain: float) -> _Making | None:
        """A clause that was made before."""
        key = _key(each, gain)
        with self._lock:
            if key not in self._made:
                return None
            self._made.move_to_end(key)
            return _Making(each, key, kept=self._made[key])

    def _waited_for(self, each: ClausePlan, gain: float, cancel: Cancel) -> _Making:
        """The clause that is heard next: all cores make one piece of it after the other, as they are asked for."""
        rendering, sound = self._sound(each, gain, self._alone, cancel)
        return _Making(each, _key(each, gain), sound=lambda: (rendering, sound))

    def _begun(self, each: ClausePlan, gain: float, pool: ThreadPoolExecutor, cancel: Cancel) -> _Making:
        """A later clause, made on one core beside another one: sooner done in all, to the same bytes."""

        def aside() -> tuple[Rendering, Iterator[np.ndarray]]:
            rendering, sound = self._sound(each, gain, self._beside, cancel)
            return rendering, iter(list(sound))

        return _Making(each, _key(each, gain), sound=pool.submit(aside).result)

    def _sound(
        self, each: ClausePlan, gain: float, vocoder: Vocoder, cancel: Cancel
    ) -> tuple[Rendering, Iterator[np.ndarray]]:
        rendering = self._model.render(each.tokens, each.style, each.prosody)
        made = pieces.in_pieces(rendering, each.style, vocoder, cancel)
        return rendering, audible(each, rendering, pieces.joined(evened(made, gain)))

    def _whole(self, making: _Making, cancel: Cancel, on_audio: OnAudio) -> SpokenClause:
        """Wait for a clause, passing its sound on as it comes."""
        cancel.raise_if_set()
        if making.kept is not None:
            clause = named(making.kept, making.plan)
            on_audio(clause.audio)
            return clause
        assert making.sound is not None
        rendering, sound = making.sound()
        heard: list[np.ndarray] = []
        for part in sound:
            on_audio(part)
            heard.append(part)
            cancel.raise_if_set()
        clause = described(making.plan, rendering, np.concatenate(heard))
        self._keep(making.key, clause)
        return clause

    def _keep(self, key: str, clause: SpokenClause) -> None:
        with self._lock:
            self._made[key] = clause
            while len(self._made) > 1 and sum(c.duration for c in self._made.values()) > CACHE_SECONDS:
                self._made.popitem(last=False)

    def _script(self, request: SpeechRequest) -> Script:
        return self._front_end(find_voice(self.voices, request.voice)).analyse(request.text, request.dictionary)

    def _planned(self, request: SpeechRequest, script: Script) -> Iterator[ClausePlan]:
        voice = find_voice(self.voices, request.voice)
        return planned(request, script, voice, self._model, self._tuning(request.voice).speed)

    def _front_end(self, voice: Voice) -> FrontEnd:
        with self._lock:
            if voice.accent not in self._front_ends:
                self._front_ends[voice.accent] = FrontEnd(voice.accent)
            return self._front_ends[voice.accent]

    def _tuning(self, voice: str) -> Calibration:
        return self._calibration.get(voice, Calibration())


def _key(each: ClausePlan, gain: float) -> str:
    return f"{each.key}{gain:.3f}"


def placed(clause: SpokenClause, start: float) -> SpokenClause:
    """The clause with its times counted from the beginning of the result; it starts at `start` seconds."""
    start = round(start * SAMPLE_RATE) / SAMPLE_RATE
    return replace(
        clause,
        start=start,
        phonemes=tuple(replace(p, start=p.start + start, end=p.end + start) for p in clause.phonemes),
        words=tuple(replace(w, start=w.start + start, end=w.end + start) for w in clause.words),
    )
