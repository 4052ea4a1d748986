"""Picks the icons that recipes name out of two icon packages, and keeps only what Moodreel draws of them.

`python -m generators.story.props.vendor --fluent …/icons.json --noto …/icons.json` writes `assets/story/props.json`.
The packages are `@iconify-json/fluent-emoji` (MIT, Microsoft) and `@iconify-json/noto` (Apache-2.0, Google).
Filters are left out: they are slow, their colours would not follow the light of a scene, and the gradients below them
carry the form. What was blurred becomes translucent instead.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import resvg_py
import typer
from PIL import Image

from generators.media import atomic_write
from generators.story.props.icons import ASSET
from generators.story.props.recipe import used_icons

_SIDE = {"fluent": 32, "noto": 128}
_DIGITS = {"fluent": 2, "noto": 1}
_TARGET = Path(__file__).resolve().parents[3] / "assets" / ASSET
_BLURRED = 0.45
_NAMED = {"white": "#ffffff", "black": "#000000", "red": "#ff0000"}
_FILTER = re.compile(r'<filter id="([^"]+)".*?</filter>', re.DOTALL)
_NUMBER = re.compile(r"-?(?:\d+\.\d+|\.\d+)(?:e-?\d+)?")


def minimal(body: str, digits: int) -> str:
    """An icon without filters, with short names, explicit colours and so many digits."""
    for name, text in {found.group(1): found.group(0) for found in _FILTER.finditer(body)}.items():
        inner = "feComposite" in text  # an inner shadow; the others blur
        body = _unfiltered(body.replace(text, ""), f' filter="url(#{name})"', None if inner else _BLURRED)
    for name, colour in _NAMED.items():
        body = body.replace(f'="{name}"', f'="{colour}"')
    body = re.sub(r"<stop(?![^>]*stop-color)", '<stop stop-color="#000000"', body)
    body = re.sub(r"<defs>\s*</defs>", "", body)
    for number, name in enumerate(dict.fromkeys(re.findall(r'\bid="([^"]+)"', body))):
        body = re.sub(rf'(\bid="|url\(#|href="#){re.escape(name)}(?=["\)])', rf"\g<1>{_short(number)}", body)
    return _NUMBER.sub(lambda found: _rounded(found.group(0), digits), body)


def _unfiltered(body: str, use: str, opacity: float | None) -> str:
    def tag(found: re.Match[str]) -> str:
        text = found.group(0)
        if use not in text:
            return text
        seen = "" if opacity is None or " opacity=" in text else f' opacity="{opacity:g}"'
        return text.replace(use, seen)

    return re.sub(r"<[^>]*>", tag, body)


def bounds(body: str, side: int) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what is seen, in the units of the icon."""
    scale = 512 / side
    page = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="512" height="512">{body}</svg>'
    alpha = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=page)))).convert("RGBA").getchannel("A")
    left, top, right, bottom = alpha.point([0] * 64 + [255] * 192).getbbox() or (0, 0, 512, 512)
    return round(left / scale, 2), round(top / scale, 2), round(right / scale, 2), round(bottom / scale, 2)


def _short(number: int) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz"
    return letters[number % 26] + (str(number // 26) if number >= 26 else "")


def _rounded(text: str, digits: int) -> str:
    value = float(text)
    kept = digits if abs(value) >= 1 else digits + 1  # matrices of gradients have small numbers that matter
    told = f"{value:.{kept}f}".rstrip("0").rstrip(".")
    return re.sub(r"^(-?)0\.", r"\1.", told) if told not in ("-0", "") else "0"


def _load(path: Path) -> Mapping[str, Any]:
    return json.loads(path.read_text("utf-8"))["icons"]


def main(
    fluent: Annotated[Path, typer.Option(help="icons.json of @iconify-json/fluent-emoji.")],
    noto: Annotated[Path, typer.Option(help="icons.json of @iconify-json/noto.")],
    out: Annotated[Path, typer.Option(help="The asset.")] = _TARGET,
) -> None:
    """Write the asset with every icon that a recipe uses."""
    packages = {"fluent": _load(fluent), "noto": _load(noto)}
    kept = {}
    for name in sorted(used_icons()):
        package, icon = name.split("/")
        if icon not in packages[package]:
            raise typer.BadParameter(f"There is no icon '{icon}' in {package}; a recipe names it.")
        body = minimal(packages[package][icon]["body"], _DIGITS[package])
        kept[name] = {"body": body, "box": bounds(body, _SIDE[package])}
    with atomic_write(out, overwrite=True) as temporary:
        temporary.write_text(json.dumps(kept, separators=(",", ":"), ensure_ascii=False) + "\n", "utf-8")
    typer.echo(f"{len(kept)} icons, {out.stat().st_size / 1e6:.2f} MB: {out}")


if __name__ == "__main__":
    typer.run(main)
