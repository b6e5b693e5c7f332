"""Acronyms are proposed as aliases of what they stand for, and odd topics are pointed out."""

import pytest

from podsite.importers.notes.aliases import alias_remark, aliases, topic_remarks


@pytest.mark.parametrize(
    ("acronym", "topic"),
    [
        ("MS", "Multiple Sclerosis"),
        ("IBS", "irritable bowel syndrome"),
        ("R&D", "Research & Development"),
        ("U.S.", "United States"),
        ("BOK", "Body of Knowledge"),
        ("BK", "Body of Knowledge"),
        ("mTBI", "mild traumatic brain-injury"),
        ("ОС", "Оборона сада"),
    ],
)
def test_an_acronym_stands_for_the_topic_with_its_initials(acronym: str, topic: str) -> None:
    assert aliases((topic, acronym), (), "") == ((acronym, topic),)


@pytest.mark.parametrize(
    ("acronym", "topic"), [("MS", "Soil Health"), ("Ms", "Multiple Sclerosis"), ("MS", "Mss")]
)
def test_other_words_stand_for_themselves(acronym: str, topic: str) -> None:
    assert aliases((topic, acronym), (), "") == ()


def test_what_the_text_introduces_comes_first() -> None:
    topics = ("Big Kettle", "Bee Keeping", "BK")
    assert aliases(topics, (), "of bees") == (("BK", "Big Kettle"),)
    assert aliases(topics, (), "of bee keeping (bk)") == (("BK", "Bee Keeping"),)


def test_it_may_stand_for_a_topic_of_the_show() -> None:
    assert aliases(("BK",), ("Bee Keeping",), "") == (("BK", "Bee Keeping"),)


def test_what_the_show_has_decided_is_not_proposed_again() -> None:
    assert aliases(("BK", "Bee Keeping"), ("bk",), "") == ()


@pytest.mark.parametrize(
    ("text", "why"), [("bee keeping (bk)", "the notes say so"), ("", "its initials")]
)
def test_the_remark_says_why_and_what_to_write_where(text: str, why: str) -> None:
    remark = alias_remark(7, "BK", "Bee Keeping", text)
    assert remark.line == 7
    assert f"({why})" in remark.message
    assert "`aliases: [BK]` into topics/bee-keeping.md" in remark.message


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("The Garden Hour", "the show's own name"),
        ("garden hour podcast", "the show's own name"),
        ("Video", "names a format"),
        ("interviews", "names a format"),
    ],
)
def test_a_topic_that_is_hardly_one_is_pointed_out(topic: str, said: str) -> None:
    (remark,) = topic_remarks(5, topic, "The Garden Hour")
    assert said in remark.message


def test_a_subject_needs_no_remark() -> None:
    assert list(topic_remarks(5, "Gardens", "The Garden Hour")) == []
