"""The ablation: what each causal constraint is worth, on runs that were trained for equally many steps.

    python -m benchmarks.ablation --arm full=work/arms/full --arm no-cpc=work/arms/no-cpc \\
        --arm direct=work/arms/direct --arm baseline=work/arms/baseline

Train the arms with `python -m generators.speech.train --steps N --out …` and, in turn: nothing more; `--no-cpc`;
`--path direct` (no IPC: emotion also enters the decoder); `--path everywhere --no-cpc` (plain FastSpeech2 with the
emotion added to the encoder output). Prints a markdown table and writes `out/benchmarks/ablation.json`.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import torch
import typer
from rich.console import Console

from benchmarks.measure.arms import Arm, measured, paired_batches
from benchmarks.measure.network import held_out_lines
from generators.contract import BadInput, MoodreelError
from generators.media import atomic_write
from generators.speech.voices import load_voices

COLUMNS = {
    "steps": ("steps", "{:d}"),
    "f0_st": ("F0 error, st", "{:.2f}"),
    "f0_effect_st": ("F0 effect error, st", "{:.2f}"),
    "duration_percent": ("duration error, %", "{:.1f}"),
    "level_db": ("level error, dB", "{:.2f}"),
    "within_margin": ("pairs within margin", "{:.1%}"),
    "least_distance": ("least distance", "{:.3f}"),
    "leak_shard": ("leak, true prosody", "{:.3f}"),
    "leak_sentences": ("leak, sentences", "{:.3f}"),
    "latent_l1": ("latent L1", "{:.3f}"),
}


def markdown(arms: dict[str, Arm]) -> str:
    """A table with one arm a line."""
    lines = ["| arm | " + " | ".join(title for title, _ in COLUMNS.values()) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    for name, arm in arms.items():
        cells = [shape.format(getattr(arm, column)) for column, (_, shape) in COLUMNS.items()]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main(
    arm: Annotated[list[str], typer.Option(help="NAME=FOLDER of a training run; once for each arm.")],
    shard: Annotated[Path, typer.Option(help="Held-out shard of the corpus.")] = Path("work/corpus/shard900.npz"),
    voices: Annotated[Path, typer.Option(help="Style tables.")] = Path("assets/speech/voices.safetensors"),
    sentences: Annotated[int | None, typer.Option(min=1, help="So many held-out sentences instead of all.")] = None,
    threads: Annotated[int, typer.Option(min=1, help="Threads of torch.")] = 2,
    out: Annotated[Path, typer.Option(help="Where the results go.")] = Path("out/benchmarks/ablation.json"),
) -> None:
    """Measure all arms on the same material."""
    torch.set_num_threads(threads)
    console = Console()
    try:
        folders = dict(_named(each) for each in arm)
        batches, lines = list(paired_batches(shard)), held_out_lines(load_voices(voices), sentences)
        arms = {name: measured(folder, batches, lines) for name, folder in folders.items()}
    except (MoodreelError, OSError) as error:
        console.print(str(error), style="bold red", markup=False)
        sys.exit(2)
    if len({found.steps for found in arms.values()}) > 1:
        console.print("[yellow]The arms were not trained for equally many steps: they cannot be compared.[/]")
    pairs = sum(batch.pairs for batch in batches)
    count = len({line.number for line in lines})
    told = f"{markdown(arms)}\n\n{pairs} counterfactual pairs of held-out lines, {count} held-out sentences."
    print(told)
    out.parent.mkdir(parents=True, exist_ok=True)
    result = {"markdown": told, "arms": {name: asdict(found) for name, found in arms.items()}}
    with atomic_write(out, overwrite=True) as temporary:
        temporary.write_text(json.dumps(result, indent=1) + "\n", "utf-8")


def _named(arm: str) -> tuple[str, Path]:
    name, equals, folder = arm.partition("=")
    if not equals or not name or not folder:
        raise BadInput(f"'{arm}' is not NAME=FOLDER. Write for instance --arm full=work/arms/full")
    return name, Path(folder)


if __name__ == "__main__":
    typer.run(main)
