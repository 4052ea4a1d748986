"""What a folder holds is found out without running anything in it."""

import json
import pickle
import shutil

import pytest

from generators.story.large import ModelBroken, ModelMissing, NotAPipeline, UnsafeModel, inspect


@pytest.fixture
def copy(sdxl_folder, tmp_path):
    return shutil.copytree(sdxl_folder, tmp_path / "model")


def change(file, **entries):
    file.write_text(json.dumps({**json.loads(file.read_text()), **entries}))


def test_a_folder_says_what_it_is_how_large_and_under_which_licence(copy, flux2_folder):
    (copy / "README.md").write_text("---\nlicense: openrail++\ntags: [x]\n---\n# Model\n")
    (copy / "LICENSE.md").write_text("CreativeML Open RAIL++-M\n")
    found = inspect(copy)
    assert (found.family, found.pipeline) == ("sdxl", "StableDiffusionXLPipeline")
    assert found.licence == "openrail++"
    assert found.size == sum(file.stat().st_size for file in copy.glob("*/*.safetensors"))
    assert "openrail++" in found.told()
    other = inspect(flux2_folder)
    assert other.family == "flux2"
    assert "no licence named" in other.told()


def test_without_a_card_the_licence_is_the_first_line_of_its_text(copy):
    (copy / "LICENSE").write_text("\n  Apache License\nVersion 2.0\n")
    assert inspect(copy).licence == "Apache License"


def test_half_precision_files_are_noticed(copy):
    for part in ("unet", "vae"):
        plain = copy / part / "diffusion_pytorch_model.safetensors"
        shutil.copy(plain, plain.with_name("diffusion_pytorch_model.fp16.safetensors"))
    found = inspect(copy)
    assert found.variants == {"fp16"}
    assert found.plain
    (copy / "unet" / "diffusion_pytorch_model.safetensors").unlink()
    assert not inspect(copy).plain


def test_where_there_is_nothing_the_user_is_told_how_to_get_a_model(tmp_path):
    with pytest.raises(ModelMissing, match=r"docs/story_models\.md"):
        inspect(tmp_path / "nowhere")
    with pytest.raises(ModelMissing, match="hf download some-owner/some-model"):
        inspect("some-owner/some-model")
    (tmp_path / "model.safetensors").write_bytes(b"")
    with pytest.raises(ModelMissing, match="single file"):
        inspect(tmp_path / "model.safetensors")


def test_a_folder_of_something_else_is_no_pipeline(tmp_path, copy):
    with pytest.raises(NotAPipeline, match=r"no model_index\.json"):
        inspect(tmp_path)
    change(copy / "model_index.json", _class_name="WanPipeline")
    with pytest.raises(NotAPipeline, match=r"is a WanPipeline\. Moodreel paints with StableDiffusionXLPipeline"):
        inspect(copy)


class Boom:
    def __reduce__(self):
        return (pytest.fail, ("a pickle was opened",))


@pytest.mark.parametrize("name", ["diffusion_pytorch_model.bin", "model.pt", "unet.ckpt"])
def test_pickled_weights_are_refused_and_never_opened(copy, name):
    (copy / "unet" / "diffusion_pytorch_model.safetensors").unlink()
    (copy / "unet" / name).write_bytes(pickle.dumps(Boom()))
    with pytest.raises(UnsafeModel, match="pickled"):
        inspect(copy)


def test_pickled_weights_beside_safetensors_do_no_harm(copy):
    (copy / "unet" / "diffusion_pytorch_model.bin").write_bytes(pickle.dumps(Boom()))
    assert inspect(copy).size == sum(file.stat().st_size for file in copy.glob("*/*.safetensors"))


@pytest.mark.parametrize("where", ["pipeline.py", "unet/my_unet.py", "vae/fast.so"])
def test_code_in_the_folder_is_refused(copy, where):
    (copy / where).write_text("raise SystemExit('run')")
    with pytest.raises(UnsafeModel, match="brings code"):
        inspect(copy)


@pytest.mark.parametrize("where", ["text_encoder/config.json", "tokenizer/tokenizer_config.json", "unet/config.json"])
def test_a_configuration_that_asks_for_code_is_refused(copy, where):
    change(copy / where, auto_map={"AutoModel": "evil.Model"})
    with pytest.raises(UnsafeModel, match="auto_map"):
        inspect(copy)


@pytest.mark.parametrize(
    "entries",
    [
        {"unet": ["os", "system"]},
        {"unet": ["my_unet", "Unet"]},
        {"text_encoder": ["transformers", "AutoModel"]},
        {"scheduler": ["diffusers", "DiffusionPipeline"]},
        {"scheduler": ["subprocess", "Popen"]},
        {"scheduler": None},
        {"tokenizer": ["transformers"]},
        {"_class_name": ["pipeline", "Mine"]},
    ],
)
def test_parts_of_any_other_class_are_refused(copy, entries):
    change(copy / "model_index.json", **entries)
    with pytest.raises(UnsafeModel):
        inspect(copy)


def test_what_is_missing_or_broken_is_named(copy):
    (copy / "vae" / "diffusion_pytorch_model.safetensors").unlink()
    with pytest.raises(ModelBroken, match="'vae' has no weights"):
        inspect(copy)
    shutil.rmtree(copy / "tokenizer_2")
    with pytest.raises(ModelBroken, match="'tokenizer_2' is missing"):
        inspect(copy)
    (copy / "model_index.json").write_text("[" * 100_000)
    with pytest.raises(ModelBroken, match="cannot be read as JSON"):
        inspect(copy)
    (copy / "model_index.json").write_text("[]")
    with pytest.raises(ModelBroken, match="no JSON object"):
        inspect(copy)
