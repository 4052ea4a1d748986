"""A thinner generator: taps that others can stand in for, and the float network that they are fitted on."""

import numpy as np
import onnxruntime as ort
import pytest
import torch
from onnx import TensorProto, helper

from generators.speech.corpus.vocoder_blocks import resblock, source
from generators.speech.corpus.vocoder_clauses import OPSETS
from generators.speech.corpus.vocoder_float import STAGES, FloatGenerator, convolved
from generators.speech.corpus.vocoder_layers import upsample
from generators.speech.corpus.vocoder_style import snakes
from generators.speech.corpus.vocoder_taps import Convolution, reach, teacher_layers
from generators.speech.corpus.vocoder_thinning import Clause, thin, thinned
from generators.speech.corpus.vocoder_timeline import Timeline
from generators.speech.corpus.vocoder_weights import StyleLayer
from generators.speech.corpus.vocoder_writer import Writer

BLOCKS = [block for source_block, blocks in STAGES for block in (source_block, *blocks)]
COARSE, FINE = 8, 4  # channels of the two stages
SIZES = {"noise_res.0": 7, "noise_res.1": 11} | {f"resblocks.{n}": size for n, size in enumerate((3, 7, 11) * 2)}


def normal(seed, *shape, scale=1.0):
    return (scale * np.random.default_rng(seed).normal(size=shape)).astype(np.float32)


def number(name):
    return sum(ord(char) * (place + 1) for place, char in enumerate(name))


class TinyWeights:
    """A generator of the teacher's shape with few channels and random weights."""

    def kernel(self, layer):
        if layer.startswith("noise_convs"):
            return normal(1, COARSE, 22, 12, scale=0.2) if layer.endswith("0") else normal(2, FINE, 22, 1, scale=0.2)
        if layer.startswith("ups"):
            return normal(3, 512, COARSE, 20, scale=0.04) if layer.endswith("0") else normal(4, COARSE, FINE, 12)
        block = layer.split("/")[0]
        channels, size = self.channels(block), SIZES[block]
        return normal(number(layer), channels, channels, size, scale=0.5 / np.sqrt(channels * size))

    def channels(self, block):
        return COARSE if block in ("noise_res.0", "resblocks.0", "resblocks.1", "resblocks.2") else FINE

    def bias(self, layer):
        return normal(
            5, COARSE if layer in ("noise_convs.0", "ups.0") else self.channels(layer.split("/")[0]), scale=0.1
        )

    def alpha(self, block, half, branch):
        return 1 + normal(6 + half + branch, self.channels(block), scale=0.1) ** 2

    def style_layer(self, adain):
        columns = 2 * self.channels(adain.split("/")[0])
        steps = np.random.default_rng(number(adain)).integers(-127, 128, (128, columns)).astype(np.int8)
        return StyleLayer(steps, np.full(columns, 2e-4, np.float32), normal(7, columns, scale=0.1))


def run(w, feeds, output):
    values = [helper.make_tensor_value_info(name, TensorProto.FLOAT, array.shape) for name, array in feeds.items()]
    result = helper.make_tensor_value_info(output, TensorProto.FLOAT, None)
    model = helper.make_model(
        helper.make_graph(w.nodes, "test", values, [result], w.constants), opset_imports=OPSETS, ir_version=9
    )
    return ort.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"]).run(None, feeds)[0]


@pytest.fixture(scope="module")
def weights():
    return TinyWeights()


def clauses(count=3, frames=12):
    return [
        Clause(
            torch.tensor(normal(3 * each, frames, 512)),
            torch.tensor(normal(3 * each + 1, 22, 60 * frames + 1)),
            torch.tensor(normal(3 * each + 2, 256)),
        )
        for each in range(count)
    ]


def test_the_float_block_is_what_the_graph_does_in_8_bits(weights):
    x, style, block = normal(8, 60, COARSE), normal(9, 1, 256), "resblocks.1"
    layers = teacher_layers(weights, [block])
    w = Writer()
    timeline = Timeline(w, "x")
    snake = snakes(w, weights, "style", [block], style)
    got = run(w, {"x": x, "style": style}, resblock(w, layers, block, "x", timeline, snake, timeline.moments("x")))
    want = FloatGenerator(weights).block(torch.tensor(x), block, layers, torch.tensor(style[0])).numpy()
    assert np.sqrt(((got - want) ** 2).mean()) < 0.02 * (want - x).std()


def test_the_float_source_and_upsampler_are_those_of_the_graph(weights):
    spectrum, x, noise = normal(10, 60 * 3 + 1, 22), normal(11, 3, 512), normal(12, 30, COARSE)
    got = FloatGenerator(weights).sources(torch.tensor(spectrum.T.copy()))
    for branch in (0, 1):
        w = Writer()
        np.testing.assert_allclose(got[branch], run(w, {"x": spectrum}, source(w, weights, "x")[branch]), atol=1e-4)
    w = Writer()
    up = upsample(w, w.op("LeakyRelu", "x", alpha=0.1), weights.kernel("ups.0"), weights.bias("ups.0"))
    entered = FloatGenerator(weights).entered(torch.tensor(x), torch.tensor(noise), 0)
    np.testing.assert_allclose(entered, run(w, {"x": x}, up) + noise, atol=1e-4)


def test_taps_that_matter_are_found_and_their_weights_with_them():
    seen = [torch.tensor(normal(seed, 400, 6)) for seed in range(3)]
    true = Convolution(normal(20, 2, 6, 5), (-3, 6), normal(21, 5))
    wanted = [convolved(x, true) for x in seen]
    whole = Convolution(normal(22, 5, 6, 5), (-6, -3, 0, 3, 6), normal(23, 5))
    found = thin(seen, wanted, whole, 2, np.random.default_rng(0))
    assert found.taps == true.taps
    np.testing.assert_allclose(found.kernel, true.kernel, atol=1e-3)
    np.testing.assert_allclose(found.bias, true.bias, atol=1e-3)


def test_a_tap_that_sees_what_another_sees_is_not_missed():
    slow = [torch.tensor(np.repeat(normal(seed, 100, 4), 8, 0)) for seed in range(3)]  # stands still for 8 rows
    layer = Convolution(normal(30, 5, 4, 4), (-2, -1, 0, 1, 2), normal(31, 4))
    wanted = [convolved(x, layer) for x in slow]
    thinner = thin(slow, wanted, layer, 3, np.random.default_rng(0))
    cut = Convolution(layer.kernel[1:4], layer.taps[1:4], layer.bias)

    def error(one):
        return sum(float((convolved(x, one) - y).square().mean()) for x, y in zip(slow, wanted, strict=True))

    assert error(thinner) < 0.2 * error(cut)


def test_all_taps_kept_is_the_teacher(weights):
    layers, errors = teacher_layers(weights, BLOCKS), {}
    thinned(FloatGenerator(weights), layers, clauses(), {"noise_res.1": 11, "resblocks.4": 7}, errors.__setitem__)
    assert list(errors) == [
        *("noise_res.0", "resblocks.0", "resblocks.1", "resblocks.2", "stage 0"),
        *("noise_res.1", "resblocks.3", "resblocks.4", "resblocks.5", "stage 1"),
    ]
    assert max(errors.values()) < 1e-4


def test_a_thinned_network_is_nearer_to_the_teacher_than_one_that_was_cut(weights):
    generator, layers, material = FloatGenerator(weights), teacher_layers(weights, BLOCKS), clauses()
    kept, errors = {"resblocks.5": 6}, {}
    found = thinned(generator, layers, material, kept, errors.__setitem__)
    assert {place[0] for place in found} == {"resblocks.5"}
    assert {len(layer.taps) for layer in found.values()} == {6}
    assert reach(layers | found, "resblocks.5") <= reach(layers, "resblocks.5")
    cut = {
        place: Convolution(layer.kernel[3:9], layer.taps[3:9], layer.bias)
        for place, layer in layers.items()
        if place[0] == "resblocks.5"
    }
    x, style = generator.sources(material[0].spectrum)[1], material[0].style
    full, thin_, short = (generator.block(x, "resblocks.5", each, style) for each in (layers, layers | found, cut))
    assert 0 < float((thin_ - full).square().mean()) < float((short - full).square().mean())
