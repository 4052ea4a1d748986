import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generators.portrait.face import BadPicture, read_picture, to_picture


def saved(image, path, **options):
    image.save(path, **options)
    return read_picture(path)


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp"])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_common_files_are_read_as_rgb(tmp_path, portrait, suffix, mode):
    picture = saved(portrait.convert(mode), tmp_path / f"a.{suffix}")
    assert picture.image.shape == (512, 512, 3)
    assert picture.image.dtype == np.uint8
    assert picture.alpha is None
    assert np.abs(picture.image.astype(int) - np.asarray(portrait.convert(mode).convert("RGB"))).mean() < 8


def test_cmyk_keeps_its_colours(tmp_path, portrait):
    picture = saved(portrait.convert("CMYK"), tmp_path / "a.jpg", quality=95)
    assert np.abs(picture.image.astype(int) - np.asarray(portrait)).mean() < 4


def test_sixteen_bits_of_grey_are_scaled_and_not_clipped(tmp_path, portrait):
    grey = np.asarray(portrait.convert("L"))
    picture = saved(Image.fromarray(grey.astype(np.uint16) * 257), tmp_path / "a.png")
    assert np.array_equal(picture.image[..., 0], grey)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparency_is_kept_aside(tmp_path, portrait, mode):
    clear = portrait.copy()
    alpha = Image.new("L", clear.size, 255)
    alpha.paste(0, (0, 0, 100, 512))
    clear.putalpha(alpha)
    picture = saved(clear.convert(mode), tmp_path / "a.png")
    assert picture.alpha is not None
    assert picture.alpha[:, :100].max() == 0
    assert picture.alpha[:, 100:].min() == 1
    assert (picture.image[:, :100] == 127).all()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_turns_the_picture_upright(tmp_path, orientation):
    upright = Image.fromarray(np.dstack([np.indices((80, 120)).sum(0), *np.indices((80, 120))]).astype(np.uint8))
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # Image.Transpose that undoes each orientation
    stored = upright if orientation == 1 else upright.transpose(Image.Transpose(back[orientation]))
    exif = Image.Exif()
    exif[274] = orientation
    picture = saved(stored, tmp_path / "a.png", exif=exif)
    assert np.array_equal(picture.image, np.asarray(upright))


def test_large_pictures_are_scaled_down_and_say_by_how_much(tmp_path):
    picture = saved(Image.new("RGB", (8000, 4000), (10, 200, 30)), tmp_path / "a.jpg")
    assert picture.image.shape == (960, 1920, 3)
    assert picture.scale == pytest.approx(1920 / 8000)


@given(width=st.integers(64, 400), height=st.integers(64, 400))
def test_pictures_of_usual_size_keep_every_pixel(width, height):
    image = Image.effect_noise((width, height), 60).convert("RGB")
    picture = to_picture(image)
    assert picture.scale == 1
    assert np.array_equal(picture.image, np.asarray(image))


@pytest.mark.parametrize("size", [(63, 200), (200, 63), (8001, 100)])
def test_sizes_out_of_bounds_are_refused_with_their_numbers(tmp_path, size):
    Image.new("RGB", size).save(tmp_path / "a.png")
    with pytest.raises(BadPicture, match=f"{size[0]} × {size[1]}"):
        read_picture(tmp_path / "a.png")


def test_a_picture_that_would_fill_the_memory_is_refused_before_it_is_decoded(tmp_path):
    Image.new("1", (30_000, 30_000)).save(tmp_path / "a.png")
    with pytest.raises(BadPicture, match="8000 a side"):
        read_picture(tmp_path / "a.png")


def test_what_is_no_picture_is_refused(tmp_path):
    (tmp_path / "a.png").write_bytes(b"no picture")
    with pytest.raises(BadPicture, match="no PNG, JPEG or WebP"):
        read_picture(tmp_path / "a.png")
    with pytest.raises(BadPicture, match="no picture"):
        read_picture(tmp_path / "missing.png")


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp"])
@pytest.mark.parametrize("part", [0.02, 0.5, 0.98])
def test_a_truncated_file_is_refused_at_any_length(tmp_path, portrait, suffix, part):
    portrait.save(tmp_path / f"a.{suffix}")
    whole = (tmp_path / f"a.{suffix}").read_bytes()
    (tmp_path / f"a.{suffix}").write_bytes(whole[: int(part * len(whole))])
    with pytest.raises(BadPicture, match=r"damaged|no PNG, JPEG or WebP"):
        read_picture(tmp_path / f"a.{suffix}")
