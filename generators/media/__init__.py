"""Files in and out: audio, video, subtitles, loudness; everything written is written whole or not at all."""

from generators.media.atomic import FileExists, WriteFailed, atomic_write, check_destination
from generators.media.audio_read import read_audio, read_tags
from generators.media.audio_write import AUDIO_SUFFIXES, TAGS, check_audio_suffix, write_audio
from generators.media.loudness import loudness
from generators.media.resample import resample
from generators.media.subtitles import SUBTITLE_SUFFIXES, Cue, write_subtitles
from generators.media.video_write import VIDEO_SUFFIXES, NoEncoder, VideoWriter, check_video_suffix

__all__ = [
    "AUDIO_SUFFIXES",
    "SUBTITLE_SUFFIXES",
    "TAGS",
    "VIDEO_SUFFIXES",
    "Cue",
    "FileExists",
    "NoEncoder",
    "VideoWriter",
    "WriteFailed",
    "atomic_write",
    "check_audio_suffix",
    "check_destination",
    "check_video_suffix",
    "loudness",
    "read_audio",
    "read_tags",
    "resample",
    "write_audio",
    "write_subtitles",
]
