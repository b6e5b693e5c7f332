"""Plain text and Markdown are read as people write them."""

from datetime import timedelta

import pytest

from podsite.formats.transcripts.passage import Passage
from podsite.formats.transcripts.plain import passages, text, untimed
from podsite.model import Chapter, Cue, Utterance


def passage(text: str, speaker: str | None = None, start: float | None = None) -> Passage:
    return Passage(text, speaker, None if start is None else timedelta(seconds=start))


def at(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "line",
    [
        "**Ada Marlow:** [04:33] Hello",
        "**Ada Marlow:** \\[04:33\\] Hello",
        "**Ada Marlow**: (00:04:33) Hello",
        "**Ada Marlow** (4:33) Hello",
        "**Ada Marlow** [(00:04:33)](https://video.example.net/watch?v=x&t=273) Hello",
        "__Ada Marlow:__ [@04:33] Hello",
        "[04:33] **Ada Marlow:** Hello",
        "[04:33] Ada Marlow: Hello",
        "\\[00:04:33\\] Ada Marlow: Hello",
        "(00:04:33) Ada Marlow: Hello",
        "04:33 Ada Marlow: Hello",
        "[00:04:33.000] Ada Marlow: Hello",
        "[04:33](#t=04:33) Ada Marlow: Hello",
        "[04:33] – Ada Marlow: Hello",
        "- [04:33] Ada Marlow: Hello",
        "> **Ada Marlow:** [04:33] Hello",
        "Ada Marlow [04:33]: Hello",
        "Ada Marlow (04:33)\nHello",
        "Ada Marlow  4:33  \nHello",
        "**Ada Marlow** 04:33\n\nHello",
        "**Ada Marlow**\n[04:33]\nHello",
        "[04:33]\n**Ada Marlow**\nHello",
        "[04:33] >> Ada Marlow: Hello",
    ],
)
def test_speakers_and_times_are_read_as_people_write_them(line: str) -> None:
    assert list(passages(line)) == [passage("Hello", "Ada Marlow", 273)]


def test_a_range_of_times_has_an_end() -> None:
    for line in ("[00:01.000 --> 00:02.500] Hello", "[0:01 - 0:02.5] Hello"):
        assert list(passages(line)) == [Passage("Hello", None, at(1), at(2.5))]


def test_wrapped_lines_are_one_paragraph_and_empty_lines_end_it() -> None:
    assert list(passages("Ada: Hello\nand welcome.\n\nMore.\n\nTobias: Hi")) == [
        passage("Hello and welcome.", "Ada"),
        passage("More.", "Ada"),
        passage("Hi", "Tobias"),
    ]


def test_names_on_lines_of_their_own_come_again() -> None:
    said = "Ada Marlow\nHello.\n\nTobias Wren\nHi.\n\nAda Marlow\nBye.\n\nTobias Wren\nWell, Bye.\n"

    assert [one.speaker for one in passages(said)] == ["Ada Marlow", "Tobias Wren"] * 2


def test_markdown_leaves_no_marks() -> None:
    said = (
        "A *mirror* is **never** done, _says_ [Ada](https://ada.test/), snake_case \\*and\\* 2 * 3."
    )

    assert list(passages(said)) == [
        passage("A mirror is never done, says Ada, snake_case *and* 2 * 3.")
    ]


def test_bold_words_are_loud_and_no_name() -> None:
    assert list(passages("**Never** say that.\n\n**Not at all.**")) == [
        passage("Never say that."),
        passage("Not at all."),
    ]


def test_front_matter_headings_rules_and_comments_are_not_spoken() -> None:
    said = "---\ntitle: x\n---\n# One\n\nHello\n\n***\n\n<!-- cut -->\n\n## Two\n\nBye\n"

    assert list(passages(said)) == [passage("Hello"), passage("Bye")]


def test_times_and_colons_within_a_sentence_stay() -> None:
    said = "We met at 10:30 and [so on]: a, b.\n\nhttps://a.test/ is one\n"

    assert list(passages(said)) == [
        passage("We met at 10:30 and [so on]: a, b."),
        passage("https://a.test/ is one"),
    ]


@pytest.mark.parametrize("said", ["[" * 40_000, "*a " * 20_000, "**a " * 20_000, "Ada: " * 10_000])
def test_text_that_breaks_readers_is_read_all_the_same(said: str) -> None:
    assert len(list(passages(said))) == 1


def test_what_is_written_names_speakers_where_they_change_under_chapters() -> None:
    cues = [
        Cue(start=at(0), end=at(1), text="Hello.", speaker="Ada"),
        Cue(start=at(1), end=at(2), text="Well.", speaker="Ada"),
        Cue(start=at(90), end=at(91), text="So.", speaker="Ada"),
        Cue(start=at(91), end=at(92), text="Hi.", speaker="Tobias"),
    ]

    assert text(cues, [Chapter(start=at(60), title="Mirrors")]) == (
        "[0:00] Ada: Hello. Well.\n\n# Mirrors\n\n[1:30] So.\n\n[1:31] Tobias: Hi.\n"
    )


def test_without_times_what_is_written_has_none() -> None:
    said = [
        Utterance(text="Hello.", speaker="Ada"),
        Utterance(text="Well.", speaker="Ada"),
        Utterance(text="Hi."),
    ]

    assert untimed(said) == "Ada: Hello.\n\nWell.\n\nHi.\n"
