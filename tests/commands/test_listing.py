"""The report says what may be merged, in lines that can be given back."""

import json
from pathlib import Path

from podsite.commands.listing import as_json, as_text
from podsite.commands.merging import PEOPLE, TOPICS, merges
from podsite.relate.proposals import Named, Pair, Part

ONE = Named(("C#: a language", "C sharp"), frozenset("ab"), True)
OTHER = Named(("C #",), frozenset("b"))
PAIR = Pair(ONE, OTHER, "its initials", 1, sure=True)
GUESS = Pair(ONE, OTHER, "spelt almost alike", 0, sure=False)
PART = Part(OTHER, ONE, "has the words of it")


def test_all_but_what_is_sure_is_a_comment() -> None:
    lines = list(as_text(TOPICS, (ONE, OTHER), (PAIR, GUESS), (PART,), "podsite topics"))

    assert [line for line in lines if not line.startswith("#")] == [
        '"C#: a language": "C #"  # its initials; 2 and 1 episodes, 1 with both'
    ]
    assert any(line.startswith('#? "C#: a language"') for line in lines)
    assert "#     C # → C#: a language: has the words of it" in lines
    assert "#      2  C#: a language (C sharp)" in lines


def test_it_can_be_given_back_as_it_is() -> None:
    text = "\n".join(as_text(TOPICS, (ONE, OTHER), (PAIR, GUESS), (PART,), "podsite topics"))
    (merge,) = merges(text, Path("report.txt"))

    assert (merge.kept, merge.others) == ("C#: a language", ("C #",))


def test_a_show_with_nothing_to_merge_is_a_list() -> None:
    lines = list(as_text(PEOPLE, (OTHER,), (), (), "podsite people"))

    assert lines == [
        "# 1 person in 1 episode; 1 used once",
        "#",
        "# All, by number of episodes",
        "#      1  C #",
    ]


def test_machines_read_the_same() -> None:
    found = json.loads(as_json(TOPICS, (ONE, OTHER), (PAIR, GUESS), (PART,)))

    assert [one["sure"] for one in found["merges"]] == [True, False]
    assert found["broader"] == [
        {"narrower": "C #", "broader": "C#: a language", "reason": "has the words of it"}
    ]
