"""All commands of the window. Menus, shortcuts, the palette and tests take them from here.

Shortcuts keep clear of keys with which a focused part of the window is worked (Space, arrows with Alt, Delete, Enter):
a shortcut of the window would take them away from it.
"""

from __future__ import annotations

from .command import Command
from .context import Context


def _on_speak(context: Context) -> bool:
    return context.on_speak


def _has_selection(context: Context) -> bool:
    return context.on_speak and context.selected > 0


def _can_copy(context: Context) -> bool:
    return context.text_selected or _has_selection(context)


def _can_merge(context: Context) -> bool:
    if not _has_selection(context):
        return False
    return context.adjoining if context.selected > 1 else not context.last_selected


def _shows_take(context: Context) -> bool:
    return context.shows_take


def _line_can_speak(context: Context) -> bool:
    return context.on_speak and context.line_has_text


def _something_to_speak(context: Context) -> bool:
    return _line_can_speak(context) or (context.on_speak and context.drafted)


def _on_animate(context: Context) -> bool:
    return context.on_animate


def _can_film(context: Context) -> bool:
    return context.on_animate and context.can_film


def _on_story(context: Context) -> bool:
    return context.on_story


def _named(context: Context) -> bool:
    return context.on_story and context.named


def _has_frames(context: Context) -> bool:
    return context.on_story and context.frames > 0


def _frame_open(context: Context) -> bool:
    return context.on_story and context.frame_open


def _can_play(context: Context) -> bool:
    return context.playing or (context.can_play and (context.shows_take or context.on_animate))


def _one_take(context: Context) -> bool:
    return context.on_library and context.chosen_takes == 1


def _usable_take(context: Context) -> bool:
    return _one_take(context) and not context.in_trash


def _some_takes(context: Context) -> bool:
    return context.on_library and context.chosen_takes > 0


_FILE = (
    Command("file.new", "New script", "Ctrl+N"),
    Command("file.open", "Open script…", "Ctrl+O"),
    Command("file.save", "Save script", "Ctrl+S", lambda c: c.unsaved and c.lines > 0),
    Command("file.save_as", "Save script as…", "Ctrl+Shift+S", lambda c: c.lines > 0),
    Command("file.import", "Import text…", "Ctrl+I", also="txt srt vtt csv subtitles table"),
    Command("file.export", "Export…", "Ctrl+E", lambda c: c.any_take, also="wav flac ogg mp3 srt vtt audio render"),
    Command("file.quit", "Quit", "Ctrl+Q", also="exit close"),
)
_EDIT = (
    Command("edit.undo", "Undo", "Ctrl+Z", lambda c: c.can_undo),
    Command("edit.redo", "Redo", "Ctrl+Shift+Z", lambda c: c.can_redo),
    Command("edit.cut", "Cut", "Ctrl+X", _can_copy),
    Command("edit.copy", "Copy", "Ctrl+C", _can_copy),
    Command("edit.paste", "Paste", "Ctrl+V", _on_speak, also="lines text"),
    Command("edit.select_all", "Select all", "Ctrl+A", lambda c: c.on_speak and c.lines > 0),
)
_LINE = (
    Command("line.add", "Add line", "Ctrl+Shift+N", _on_speak, also="new insert"),
    Command("line.split", "Split line at the caret", "Ctrl+Shift+J", lambda c: c.on_speak and c.caret_in_line),
    Command("line.merge", "Merge with next", "Ctrl+J", _can_merge, also="join lines"),
    Command("line.duplicate", "Duplicate", "Ctrl+D", _has_selection, also="copy line"),
    Command("line.move_up", "Move up", "Ctrl+Shift+Up", lambda c: _has_selection(c) and not c.first_selected),
    Command("line.move_down", "Move down", "Ctrl+Shift+Down", lambda c: _has_selection(c) and not c.last_selected),
    Command("line.delete", "Delete lines", "Ctrl+Shift+K", _has_selection, also="remove"),
    Command(
        "line.follow_panel",
        "Follow the emotion panel",
        "Ctrl+Shift+F",
        lambda c: _has_selection(c) and not c.follows_panel,
    ),
)
_SPEAK = (
    Command("speak.line", "Speak line", "Ctrl+Return", _something_to_speak, also="generate render synthesise say"),
    Command(
        "speak.all", "Speak all lines", "Ctrl+Shift+Return", lambda c: c.on_speak and c.has_text, also="generate render"
    ),
    Command("speak.retake", "Another take", "Ctrl+R", _line_can_speak, also="seed again regenerate retry"),
    Command("speak.takes", "Takes…", "Ctrl+T", _shows_take, also="versions choose delete"),
    Command("speak.cancel", "Cancel", "Ctrl+Shift+.", lambda c: c.working, also="abort stop job"),
    Command("speak.compare", "Compare emotions…", "Ctrl+M", _line_can_speak, also="counterfactual same words a/b"),
    Command(
        "speak.back_to_model",
        "Back to the model's reading",
        "Ctrl+Shift+R",
        lambda c: c.on_speak and c.edited,
        also="reset prosody edits",
    ),
    Command("speak.dictionary", "Pronunciations…", "Ctrl+Shift+D", also="dictionary phonemes words"),
)
_ANIMATE = (
    Command("animate.film", "Animate", "Ctrl+Shift+A", _can_film, also="render film generate talking head video"),
    Command("animate.again", "Another performance", None, _can_film, also="seed retake again"),
    Command("animate.portrait", "Choose portrait…", "Ctrl+Shift+I", _on_animate, also="picture face photo image"),
    Command("animate.take", "Voice from Speak…", "Ctrl+Shift+Y", _on_animate, also="sound take line audio"),
    Command("animate.sound", "Voice from a file…", None, _on_animate, also="sound audio recording"),
    Command("animate.compare", "Compare two films…", "Ctrl+Shift+M", _can_film, also="a/b side by side emotion"),
)
_STORY = (
    Command("story.plan", "Plan story", "Ctrl+G", _named, also="write tell cards"),
    Command("story.again", "Another story", None, _named, also="seed plan again retry"),
    Command("story.illustrate", "Illustrate", "Ctrl+Shift+W", _named, also="draw paint render frames pictures"),
    Command("story.frame", "Open or close the frame", None, _has_frames, also="edit card picture"),
    Command("story.redo", "Draw frame again", "Ctrl+U", _has_frames, also="redo regenerate seed retry"),
    Command("story.lock", "Lock or unlock the frame", "Ctrl+Shift+X", _has_frames, also="keep"),
    Command("story.regions", "Show or hide regions", None, _frame_open, also="mask map overlay"),
    Command("story.other", "Same story, other emotion…", "Ctrl+H", _has_frames, also="retell swap counterfactual"),
    Command("story.compare", "Compare two tellings…", "Ctrl+Y", _has_frames, also="a/b slider takes"),
    Command("story.cast", "Cast…", None, _on_story, also="characters subjects keep reuse"),
    Command("story.painter", "Who paints…", None, _on_story, also="large model sdxl flux diffusers reference memory"),
)
_PLAY = (
    Command("play.toggle", "Play or pause", "Ctrl+P", _can_play),
    Command("play.all", "Play all", "Ctrl+Shift+P", lambda c: c.on_speak and c.can_play and c.has_text),
    Command("play.stop", "Stop", "Ctrl+.", lambda c: c.playing, also="silence"),
    Command("play.loop", "Loop", "Ctrl+L", lambda c: c.can_play and c.shows_take, also="repeat"),
)
_EMOTION = (
    Command("emotion.reset", "Reset to neutral", "Ctrl+0", also="clear emotion"),
    Command("emotion.copy", "Copy emotion", "Ctrl+Shift+C", also="json"),
    Command("emotion.paste", "Paste emotion", "Ctrl+Shift+V", also="json"),
    Command("emotion.save_preset", "Keep as preset…", "Ctrl+Shift+B", also="save emotion favourite"),
)
_LIBRARY = (
    Command("library.find", "Search the library…", "Ctrl+F", also="find take"),
    Command("library.play", "Play or hold the take", None, _one_take, also="hear listen"),
    Command("library.open", "Open where it was made", "Ctrl+Shift+O", _usable_take, also="edit show line"),
    Command("library.reuse", "Reuse all settings", "Ctrl+Shift+U", _usable_take, also="request again seed line"),
    Command("library.favourite", "Favourite", "Ctrl+B", _some_takes, also="star mark"),
    Command("library.folder", "Show in folder", "Ctrl+Shift+L", _one_take, also="file manager reveal explorer finder"),
    Command("library.trash", "Move to trash", None, lambda c: _some_takes(c) and not c.in_trash, also="delete remove"),
    Command("library.restore", "Bring back from the trash", None, lambda c: _some_takes(c) and c.in_trash),
    Command("library.empty_trash", "Empty the trash…", None, lambda c: c.on_library and c.in_trash, also="delete"),
)
_QUEUE = (
    Command("queue.pause", "Pause or resume the queue", "Ctrl+Shift+H", also="hold continue jobs"),
    Command("queue.cancel", "Cancel job", None, lambda c: c.on_queue and c.can_cancel, also="stop abort"),
    Command("queue.retry", "Queue again", None, lambda c: c.on_queue and c.can_retry, also="retry try failed"),
    Command("queue.up", "Move job up", None, lambda c: c.on_queue and c.can_move, also="earlier first"),
    Command("queue.down", "Move job down", None, lambda c: c.on_queue and c.can_move, also="later last"),
    Command("queue.clear", "Clear finished jobs", None, lambda c: c.any_job_over, also="remove done"),
)
_GO = tuple(
    Command(f"go.{place}", title, keys)
    for place, title, keys in (
        ("speak", "Go to Speak", "Ctrl+1"),
        ("story", "Go to Story", "Ctrl+2"),
        ("animate", "Go to Animate", "Ctrl+3"),
        ("library", "Go to Library", "Ctrl+4"),
        ("queue", "Go to Queue", "Ctrl+5"),
        ("settings", "Settings", "Ctrl+,"),
    )
)
_VIEW = (
    Command("view.palette", "Find a command…", "Ctrl+K", also="palette search"),
    Command("view.emotion", "Emotion panel", "Ctrl+Shift+E", also="show hide"),
    Command("view.spectrogram", "Spectrogram", "Ctrl+Shift+G", _shows_take, also="frequencies"),
    Command("view.zoom_in", "Zoom in", "Ctrl++", _shows_take),
    Command("view.zoom_out", "Zoom out", "Ctrl+-", _shows_take),
    Command("view.fit", "Fit to the window", "Ctrl+9", _shows_take, also="zoom whole all"),
    Command("view.theme", "Change theme", "Ctrl+Shift+T", also="dark light system look"),
)
_HELP = (
    Command("help.shortcuts", "Keyboard shortcuts", "Ctrl+/", also="keys"),
    Command("help.docs", "Documentation", "F1", also="help manual guide read"),
    Command("help.about", "About Moodreel", also="version licence"),
)

COMMANDS: tuple[Command, ...] = (
    *_FILE,
    *_EDIT,
    *_LINE,
    *_SPEAK,
    *_STORY,
    *_ANIMATE,
    *_PLAY,
    *_EMOTION,
    *_LIBRARY,
    *_QUEUE,
    *_GO,
    *_VIEW,
    *_HELP,
)
"""In the order in which they stand in menus."""
