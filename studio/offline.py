"""Nothing goes to the network unless the user asks: model libraries are told so before they are imported."""

from __future__ import annotations

import os

OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_DATASETS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
}


def go_offline() -> None:
    """Set the variables of `OFFLINE` for this process and its children.

    To be called before torch, transformers or a hub client is imported: they read these once, at import.
    """
    os.environ.update(OFFLINE)
