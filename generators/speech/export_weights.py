"""Turn a training run into what ships: `assets/speech/acoustic.safetensors` in half precision.

python -m generators.speech.export_weights --run work/run --corpus work/corpus --out assets/speech/acoustic.safetensors
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import typer

from generators.speech.checkpoint import export
from generators.speech.latent import LatentBasis


def export_weights(
    run: Path = Path("work/run"),
    corpus: Path = Path("work/corpus"),
    out: Path = Path("assets/speech/acoustic.safetensors"),
) -> None:
    """Export the running average of the last checkpoint together with the corpus's latent basis."""
    export(run, LatentBasis(**np.load(corpus / "basis.npz")), out)


if __name__ == "__main__":
    typer.run(export_weights)
