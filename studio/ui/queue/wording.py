"""Jobs in words."""

from __future__ import annotations

import time

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.core.jobs import Job, JobState
from studio.ui.i18n import phase_name
from studio.ui.library.wording import engine_name, length, moment
from studio.ui.window.job_strip import short_time

_STATES = {
    JobState.QUEUED: QT_TRANSLATE_NOOP("QueueRow", "waiting"),
    JobState.RUNNING: QT_TRANSLATE_NOOP("QueueRow", "running"),
    JobState.DONE: QT_TRANSLATE_NOOP("QueueRow", "done"),
    JobState.CANCELLED: QT_TRANSLATE_NOOP("QueueRow", "cancelled"),
    JobState.FAILED: QT_TRANSLATE_NOOP("QueueRow", "failed"),
    JobState.INTERRUPTED: QT_TRANSLATE_NOOP("QueueRow", "interrupted"),
}
_HEADINGS = {
    "running": QT_TRANSLATE_NOOP("QueueRow", "Running"),
    "waiting": QT_TRANSLATE_NOOP("QueueRow", "Waiting"),
    "broken": QT_TRANSLATE_NOOP("QueueRow", "Needs a look"),
    "over": QT_TRANSLATE_NOOP("QueueRow", "Finished"),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("QueueRow", text)


def state_name(state: JobState) -> str:
    """The state in the user's language."""
    return _tr(str(_STATES[state]))


def heading(name: str) -> str:
    """A heading in the user's language."""
    return _tr(str(_HEADINGS[name]))


def told(job: Job, now: float | None = None) -> str:
    """What is to be known of a job, in one line behind its engine."""
    now = time.time() if now is None else now
    if job.state is JobState.RUNNING:
        left = job.seconds_left(now)
        parts = [phase_name(job.phase) if job.phase else state_name(job.state)]
        parts += [_tr("{0} left").format(short_time(left))] if left is not None else []
        return " · ".join(parts)
    if job.error is not None:
        return job.error.message
    if job.state is JobState.INTERRUPTED:
        return _tr("Moodreel was closed while it ran. Queue it again to have it made.")
    if job.state is JobState.QUEUED:
        return _tr("waiting since {0}").format(moment(job.created, now))
    parts = [state_name(job.state)]
    if job.finished is not None:
        parts.append(moment(job.finished, now))
        if job.state is JobState.DONE and job.started is not None:
            parts.append(_tr("took {0}").format(length(job.finished - job.started)))
    return " · ".join(parts)


def report(job: Job) -> str:
    """All that is known of a job's error, to be copied."""
    error = job.error
    lines = [f"{job.engine}: {job.title}", f"state: {job.state.value}", f"id: {job.id}"]
    if error is not None:
        lines += [error.message, "", error.details]
    return "\n".join([*lines, "", job.request]).strip()


__all__ = ["engine_name", "heading", "report", "state_name", "told"]
