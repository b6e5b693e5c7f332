"""Speakers of a transcript are people of the show, by whichever of their names it uses."""

from datetime import timedelta
from pathlib import PurePosixPath
from typing import Any

import pytest

from podsite.model import Credit, Cue, Episode, Person, Speaker, Transcript, Utterance
from podsite.relate import Catalogue
from podsite.relate.speakers import label, named, speaker, unknown, voices
from tests.shows import a_catalogue, a_show, an_episode, written

FILE = PurePosixPath("episodes/a.vtt")
ADA = written(Person, "ada-marlow", "people", name="Ada Marlow", aliases=("Ada Q. Byrne",))


def saying(*speakers: str | None, **more: Any) -> Episode:
    cues = tuple(
        Cue(start=timedelta(seconds=one), end=timedelta(seconds=one + 1), text="Hi", speaker=name)
        for one, name in enumerate(speakers)
    )
    people: dict[str, Any] = {"guests": (Credit(name="Ada Marlow"), Credit(name="Tobias Wren"))}
    return an_episode("a", transcript=Transcript(file=FILE, cues=cues), **(people | more))


def shown(*episodes: Episode) -> Catalogue:
    show = a_show(hosts=(Credit(name="Mira Solano"),))
    return a_catalogue(*episodes, show=show, people=(ADA,))


def meant(name: str, **more: Any) -> str | None:
    episode = saying(name, **more)
    other = an_episode("b", guests=(Credit(name="Ines Okafor"),))
    entry = speaker(shown(episode, other), episode, name)
    return entry.person.name if entry else None


@pytest.mark.parametrize(
    "name",
    [
        *("Ada Marlow", "ada marlow", "ADA MARLOW", "Ada", "Marlow", "AM", "A.M."),
        *("Dr. Ada Marlow", "Prof. Marlow", "Dr Ada", "Ada Marlow, PhD", "Ada T. Marlow"),
        *("Ada Q. Byrne", "Byrne", "Ada Byrne"),
    ],
)
def test_a_person_of_the_episode_has_many_names(name: str) -> None:
    assert meant(name) == "Ada Marlow"


@pytest.mark.parametrize(("name", "person"), [("Mira", "Mira Solano"), ("HOST", "Mira Solano")])
def test_the_shows_host_is_one_of_them_by_name_and_by_role(name: str, person: str) -> None:
    assert meant(name) == person


def test_what_fits_two_is_nobody() -> None:
    guests = (Credit(name="Ada Marlow"), Credit(name="Ada Wren"))

    assert meant("Ada", guests=guests) is None
    assert meant("Guest", guests=guests) is None
    assert meant("Wren", guests=guests) == "Ada Wren"


def test_others_of_the_show_are_meant_by_their_whole_name_alone() -> None:
    assert meant("Ines Okafor") == "Ines Okafor"
    assert meant("Ines") is None


@pytest.mark.parametrize("name", ["Caller", "?", "A", "Speaker 0"])
def test_others_are_nobody(name: str) -> None:
    assert meant(name) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *(("A", "A"), ("Speaker A", "A"), ("speaker b", None), ("SPEAKER_00", "0")),
        *(("Speaker 2", "2"), ("0", "0"), ("spk_1", None), ("Ada", None), ("Speaker", None)),
    ],
)
def test_labels_of_machines_are_told_from_names(name: str, expected: str | None) -> None:
    assert label(name) == expected


@pytest.mark.parametrize(
    ("said", "name"),
    [
        *(("A", "Speaker A"), ("A", "A"), ("Speaker A", "A"), ("0", "SPEAKER_00")),
        *(("SPEAKER_00", "Speaker 0"), ("Unknown", "unknown")),
    ],
)
def test_front_matter_says_whom_a_label_means(said: str, name: str) -> None:
    episode = saying(name, speakers=(Speaker(label=said, name="Dr. Marlow"),))
    found = voices(shown(episode), episode)

    assert found[name].name == "Ada Marlow"
    assert found[name].person == ADA
    assert unknown(shown(episode), episode) == ()


def test_front_matter_may_name_somebody_who_has_no_page() -> None:
    episode = saying("A", speakers=(Speaker(label="A", name="A caller"),))
    found = voices(shown(episode), episode)["A"]

    assert (found.name, found.person) == ("A caller", None)


def test_labels_that_nobody_explains_are_known_as_such() -> None:
    episode = saying("SPEAKER_01", "Ada", None, "Caller", "SPEAKER_01")
    catalogue = shown(episode)

    assert unknown(catalogue, episode) == ("SPEAKER_01",)
    assert voices(catalogue, episode)["SPEAKER_01"].name == "Speaker 1"


def test_a_transcript_calls_people_as_they_call_themselves() -> None:
    episode = saying("ADA", None, "Caller")
    found = named(shown(episode), episode)

    assert found is not None
    assert [one.speaker for one in found.cues] == ["Ada Marlow", None, "Caller"]


def test_so_does_one_without_times() -> None:
    said = Transcript(file=FILE, spoken=(Utterance(text="Hi", speaker="Marlow"),))
    episode = an_episode("a", transcript=said, guests=(Credit(name="Ada Marlow"),))
    found = named(shown(episode), episode)

    assert found is not None
    assert [one.speaker for one in found.spoken] == ["Ada Marlow"]


def test_without_transcript_nobody_speaks() -> None:
    episode = an_episode("a")

    assert named(shown(episode), episode) is None
    assert voices(shown(episode), episode) == {}
