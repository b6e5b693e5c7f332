"""Lists of topics are found under many headings, in many shapes, and nothing else is."""

import pytest

from podsite.importers.notes.lines import lines
from podsite.importers.notes.pasted import Known, pasted
from podsite.importers.notes.topics import is_heading

SHOW = Known("The Garden Hour", ("Food, Inc",))


def topics(text: str, known: Known = SHOW) -> tuple[str, ...]:
    return pasted(f"Title\n\nText about bees.\n\n{text}", known).topics


@pytest.mark.parametrize(
    "text",
    [
        "Related Topics",
        "Topics:",
        "## Tags",
        "**Categories:**",
        "FILED UNDER:",
        "Теги:",
        "タグ：",
        "Mots-clés :",
    ],
)
def test_such_a_line_begins_a_list_of_topics(text: str) -> None:
    assert is_heading(lines(text)[0])


@pytest.mark.parametrize(
    "text", ["Topics we love", "The tags are red", "Related", "", "tags are fun: yes"]
)
def test_such_a_line_begins_none(text: str) -> None:
    assert not is_heading(lines(text)[0])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tags: Bees, Soil", "Bees|Soil"),
        ("Related Topics\nBees\nSoil\nYouTube", "Bees|Soil|YouTube"),
        ("Related Topics\n\nBees\n\nSoil\n\nShare This", "Bees|Soil"),
        (
            "Topics\n\nThe Garden HourBKBee KeepingLong Dark Winter NightsFirst HoneyVideo\n\nTeam",
            "The Garden Hour|BK|Bee Keeping|Long Dark Winter Nights|First Honey|Video",
        ),
        ("Topics\n- Bees\n- Soil\n\nAbout us", "Bees|Soil"),
        ("Topics\n1. Bees\n2. Soil", "Bees|Soil"),
        ("Topics: Bees | Soil · Rain / Sun; Wind", "Bees|Soil|Rain|Sun|Wind"),
        ("Tags: #bees #SoilHealth", "bees|SoilHealth"),
        ("Filed Under: Bees, Soil Tagged With: mead", "Bees|Soil|mead"),
        ("Categories: HIV/AIDS, Bees, and Soil", "HIV/AIDS|Bees|Soil"),
        ("Topics: Food, Inc", "Food, Inc"),
        ("Tags: Bees\n\nCategories: Soil, Bees", "Bees|Soil"),
        ("**Tags:** [Bees](https://example.org/bees), `Soil`", "Bees|Soil"),
    ],
)
def test_topics_are_read_in_the_shape_they_have(text: str, found: str) -> None:
    assert topics(text) == tuple(found.split("|"))


@pytest.mark.parametrize(
    "text",
    [
        "Topics:\nWe spoke about bees. And about soil.",
        "Topics: in this hour we ask how a garden heals itself after the rain",
        "Tags:",
        "Topics\n\nWhat a winding road it was to the garden behind the house of the keeper",
    ],
)
def test_sentences_are_no_topics_and_stay_in_the_notes(text: str) -> None:
    result = pasted(f"Title\n\nText about bees.\n\n{text}", SHOW)
    assert result.topics == ()
    assert text.split()[0].strip(":") in result.notes
    assert any("stays in the notes" in remark.message for remark in result.remarks)


def test_what_comes_after_the_topics_stays_in_the_notes() -> None:
    result = pasted("Title\n\nTopics\nBees\nSoil\n\nThe keeper was here.", SHOW)
    assert result.notes == "The keeper was here."


def test_an_acronym_that_the_show_knows_is_not_proposed_again() -> None:
    text = "Title\n\nTags: BK, Bee Keeping"
    assert pasted(text, SHOW).aliases == (("BK", "Bee Keeping"),)
    assert pasted(text, Known("S", ("BK", "Bee Keeping"))).aliases == ()


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("Tags: BOK, Beginnings of Keeping", (("BOK", "Beginnings of Keeping"),)),
        ("Tags: BK, Beginnings of Keeping", (("BK", "Beginnings of Keeping"),)),
        (
            "A Big Kettle; Bee Keeping (BK).\n\nTags: Big Kettle, BK, Bee Keeping",
            (("BK", "Bee Keeping"),),
        ),
        ("Good for the mean dog (MDX).\n\nTags: MDX, Mean Dog", (("MDX", "Mean Dog"),)),
        ("Tags: BK, Soil Health", ()),
        ("Tags: Bk, Bee Keeping", ()),
    ],
)
def test_an_acronym_stands_for_the_topic_with_its_initials(
    text: str, aliases: tuple[tuple[str, str], ...]
) -> None:
    assert pasted(f"Title\n\n{text}", SHOW).aliases == aliases
