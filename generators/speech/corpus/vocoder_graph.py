"""Writes the frozen vocoder of Speak: Kokoro's iSTFTNet generator, rebuilt for two AVX2 cores.

    python -m generators.speech.corpus.vocoder_graph --teacher work/teacher -o assets/speech/generator.onnx

The harmonic source with its STFT and the inverse STFT are copied from the teacher node by node; what lies between is
written anew (see `vocoder_layers`). The same teacher gives the same bytes. Needs `onnx`; speaking does not.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import numpy as np
import onnx
import typer
from onnx import TensorProto, helper

from generators.media import atomic_write
from generators.speech.corpus.teacher import GENERATOR_F0, split_teacher
from generators.speech.corpus.vocoder_blocks import head, reach, resblock, source
from generators.speech.corpus.vocoder_layers import upsample
from generators.speech.corpus.vocoder_style import snakes
from generators.speech.corpus.vocoder_timeline import Timeline, skip_still
from generators.speech.corpus.vocoder_weights import NODES, GeneratorWeights
from generators.speech.corpus.vocoder_writer import Writer
from generators.speech.voices import load_voices

SPECTRUM = f"{NODES}Concat_3_output_0"
HEAD = f"{NODES}conv_post/Conv_output_0"
LENGTHS = (20, 60, 120, 250)  # phonemes of clauses whose styles are looked at


def copied(model: onnx.ModelProto, inputs: set[str], output: str) -> tuple[list[onnx.NodeProto], set[str]]:
    """The nodes of `model` between `inputs` and `output`, in order, and the names of all they read."""
    wanted, kept = {output}, []
    for node in reversed(model.graph.node):
        if wanted.intersection(node.output):
            kept.append(node)
            wanted.update(name for name in node.input if name not in inputs)
    return kept[::-1], wanted


def build(teacher: Path, voices: np.ndarray) -> onnx.ModelProto:
    """The fast generator: inputs `latent (1, T, 512)`, `f0 (1, 1, T)` in Hz, `style (1, 256)`; output `audio (300 T,)`.

    Args:
        teacher: `generator.onnx` of the split teacher.
        voices: `(V, 256)` styles to expect; they set only how rounding is shared among channels.

    Raises:
        NotTheGenerator: the file is another graph.
    """
    weights = GeneratorWeights(teacher)
    front, read_front = copied(weights.model, {GENERATOR_F0}, SPECTRUM)
    back, read_back = copied(weights.model, {HEAD}, "audio")
    w = Writer()
    coarse, fine = [f"resblocks.{n}" for n in range(3)], [f"resblocks.{n}" for n in range(3, 6)]
    snake = snakes(w, weights, "style", ["noise_res.0", *coarse, "noise_res.1", *fine], voices)
    spectrum = w.op("Transpose", w.op("Squeeze", SPECTRUM, w.constant([0])), perm=[1, 0])
    excitation = source(w, weights, spectrum)
    x = w.op("Squeeze", "latent", w.constant([0]))
    for stage, blocks in enumerate((coarse, fine)):
        name = f"noise_res.{stage}"
        noise, counts, stands = skip_still(w, excitation[stage], reach(weights.kernel(f"{name}/convs1.0").shape[2]))
        timeline = Timeline(w, noise, counts)
        noise = resblock(w, weights, name, noise, timeline, snake, timeline.moments(noise))
        # Leaky ReLU is homogeneous: the mean over the three blocks before it goes into the kernel behind it.
        kernel = weights.kernel(f"ups.{stage}") / np.float32(3 if stage else 1)
        x = upsample(w, w.op("LeakyRelu", x, alpha=0.1), kernel, weights.bias(f"ups.{stage}"))
        if stage:
            x = w.op("Concat", w.rows(x, 1, 2), x, axis=0)  # reflection by one, as in the teacher
        x = w.op("Add", x, w.op("Gather", noise, stands, axis=0))
        timeline = Timeline(w, x)
        stats = timeline.moments(x)
        branches = [resblock(w, weights, block, x, timeline, snake, stats) for block in blocks]
        x = w.op("Add", w.op("Add", branches[0], branches[1]), branches[2])
    x = w.op("LeakyRelu", x, alpha=0.01)
    x = head(w, x, weights.kernel("conv_post") / np.float32(3), weights.bias("conv_post"))
    x = w.op("Unsqueeze", w.op("Transpose", x, perm=[1, 0]), w.constant([0]))
    w.nodes.append(helper.make_node("Identity", [x], [HEAD]))
    f0 = helper.make_node("Identity", ["f0"], [GENERATOR_F0])
    kept = [tensor for tensor in weights.model.graph.initializer if tensor.name in read_front | read_back]
    graph = helper.make_graph(
        [f0, *front, *w.nodes, *back],
        "iSTFTNet generator of Kokoro-82M, time-major, 8 bits",
        [
            helper.make_tensor_value_info("latent", TensorProto.FLOAT, [1, "T", 512]),
            helper.make_tensor_value_info("f0", TensorProto.FLOAT, [1, 1, "T"]),
            helper.make_tensor_value_info("style", TensorProto.FLOAT, [1, 256]),
        ],
        [helper.make_tensor_value_info("audio", TensorProto.FLOAT, ["samples"])],
        [*kept, *w.constants],
    )
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="moodreel")


def main(
    teacher: Annotated[Path, typer.Option(help="Folder of the split teacher.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The vocoder to write.")],
    voices: Annotated[Path, typer.Option(help="The voices' style tables.")] = Path("assets/speech/voices.safetensors"),
) -> None:
    """Write the vocoder of a split teacher."""
    styles = [voice.style(length) for voice in load_voices(voices).values() for length in LENGTHS]
    model = build(split_teacher(teacher)["generator"], np.stack(styles))
    with atomic_write(output, overwrite=True) as path:
        path.write_bytes(model.SerializeToString(deterministic=True))


if __name__ == "__main__":
    typer.run(main)
