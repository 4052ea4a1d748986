"""What Speak needs of a machine, looked at one by one."""

from __future__ import annotations

import os
import platform
import shutil
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal, NamedTuple

from generators.assets import MANIFEST, default_assets
from generators.contract import MoodreelError

NEEDED = ("torch", "espnet", "onnxruntime", "hibari-tts", "safetensors", "pydantic", "av", "soundfile", "matplotlib")
FOR_THE_WINDOW = ("PySide6-Essentials", "PySide6-Addons")
WEIGHTS = ("acoustic.safetensors", "calibration.json", "generator.onnx", "voices.safetensors")
MEMORY_GB, DISK_GB = 2.0, 1.0
_GB = 1e9
_AGAIN = "Set Moodreel up again: tools/setup.sh run"


class Finding(NamedTuple):
    """What one look found.

    Attributes:
        what: what was looked at.
        state: "ok"; "note" where something is worth knowing and Moodreel works; "broken" where it does not.
        found: what is there.
        advice: what to do; empty if nothing is to be done.
    """

    what: str
    state: Literal["ok", "note", "broken"]
    found: str
    advice: str = ""


def findings() -> Iterator[Finding]:
    """All looks, the quick ones first; the last one speaks, if everything before it allows that."""
    whole = True
    for finding in (python(), *packages(), *weights(), sound_output(), gpu(), cores(), memory(), disk()):
        whole = whole and finding.state != "broken"
        yield finding
    if whole:
        yield speech()


def python() -> Finding:
    """The interpreter."""
    return Finding("Python", "ok", f"{platform.python_version()} on {platform.system()} {platform.machine()}")


def packages() -> Iterator[Finding]:
    """Installed versions; the window's packages are not needed here."""
    for name in (*NEEDED, *FOR_THE_WINDOW):
        try:
            yield Finding(name, "ok", version(name))
        except PackageNotFoundError:
            if name in FOR_THE_WINDOW:
                yield Finding(name, "note", "not installed", f"Only the window needs it. {_AGAIN}")
            else:
                yield Finding(name, "broken", "not installed", _AGAIN)


def weights() -> Iterator[Finding]:
    """Every shipped file against the manifest, and whether the manifest has all that Speak needs."""
    try:
        assets = default_assets()
        found = assets.verify()
    except (MoodreelError, OSError) as error:
        yield Finding("weights", "broken", "not readable", str(error))
        return
    for name in sorted({f"speech/{file}" for file in WEIGHTS} - set(assets.manifest.files)):
        yield Finding(name, "broken", f"not in {MANIFEST}", f"Bring it back with `git checkout -- assets/{name}`.")
    for name, state in found:
        if state == "ok":
            yield Finding(name, "ok", f"{assets.manifest.files[name].bytes / 1e6:.1f} MB, as in the manifest")
        elif state == "not listed":
            yield Finding(name, "note", "not in the manifest", "Moodreel does not use it; you may delete it.")
        else:
            yield Finding(name, "broken", state, f"Bring it back with `git checkout -- assets/{name}`.")


def sound_output() -> Finding:
    """Whether there is anything to play through. Files are written without it."""
    if platform.system() != "Linux":
        return Finding("sound output", "ok", "the system's own")
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", f"/run/user/{os.getuid()}"))
    servers = {"PipeWire": runtime / "pipewire-0", "PulseAudio": runtime / "pulse" / "native"}
    for name, socket in servers.items():
        if socket.exists():
            return Finding("sound output", "ok", name)
    if server := os.environ.get("PULSE_SERVER"):
        return Finding("sound output", "ok", f"PulseAudio at {server}")
    cards = Path("/proc/asound/cards")
    if cards.is_file() and "no soundcards" not in cards.read_text("utf-8", "replace"):
        return Finding("sound output", "ok", "ALSA")
    advice = "Speech is written to files all the same. To hear it here, start PipeWire or PulseAudio."
    return Finding("sound output", "note", "none found", advice)


def gpu() -> Finding:
    """Whether there is a GPU; Speak does not use one."""
    if shutil.which("nvidia-smi") or Path("/proc/driver/nvidia/version").exists():
        return Finding("GPU", "ok", "NVIDIA; Speak runs on the CPU all the same")
    return Finding("GPU", "ok", "none; none is needed")


def cores() -> Finding:
    """Cores this process may use."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if count < 2:
        return Finding("cores", "note", "1", "Speech takes about twice as long as on two.")
    return Finding("cores", "ok", str(count))


def memory() -> Finding:
    """Memory that is free now."""
    meminfo = Path("/proc/meminfo")
    if not meminfo.is_file():
        return Finding("memory", "ok", "not measured on this system")
    kilobytes = {line.split(":")[0]: int(line.split()[1]) for line in meminfo.read_text("ascii").splitlines()}
    free, total = (kilobytes.get(key, 0) * 1024 / _GB for key in ("MemAvailable", "MemTotal"))
    found = f"{free:.1f} of {total:.1f} GB free"
    if free < MEMORY_GB:
        return Finding(
            "memory", "note", found, f"Long texts take up to 1.5 GB. Close something, to have {MEMORY_GB:g}."
        )
    return Finding("memory", "ok", found)


def disk() -> Finding:
    """Room where the command runs."""
    free = shutil.disk_usage(Path.cwd()).free / _GB
    if free < DISK_GB:
        return Finding("disk", "note", f"{free:.1f} GB free here", "An hour of speech takes 0.2 GB as WAV. Free some.")
    return Finding("disk", "ok", f"{free:.1f} GB free here")


def speech() -> Finding:
    """Load everything and say a word."""
    import time

    from studio.commands.engine import open_engine

    started = time.perf_counter()
    try:
        from generators.speech import SpeechRequest

        engine = open_engine()
        loaded = time.perf_counter()
        result = engine.run(SpeechRequest(text="Hello."))
    except (MoodreelError, ImportError, OSError) as error:
        return Finding("Speak", "broken", "does not speak", f"{error} {_AGAIN}")
    spoken = time.perf_counter()
    return Finding(
        "Speak",
        "ok",
        f"loads in {loaded - started:.1f} s, says {result.duration:.1f} s in {spoken - loaded:.1f} s",
    )
