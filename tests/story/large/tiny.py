"""Real pipelines, tiny and random, saved to folders as a user has them."""

from __future__ import annotations

import re
from pathlib import Path

import torch
from diffusers import (
    AutoencoderKL,
    AutoencoderKLFlux2,
    EulerDiscreteScheduler,
    FlowMatchEulerDiscreteScheduler,
    Flux2KleinPipeline,
    Flux2Transformer2DModel,
    StableDiffusionXLPipeline,
    UNet2DConditionModel,
)
from transformers import (
    CLIPTextConfig,
    CLIPTextModel,
    CLIPTextModelWithProjection,
    CLIPTokenizer,
    Qwen2TokenizerFast,
    Qwen3Config,
    Qwen3ForCausalLM,
)

from generators.story.large.recipes import words
from tests.story.plans import plan

QUIET = "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
"""diffusers' Euler scheduler asks numpy for a tensor in a way that numpy 2 frowns on."""
STORY = plan()
TOLD = " ".join([*(frame.prompt for frame in STORY.frames), *words()])
VOCABULARY = sorted({word for word in re.findall(r"[a-z]+", TOLD.lower()) if len(word) > 1})
WIDTH = 32
LENGTH = 77
TEMPLATE = (
    "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def clip_tokenizer(pad: str) -> CLIPTokenizer:
    """CLIP's own tokenizer class; the words of `VOCABULARY` are one token each, others as many as they have letters."""
    letters = [chr(code) for code in range(33, 127)]
    names = [*letters, *(f"{letter}</w>" for letter in letters)]
    merges = []
    for word in VOCABULARY:
        whole, *rest = [*word[:-1], f"{word[-1]}</w>"]
        for letter in rest:
            merges.append((whole, letter))
            whole += letter
            names.append(whole)
    names = [*dict.fromkeys(names), "<|startoftext|>", "<|endoftext|>"]
    merges = list(dict.fromkeys(merges))
    vocabulary = {name: number for number, name in enumerate(names)}
    return CLIPTokenizer(vocab=vocabulary, merges=merges, pad_token=pad, model_max_length=LENGTH)


def _clip(cls: type, words: int):
    config = CLIPTextConfig(
        vocab_size=words,
        hidden_size=WIDTH,
        intermediate_size=37,
        num_hidden_layers=2,
        num_attention_heads=4,
        max_position_embeddings=LENGTH,
        projection_dim=WIDTH,
        eos_token_id=words - 1,
        bos_token_id=0,
        pad_token_id=1,
    )
    return cls(config).eval()


def sdxl() -> StableDiffusionXLPipeline:
    torch.manual_seed(0)
    unet = UNet2DConditionModel(
        sample_size=24,
        in_channels=4,
        out_channels=4,
        block_out_channels=(16, 32),
        layers_per_block=1,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
        attention_head_dim=(2, 4),
        use_linear_projection=True,
        addition_embed_type="text_time",
        addition_time_embed_dim=8,
        transformer_layers_per_block=(1, 1),
        projection_class_embeddings_input_dim=6 * 8 + WIDTH,
        cross_attention_dim=2 * WIDTH,
        norm_num_groups=1,
    )
    for name, weight in unet.named_parameters():
        if ".attn" in name and weight.ndim > 1:  # random attention hardly matters as it is initialised
            torch.nn.init.normal_(weight, std=0.3)
    vae = AutoencoderKL(
        block_out_channels=[8, 8],
        down_block_types=["DownEncoderBlock2D"] * 2,
        up_block_types=["UpDecoderBlock2D"] * 2,
        latent_channels=4,
        norm_num_groups=2,
        sample_size=32,
    )
    one, two = clip_tokenizer("<|endoftext|>"), clip_tokenizer("!")
    return StableDiffusionXLPipeline(
        vae=vae.eval(),
        text_encoder=_clip(CLIPTextModel, len(one)),
        text_encoder_2=_clip(CLIPTextModelWithProjection, len(two)),
        tokenizer=one,
        tokenizer_2=two,
        unet=unet.eval(),
        scheduler=EulerDiscreteScheduler(
            beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", timestep_spacing="leading"
        ),
    )


def qwen_tokenizer() -> Qwen2TokenizerFast:
    letters = [chr(code) for code in range(33, 127)]
    names = [*letters, "Ġ", "Ċ", "<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    made = Qwen2TokenizerFast(vocab={name: i for i, name in enumerate(names)}, merges=[])
    made.add_special_tokens({"additional_special_tokens": ["<|im_start|>", "<|im_end|>"]})
    made.chat_template = TEMPLATE
    return made


def flux2(distilled: bool = True) -> Flux2KleinPipeline:
    torch.manual_seed(0)
    tokenizer = qwen_tokenizer()
    text = Qwen3ForCausalLM(
        Qwen3Config(
            vocab_size=len(tokenizer) + 8,
            hidden_size=8,
            intermediate_size=8,
            num_hidden_layers=28,
            num_attention_heads=2,
            num_key_value_heads=2,
            head_dim=4,
            max_position_embeddings=512,
        )
    )
    transformer = Flux2Transformer2DModel(
        in_channels=16,
        num_layers=1,
        num_single_layers=2,
        attention_head_dim=16,
        num_attention_heads=2,
        joint_attention_dim=3 * 8,
        timestep_guidance_channels=32,
        mlp_ratio=1.0,
        axes_dims_rope=(4, 4, 4, 4),
        guidance_embeds=False,
    )
    for weight in transformer.parameters():
        if weight.ndim > 1:
            torch.nn.init.normal_(weight, std=0.2)
    vae = AutoencoderKLFlux2(
        block_out_channels=(8, 8),
        down_block_types=("DownEncoderBlock2D",) * 2,
        up_block_types=("UpDecoderBlock2D",) * 2,
        latent_channels=4,
        norm_num_groups=2,
        layers_per_block=1,
    )
    return Flux2KleinPipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(use_dynamic_shifting=True),
        vae=vae.eval(),
        text_encoder=text.eval(),
        tokenizer=tokenizer,
        transformer=transformer.eval(),
        is_distilled=distilled,
    )


def saved(pipeline, folder: Path) -> Path:
    pipeline.save_pretrained(folder, safe_serialization=True)
    return folder
