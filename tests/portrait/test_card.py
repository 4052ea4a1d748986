import json

import numpy as np

from generators.portrait.card import _FIGURES, card


def run(folder, name):
    folder.mkdir()
    (folder / "checkpoint.json").write_text(json.dumps({"step": 900, "config": {"width": 8}}), "utf-8")
    rows = [{"step": step, "seconds": 1.0, name: 1000 / step} for step in range(100, 1000, 100)]
    rows.insert(5, {"step": 500, "validation": {name: 0.25}})
    (folder / "losses.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n", "utf-8")
    return folder


def test_the_card_tells_what_was_trained_on_and_how_far(tmp_path):
    clips = tmp_path / "clips"
    clips.mkdir()
    for shard in ("speak000", "speak001", "held_speak000"):
        np.savez(clips / f"{shard}.npz", audio=np.zeros(16_000 * 90, np.int16))
    (tmp_path / "found.json").write_text(json.dumps({"markdown": "| lips | jaw |"}), "utf-8")
    arms = {name: dict.fromkeys(_FIGURES, value) for name, value in (("neighbor", 1.0625), ("clean", 2.0))}
    (tmp_path / "arms.json").write_text(json.dumps(arms), "utf-8")
    card(
        run(tmp_path / "phones", "phones"),
        run(tmp_path / "motion", "velocity"),
        run(tmp_path / "distilled", "energy"),
        clips,
        tmp_path / "found.json",
        tmp_path / "arms.json",
        tmp_path / "docs" / "portrait.md",
    )
    told = (tmp_path / "docs" / "portrait.md").read_text("utf-8")
    assert "| speak | 2 | 3 | 2 |" in told  # what is held out was not trained on
    assert "| step | energy |" in told
    assert "| 900 | 1.111 |" in told
    assert "On voices held out: velocity 0.250." in told
    assert "| lips | jaw |" in told
    assert "| figure | neighbor | clean |" in told
    assert "| seam ratio | 1.062 | 2.000 |" in told
