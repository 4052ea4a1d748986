"""Story's two small diffusion models: one composes a picture, one paints the colours under it.

`scene_planner.ScenePlanner` and `underpainter.Underpainter` are imported from their modules, for they bring torch.
"""

from .condition import MOST_SLOTS, Condition, Slot
from .raw_plan import Light, RawPlan, Spot

__all__ = ["MOST_SLOTS", "Condition", "Light", "RawPlan", "Slot", "Spot"]
