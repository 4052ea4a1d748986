"""Writes the frozen vocoder of Speak: Kokoro's iSTFTNet generator, rebuilt for two AVX2 cores.

    python -m generators.speech.corpus.vocoder_graph --teacher work/teacher --corpus work/corpus

The harmonic source with its STFT and the inverse STFT are copied from the teacher node by node; what lies between is
written anew (see `vocoder_layers`), with fewer taps where a corpus is given to fit them on (see `vocoder_thinning`).
Without one the same teacher gives the same bytes; with one, up to the rounding of another machine's linear algebra.
Needs `onnx`; speaking does not.
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
from generators.speech.corpus.vocoder_blocks import head, resblock, source
from generators.speech.corpus.vocoder_clauses import OPSETS, load_clauses, source_model
from generators.speech.corpus.vocoder_float import STAGES, FloatGenerator
from generators.speech.corpus.vocoder_layers import upsample
from generators.speech.corpus.vocoder_style import snakes
from generators.speech.corpus.vocoder_taps import Layers, reach, teacher_layers
from generators.speech.corpus.vocoder_thinning import KEPT, thinned
from generators.speech.corpus.vocoder_timeline import Timeline, skip_still
from generators.speech.corpus.vocoder_weights import NODES, GeneratorWeights
from generators.speech.corpus.vocoder_writer import Writer
from generators.speech.voices import load_voices

SPECTRUM = f"{NODES}Concat_3_output_0"
HEAD = f"{NODES}conv_post/Conv_output_0"
BLOCKS = [block for source_block, blocks in STAGES for block in (source_block, *blocks)]
LENGTHS = (20, 60, 120, 250)  # phonemes of clauses whose styles are looked at


def copied(model: onnx.ModelProto, inputs: set[str], output: str) -> tuple[list[onnx.NodeProto], set[str]]:
    """The nodes of `model` between `inputs` and `output`, in order, and the names of all they read."""
    wanted, kept = {output}, []
    for node in reversed(model.graph.node):
        if wanted.intersection(node.output):
            kept.append(node)
            wanted.update(name for name in node.input if name not in inputs)
    return kept[::-1], wanted


def build(teacher: Path, voices: np.ndarray, thin: Layers | None = None) -> onnx.ModelProto:
    """The fast generator: inputs `latent (1, T, 512)`, `f0 (1, 1, T)` in Hz, `style (1, 256)`; output `audio (300 T,)`.

    Args:
        teacher: `generator.onnx` of the split teacher.
        voices: `(V, 256)` styles to expect; they set only how rounding is shared among channels.
        thin: convolutions that take the place of the teacher's.

    Raises:
        NotTheGenerator: the file is another graph.
    """
    weights = GeneratorWeights(teacher)
    front, read_front = copied(weights.model, {GENERATOR_F0}, SPECTRUM)
    back, read_back = copied(weights.model, {HEAD}, "audio")
    w = Writer()
    layers = teacher_layers(weights, BLOCKS) | (thin or {})
    snake = snakes(w, weights, "style", BLOCKS, voices)
    spectrum = w.op("Transpose", w.op("Squeeze", SPECTRUM, w.constant([0])), perm=[1, 0])
    excitation = source(w, weights, spectrum)
    x = w.op("Squeeze", "latent", w.constant([0]))
    for stage, (name, blocks) in enumerate(STAGES):
        noise, counts, stands = skip_still(w, excitation[stage], reach(layers, name))
        timeline = Timeline(w, noise, counts)
        noise = resblock(w, layers, name, noise, timeline, snake, timeline.moments(noise))
        # Leaky ReLU is homogeneous: the mean over the three blocks before it goes into the kernel behind it.
        kernel = weights.kernel(f"ups.{stage}") / np.float32(3 if stage else 1)
        x = upsample(w, w.op("LeakyRelu", x, alpha=0.1), kernel, weights.bias(f"ups.{stage}"))
        if stage:
            x = w.op("Concat", w.rows(x, 1, 2), x, axis=0)  # reflection by one, as in the teacher
        x = w.op("Add", x, w.op("Gather", noise, stands, axis=0))
        timeline = Timeline(w, x)
        stats = timeline.moments(x)
        branches = [resblock(w, layers, block, x, timeline, snake, stats) for block in blocks]
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
    return helper.make_model(graph, opset_imports=OPSETS, ir_version=9, producer_name="moodreel")


def fitted(teacher: Path, corpus: Path, clauses: int) -> Layers:
    """The teacher's layers with fewer taps, fitted on clauses of the corpus.

    Raises:
        NotTheGenerator: `teacher` is another graph.
    """
    weights = GeneratorWeights(teacher)
    nodes, read = copied(weights.model, {GENERATOR_F0}, SPECTRUM)
    constants = [tensor for tensor in weights.model.graph.initializer if tensor.name in read]
    material = load_clauses(corpus, source_model(nodes, constants, SPECTRUM), clauses)
    layers = teacher_layers(weights, BLOCKS)
    return thinned(
        FloatGenerator(weights),
        layers,
        material,
        KEPT,
        lambda part, error: typer.echo(f"{part}: differs from the teacher by {10 * np.log10(error):.1f} dB"),
    )


def main(
    teacher: Annotated[Path, typer.Option(help="Folder of the split teacher.")] = Path("work/teacher"),
    output: Annotated[Path, typer.Option("-o", "--output", help="The vocoder to write.")] = Path(
        "assets/speech/generator.onnx"
    ),
    voices: Annotated[Path, typer.Option(help="The voices' style tables.")] = Path("assets/speech/voices.safetensors"),
    corpus: Annotated[Path | None, typer.Option(help="Shards to fit fewer taps on; without, all taps stay.")] = None,
    clauses: Annotated[int, typer.Option(help="How many clauses to fit on.")] = 35,
) -> None:
    """Write the vocoder of a split teacher."""
    styles = [voice.style(length) for voice in load_voices(voices).values() for length in LENGTHS]
    generator = split_teacher(teacher)["generator"]
    thin = fitted(generator, corpus, clauses) if corpus else None
    model = build(generator, np.stack(styles), thin)
    with atomic_write(output, overwrite=True) as path:
        path.write_bytes(model.SerializeToString(deterministic=True))


if __name__ == "__main__":
    typer.run(main)
