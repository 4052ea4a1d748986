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
from generators.speech.corpus.vocoder_layers import END, Windows, affine, convolution, moments, upsample
from generators.speech.corpus.vocoder_style import Snake, snakes
from generators.speech.corpus.vocoder_weights import NODES, GeneratorWeights
from generators.speech.corpus.vocoder_writer import Writer

SPECTRUM = f"{NODES}Concat_3_output_0"
HEAD = f"{NODES}conv_post/Conv_output_0"
DILATIONS = (1, 3, 5)


def resblock(
    w: Writer, weights: GeneratorWeights, name: str, x: str, windows: Windows, snake: dict, stats: tuple
) -> str:
    """AdaINResBlock1 of StyleTTS2: three times AdaIN, Snake, dilated convolution, AdaIN, Snake, convolution, sum."""
    for branch, dilation in enumerate(DILATIONS):
        first, second = (f"{name}/convs{half}.{branch}" for half in (1, 2))
        y = excite(w, x, snake[name, 1, branch], weights.alpha(name, 1, branch), stats)
        # No bias: the AdaIN that follows takes the mean off again.
        y = convolution(w, y, windows, weights.kernel(first), dilation, None)
        y = excite(w, y, snake[name, 2, branch], weights.alpha(name, 2, branch), moments(w, y))
        y = convolution(w, y, windows, weights.kernel(second), 1, weights.bias(second))
        x = w.op("Add", x, y)
        if branch < 2:
            stats = moments(w, x)
    return x


def excite(w: Writer, x: str, snake: Snake, alpha: np.ndarray, stats: tuple[str, str]) -> str:
    """AdaIN and Snake of `x` `(T, C)`, with the sine's square as a cosine (see `Snake`)."""
    wave = w.op("Cos", affine(w, x, snake.phase_gain, snake.phase_shift, *stats))
    return w.op("Sub", affine(w, x, snake.gain, snake.shift, *stats), w.op("Mul", wave, w.constant(0.5 / alpha)))


def source(w: Writer, weights: GeneratorWeights, spectrum: str) -> tuple[str, str]:
    """Both noise convolutions of the harmonic source's spectrum `(60 T + 1, 22)`: `(10 T, 256)` and `(60 T + 1, 128)`."""
    coarse, fine = (weights.kernel(f"noise_convs.{n}") for n in (0, 1))
    channels, bins, size = coarse.shape
    stride = size // 2
    flat = coarse.transpose(2, 1, 0).reshape(2, stride * bins, channels)
    padded = w.op("Pad", spectrum, w.constant([stride // 2, 0, stride - 1 - stride // 2, 0]))
    blocks = w.reshape(padded, -1, stride * bins)
    halves = [w.rows(blocks, 0, -1), w.rows(blocks, 1, END)]
    low = w.op("MatMul", halves[0], w.constant(np.ascontiguousarray(flat[0])))
    low = w.op(
        "Add",
        low,
        w.op("Gemm", halves[1], w.constant(np.ascontiguousarray(flat[1])), w.constant(weights.bias("noise_convs.0"))),
    )
    high = w.op(
        "Gemm", spectrum, w.constant(np.ascontiguousarray(fine[:, :, 0].T)), w.constant(weights.bias("noise_convs.1"))
    )
    return low, high


def head(w: Writer, x: str, kernel: np.ndarray, bias: np.ndarray) -> str:
    """Last convolution in float32, of `x` `(T, C)`: one product for all taps, then their shifted sum; `(T, 22)`."""
    bins, channels, size = kernel.shape
    taps = w.op("MatMul", x, w.constant(kernel.transpose(1, 2, 0).reshape(channels, size * bins)))
    parts = w.ops(
        "Split", [w.op("Pad", taps, w.constant([size // 2, 0, size // 2, 0]))], size, axis=1, num_outputs=size
    )
    total = w.constant(bias)
    for tap, part in enumerate(parts):
        total = w.op("Add", total, w.rows(part, tap, tap - size + 1 or END))
    return total


def copied(model: onnx.ModelProto, inputs: set[str], output: str) -> tuple[list[onnx.NodeProto], set[str]]:
    """The nodes of `model` between `inputs` and `output`, in order, and the names of all they read."""
    wanted, kept = {output}, []
    for node in reversed(model.graph.node):
        if wanted.intersection(node.output):
            kept.append(node)
            wanted.update(name for name in node.input if name not in inputs)
    return kept[::-1], wanted


def build(teacher: Path) -> onnx.ModelProto:
    """The fast generator of the teacher's `generator.onnx`.

    Inputs: `latent (1, T, 512)`, `f0 (1, 1, T)` in Hz, `style (1, 256)`; output: `audio (300 T,)` at 24 kHz.
    """
    weights = GeneratorWeights(teacher)
    front, read_front = copied(weights.model, {GENERATOR_F0}, SPECTRUM)
    back, read_back = copied(weights.model, {HEAD}, "audio")
    w = Writer()
    coarse, fine = [f"resblocks.{n}" for n in range(3)], [f"resblocks.{n}" for n in range(3, 6)]
    snake = snakes(w, weights, "style", ["noise_res.0", *coarse, "noise_res.1", *fine])
    spectrum = w.op("Transpose", w.op("Squeeze", SPECTRUM, w.constant([0])), perm=[1, 0])
    excitation = source(w, weights, spectrum)
    x = w.op("Squeeze", "latent", w.constant([0]))
    for stage, blocks in enumerate((coarse, fine)):
        noise = excitation[stage]
        windows = Windows(w, noise)
        noise = resblock(w, weights, f"noise_res.{stage}", noise, windows, snake, moments(w, noise))
        # Leaky ReLU is homogeneous: the mean over the three blocks before it goes into the kernel behind it.
        kernel = weights.kernel(f"ups.{stage}") / np.float32(3 if stage else 1)
        x = upsample(w, w.op("LeakyRelu", x, alpha=0.1), kernel, weights.bias(f"ups.{stage}"))
        if stage:
            x = w.op("Concat", w.rows(x, 1, 2), x, axis=0)  # reflection by one, as in the teacher
        x = w.op("Add", x, noise)
        stats = moments(w, x)
        branches = [resblock(w, weights, name, x, windows, snake, stats) for name in blocks]
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
) -> None:
    """Write the vocoder of a split teacher."""
    model = build(split_teacher(teacher)["generator"])
    with atomic_write(output, overwrite=True) as path:
        path.write_bytes(model.SerializeToString(deterministic=True))


if __name__ == "__main__":
    typer.run(main)
