"""Artwork is as directories ask."""

from pathlib import PurePosixPath
from typing import Any

import pytest

from podsite.model import Media
from podsite.problem import Problem, Severity
from podsite.rules.artwork import (
    artwork_has_plain_colours,
    artwork_has_the_right_size,
    artwork_is_jpeg_or_png,
    artwork_is_square,
    pictures_say_what_they_are_for,
    thumbnail_is_wide,
)
from tests.rules.asked import told
from tests.shows import a_podcast, a_show, an_episode, marked

RULES = (
    artwork_is_jpeg_or_png,
    artwork_is_square,
    artwork_has_the_right_size,
    artwork_has_plain_colours,
)


def a_picture(width: int | None = 3000, height: int | None = 3000, **fields: Any) -> Media:
    said = {"type": "image/jpeg", "colours": "RGB", "width": width, "height": height, **fields}
    return Media(file=PurePosixPath("cover.jpg"), length=1, **said)


def problems(picture: Media) -> list[Problem]:
    show = marked(a_show(artwork=picture), "---\ntitle: A\nartwork: cover.jpg\n---\n")
    return [problem for rule in RULES for problem in rule(a_podcast(show=show))]


@pytest.mark.parametrize(
    "picture",
    [
        a_picture(),
        a_picture(1400, 1400, type="image/png"),
        a_picture(colours="P"),
        a_picture(None, None, colours=None),
    ],
    ids=["jpeg", "png", "palette", "elsewhere"],
)
def test_fitting_artwork_is_fine(picture: Media) -> None:
    assert problems(picture) == []


def test_without_artwork_there_is_nothing_to_measure() -> None:
    assert [one for rule in RULES for one in rule(a_podcast(an_episode("a")))] == []


@pytest.mark.parametrize(
    ("picture", "code"),
    [
        (a_picture(type="image/webp"), "artwork-type"),
        (a_picture(type="image/svg+xml", width=None, height=None), "artwork-type"),
        (a_picture(3000, 2999), "artwork-square"),
        (a_picture(1399, 1399), "artwork-size"),
        (a_picture(3001, 3001), "artwork-size"),
        (a_picture(colours="CMYK"), "artwork-colours"),
        (a_picture(colours="L"), "artwork-colours"),
        (a_picture(colours="RGBA"), "artwork-colours"),
    ],
)
def test_what_does_not_fit_is_a_warning_at_the_line_of_the_artwork(
    picture: Media, code: str
) -> None:
    (problem,) = problems(picture)

    assert (problem.code, problem.severity, problem.line) == (code, Severity.WARNING, 3)


def test_an_episodes_own_artwork_is_measured_too() -> None:
    podcast = a_podcast(an_episode("a", artwork=a_picture(100, 100)))

    (problem,) = artwork_has_the_right_size(podcast)

    assert str(problem.file) == "episodes/a.md"
    assert "100 × 100" in problem.message


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1281, 720)])
def test_a_wide_still_is_fine(size: tuple[int, int]) -> None:
    assert list(thumbnail_is_wide(a_podcast(an_episode("a", thumbnail=a_picture(*size))))) == []


def test_a_still_of_another_shape_is_a_warning() -> None:
    (problem,) = thumbnail_is_wide(a_podcast(an_episode("a", thumbnail=a_picture(800, 600))))

    assert (problem.code, problem.severity) == ("thumbnail-shape", Severity.WARNING)


@pytest.mark.parametrize("shape", ["16/9", "1.91/1", '"1/1"'])
@pytest.mark.parametrize("purpose", ["social", "Banner social", "myapp/background"])
def test_a_picture_with_shape_and_purpose_is_fine(shape: str, purpose: str) -> None:
    images = f"images: [{{url: https://a.test/a.png, aspect_ratio: {shape}, purpose: {purpose}}}]"

    assert told(pictures_say_what_they_are_for, images) == []


@pytest.mark.parametrize("shape", ["wide", "16:9", "16/0", "0/9", "16/9/4"])
def test_a_shape_that_nobody_can_read_is_told_at_its_line(shape: str) -> None:
    images = f"images:\n- url: https://a.test/a.png\n  aspect_ratio: '{shape}'"

    assert told(pictures_say_what_they_are_for, show=images) == ["show.md:4 error picture-shape"]


def test_a_purpose_that_nobody_looks_for_is_told_at_its_line() -> None:
    images = "images:\n- url: https://a.test/a.png\n  purpose: sociall"

    assert told(pictures_say_what_they_are_for, images) == ["a.md:4 warning picture-purpose"]
