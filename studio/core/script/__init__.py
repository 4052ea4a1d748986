"""The Speak document: a script of lines, and what can be done to it."""

from .export import ExportFile, as_one_file, as_one_file_each, safe_name, unspoken
from .file import SUFFIX, open_script, save_script
from .line import Line
from .paste import MIME, lines_from_json, lines_of_text, lines_to_json, paste_text
from .script import Script, UnknownLine
from .shaping import duplicate, insert, insert_before, merge, merge_with_next, move, move_by, remove, split

__all__ = [
    "MIME",
    "SUFFIX",
    "ExportFile",
    "Line",
    "Script",
    "UnknownLine",
    "as_one_file",
    "as_one_file_each",
    "duplicate",
    "insert",
    "insert_before",
    "lines_from_json",
    "lines_of_text",
    "lines_to_json",
    "merge",
    "merge_with_next",
    "move",
    "move_by",
    "open_script",
    "paste_text",
    "remove",
    "safe_name",
    "save_script",
    "split",
    "unspoken",
]
