"""Attention that knows regions: one subject across frames, elements beside it; for UNets and joint transformers alike.

```python
regions = Regions(masks=masks, elements=elements)
with story_attention(unet, regions):
    for number, timestep in enumerate(timesteps):
        sample = step(unet(sample, timestep, words).sample)
        regions.advance(number + 1, len(timesteps))
```
"""

from .install import story_attention
from .joint import JointAttention, ParallelAttention
from .masks import grid_of, on_grid, otsu
from .state import Regions
from .unet import SubjectAttention, WordAttention

__all__ = [
    "JointAttention",
    "ParallelAttention",
    "Regions",
    "SubjectAttention",
    "WordAttention",
    "grid_of",
    "on_grid",
    "otsu",
    "story_attention",
]
