"""Clauses of the corpus as the generator gets them, to fit a thinner generator on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnx import TensorProto, helper

from generators.speech.corpus.shard import load_shard
from generators.speech.corpus.teacher import GENERATOR_F0
from generators.speech.corpus.vocoder_thinning import Clause
from generators.speech.latent import LatentBasis

OPSETS = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
LONGEST = 150  # frames of a clause, from its beginning: variety is worth more than length


def load_clauses(corpus: Path, source: onnx.ModelProto, count: int, seed: int = 0) -> list[Clause]:
    """Clauses drawn at random from all shards of the training corpus but those held out.

    Args:
        corpus: folder of shards.
        source: makes a spectrum `(1, 22, 60 T + 1)` of F0 `(1, 1, T)`.
        count: how many.
        seed: of the draw.
    """
    session = ort.InferenceSession(source.SerializeToString(), providers=["CPUExecutionProvider"])
    basis = LatentBasis(**np.load(corpus / "basis.npz"))
    shards = [path for path in sorted(corpus.glob("shard*.npz")) if not path.stem.startswith("shard9")]
    rng = np.random.default_rng(seed)
    clauses = []
    for number, path in enumerate(shards):
        utterances = load_shard(path)
        share = count // len(shards) + (number < count % len(shards))
        for each in rng.choice(len(utterances), share, replace=False):
            one = utterances[each]
            f0 = one.f0[None, None, :LONGEST]
            spectrum = np.asarray(session.run(None, {GENERATOR_F0: f0})[0])
            latent = basis.decode(one.latent[:LONGEST].astype(np.float32))
            clauses.append(Clause(*(torch.from_numpy(array) for array in (latent, spectrum[0], one.style))))
    return clauses


def source_model(nodes: list[onnx.NodeProto], constants: list[onnx.TensorProto], output: str) -> onnx.ModelProto:
    """The harmonic source with its STFT as a model of its own.

    Args:
        nodes: the teacher's, from `GENERATOR_F0` on.
        constants: that they read.
        output: the tensor with the spectrum.
    """
    graph = helper.make_graph(
        nodes,
        "harmonic source",
        [helper.make_tensor_value_info(GENERATOR_F0, TensorProto.FLOAT, [1, 1, "T"])],
        [helper.make_tensor_value_info(output, TensorProto.FLOAT, None)],
        constants,
    )
    return helper.make_model(graph, opset_imports=OPSETS, ir_version=9)
