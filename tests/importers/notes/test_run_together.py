"""Run-together topics come apart where a reader would take them apart."""

import pytest

from podsite.importers.notes.run_together import taken_apart, whole_words

WHOLE = whole_words(["The notes themselves write BeeQL."])


@pytest.mark.parametrize(
    "text",
    """McDonald|MacArthur|YouTube|PhD|iPSC|iPhone|mRNA|LaTeX|eBay|JavaScript|GitHub|DNA|O'Neill|DeFi|PhDs|DVDs|RNAi
    |H5N1|MRIs|COVID-19|Jean-Luc|WiFi|BeeQL|stem cells|日本語|Жизнь|X
    |3D Printing|Vitamin D""".replace("\n    ", "").split("|"),
)
def test_one_topic_stays_whole(text: str) -> None:
    assert taken_apart(text, (), WHOLE) == (text,)


@pytest.mark.parametrize(
    "topics",
    [
        "MS|Multiple Sclerosis",
        "The Garden Hour|MS|Multiple Sclerosis|Video",
        "McDonald|YouTube|PhD|iPSC|Video",
        "Multiple Sclerosis|iPSC|mRNA Therapy|Video",
        "DeFi|eBay|GitHub",
        "DNA Repair|O'Neill|MacArthur Foundation|JavaScript",
        "COVID|Long COVID|Vaccines",
        "COVID-19|Video",
        "Vitamin D|Video",
        "BeeQL|Video",
        "PhD Students|Bees",
        "Health & Fitness|Anti-Aging|Self-Care|Alzheimer’s Disease",
        "Gut Health|Gut-Brain Axis|IBS|Irritable Bowel Syndrome",
        "Multiple Sclerosis (MS)|Video",
        "AI|Machine Learning|NASA",
        "日本語|Video",
        "Écologie|Überleben|Жизнь|Пчёлы",
        "WiFi|McKinley & Company|Van Dyke",
    ],
)
def test_topics_come_apart_where_the_case_shows_it(topics: str) -> None:
    expected = tuple(topics.split("|"))
    assert taken_apart("".join(expected), (), WHOLE) == expected


@pytest.mark.parametrize(
    ("topics", "known"),
    [
        ("MS|ALS|Parkinson's Disease", ("MS", "ALS")),
        ("Art History|Art", ("Art",)),
        ("MySoil Test|Bees", ("MySoil Test",)),
        ("stem cells|multiple sclerosis|video", ("stem cells", "multiple sclerosis")),
        ("Bees|SoilNet|Rain", ("SoilNet", "Soil")),
    ],
)
def test_known_topics_come_first_and_the_longest_counts(
    topics: str, known: tuple[str, ...]
) -> None:
    expected = tuple(topics.split("|"))
    assert taken_apart("".join(expected), known, WHOLE) == expected


@pytest.mark.parametrize(
    ("topics", "known"),
    [
        ("healthcare", ("health", "care")),
        ("Mental Healthcare", ("Mental Health", "care")),
        ("YouTube|Bees", ("You", "Tube")),
        ("McDonald|Bees", ("Donald",)),
        ("Partial Art", ("Art", "Part")),
    ],
)
def test_a_known_topic_is_not_cut_out_of_a_word(topics: str, known: tuple[str, ...]) -> None:
    expected = tuple(topics.split("|"))
    assert taken_apart("".join(expected), known, WHOLE) == expected


def test_what_is_too_long_for_topics_is_left_alone() -> None:
    assert taken_apart("BeesSoil" * 100, ("Bees",), WHOLE) == ("BeesSoil" * 100,)
