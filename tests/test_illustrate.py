"""Every picture of a site is made before anything is written, and only where it is new."""

from dataclasses import replace
from pathlib import Path

import pytest

from podsite.cache import Cache
from podsite.formats.pictures import measured
from podsite.illustrate import illustrated
from podsite.output import Copied, Document, Drawing, Extract, File, Page, Pictured, Rendition
from podsite.problem import ProblemError
from podsite.theme import Theme, shipped
from tests.shows import lay, picture

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1">{{ view }}</svg>'
SMALL = Rendition("/s.webp", "/media/a.png", "ab" * 32, 16, "image/webp")


@pytest.fixture
def outputs(tmp_path: Path) -> tuple[File | Pictured, ...]:
    lay(tmp_path, {"a.png": picture(32), "templates/d.svg": SVG})
    drawing = Drawing("/d.png", Page("/d.png", "d.svg", ""), 64)
    text = Document("/t", b"text")
    return text, SMALL, drawing, Copied("/media/a.png", tmp_path / "a.png")


def made(folder: Path, outputs: tuple[File | Pictured, ...]) -> dict[str, File]:
    theme = Theme((folder / "templates", shipped()), "https://signals.test/")
    found, problems = illustrated(outputs, theme, Cache(folder / "cache"))
    assert problems == ()
    return {one.address: one for one in found}


def content(one: File) -> bytes:
    if isinstance(one, Extract):
        return one.source.read_bytes()[one.start : one.start + one.length]
    assert isinstance(one, Document)
    return one.content


def test_renditions_and_drawings_become_files_and_all_else_stays(
    tmp_path: Path, outputs: tuple[File | Pictured, ...]
) -> None:
    found = made(tmp_path, outputs)

    assert list(found) == ["/t", "/s.webp", "/d.png", "/media/a.png"]
    assert (found["/t"], found["/media/a.png"]) == (outputs[0], outputs[3])
    for address, kind, width in (("/s.webp", "webp", 16), ("/d.png", "png", 64)):
        (tmp_path / "x").write_bytes(content(found[address]))
        with (tmp_path / "x").open("rb") as opened:
            head = measured(opened)
        assert (head.type, head.width) == (f"image/{kind}", width)


def test_what_was_made_is_not_made_again(
    tmp_path: Path, outputs: tuple[File | Pictured, ...]
) -> None:
    first = made(tmp_path, outputs)
    (tmp_path / "a.png").write_bytes(b"no longer a picture")

    assert made(tmp_path, outputs) == first


def test_a_picture_with_other_content_is_made_anew(
    tmp_path: Path, outputs: tuple[File | Pictured, ...]
) -> None:
    first = content(made(tmp_path, outputs)["/s.webp"])
    (tmp_path / "a.png").write_bytes(picture(8))
    text, _, drawing, original = outputs

    changed = (text, replace(SMALL, digest="cd" * 32), drawing, original)
    assert content(made(tmp_path, changed)["/s.webp"]) != first


def test_a_drawing_shows_the_pictures_that_it_names(
    tmp_path: Path, outputs: tuple[File | Pictured, ...]
) -> None:
    empty = content(made(tmp_path, outputs)["/d.png"])
    lay(tmp_path, {"templates/d.svg": SVG.replace("{{ view }}", '<image href="/s.webp"/>')})

    assert content(made(tmp_path, outputs)["/d.png"]) != empty


def test_a_disk_that_remembers_nothing_is_no_error(
    tmp_path: Path, outputs: tuple[File | Pictured, ...]
) -> None:
    (tmp_path / "cache").write_text("in the way")

    assert isinstance(made(tmp_path, outputs)["/s.webp"], Document)


def test_a_picture_that_is_damaged_inside_is_told_with_its_file(
    tmp_path: Path, outputs: tuple[File | Pictured, ...]
) -> None:
    whole = picture(32)
    (tmp_path / "a.png").write_bytes(whole[:45] + b"\xff\xff\xff\xff" + whole[49:])
    theme = Theme((tmp_path / "templates", shipped()), "https://signals.test/")

    found, (problem,) = illustrated(outputs, theme, Cache(tmp_path / "cache"))

    assert (problem.code, str(problem.file)) == ("damaged-picture", "a.png")
    assert "/s.webp" not in {one.address for one in found}


def test_an_svg_that_cannot_be_drawn_is_told(
    tmp_path: Path, outputs: tuple[File | Pictured, ...]
) -> None:
    lay(tmp_path, {"templates/d.svg": "<svg>"})

    with pytest.raises(ProblemError, match=r"d\.svg"):
        made(tmp_path, outputs)


def test_many_drawings_are_the_same_as_few(
    tmp_path: Path, outputs: tuple[File | Pictured, ...]
) -> None:
    one = outputs[2]
    assert isinstance(one, Drawing)
    many = tuple(
        Drawing(f"/{number}.png", Page(f"/{number}.png", "d.svg", f"<!--{number}-->"), 64)
        for number in range(9)
    )

    found = made(tmp_path, (one, *many))

    assert {content(found[drawing.address]) for drawing in many} == {content(found["/d.png"])}
