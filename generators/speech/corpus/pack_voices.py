"""Pack Kokoro's English style tables from the npm package `kokoro-js` (Apache-2.0) into one safetensors file.

npm pack kokoro-js@1.2.1 && tar xzf kokoro-js-1.2.1.tgz
python -m generators.speech.corpus.pack_voices package/voices assets/speech/voices.safetensors
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import typer
from safetensors.numpy import save_file

SHIPPED = (
    "af_aoede",
    "af_bella",
    "af_heart",
    "af_kore",
    "af_sarah",
    "am_fenrir",
    "am_michael",
    "am_puck",
    "bf_emma",
    "bf_isabella",
    "bm_fable",
    "bm_george",
)


def pack(folder: Path, out: Path) -> None:
    """Write the tables of `SHIPPED`, `(510, 256)` each, in half precision."""
    out.parent.mkdir(parents=True, exist_ok=True)
    tables = {n: np.fromfile(folder / f"{n}.bin", "<f4").reshape(-1, 256).astype(np.float16) for n in SHIPPED}
    save_file(tables, str(out))


if __name__ == "__main__":
    typer.run(pack)
