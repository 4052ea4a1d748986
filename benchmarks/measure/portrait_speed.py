"""Speed, first frame, length and an hour of Animate."""

from __future__ import annotations

import gc
from statistics import median

import av
from rich.console import Console

from generators.portrait.motion.slots import SLOTS

from .material import passage
from .portrait_material import Studio
from .portrait_minutes import Minutes
from .report import Bar, Part, Sheet

FPS, FIRST, GROWTH_MB, DRIFT = 40.0, 0.8, 30.0, 0.1
LENGTHS = (0.04, 0.1, 0.5, 1.013, 7.77, 61.3, 600.0)


def speed(studio: Studio, repeats: int, console: Console) -> Part:
    """A film of 512x512 with sound, from the request to the finished file."""
    voice = studio.say(passage(300))
    portrait = next(iter(studio.portraits.values()))
    rates, firsts = [], []
    studio.engine.run(studio.ask(portrait, studio.hum(0.5)), studio.folder / "warm.mp4", overwrite=True)
    for turn in range(repeats):
        film = studio.engine.run(studio.ask(portrait, voice), studio.folder / "speed.mp4", overwrite=True)
        rates.append(len(film.motion) / film.seconds)
        firsts.append(film.first)
        console.print(f"speed: turn {turn + 1}: {rates[-1]:.1f} frames a second, first frame after {firsts[-1]:.2f} s")
    rate, first = median(rates), median(firsts)
    note = f"median of {repeats} films of {film.motion.duration:.0f} s; {studio.driver}"
    return Part(
        [
            Bar("512x512, H.264 + AAC, end to end", f"{rate:.1f} fps", f">= {FPS:g} fps", rate >= FPS, note),
            Bar("first frame, warm", f"{first:.2f} s", f"<= {FIRST:g} s", first <= FIRST, note),
        ],
        data={"rates": rates, "firsts": firsts, "encoder": film.encoder},
    )


def lengths(studio: Studio, longest: bool, console: Console) -> Part:
    """Picture and sound of films beside the sound that was given."""
    portrait = next(iter(studio.portraits.values()))
    rows: list[list[str | float]] = []
    worst = 0.0
    for seconds in LENGTHS if longest else LENGTHS[:-1]:
        path = studio.folder / "length.mp4"
        studio.engine.run(studio.ask(portrait, studio.hum(seconds), size=64), path, overwrite=True)
        with av.open(str(path)) as file:
            frames = sum(packet.size > 0 for packet in file.demux(video=0))
        with av.open(str(path)) as file:
            samples = sum(frame.samples for frame in file.decode(audio=0))
            rate = file.streams.audio[0].rate
        off = max(abs(frames / 25 - seconds), abs(samples / rate - seconds)) * 25
        worst = max(worst, off)
        rows.append([seconds, frames / 25, samples / rate, off])
        console.print(f"lengths: {seconds} s: off by {off:.2f} frames")
    reach = f"{rows[0][0]} s to {rows[-1][0]} s"
    bar = Bar(f"picture and sound as long as what was given, {reach}", f"{worst:.2f} frames", "<= 1 frame", worst <= 1)
    return Part([bar], [Sheet("seconds", ["given", "picture", "sound", "frames off"], rows)])


def hour(studio: Studio, console: Console) -> Part:
    """An hour of speech: memory after the first minute and at the end, and whether the face still moves as it did."""
    import psutil  # of the bench extra, which the tests can do without

    portrait = next(iter(studio.portraits.values()))
    voice = studio.again(studio.say(passage(900)), 3600.0) if studio.listens else studio.hum(3600.0)
    request = studio.ask(portrait, voice, size=128)
    process, early, frame, minutes = psutil.Process(), 0, None, Minutes()
    for frame in studio.engine.stream(request):
        minutes.see(frame.motion)
        if frame.number == 60 * 25:
            gc.collect()
            early = process.memory_info().rss
        if frame.number % 15_000 == 0:
            console.print(f"hour: {frame.number / 25:.0f} s")
    assert frame is not None
    gc.collect()
    grown = (process.memory_info().rss - early) / 2**20
    whole = frame.number + 1 == 3600 * 25
    slots = f"{SLOTS} slots by construction; begins with what speaking the line took" if studio.listens else "no cache"
    rows = minutes.compared()
    worst = max(abs(last / first - 1) for _, first, last in rows)
    return Part(
        [
            Bar("one hour is drawn to its end", f"{frame.number + 1} frames", "90000 frames", whole, studio.driver),
            Bar("memory after the first minute", f"{grown:+.1f} MiB", f"< {GROWTH_MB:g} MiB", grown < GROWTH_MB, slots),
            Bar("last minute beside the first five, worst", f"{worst:.1%}", f"<= {DRIFT:.0%}", worst <= DRIFT,
                "one minute of speech over and over"),
        ],
        [Sheet("how it moves", ["", "first five minutes", "last minute"], [list(row) for row in rows])],
    )  # fmt: skip
