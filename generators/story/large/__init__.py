"""Stories painted by large diffusion models that the user has: the same plan, regions from our layout, no network.

```python
painter = LargePainter("models/FLUX.2-klein-4B")
for painting in painter.paint(request, masks=masks, on_progress=show, cancel=cancel):
    ...
```
"""

from .errors import (
    BadDevice,
    LargeUnavailable,
    ModelBroken,
    ModelMissing,
    NotAPipeline,
    TooLittleMemory,
    UnsafeModel,
)
from .folder import ModelFolder, inspect
from .illustrating import illustrated
from .options import PaintOptions
from .painter import LargePainter, Painting
from .reference import Reference

__all__ = [
    "BadDevice",
    "LargePainter",
    "LargeUnavailable",
    "ModelBroken",
    "ModelFolder",
    "ModelMissing",
    "NotAPipeline",
    "PaintOptions",
    "Painting",
    "Reference",
    "TooLittleMemory",
    "UnsafeModel",
    "illustrated",
    "inspect",
]
