"""Drawings are lettered in fonts that are at hand everywhere."""

import shutil
from pathlib import Path

import pytest

from podsite.lettering import Lettering
from podsite.problem import ProblemError


def test_without_fonts_of_its_own_a_show_is_lettered_in_source_serif(tmp_path: Path) -> None:
    lettering = Lettering((tmp_path,))

    assert "'Source Serif Pro'" in lettering.families
    assert lettering.fitted("Łódź и Ωmega", 500, [20]) is not None
    assert lettering.fitted("夜", 500, [20]) is None


def test_fonts_of_the_show_come_first(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    shipped = Lettering(()).files[0]
    shutil.copy(shipped.with_name("SourceSerifPro-Black.ttf"), tmp_path / "fonts" / "own.ttf")

    lettering = Lettering((tmp_path,))

    assert lettering.files[0] == tmp_path / "fonts" / "own.ttf"
    assert lettering.digest != Lettering(()).digest


def test_bolder_letters_are_measured_as_such() -> None:
    lettering = Lettering(())

    def size(weight: int) -> float:
        found = lettering.fitted("mmmmmmmmmm", 1805, [200, 100], 1, weight)
        assert found
        return found.size

    assert (size(400), size(600)) == (200, 100)


def test_what_is_no_font_is_told_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "own.ttf").write_bytes(b"no")

    with pytest.raises(ProblemError, match=r"'own.ttf' is no font.*; save it"):
        Lettering((tmp_path,)).fitted("a", 10, [10])
