"""Pasted show notes become the parts of an episode, and nothing of them is lost."""

import re
import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podsite.importers.notes.pasted import Guest, Known, Pasted, UntitledError, pasted

SHOW = Known("The Garden Hour", ("Soil", "Bees"))


def said(result: Pasted) -> str:
    return "\n".join(remark.message for remark in result.remarks)


NOTES = """What the Bees Taught a Village w/Dr. Marlow

A village (BK) has kept bees for ninety years. Its long-lasting records fill a cellar.

The records show small and long- lasting effects over the 12-month trial; the village’s trust grew.

Our interview today is with the keeper of these records in Northmoor, Ottoline Marlow, MD, PhD.

Join me on

Related Topics

The Garden HourBKBee KeepingVideo

Share This"""


class TestNotesFromAWebPage:
    result = pasted(NOTES, SHOW)

    def test_the_first_line_is_the_title(self) -> None:
        assert self.result.title == "What the Bees Taught a Village w/Dr. Marlow"

    def test_the_paragraphs_are_the_notes_without_what_the_site_makes_by_itself(self) -> None:
        assert self.result.notes.split("\n\n")[0].startswith("A village (BK) has kept")
        assert self.result.notes.endswith("Ottoline Marlow, MD, PhD.")
        assert self.result.notes.count("\n\n") == 2

    def test_the_pdf_break_is_mended_and_nothing_is_escaped(self) -> None:
        assert "long-lasting effects over the 12-month trial; the village’s" in self.result.notes
        assert "\\" not in self.result.notes

    def test_the_guest_has_credentials_and_is_the_one_of_the_title(self) -> None:
        assert self.result.guests == (Guest("Ottoline Marlow", "MD, PhD", 7),)

    def test_run_together_topics_are_split_and_all_stay(self) -> None:
        assert self.result.topics == ("The Garden Hour", "BK", "Bee Keeping", "Video")

    def test_the_acronym_is_proposed_as_an_alias(self) -> None:
        assert self.result.aliases == (("BK", "Bee Keeping"),)

    def test_the_summary_is_whole_sentences(self) -> None:
        assert self.result.summary == (
            "A village (BK) has kept bees for ninety years. Its long-lasting records fill a cellar."
        )

    def test_every_guess_is_remarked_on_at_its_line_in_order(self) -> None:
        lines = [remark.line for remark in self.result.remarks]
        assert lines == sorted(lines)
        assert {1, 3, 5, 7, 9, 13, 15} <= set(lines)
        for words in (
            "'long- lasting'", "'Join me on'", "'Share This'", "the show's own name",
            "names a format",
            "`aliases: [BK]` into topics/bee-keeping.md", "is the guest Ottoline Marlow",
        ):  # fmt: skip
            assert words in said(self.result)


def test_the_seed_is_understood() -> None:
    seed = Path(__file__).parents[3] / "seeds" / "empowering-neurologist-pluchino.txt"
    result = pasted(seed.read_text(encoding="utf-8"), Known("The Empowering Neurologist", ()))
    assert result.title.endswith("with Stem Cells w/Dr. Pluchino")
    assert result.guests == (Guest("Stefano Pluchino", "MD, PhD", 13),)
    assert result.topics == ("The Empowering Neurologist", "MS", "Multiple Sclerosis", "Video")
    assert result.aliases == (("MS", "Multiple Sclerosis"),)
    assert "long-lasting effects over the 12-month trial" in result.notes
    assert result.notes.count("\n\n") == 5
    assert "\\" not in result.notes
    assert result.summary is not None
    assert result.summary.endswith("progressive multiple sclerosis (MS).")
    assert "topics/multiple-sclerosis.md" in said(result)


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\ufeff", "\u200b\n\u00a0"])
def test_text_without_anything_on_it_is_untitled(text: str) -> None:
    with pytest.raises(UntitledError, match="empty"):
        pasted(text, SHOW)


def test_a_title_alone_is_an_episode_without_notes() -> None:
    result = pasted("\n\n  Only a title \n", SHOW)
    assert (result.title, result.notes, result.summary) == ("Only a title", "", None)
    assert (result.guests, result.topics, result.aliases) == ((), (), ())
    assert [remark.line for remark in result.remarks] == [3]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# A heading\n\nText.", "A heading"),
        ("**A bold title**\n\nText.", "A bold title"),
        ("A title\n=======\n\nText.", "A title"),
        ("#3: The Third", "#3: The Third"),
        ("🎙️", "🎙️"),
        ("C# and C++", "C# and C++"),
    ],
)
def test_a_title_loses_its_heading_marks_and_nothing_else(text: str, title: str) -> None:
    assert pasted(text, SHOW).title == title


def test_every_kind_of_line_break_and_space_reads_the_same() -> None:
    text = "Title\n\nOne two.\n\nThree four."
    expected = pasted(text, SHOW).notes
    assert pasted("\ufeff" + text.replace("\n", "\r\n"), SHOW).notes == expected
    assert pasted(text.replace("\n", "\r"), SHOW).notes == expected
    assert pasted(text.replace("One two", "One\u00a0t\u200bwo"), SHOW).notes == expected
    assert pasted("Caf\u0065\u0301", SHOW).title == "Café"


def test_line_numbers_are_those_of_an_editor() -> None:
    result = pasted("Title\r\n\r\nText with a form feed\fhere.\r\nShare this\r\n", SHOW)
    assert [remark.line for remark in result.remarks if "Share this" in remark.message] == [4]


def test_markdown_keeps_its_markup() -> None:
    notes = "See [the *page*](https://example.org/a_b) and **this**.\n\n## Notes\n\n- one\n- two"
    result = pasted(f"# Title\n\n{notes}", SHOW)
    assert result.notes == notes
    assert result.summary == "See the page and this."


def test_code_in_markdown_stays_as_it_is() -> None:
    code = "```\nShare this\n\n\nTags: a, b\nlong- lasting\n```"
    assert pasted(f"# Title\n\nlong-lasting\n\n{code}", SHOW).notes == f"long-lasting\n\n{code}"


def test_cyrillic_notes_are_understood() -> None:
    result = pasted(
        "Пчёлы и сады\n\nМы говорим о пчёлах. Это важно.\n\n"
        "Гость: Лидия Ветрова\n\nТеги: пчёлы, сады\n",
        SHOW,
    )
    assert result.guests == (Guest("Лидия Ветрова", None, 5),)
    assert result.topics == ("пчёлы", "сады")
    assert result.summary == "Мы говорим о пчёлах. Это важно."


def test_japanese_notes_are_understood() -> None:
    result = pasted(
        "蜜蜂と村\n\n村には九十年の記録がある。それは長い。\n\nゲスト：空木蜂子さん\n\nタグ：蜜蜂、村\n",
        SHOW,
    )
    assert [guest.name for guest in result.guests] == ["空木蜂子"]
    assert result.topics == ("蜜蜂", "村")
    assert result.summary == "村には九十年の記録がある。 それは長い。".replace(" ", "")


def test_what_looks_like_topics_and_is_none_stays_in_the_notes() -> None:
    text = "Title\n\nTopics:\nWhy the garden heals itself after a long hard winter.\nAnd what then?"
    result = pasted(text, SHOW)
    assert result.topics == ()
    assert "Topics:" in result.notes
    assert "Why the garden heals" in result.notes
    assert "it stays in the notes" in said(result)


WORDS = re.compile(r"[^\W_]+")
PIECES = [
    "Related Topics", "Tags: ", "Share This", "Join me on", "Facebook", "Our guest is ",
    "Ada Quill, MD", "long- lasting", "treat-", "ment", "# ", "## ", "- ", "• ", "1. ", "2. ",
    "> ", "```", "**", "*", "_", "[a](http://b.example)", "https://example.org/x.", "<b>", "&amp;",
    "|", ",", "\n", "\n\n", " ", "\t", "BeesMcDonaldYouTube", "Dr. Quill", "w/", "---", "=====",
    "\\", "e.g. ", "Soil", "蜂", "ё", "\u00ad", "#x",
]  # fmt: skip
PIECE = st.sampled_from(PIECES)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(PIECE, PIECE, st.text(max_size=6)), max_size=40).map("".join))
def test_no_word_is_silently_lost(text: str) -> None:
    try:
        result = pasted(text, SHOW)
    except UntitledError:
        return
    # Hidden characters go before words are counted; what they parted may read as one word.
    hidden = re.sub("[\x00-\x08\x0e-\x1b\x7f\u00ad\u200b-\u200d\u2060\ufeff]", "", text)
    kept = "\n".join((result.title, result.notes, *result.topics, said(result))).replace("\\", "")
    kept = re.sub(r"[^\w\s]", "", kept)
    for word in WORDS.findall(unicodedata.normalize("NFC", hidden)):
        assert word in kept


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of(PIECE, st.text(max_size=6)), max_size=30).map("".join))
def test_what_was_understood_is_well_formed(text: str) -> None:
    try:
        result = pasted(text, SHOW)
    except UntitledError:
        return
    last = len(re.split(r"\r\n|\r|\n", text))
    assert all(1 <= remark.line <= last for remark in result.remarks)
    assert result.title.strip() == result.title != ""
    assert not result.notes.endswith("\n")
    assert all(topic == " ".join(topic.split()) != "" for topic in result.topics)
    assert len(set(result.topics)) == len(result.topics)
    assert result.summary is None or 0 < len(result.summary) <= 700
    assert all(guest.name for guest in result.guests)


HOSTILE = [
    "a-", "- ", "* ", "*a ", "**a", "[", "[a](", "](", "`", "``` ", "<", "<a ", "&", "_a", ".",
    ". ", "!?", "A", "Aa", "AaB", "A. ", "Dr. ", "Dr. Quill ", "our guest is ", "I talk to ",
    "joined by Ada Quill and ", "with ", "w/ ", "guest today ", " joins us", "Guest: ",
    "Guest: Ada Quill\n", "Our guest is Ada Quill, MD. ", "http://", "https://a.b/)", "www.", "#",
    "# ", "1. ", "1. a\n", "• a\n", "    • a\n", "> ", "> a\n", "|", "|-", "- - ", "=", "===\n",
    "\\", "(", "()", "\u0301\u0327", "\u200d", "\u00ad", "\u00ad ", "Tags: a\n", "Tags: ", "Tags:",
    "Related Topics\n", "Related Topics\n\na\n\n", "Share This\n", "Share This\n\n",
    "## Share\n\n", "abonnez-vous\n", "Facebook\n", "word- word ", "treat-\nment ", "蜂", "蜂。",
    "ё", "van ", "de la ", "Ada Quill ", "Ada Quill, MD, ", "Tags:MSMultiple", "~", "$", '"',
    "“Bo” ", "a, ", "J.", "\n", " ", "\t", "\f", "One line\n", "x" * 79 + "\n", "X" * 79 + ".\n",
    "YouTube", "iPhone",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("before", ["Title\n\n", "# Title\n\nTags: "])
def test_a_long_repetition_is_understood(before: str, piece: str) -> None:
    text = before + piece * (8_000 // len(piece))
    with suppress(UntitledError):
        pasted(text, SHOW)


def test_all_hostile_text_at_once_is_understood() -> None:
    text = "Title\n\n" + "".join(piece * (1_000 // len(piece)) for piece in HOSTILE)
    assert len(text) > 60_000
    pasted(text, SHOW)


def test_notes_as_long_as_a_book_are_understood() -> None:
    paragraph = (
        "The garden of the village grows in the rain, e.g. by the wall. It is Ada Quill's. " * 12
    )
    text = "Title\n\n" + f"{paragraph}\n\n" * (300_000 // len(paragraph))
    assert len(pasted(text, SHOW).notes) > 270_000
