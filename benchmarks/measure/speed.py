"""Speed and memory: long text beside the whole Kokoro, first audio, a cold start, peak memory.

First audio is the first piece that `on_audio` gets, a second or more of sound: what a player can begin with. Every
sentence is spoken `repeats` times, each time by an engine that has not spoken it, and its median counts, as with all
timings here: the host of a virtual machine takes a tenth of a second away now and then. The slowest single reading is
reported beside it.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median

from rich.console import Console

from generators.assets import Assets
from generators.speech import SAMPLE_RATE, SpeechEngine, SpeechRequest

from .kokoro import WholeKokoro
from .material import eight_voices, passage, sentences, voice_of
from .report import Bar, Part, Sheet
from .runs import Ran, app, run

CORES = 2
LONG = 1_500
LONGEST = 20_000
REALTIME, FIRST_AUDIO, COLD, MEMORY_MB = 4.0, 0.7, 8.0, 1536.0


def speed(assets: Assets, count: int | None, repeats: int, console: Console) -> Part:
    """Long text by us and by Kokoro in turn, on the same phonemes; then the time to the first audio."""
    text = passage(LONG)
    request = SpeechRequest(text=text)
    kokoro = WholeKokoro(CORES)
    ours, peers, firsts = [], [], []
    for turn in range(repeats):
        engine = _warm(assets)  # a new one each time: an engine keeps what it has spoken
        voice = engine.voices[request.voice]
        heard: list[float] = []
        started, samples = time.perf_counter(), 0
        for clause in engine.stream(request, on_audio=lambda _, into=heard: into.append(time.perf_counter())):
            samples += len(clause.audio)
        firsts.append(heard[0] - started)
        ours.append(samples / SAMPLE_RATE / (time.perf_counter() - started))
        plans = engine.plan(request)
        kokoro.speak(plans[:1], voice)
        started = time.perf_counter()
        samples = len(kokoro.speak(plans, voice))
        peers.append(samples / SAMPLE_RATE / (time.perf_counter() - started))
        console.print(f"speed: turn {turn + 1}: ours {ours[-1]:.2f}x real time, Kokoro {peers[-1]:.2f}x")
    mine, peer = median(ours), median(peers)
    bars = [
        Bar(f"long text ({len(text)} characters), x real time", f"{mine:.2f}", f">= {REALTIME:g}", mine >= REALTIME),
        Bar(
            "the same beside Kokoro int8 (whole graph, same phonemes)",
            f"{mine:.2f} vs {peer:.2f}",
            "faster",
            mine > peer,
            f"medians of {repeats}, in turn, {CORES} threads each; Kokoro without the time for its front end",
        ),
        *_first_audio(assets, count, repeats, firsts),
    ]
    return Part(bars, data={"ours": ours, "kokoro": peers, "first_audio_of_long_text": firsts})


def _warm(assets: Assets) -> SpeechEngine:
    """An engine that has spoken one short line in both accents."""
    engine = SpeechEngine(assets, threads=CORES)
    for voice in eight_voices(engine.voices)[::2]:
        engine.run(SpeechRequest(text="Hello there.", voice=voice))
    return engine


def _first_audio(assets: Assets, count: int | None, repeats: int, firsts: list[float]) -> list[Bar]:
    taken: dict[int, list[float]] = {}
    for _ in range(repeats):
        engine = _warm(assets)
        voices = eight_voices(engine.voices)
        for number, text in sentences(count):
            request = SpeechRequest(text=text, voice=voice_of(number, voices))
            heard: list[float] = []
            started = time.perf_counter()
            next(iter(engine.stream(request, on_audio=lambda _, into=heard: into.append(time.perf_counter()))))
            taken.setdefault(number, []).append(heard[0] - started)
    each = [median(times) for times in taken.values()]
    note = f"{len(each)} sentences, median of {repeats} readings each"
    slowest = max(max(times) for times in taken.values())
    return [
        _within("median", median(each), note),
        _within("worst", max(each), f"{note}; slowest single reading {slowest:.2f} s"),
        _within("of the long text", median(firsts), f"median of {len(firsts)}"),
    ]


def _within(name: str, value: float, note: str) -> Bar:
    return Bar(f"first audio, warm, {name}", f"{value:.2f} s", f"<= {FIRST_AUDIO:g} s", value <= FIRST_AUDIO, note)


def cold(repeats: int) -> Part:
    """`speak` of one sentence in a fresh process."""
    runs = [_speak(sentences()[number][1].encode()) for number in range(repeats)]
    taken = median(r.seconds for r in runs)
    failed = next((r.message or f"exit {r.code}" for r in runs if r.code), "")
    bar = Bar("`speak` of one sentence, cold", f"{taken:.2f} s", f"<= {COLD:g} s", taken <= COLD and not failed,
              failed or f"median of {repeats}")  # fmt: skip
    return Part([bar], data={"seconds": [r.seconds for r in runs]})


def memory(longest: bool) -> Part:
    """Peak resident memory of `speak` of long text."""
    rows: list[list[str | float]] = []
    bars = []
    for characters in (LONG, LONGEST) if longest else (LONG,):
        ran = _speak(passage(characters).encode(), timeout=3600)
        rows.append([f"{characters}", ran.peak_mb, ran.seconds, ran.code])
        note = "" if ran.code == 0 else ran.message or f"exit {ran.code}"
        kept = ran.peak_mb <= MEMORY_MB and ran.code == 0
        bars.append(
            Bar(
                f"peak memory, {characters} characters", f"{ran.peak_mb:.0f} MiB", f"<= {MEMORY_MB:.0f} MiB", kept, note
            )
        )
    return Part(bars, [Sheet("`speak` as a process", ["characters", "peak MiB", "seconds", "exit"], rows)])


def _speak(text: bytes, timeout: float = 180.0) -> Ran:
    with tempfile.TemporaryDirectory() as folder:
        return run(app("speak", "-", "-o", str(Path(folder) / "out.wav")), stdin=text, timeout=timeout)
