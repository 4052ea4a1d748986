"""Lengths, moments and voices in words."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale

from studio.core.library import Take

_ENGINES = {
    "speech": QT_TRANSLATE_NOOP("Places", "Speak"),
    "story": QT_TRANSLATE_NOOP("Places", "Story"),
    "portrait": QT_TRANSLATE_NOOP("Places", "Animate"),
}


def engine_name(engine: str) -> str:
    """The workspace that an engine works for."""
    return QCoreApplication.translate("Places", str(_ENGINES.get(engine, engine)))


def length(seconds: float) -> str:
    """ "3.1 s", "1:05", "1:02:05"."""
    if seconds < 59.95:
        return QCoreApplication.translate("Time", "{0} s").format(f"{seconds:.1f}")
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    clock = f"{rest // 60}:{rest % 60:02d}"
    return f"{hours}:{clock.zfill(5)}" if hours else clock


def extent(take: Take) -> str:
    """How much a take is: its length, or how many frames a story has."""
    if take.duration > 0:
        return length(take.duration)
    count = sum(role.startswith("frame-") for role in take.files)
    many = QCoreApplication.translate("Time", "{n} frames").format(n=count)
    return QCoreApplication.translate("Time", "1 frame") if count == 1 else many


def can_be_heard(take: Take) -> bool:
    """Whether there is anything to play."""
    return "audio" in take.files


def moment(when: float, now: float | None = None) -> str:
    """ "today 18:32", "yesterday 9:05", else the date as the user's language writes it."""
    there, here = datetime.fromtimestamp(when), datetime.fromtimestamp(time.time() if now is None else now)
    clock = f"{there.hour}:{there.minute:02d}"
    if there.date() == here.date():
        return QCoreApplication.translate("Time", "today {0}").format(clock)
    if there.date() == (here - timedelta(days=1)).date():
        return QCoreApplication.translate("Time", "yesterday {0}").format(clock)
    date = QDateTime.fromSecsSinceEpoch(int(when)).date()
    return QLocale().toString(date, "d MMM" if there.year == here.year else "d MMM yyyy")


def voice_name(voice: str) -> str:
    """ "Heart" of `af_heart`."""
    return voice[3:].title() if voice[2:3] == "_" else voice


def voice_title(voice: str) -> str:
    """ "Heart · US" of `af_heart`."""
    return " · ".join(part for part in (voice_name(voice), accent_of(voice)) if part)


def accent_of(voice: str) -> str:
    """ "US" or "GB" of a voice's id; "" for one that does not say."""
    return {"a": "US", "b": "GB"}.get(voice[:1], "") if voice[2:3] == "_" else ""
