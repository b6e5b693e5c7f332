"""Words are broken into lines that fit, and no letter is drawn that the font lacks."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podsite.formats.fonts import Font, UnreadableFontError, fitted, font, length
from podsite.lettering import Lettering

PLAIN = Font("Plain", 400, dict.fromkeys((*range(32, 127), ord("…")), 0.5))
CHINESE = Font("Chinese", 400, dict.fromkeys(range(19968, 40959), 1.0))


def test_a_font_tells_its_family_its_weight_and_how_wide_letters_are() -> None:
    found = {one.weight: one for one in (font(file.read_bytes()) for file in Lettering(()).files)}

    assert set(found) == {400, 600}
    assert found[400].family == "Source Serif Pro"
    assert found[400].widths[ord("i")] < found[400].widths[ord("m")]
    assert {ord(letter) for letter in "äŁжΩ"} <= set(found[400].widths)


@pytest.mark.parametrize("content", [b"", b"no font", b"\0\1\0\0" + bytes(40)])
def test_what_is_no_font_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFontError):
        font(content)


def test_a_text_takes_the_largest_size_in_which_it_needs_no_more_lines() -> None:
    found = fitted("one two three four", [PLAIN], 100, [40, 20, 10], 2)

    assert found
    assert (found.size, found.lines) == (20, ("one two", "three four"))


def test_what_fits_in_no_size_is_cut_at_a_word() -> None:
    found = fitted("one two three four five six", [PLAIN], 60, [20, 10], 2)

    assert found
    assert (found.size, found.lines) == (10, ("one two", "three four…"))


def test_a_word_that_is_longer_than_a_line_is_cut() -> None:
    found = fitted("Donaudampfschifffahrt", [PLAIN], 50, [10], 2)

    assert found
    assert found.lines == ("Donaudamp…",)


def test_chinese_breaks_behind_any_sign() -> None:
    found = fitted("夜空の星".replace("の", "的"), [CHINESE], 20, [10], 2)

    assert found
    assert found.lines == ("夜空", "的星")


def test_an_emoji_that_no_font_has_is_left_out() -> None:
    found = fitted("Stars 🔭👩🏽‍🚀 above", [PLAIN], 500, [10], 1)

    assert found
    assert found.lines == ("Stars above",)


@pytest.mark.parametrize("text", ["السماء", "Hello 夜", "", "🔭"])
def test_nothing_is_drawn_of_a_text_that_lacks_a_letter(text: str) -> None:
    assert fitted(text, [PLAIN], 500, [10], 1) is None


def test_letters_that_one_font_lacks_are_measured_in_the_next() -> None:
    assert length("ab夜", [PLAIN, CHINESE]) == 2.0


@given(st.text(st.sampled_from("ab …-,i"), max_size=200), st.integers(1, 5))
def test_lines_are_no_more_and_no_wider_than_asked_for(text: str, most: int) -> None:
    found = fitted(text, [PLAIN], 100, [30, 20], most)

    if found:
        assert 1 <= len(found.lines) <= most
        assert all(length(line, [PLAIN]) * found.size <= 100 for line in found.lines)


def test_fonts_are_files_of_this_environment_alone(tmp_path: Path) -> None:
    assert all(file.is_file() for file in Lettering((tmp_path,)).files)
