import json

from generators.story.card import card


def _run(folder, names):
    folder.mkdir()
    (folder / "checkpoint.json").write_text(json.dumps({"step": 100, "file": "x", "config": {"width": 8}}))
    rows = [{"step": 50 * n, "seconds": 1.0, **dict.fromkeys(names, 0.5 / n)} for n in (1, 2)]
    rows.append({"step": 100, "validation": dict.fromkeys(names, 0.375)})
    (folder / "losses.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return folder


def test_the_card_tells_what_was_measured_and_nothing_else(tmp_path):
    marks = ("score", "third", "room", "apart", "balance", "inside", "sizes", "palette", "variety")
    paintings = {
        "colour": 0.021, "wash colour": 0.052, "emotion": 0.91, "wash emotion": 0.72, "render emotion": 0.95,
        "leak aware": 1.25, "leak blind": 7.5, "lit aware": 20.0, "lit blind": 21.0,
    }  # fmt: skip
    measures = tmp_path / "measures.json"
    told = {
        "plans": {"rules": dict.fromkeys(marks, 0.625), "model": dict.fromkeys(marks, 0.875)},
        "paintings": paintings,
        "counts": {"plans": 20, "paintings": 10, "taught": 30},
        "seconds": {"plan": 0.05, "paint": 0.2},
    }
    measures.write_text(json.dumps(told))
    out = tmp_path / "docs" / "story.md"
    card(_run(tmp_path / "plan", ("subject", "light")), _run(tmp_path / "paint", ("velocity",)), measures, out)
    text = out.read_text("utf-8")
    for wanted in (
        "| model | 0.875 |", "Means over 20 conditions", "91% | 72% | 95%", "| with region awareness | 1.25 | 20.00 |",
        "100 steps; width 8.", "Held out: velocity 0.375", "takes 0.05 s of processor time", "underpainting\n0.20 s.",
    ):  # fmt: skip
        assert wanted in text, wanted
