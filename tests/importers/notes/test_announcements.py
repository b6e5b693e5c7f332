"""A guest is announced by few phrases, and only a name beyond doubt is taken from them."""

import pytest

from podsite.importers.notes.announcements import Named, announced, announcements, doubt
from podsite.importers.notes.lines import Block, Line, Remark


def block(*texts: str) -> Block:
    """A paragraph whose first line is the first of the page."""
    return Block("", tuple(Line(number, text) for number, text in enumerate(texts, 1)), True)


def names(text: str) -> list[str]:
    found = announcements([block(text)])
    return list(dict.fromkeys(one.mention.name for one in found if isinstance(one, Named)))


@pytest.mark.parametrize(
    "text",
    [
        "Our guest today is Ada Quill.",
        "This week's special guest, Ada Quill, keeps bees.",
        "The conversation is with Ada Quill.",
        "I am joined once more by Ada Quill.",
        "In conversation with Ada Quill",
        "Zu Gast: Ada Quill",
        "Notre invitée est Ada Quill.",
        "Nuestra invitada de hoy es Ada Quill.",
        "We sit down with Ada Quill.",
        "Please welcome back Ada Quill!",
        "Ada Quill joins us from Northmoor.",
        "Ada Quill is our guest.",
        "Special guest: Ada Quill",
        "ゲスト：空木蜂子先生",
    ],
)
def test_this_announces_a_guest(text: str) -> None:
    assert names(text) in (["Ada Quill"], ["空木蜂子"])


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill keeps bees.",
        "Our guests on Mondays like Ada Quill.",
        "We talk to the sister of Ada Quill.",
        "I talk to my co-host Ada Quill.",
        "Today our host Ada Quill joins the show.",
        "We talk about Ada Quill.",
    ],
)
def test_this_announces_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        ("the neurologist Ada Quill, who", ["Ada Quill"]),
        ("co-founder Ada Quill", ["Ada Quill"]),
        ("Deep Water author Ada Quill", ["Ada Quill"]),
        ("the keeper of the bees, Ada Quill, MD", ["Ada Quill"]),
        ("Ada Quill, Bo Reed and Cy Loom about soil", ["Ada Quill", "Bo Reed", "Cy Loom"]),
        ("Ada Quill, New Orleans", ["Ada Quill"]),
        ("Ada Quill. Bo Reed is here too.", ["Ada Quill"]),
        ("the woman who wrote Deep Water", []),
        ("", []),
    ],
)
def test_the_sentence_behind_a_phrase_names_whom_it_names_at_once(
    behind: str, found: list[str]
) -> None:
    assert [mention.name for mention in announced(behind)] == found


def test_the_line_is_that_of_the_name() -> None:
    (named,) = announcements([block("Bees.", "Our guest is", "the farmer", "Ada Quill.")])
    assert named.line == 4


def test_a_sure_phrase_without_a_name_is_remarked_on() -> None:
    text = "Our guest is the woman who wrote Deep Water."
    assert list(announcements([block(text)])) == [doubt(1, text)]


def test_a_label_without_a_name_is_remarked_on() -> None:
    (found,) = announcements([block("Guest: to be announced")])
    assert isinstance(found, Remark)
    assert "'Guest: to be announced'" in found.message


def test_the_host_as_a_guest_is_not_even_remarked_on() -> None:
    assert list(announcements([block("I am joined by my co-host Ada Quill.")])) == []
