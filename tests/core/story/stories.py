"""Stories to work with, planned by the planner that ships."""

from functools import cache

from generators.assets import default_assets
from generators.emotion import EmotionState
from generators.story import Planner, StoryPlan
from generators.story.scene import Palette, Placed, Scene, Staging
from studio.core.story import Drawn, StoryProject

FOX = StoryProject(subject="a little fox with a green scarf", emotion=EmotionState.of("contentment", 0.8))
PALETTE = Palette(
    sky=("#88aaff", "#99bbff", "#aaccff"),
    far="#557755",
    middle="#668866",
    near="#779977",
    foliage="#447744",
    accent="#ffcc88",
    light="#fff0d0",
    ambient="#8090b0",
    strength=0.5,
    exposure=1.0,
    saturation=1.0,
)


@cache
def planner() -> Planner:
    return Planner(default_assets())


@cache
def planned(frames: int = 4, seed: int = 0) -> StoryProject:
    asked = FOX.change(count=frames, seed=seed)
    return asked.planned(planner().run(asked.request()))


def plan_of(project: StoryProject) -> StoryPlan:
    assert project.plan is not None
    return project.plan


def scene_of(project: StoryProject, index: int = 0) -> Scene:
    """A composition of a card, for tests of what is done to one."""
    frame = project.frames()[index]
    known = {each.id: each for each in plan_of(project).elements}
    things = [known[name] for name in frame.shows if name in known and known[name].stands != "around"]
    return Scene(
        setting=frame.setting,
        time=frame.time,
        weather=frame.weather,
        camera=frame.camera,
        state=frame.emotion,
        aspect=1.5,
        horizon=500,
        palette=PALETTE,
        subject=Staging(x=700, y=900, height=500, pose=frame.pose, state=frame.emotion),
        elements=tuple(
            Placed(id=each.id, x=200 + 300 * number, y=880, height=200, stands=each.stands)
            for number, each in enumerate(things)
        ),
    )


def drawn(project: StoryProject, index: int, picture) -> Drawn:
    """A result for a card: of just what it asks for now."""
    return Drawn(picture=picture, scene=scene_of(project, index), made_of=project.picture_keys()[index])
