"""CausalFastSpeech2: emotion -> prosody -> speech, and no other way.

Our reconstruction of causal-prosody FastSpeech2 (arXiv 2603.11683, of which only the abstract is public to us): text
X, voice S and emotion E cause prosody P = (duration, pitch, energy); X, S and P cause the sound. Emotion therefore
enters the three variance predictors and nothing else. The output is not a mel spectrogram but the latent of a frozen
iSTFTNet generator (Kokoro's), as principal components.
"""

from __future__ import annotations

import contextlib
import io
from dataclasses import asdict, dataclass
from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .blocks import ConvNeXtBlock
from .contour import Contour, ContourHead
from .expand import Alignment
from .pads import Pads

# ESPnet says on stdout that it has no Flash Attention, which would spoil what a command prints there.
with contextlib.redirect_stdout(io.StringIO()):
    from espnet.nets.pytorch_backend.nets_utils import make_pad_mask
    from espnet2.tts.fastspeech2 import FastSpeech2

LEVEL_SCALE = 6.0
TILT_SCALE = 3.0

EmotionPath = Literal["prosody", "direct", "everywhere"]


@dataclass(frozen=True)
class ModelConfig:
    """Sizes of the model.

    Attributes:
        vocabulary: number of token ids.
        condition: width of the condition vector.
        width: token and decoder width C.
        encoder_layers: transformer layers over tokens.
        decoder_layers: transformer layers over 40 Hz frames.
        contour_width: inner width of the contour head.
        latent_width: width of the 80 Hz latent head.
        latent_blocks: convolution blocks of the latent head.
        components: width of the output.
        emotion_path: "prosody" as it should be; the others exist for the ablation: "direct" also lets emotion into
            the decoder, "everywhere" adds it to the encoder output (plain FastSpeech2 with an emotion embedding).
    """

    vocabulary: int = 178
    condition: int = 16
    width: int = 192
    encoder_layers: int = 4
    decoder_layers: int = 2
    contour_width: int = 192
    latent_width: int = 256
    latent_blocks: int = 4
    components: int = 128
    emotion_path: EmotionPath = "prosody"

    def to_dict(self) -> dict[str, int | str]:
        """Plain values for a file."""
        return asdict(self)


class Modulation(nn.Module):
    """Condition vectors scale and shift token states; the zero vector changes nothing (FiLM, Perez et al. 2018)."""

    def __init__(self, condition: int, channels: int) -> None:
        super().__init__()
        self.affine = nn.Linear(condition, 2 * channels, bias=False)

    def forward(self, states: Tensor, condition: Tensor) -> Tensor:
        """States `(B, N, C)` under conditions `(B, N, E)`."""
        scale, shift = self.affine(condition).chunk(2, -1)
        return states * (1 + scale) + shift


@dataclass(frozen=True)
class TokenProsody:
    """Prosody per token, as the networks see it.

    Attributes:
        duration: `(B, N)` log(1 + frames).
        pitch: `(B, N)` scaled log2 Hz.
        energy: `(B, N, 2)` level and tilt in dB over `LEVEL_SCALE` and `TILT_SCALE`.
    """

    duration: Tensor
    pitch: Tensor
    energy: Tensor


class CausalFastSpeech2(FastSpeech2):
    """FastSpeech2 whose emotion reaches only the duration, pitch and energy predictors.

    Args:
        config: sizes, and the path of emotion.
    """

    def __init__(self, config: ModelConfig) -> None:
        width = config.width
        super().__init__(
            idim=config.vocabulary,
            odim=config.components,
            adim=width,
            aheads=2,
            elayers=config.encoder_layers,
            eunits=2 * width,
            dlayers=config.decoder_layers,
            dunits=2 * width,
            positionwise_layer_type="conv1d",
            positionwise_conv_kernel_size=3,
            postnet_layers=0,
            duration_predictor_layers=3,
            duration_predictor_chans=width,
            duration_predictor_dropout_rate=0.1,
            pitch_predictor_layers=4,
            pitch_predictor_chans=width,
            pitch_predictor_kernel_size=3,
            pitch_predictor_dropout=0.1,
            pitch_embed_kernel_size=1,
            pitch_embed_dropout=0.0,
            energy_predictor_layers=3,
            energy_predictor_chans=width,
            energy_predictor_kernel_size=3,
            energy_predictor_dropout=0.1,
            energy_embed_kernel_size=1,
            energy_embed_dropout=0.0,
            spk_embed_dim=256,
            transformer_enc_dropout_rate=0.05,
            transformer_enc_positional_dropout_rate=0.05,
            transformer_enc_attn_dropout_rate=0.05,
            transformer_dec_dropout_rate=0.05,
            transformer_dec_positional_dropout_rate=0.05,
            transformer_dec_attn_dropout_rate=0.05,
            init_type="xavier_uniform",
        )
        del self.feat_out
        self.config = config
        self.energy_predictor.linear = nn.Linear(width, 2)
        self.energy_embed = nn.Sequential(nn.Conv1d(2, width, 1))
        self.modulate = nn.ModuleDict(
            {name: Modulation(config.condition, width) for name in ("duration", "pitch", "energy")}
        )
        if config.emotion_path != "prosody":
            self.leak = nn.Linear(config.condition, width, bias=False)
        self.where = nn.Linear(2, width)
        self.contour_head = ContourHead(width, config.contour_width, 2)
        self.contour_in = nn.Linear(6, width)
        hidden = config.latent_width
        self.upsample = nn.Linear(width, 2 * hidden)
        self.contour_up = nn.Conv1d(3, hidden, 7, padding=3)
        self.style_up = nn.Linear(128, hidden)
        self.latent_blocks = nn.ModuleList(ConvNeXtBlock(hidden, 3 * hidden) for _ in range(config.latent_blocks))
        self.latent_out = nn.Linear(hidden, config.components)
        self.pads = Pads(self)

    def encode(self, tokens: Tensor, lengths: Tensor, style: Tensor, condition: Tensor) -> Tensor:
        """Token states `(B, N, C)` of ids `(B, N)` in the voice of style vectors `(B, 256)`."""
        with self.pads.hidden(_real(lengths)):
            states, _ = self.encoder(tokens, self._source_mask(lengths))
        states = states + self.projection(F.normalize(style)).unsqueeze(1)
        return states + self.leak(condition) if self.config.emotion_path == "everywhere" else states

    def prosody(self, states: Tensor, lengths: Tensor, condition: Tensor) -> TokenProsody:
        """Predict prosody of token states under conditions `(B, N, E)`: where emotion becomes audible."""
        mask = make_pad_mask(lengths).to(states.device)

        def under(name: str) -> Tensor:
            return states if self.config.emotion_path == "everywhere" else self.modulate[name](states, condition)

        with self.pads.hidden(_real(lengths)):
            return TokenProsody(
                self.duration_predictor(under("duration"), mask),
                self.pitch_predictor(under("pitch"), mask.unsqueeze(-1))[..., 0],
                self.energy_predictor(under("energy"), mask.unsqueeze(-1)),
            )

    def frames(self, states: Tensor, prosody: TokenProsody, alignment: Alignment, condition: Tensor) -> Tensor:
        """Frame states `(B, T, C)`: text, voice and prosody (and emotion only in the ablation's direct path)."""
        states = states + self.pitch_embed(prosody.pitch.unsqueeze(1)).transpose(1, 2)
        states = states + self.energy_embed(prosody.energy.transpose(1, 2)).transpose(1, 2)
        if self.config.emotion_path == "direct":
            states = states + self.leak(condition)
        place = torch.stack([alignment.place, torch.log1p(alignment.length.float())], -1)
        return alignment.expand(states) + self.where(place)

    def contour(self, frame_states: Tensor, pitch: Tensor, alignment: Alignment, frames: Tensor) -> Contour:
        """Contours at 80 Hz; voicing as logits."""
        with self.pads.hidden(_real(alignment.mask.sum(1))):
            return self.contour_head(frame_states, pitch, alignment, frames)

    def latent(self, frame_states: Tensor, contour: Contour, style: Tensor, lengths: Tensor | None = None) -> Tensor:
        """Components `(B, 2T, K)` of the generator's latent; `contour.voiced` as probabilities here."""
        stacked = contour.stacked()
        batch, double, _ = stacked.shape
        z = frame_states + self.contour_in(stacked.reshape(batch, double // 2, 6))
        with self.pads.hidden(None if lengths is None else _real(lengths)):
            z, _ = self.decoder(z, None if lengths is None else self._source_mask(lengths))
            x = self.upsample(z).reshape(batch, double, -1)
            x = x + self.contour_up(stacked.transpose(1, 2)).transpose(1, 2)
            x = x + self.style_up(F.normalize(style[:, :128]) * 4).unsqueeze(1)
            for block in self.latent_blocks:
                x = block(x)
        return self.latent_out(x)


def _real(lengths: Tensor) -> Tensor | None:
    """`(B, L)` True inside each row; None where no row has padding."""
    mask = ~make_pad_mask(lengths).to(lengths.device)
    return None if bool(mask.all()) else mask
