"""A shot is split into as few windows as will do, none of them tiny, and every frame is filmed once."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from filmgen.backends.diffusion_camera.profiles import PROFILES, Profile, profile_of
from filmgen.backends.diffusion_camera.windows import native_frames, plan_windows

WAN = PROFILES["WanImageToVideoPipeline"]
LTX = PROFILES["LTXImageToVideoPipeline"]
SVD = PROFILES["StableVideoDiffusionPipeline"]


@given(
    frames=some.integers(1, 2000),
    profile=some.sampled_from(sorted(PROFILES)),
    sees=some.booleans(),
    most=some.sampled_from([0, 17, 33, 49]),
)
def test_windows_make_exactly_the_frames_that_are_needed(frames, profile, sees, most):
    profile = PROFILES[profile]
    windows = plan_windows(frames, profile, sees, most)
    assert sum(window.kept - window.joins for window in windows) == native_frames(frames, profile.fps)
    assert windows[0].joins == 0
    for window in windows:
        assert window.joins < window.kept <= window.frames <= (most or profile.most)
        assert profile.every == 0 or (window.frames - 1) % profile.every == 0


@pytest.mark.parametrize(
    ("frames", "profile", "asked"),
    [
        (1, WAN, [17]),
        (24, WAN, [17]),
        (120, WAN, [81]),
        (122, WAN, [45, 41]),
        (240, WAN, [81, 81]),
        (242, WAN, [57, 57, 53]),
        (25, LTX, [25]),
        (121, LTX, [121]),
        (122, LTX, [65, 65]),
        (60, SVD, [25]),
        (100, SVD, [25, 25]),
    ],
)
def test_work_is_shared_out_evenly_and_no_tail_is_tiny(frames, profile, asked):
    assert [window.frames for window in plan_windows(frames, profile, sees=True)] == asked


def test_windows_that_cannot_be_joined_at_a_picture_overlap():
    first, second = plan_windows(200, PROFILES["WanPipeline"], sees=False)
    assert first.joins == 0
    assert second.joins == 10


@given(frames=some.integers(1, 5000), fps=some.sampled_from([7, 8, 16, 24, 25, 30]))
def test_frames_at_a_models_rate_reach_to_the_last_frame_of_the_shot(frames, fps):
    count = native_frames(frames, fps)
    assert (count - 1) * 24 >= (frames - 1) * fps
    assert (count - 2) * 24 < (frames - 1) * fps


@pytest.mark.parametrize(
    ("kind", "names", "is_so"),
    [
        ("WanPipeline", "lightx2v/Wan2.2-Distill-Models", {"steps": 4, "guidance": 1.0}),
        ("WanPipeline", "Wan-AI/Wan2.1-T2V-1.3B-Diffusers", {"steps": 50, "fps": 16, "image": ""}),
        ("LTXPipeline", "Lightricks/LTX-Video-0.9.8-distilled", {"steps": 8, "twin": "LTXImageToVideoPipeline"}),
        ("Kandinsky5T2VPipeline", "Kandinsky-5.0-T2V-Lite-distilled16steps-5s", {"steps": 16, "fps": 24}),
        ("CogVideoXPipeline", "THUDM/CogVideoX1.5-5B", {"most": 81, "fps": 16}),
        ("SanaVideoPipeline", "x", {"image": "", "words": True}),
        ("AllegroPipeline", "x", {"negative": True}),
    ],
)
def test_a_profile_knows_its_kind(kind, names, is_so):
    profile = profile_of(kind, names)
    assert isinstance(profile, Profile)
    assert {name: getattr(profile, name) for name in is_so} == is_so


def test_every_profile_is_of_a_class_that_there_is_and_gives_what_it_takes():
    import inspect

    import diffusers

    for kind, profile in PROFILES.items():
        takes = inspect.signature(getattr(diffusers, kind).__call__).parameters
        given = {profile.image, profile.guided_by, *(name for name, _ in profile.fixed)} - {""}
        given |= {"negative_prompt"} if profile.negative else set()
        given |= {"prompt"} if profile.words else set()
        assert given - set(takes) - {"use_dynamic_cfg"} == set(), kind
        assert not profile.twin or hasattr(diffusers, profile.twin)
