"""How an SDXL model steps: in many steps, or in few if it was distilled for that."""

from __future__ import annotations

from typing import Any

from generators.story.large.recipes import Kind


def kind_of(pipeline: Any) -> Kind:
    """Read off what a distilled model brings: LCMs their scheduler or a guidance input, Lightning trailing steps."""
    scheduler = pipeline.scheduler
    if type(scheduler).__name__ == "LCMScheduler" or pipeline.unet.config.time_cond_proj_dim is not None:
        return "lcm"
    if type(scheduler).__name__ == "EulerDiscreteScheduler" and scheduler.config.timestep_spacing == "trailing":
        return "lightning"
    return "sdxl"


def reschedule(pipeline: Any, kind: Kind) -> None:
    """Give a pipeline the scheduler of its kind; ordinary models keep their own."""
    from diffusers.schedulers.scheduling_euler_discrete import EulerDiscreteScheduler
    from diffusers.schedulers.scheduling_lcm import LCMScheduler

    config = pipeline.scheduler.config
    if kind == "lcm" and not isinstance(pipeline.scheduler, LCMScheduler):
        pipeline.scheduler = LCMScheduler.from_config(config)
    if kind == "lightning":
        pipeline.scheduler = EulerDiscreteScheduler.from_config(config, timestep_spacing="trailing")
