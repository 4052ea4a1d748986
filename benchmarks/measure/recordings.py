"""People's voices to measure lips on: recorded prompts of a telephone exchange, with the times of their sounds.

Debian's `asterisk-core-sounds-*-g722` (CC BY-SA 3.0; 16 kHz; one voice artist a language). They are only measured on:
nothing is trained on them and nothing of them ships. They come without transcripts and without times, so both are
reconstructed: Whisper writes down what is said, espeak-ng says it again with known times, and dynamic time warping of
the two (Sakoe and Chiba 1978) brings the times back to the recording. Neither has any part in Animate.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from benchmarks.measure.ears import whisper_folder
from generators.contract import MoodreelError
from generators.media import resample
from generators.portrait.corpus.espeak import Espeak
from generators.portrait.corpus.sounds import Sounds, of_phonemes

RATE = 16_000
FOLDER = Path("/usr/share/asterisk/sounds")
VOICES = {
    "en": ("en_US_f_Allison", "en-us+f3"),
    "fr": ("fr_CA_f_June", "fr+f3"),
    "it": ("it_IT_m_Carlo", "it"),
    "es": ("es_MX_f_Allison", "es-419+f3"),
}
"""By language: its folder, and espeak's voice."""
_SECONDS = (1.2, 9.0)
_HOP = 160
_QUIET_DB = 35.0  # below the loudest: silence at either end
_SURE = -0.45  # mean log probability of Whisper's words
_REPEATS = 2.4  # times that the words can be compressed: beyond it Whisper repeats what nobody said (its own threshold)
_STEPS = np.array([[1, 1], [1, 2], [2, 1]])  # at most twice as fast or as slow


class CannotAlign(MoodreelError):
    """What is said lasts more than twice as long in one of two readings."""


class RecordingsMissing(MoodreelError):
    """The packages with the recordings are not installed."""


@dataclass(frozen=True, eq=False)
class Recording:
    """One prompt.

    Attributes:
        name: of its file.
        text: what is said, as Whisper wrote it down.
        audio: `(S,)` at 16 kHz.
        sounds: reconstructed, in the time of `audio`.
    """

    name: str
    text: str
    audio: NDArray[np.float32]
    sounds: Sounds


def recordings(language: str, count: int, folder: Path = FOLDER, seed: int = 0) -> Iterator[Recording]:
    """Prompts of a language, drawn at random: those of a phrase or more, of whose words Whisper is sure.

    Raises:
        RecordingsMissing: there are none.
        EspeakMissing: espeak-ng is not installed.
    """
    pattern, voice = VOICES[language]
    paths = sorted(path for place in folder.glob(pattern) for path in place.rglob("*.g722"))
    if not paths:
        raise RecordingsMissing(
            f"There are no recordings of people in '{folder}'. "
            f"Run: apt-get install asterisk-core-sounds-{language}-g722"
        )
    from faster_whisper import WhisperModel

    whisper = WhisperModel(str(whisper_folder()), "cpu", compute_type="int8", cpu_threads=1)
    espeak = Espeak()
    found = 0
    for index in np.random.default_rng(seed).permutation(len(paths)):
        audio = _read(paths[index])
        if not _SECONDS[0] <= len(audio) / RATE <= _SECONDS[1]:
            continue
        segments, _ = whisper.transcribe(audio, language=language, beam_size=5, temperature=0.0)
        heard = list(segments)
        text = " ".join(segment.text.strip() for segment in heard)
        if len(text.split()) < 3 or any(char.isdigit() for char in text) or min(s.avg_logprob for s in heard) < _SURE:
            continue
        if max(segment.compression_ratio for segment in heard) > _REPEATS:
            continue
        try:
            sounds = aligned(audio, text, voice, espeak)
        except CannotAlign:
            continue
        yield Recording(paths[index].stem, text, audio, sounds)
        found += 1
        if found == count:
            return


def aligned(audio: NDArray[np.float32], text: str, voice: str, espeak: Espeak) -> Sounds:
    """When each sound of `text` is said in `audio` `(S,)` at 16 kHz; right to some hundredths of a second.

    Raises:
        CannotAlign: the text is not what is said, most likely.
    """
    from librosa import ParameterError  # only here: it takes seconds to import
    from librosa.sequence import dtw

    first, last = _spoken(audio)
    seconds = (last - first) / RATE
    said, phonemes, starts = _say(espeak, text, voice, 165)
    begin, end = _spoken(said)
    # Said again as fast as the recording, so that the path stays near the diagonal.
    said, phonemes, starts = _say(espeak, text, voice, int(np.clip(165 * (end - begin) / RATE / seconds, 80, 400)))
    begin, end = _spoken(said)
    readings = _features(said[begin:end]), _features(audio[first:last])
    try:
        path = dtw(*readings, metric="cosine", step_sizes_sigma=_STEPS)[1][::-1]
    except ParameterError as error:
        raise CannotAlign(f"{text!r} cannot be found in the recording. Leave it out.") from error
    known, heard = path[:, 0] * _HOP / RATE + begin / RATE, path[:, 1] * _HOP / RATE + first / RATE
    known, once = np.unique(known, return_index=True)

    def there(times: NDArray[np.float64]) -> NDArray[np.float64]:
        inside = np.interp(times, known, heard[once])
        return np.where(times < begin / RATE, first / RATE, np.where(times > end / RATE, last / RATE, inside))

    sounds = of_phonemes(phonemes, starts, len(said) / RATE)
    edges = np.maximum.accumulate(there(np.append(sounds.starts, sounds.ends[-1:])))
    kept = edges[1:] > edges[:-1]
    return Sounds(edges[:-1][kept], edges[1:][kept], sounds.classes[kept], sounds.stressed[kept])


def _say(
    espeak: Espeak, text: str, voice: str, rate: int
) -> tuple[NDArray[np.float32], list[str], NDArray[np.float64]]:
    samples, phonemes, starts = espeak.say(text, voice, rate)
    return resample(samples.astype(np.float32) / 32768, espeak.sample_rate, RATE), phonemes, starts


def _read(path: Path) -> NDArray[np.float32]:
    with av.open(str(path), format="g722") as container:  # raw: the file does not say what it is
        frames = [frame.to_ndarray()[0] for frame in container.decode(audio=0)]
    return np.concatenate(frames).astype(np.float32) / 32768


def _spoken(audio: NDArray[np.float32]) -> tuple[int, int]:
    """First and last sample that is not the silence at either end."""
    from librosa.effects import trim

    kept = trim(audio, top_db=_QUIET_DB, frame_length=400, hop_length=_HOP)[1]
    return int(kept[0]), int(kept[1])


def _features(audio: NDArray[np.float32]) -> NDArray[np.float32]:
    """`(28, T)`: cepstra and how they change over 90 ms, each against its own spread in this voice.

    Chosen among ten by how well the times from readings by two synthesisers agree (the jaw's correlation in Spanish,
    French and Italian: .77; without the level and with second differences .74), not by how Animate does on them.
    """
    import librosa

    cepstra = librosa.feature.mfcc(y=audio, sr=RATE, n_mfcc=14, n_fft=400, hop_length=_HOP, n_mels=40, fmin=80)
    rows = np.concatenate([cepstra, librosa.feature.delta(cepstra, width=9)])
    return np.asarray((rows - rows.mean(1, keepdims=True)) / (rows.std(1, keepdims=True) + 1e-6), np.float32)
