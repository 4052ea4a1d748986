import numpy as np
import pytest

from studio.ui.playback import Clip, Player, SilentOutput, Track
from studio.ui.playback.pcm import Pcm

RATE = 1000


def ramp(seconds=1.0):
    return np.arange(round(seconds * RATE), dtype=np.float32) / 10_000


class Desk:
    """A machine whose devices a test plugs and unplugs."""

    def __init__(self, plugged=True, capacity=200):
        self.plugged = plugged
        self.capacity = capacity
        self.opened: list[SilentOutput] = []

    def available(self):
        return self.plugged

    def open(self, rate):
        if not self.plugged:
            return None
        self.opened.append(SilentOutput(self.capacity))
        return self.opened[-1]

    @property
    def now(self):
        return self.opened[-1]


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def player(qtbot, desk):
    player = Player(desk)
    yield player
    player.close()


def pass_time(player, desk, samples, step=100):
    for _ in range(0, samples, step):
        desk.now.advance(step)
        player.tick()


def test_a_clip_grows_and_keeps_what_it_had():
    clip = Clip(RATE)
    for part in np.split(ramp(5), 50):
        clip.append(part)
    assert np.array_equal(clip.audio, ramp(5))
    assert not clip.complete
    clip.finish()
    assert clip.complete
    assert clip.seconds == 5


def test_the_place_heard_is_known_round_a_loop():
    track = Track(Clip(RATE, ramp()), start=100, loop=(100, 150))
    samples = track.read(120)
    assert np.allclose(samples[10:50], ramp()[110:150])
    assert np.allclose(samples[50:100], ramp()[100:150])
    assert [track.heard(played) for played in (0, 49, 51, 100, 115)] == [100, 149, 101, 100, 115]


def test_a_loop_that_outlasts_the_clip_goes_round_at_its_end():
    track = Track(Clip(RATE, ramp(0.1)), start=80, loop=(50, 400))
    assert len(track.read(200)) == 200


def test_leaving_a_loop_lets_it_play_on():
    track = Track(Clip(RATE, ramp()), loop=(0, 50))
    track.read(60)
    track.loop = None
    assert np.allclose(track.read(100), ramp()[10:110])


def test_playing_moves_the_position_and_ends(player, desk, qtbot):
    player.set_clip(Clip(RATE, ramp(0.5)))
    player.play()
    assert player.state == "playing"
    pass_time(player, desk, 200)
    assert player.position == 200
    with qtbot.waitSignal(player.ended):
        pass_time(player, desk, 500)
    assert player.state == "stopped"
    assert player.position == 500
    assert np.allclose(np.concatenate(desk.now.taken)[5:], ramp(0.5)[5:])


def test_first_audio_plays_while_the_rest_is_made(player, desk):
    clip = Clip(RATE)
    clip.append(ramp(0.2))
    player.set_clip(clip)
    player.play()
    pass_time(player, desk, 300)
    assert player.state == "waiting"
    assert player.position == 200
    clip.append(ramp(0.2))
    clip.finish()
    pass_time(player, desk, 100)
    assert player.state == "playing"
    pass_time(player, desk, 400)
    assert player.state == "stopped"
    assert player.position == 400


def test_play_after_the_end_begins_again(player, desk):
    player.set_clip(Clip(RATE, ramp(0.2)))
    player.play()
    pass_time(player, desk, 400)
    player.play()
    assert player.position == 0
    assert player.state == "playing"


def test_seeking_while_playing_drops_what_was_queued(player, desk):
    player.set_clip(Clip(RATE, ramp()))
    player.play()
    pass_time(player, desk, 100)
    player.seek(700)
    assert player.position == 700
    assert desk.opened[0].closed
    pass_time(player, desk, 100)
    assert player.position == 800


def test_another_clip_goes_on_playing_at_the_given_place_and_gain(player, desk):
    player.set_clip(Clip(RATE, ramp()))
    player.play()
    pass_time(player, desk, 300)
    player.set_clip(Clip(RATE, ramp()), position=450, gain=0.5)
    assert player.state == "playing"
    assert np.allclose(desk.now.taken[0][10:], ramp()[460:650] * 0.5)


def test_another_clip_does_not_start_what_was_silent(player, desk):
    player.set_clip(Clip(RATE, ramp()))
    player.set_clip(Clip(RATE, ramp()), position=450)
    assert player.state == "stopped"
    assert player.position == 450
    assert not desk.opened


def test_a_loop_goes_round_until_it_is_ended(player, desk):
    player.set_clip(Clip(RATE, ramp()))
    player.play()
    player.set_loop((200, 400))
    assert player.position == 200
    pass_time(player, desk, 1000)
    assert 200 <= player.position < 400
    player.set_loop(None)
    pass_time(player, desk, 2000)
    assert player.state == "stopped"


def test_pause_keeps_the_place_and_stop_goes_back(player, desk):
    player.set_clip(Clip(RATE, ramp()))
    player.toggle()
    pass_time(player, desk, 300)
    player.toggle()
    assert (player.state, player.position) == ("paused", 300)
    player.stop()
    assert (player.state, player.position) == ("stopped", 0)


def test_without_a_device_playing_says_so_and_all_else_works(qtbot):
    desk = Desk(plugged=False)
    player = Player(desk)
    assert not player.available
    player.set_clip(Clip(RATE, ramp()))
    with qtbot.waitSignal(player.unavailable):
        player.play()
    assert player.state == "stopped"
    player.seek(500)
    assert player.position == 500


def test_losing_the_device_keeps_the_place_and_a_new_one_goes_on(player, desk, qtbot):
    player.set_clip(Clip(RATE, ramp()))
    player.play()
    pass_time(player, desk, 300)
    desk.plugged, desk.now.lost = False, True
    with qtbot.waitSignals([player.availableChanged, player.unavailable]):
        player.devices_changed()
    assert (player.state, player.position, player.available) == ("paused", 300, False)
    desk.plugged = True
    with qtbot.waitSignal(player.availableChanged):
        player.devices_changed()
    player.play()
    pass_time(player, desk, 100)
    assert player.position == 400


def test_losing_one_of_two_devices_is_not_noticed(player, desk):
    player.set_clip(Clip(RATE, ramp()))
    player.play()
    pass_time(player, desk, 300)
    desk.now.lost = True
    player.tick()
    pass_time(player, desk, 100)
    assert (player.state, player.position) == ("playing", 400)


@pytest.mark.parametrize(("kind", "dtype", "scale"), [("int16", "<i2", 32767), ("int32", "<i4", 2**31 - 1)])
def test_a_device_gets_its_own_kind_of_samples_on_every_channel(kind, dtype, scale):
    data = np.frombuffer(Pcm(RATE, RATE, 2, kind).encode(np.array([0.5, -2.0], np.float32)), dtype)
    assert np.allclose(data / scale, [0.5, 0.5, -1, -1], atol=1e-4)


def test_resampled_blocks_join_without_a_seam():
    tone = np.sin(np.arange(2400) * 2 * np.pi * 200 / 24_000).astype(np.float32)
    whole = np.frombuffer(Pcm(24_000, 44_100).encode(tone), "<f4")
    pcm = Pcm(24_000, 44_100)
    parts = np.frombuffer(b"".join(pcm.encode(part) for part in np.split(tone, 24)), "<f4")
    assert np.allclose(whole, parts[: len(whole)], atol=1e-5)
    assert abs(len(parts) - 2400 * 44_100 / 24_000) < 3
