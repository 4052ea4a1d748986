"""The vocoder that ships, and the arithmetic it is built of."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime as ort
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from onnx import TensorProto, helper

from generators.contract import BadInput
from generators.speech.corpus.vocoder_blocks import excite, head, source
from generators.speech.corpus.vocoder_int8 import PAIR_LIMIT, equaliser, quantise_columns
from generators.speech.corpus.vocoder_layers import convolution, upsample
from generators.speech.corpus.vocoder_style import Snake
from generators.speech.corpus.vocoder_taps import Convolution
from generators.speech.corpus.vocoder_timeline import Timeline, skip_still
from generators.speech.corpus.vocoder_writer import Writer
from generators.speech.vocoder import HOP, Vocoder, VocoderBroken

FRAMES = 24
SHIPPED = Path(__file__).parents[2] / "assets" / "speech" / "generator.onnx"


@pytest.fixture(scope="module")
def vocoder():
    return Vocoder(SHIPPED, threads=2)


def clause(seed, frames=FRAMES):
    draw = np.random.default_rng(seed)
    latent = draw.normal(0, 2.5, (frames, 512)).astype(np.float32)
    f0 = np.where(np.arange(frames) < frames // 2, 180, 0).astype(np.float32)
    return latent, f0, draw.normal(0, 0.15, 256).astype(np.float32)


def run(w, feeds, output):
    """Run what a writer holds."""
    graph = helper.make_graph(
        w.nodes,
        "test",
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, value.shape) for name, value in feeds.items()],
        [helper.make_tensor_value_info(output, TensorProto.FLOAT, None)],
        w.constants,
    )
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=9)
    return np.asarray(ort.InferenceSession(model.SerializeToString()).run([output], feeds)[0])


def normal(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def test_a_frame_of_latent_gives_300_samples(vocoder):
    audio = vocoder(*clause(1))
    assert audio.shape == (HOP * FRAMES,)
    assert audio.dtype == np.float32
    assert np.isfinite(audio).all()
    assert np.ptp(audio) > 1e-3


def test_one_frame_is_enough(vocoder):
    assert vocoder(*clause(1, frames=1)).shape == (HOP,)


def test_two_threads_at_once_give_the_bytes_that_one_gives(vocoder):
    clauses = [clause(seed, frames) for seed, frames in enumerate((20, 24, 9, 16))]
    alone = [vocoder(*each).tobytes() for each in clauses]
    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(lambda each: vocoder(*each).tobytes(), clauses * 2))
    assert together == alone * 2


def test_another_number_of_threads_gives_the_same_sound(vocoder):
    one = Vocoder(SHIPPED, threads=1)
    assert one(*clause(3)).tobytes() == vocoder(*clause(3)).tobytes()


def test_f0_is_heard_in_the_sound(vocoder):
    latent, f0, style = clause(2)
    assert not np.array_equal(vocoder(latent, f0, style), vocoder(latent, f0 * 1.2, style))


def test_a_constant_input_stays_finite(vocoder):
    audio = vocoder(np.zeros((FRAMES, 512), np.float32), np.zeros(FRAMES, np.float32), np.zeros(256, np.float32))
    assert np.isfinite(audio).all()


@pytest.mark.parametrize(
    ("latent", "f0", "style"),
    [((3, 511), 3, 256), ((3, 512), 4, 256), ((3, 512), 3, 128), ((0, 512), 0, 256), ((512,), 1, 256), ((), 1, 256)],
)
def test_shapes_that_do_not_fit_are_named(vocoder, latent, f0, style):
    with pytest.raises(BadInput, match=r"\(T, 512\)"):
        vocoder(np.zeros(latent), np.zeros(f0), np.zeros(style))


@pytest.mark.parametrize("place", range(3))
def test_a_number_that_is_not_finite_is_refused(vocoder, place):
    values = clause(4)
    values[place].flat[5] = np.nan
    with pytest.raises(BadInput, match="finite"):
        vocoder(*values)


def test_a_missing_or_broken_file_says_what_to_do(tmp_path):
    with pytest.raises(VocoderBroken, match="Install"):
        Vocoder(tmp_path / "none.onnx", threads=1)
    (tmp_path / "broken.onnx").write_bytes(b"not a model")
    with pytest.raises(VocoderBroken, match="Install"):
        Vocoder(tmp_path / "broken.onnx", threads=1)


def test_another_model_is_not_taken_for_a_vocoder(tmp_path):
    value = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1]) for name in "xy"]
    graph = helper.make_graph([helper.make_node("Identity", ["x"], ["y"])], "other", value[:1], value[1:])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    (tmp_path / "other.onnx").write_bytes(model.SerializeToString())
    with pytest.raises(VocoderBroken, match="not the vocoder"):
        Vocoder(tmp_path / "other.onnx", threads=1)


floats = st.floats(-100, 100, width=32)


@given(arrays(np.float32, st.tuples(st.sampled_from([2, 4, 8, 64]), st.integers(1, 5)), elements=floats))
def test_no_pair_of_weights_can_reach_the_limit_of_int16(weights):
    steps, scale = quantise_columns(weights)
    pairs = steps.astype(int).reshape(-1, 2, steps.shape[1])
    assert np.maximum(pairs, 0).sum(1).max() <= PAIR_LIMIT
    assert np.maximum(-pairs, 0).sum(1).max() <= PAIR_LIMIT
    assert (np.abs(steps * scale - weights) <= scale * 0.501).all()


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 2**32 - 1), st.sampled_from([4, 60, 1408]), st.sampled_from([1, 31, 128]))
def test_the_integer_product_is_exact_where_it_could_saturate(seed, inner, columns):
    draw = np.random.default_rng(seed)
    weights = draw.choice([-1.0, 0.02, 1.0], (inner, columns), p=[0.45, 0.1, 0.45]).astype(np.float32)
    steps, scale = quantise_columns(weights)
    bytes_in = draw.choice([0, 255], (17, inner)).astype(np.uint8)
    bytes_in[0], bytes_in[1] = 255, 0
    w = Writer()
    x = w.op("Cast", "x", to=TensorProto.UINT8)
    zero = w.constant(np.array(128, np.uint8))
    names = [x, w.constant(steps), w.scalar(1), w.constant(np.ones_like(scale)), zero]
    product = w.op("MatMulIntegerToFloat", *names, domain="com.microsoft")
    exact = (bytes_in.astype(int) - 128) @ steps.astype(int)
    assert np.array_equal(run(w, {"x": bytes_in.astype(np.float32)}, product), exact)


def layer_of(kernel, dilation, bias=None):
    """A convolution of PyTorch's `kernel` `(C_out, C_in, k)`."""
    taps = tuple(dilation * (tap - kernel.shape[2] // 2) for tap in range(kernel.shape[2]))
    return Convolution(kernel.transpose(2, 1, 0), taps, np.zeros(len(kernel), np.float32) if bias is None else bias)


@pytest.mark.parametrize(("size", "dilation"), [(3, 1), (7, 3), (11, 5)])
def test_the_convolution_is_a_convolution_up_to_rounding(size, dilation):
    x, kernel, bias = normal(1, 40, 8), normal(2, 6, 8, size), normal(3, 6)
    w = Writer()
    got = run(w, {"x": x}, convolution(w, "x", Timeline(w, "x"), layer_of(kernel, dilation, bias)))
    margin = dilation * (size - 1) // 2
    want = torch.conv1d(
        torch.from_numpy(x.T[None]), torch.from_numpy(kernel), torch.from_numpy(bias), padding=margin, dilation=dilation
    )
    error = got - want[0].T.numpy()
    assert np.sqrt((error**2).mean()) < 0.02 * float(want.std())


def test_taps_that_are_left_out_are_zeros_of_the_kernel():
    x, kernel, bias, left = normal(1, 40, 8), normal(2, 6, 8, 7), normal(3, 6), [0, 3, 4]
    whole = layer_of(kernel * np.isin(np.arange(7), left).astype(np.float32), 5, bias)
    thin = Convolution(whole.kernel[left], tuple(whole.taps[tap] for tap in left), bias)
    w = Writer()
    got, want = (run(w, {"x": x}, convolution(w, "x", Timeline(w, "x"), layer)) for layer in (thin, whole))
    error = got - want
    assert np.sqrt((error**2).mean()) < 0.02 * want.std()


@pytest.mark.parametrize("stride", [6, 10])
def test_the_upsampler_is_a_transposed_convolution(stride):
    x, kernel, bias = normal(1, 9, 8), normal(2, 8, 5, 2 * stride), normal(3, 5)
    w = Writer()
    got = run(w, {"x": x}, upsample(w, "x", kernel, bias))
    want = torch.nn.functional.conv_transpose1d(
        torch.from_numpy(x.T[None]), torch.from_numpy(kernel), torch.from_numpy(bias), stride, stride // 2
    )
    np.testing.assert_allclose(got, want[0].T.numpy(), atol=1e-4)


def test_the_last_convolution_is_a_convolution():
    x, kernel, bias = normal(1, 30, 8), normal(2, 5, 8, 7), normal(3, 5)
    w = Writer()
    got = run(w, {"x": x}, head(w, "x", kernel, bias))
    want = torch.conv1d(torch.from_numpy(x.T[None]), torch.from_numpy(kernel), torch.from_numpy(bias), padding=3)
    np.testing.assert_allclose(got, want[0].T.numpy(), atol=1e-4)


def halting(seed):
    """A sequence that stands still twice, and at its end."""
    x = normal(seed, 120, 4)
    for start, stop in ((30, 60), (70, 78), (100, 120)):
        x[start:stop] = x[start]
    return x


def two_convolutions(w, x, timeline):
    first, second = layer_of(normal(7, 4, 4, 5), 3), layer_of(normal(8, 4, 4, 3), 1, normal(9, 4))
    return convolution(w, convolution(w, x, timeline, first, biased=False), timeline, second)


def test_what_stands_still_is_computed_once_and_heard_everywhere():
    x, plain, skipping = halting(1), Writer(), Writer()
    want = run(plain, {"x": x}, two_convolutions(plain, "x", Timeline(plain, "x")))
    kept, counts, stands = skip_still(skipping, "x", 2 * 3 + 1)
    y = two_convolutions(skipping, kept, Timeline(skipping, kept, counts))
    assert np.array_equal(run(skipping, {"x": x}, skipping.op("Gather", y, stands, axis=0)), want)
    assert len(run(skipping, {"x": x}, kept)) < 120 - 15


def test_moments_count_what_was_left_out():
    x, w = halting(2) + 3, Writer()
    kept, counts, _ = skip_still(w, "x", 7)
    mean, variance = Timeline(w, kept, counts).moments(kept)
    np.testing.assert_allclose(run(w, {"x": x}, mean), x.mean(0), rtol=1e-5)
    np.testing.assert_allclose(run(w, {"x": x}, variance), x.var(0), rtol=1e-4)


class TinySource:
    """Weights of the two noise convolutions."""

    def __init__(self):
        self.kernels = {"noise_convs.0": normal(1, 8, 22, 12), "noise_convs.1": normal(2, 4, 22, 1)}
        self.biases = {"noise_convs.0": normal(3, 8), "noise_convs.1": normal(4, 4)}

    def kernel(self, layer):
        return self.kernels[layer]

    def bias(self, layer):
        return self.biases[layer]


@pytest.mark.parametrize(("branch", "stride", "margin"), [(0, 6, 3), (1, 1, 0)])
def test_the_source_is_convolved_as_in_the_teacher(branch, stride, margin):
    spectrum, layer, weights = normal(5, 60 * 3 + 1, 22), f"noise_convs.{branch}", TinySource()
    w = Writer()
    got = run(w, {"x": spectrum}, source(w, weights, "x")[branch])
    want = torch.conv1d(
        torch.from_numpy(spectrum.T[None]),
        torch.from_numpy(weights.kernel(layer)),
        torch.from_numpy(weights.bias(layer)),
        stride,
        margin,
    )
    np.testing.assert_allclose(got, want[0].T.numpy(), atol=1e-4)


def test_adain_and_snake_in_two_affine_passes_are_adain_and_snake():
    x, gain, shift = normal(1, 50, 6) * 3 + 5, normal(2, 6), normal(3, 6)
    alpha, scale = np.float32([0.01, -0.2, 0.5, 1, 1.5, 2]), np.float32([1, 2, 0.5, 1, 4, 1])
    w = Writer()
    wave = scale / (2 * alpha)
    constants = [scale * gain, scale * shift + wave, 2 * alpha * gain, 2 * alpha * shift]
    snake = Snake(*(w.constant(value.astype(np.float32)) for value in constants), wave.astype(np.float32), scale)
    got = run(w, {"x": x}, excite(w, "x", snake, Timeline(w, "x").moments("x")))
    u = (x - x.mean(0)) / np.sqrt(x.var(0) + 1e-5) * gain + shift
    np.testing.assert_allclose(got, scale * (u + np.sin(alpha * u) ** 2 / alpha), atol=2e-4)


@given(arrays(np.float32, (3, 8), elements=st.floats(0.125, 8, width=32)))
def test_the_equaliser_makes_channels_more_even_and_keeps_their_mean(gain):
    alpha = np.linspace(0.1, 2, 8)
    factors = equaliser(gain, np.zeros_like(gain), alpha)
    reach = 4 * gain
    span = (reach + np.minimum(1 / alpha, alpha * reach**2)).max(0)
    assert np.log(span * factors).std() <= np.log(span).std() + 0.1
    assert abs(np.log2(factors).mean()) <= 0.13


def test_where_the_inverse_stft_divides_by_next_to_nothing_there_is_silence(vocoder):
    latent, _, style = clause(3)
    audio = vocoder(latent, np.full(FRAMES, 180, np.float32), style)  # begins in the middle of a vowel
    assert not audio[:12].any()
    assert audio[12:HOP].any()
