"""What people wrote or said of somebody who is removed is found, place by place."""

from datetime import timedelta
from pathlib import Path, PurePosixPath

from podsite.model import Credit, Cue, Episode, Leaflet, Person, Podcast, Transcript, Utterance
from podsite.output import Copied, Document
from podsite.problem import in_order
from podsite.rules.removal import nothing_drawn_names_the_removed, removed_people_are_named_nowhere
from tests.shows import a_catalogue, a_podcast, an_episode, marked, written

GONE = written(Person, "zed", "people", name="Zoë Quarrel", aliases=("Z. Quarrel",), removed=True)


def told(podcast: Podcast) -> list[str]:
    """`a.md:3 error name-left` for each place, in order."""
    return [
        f"{one.file.name if one.file else ''}:{one.line} {one.severity.value} {one.code}"
        for one in in_order(removed_people_are_named_nowhere(podcast))
    ]


def spoken(*texts: str) -> Episode:
    cues = tuple(
        Cue(start=timedelta(seconds=at), end=timedelta(seconds=at + 1), text=text)
        for at, text in enumerate(texts)
    )
    return an_episode("a", transcript=Transcript(file=PurePosixPath("a.vtt"), cues=cues))


def test_a_show_that_removes_nobody_may_name_everybody() -> None:
    assert told(a_podcast(an_episode("a", body="Zoë Quarrel"))) == []


def test_what_the_program_takes_out_itself_is_no_problem() -> None:
    episode = an_episode("a", guests=(Credit(name="Zoë Quarrel"),), topics=("Zoë Quarrel",))

    assert told(a_podcast(episode, people=(GONE,))) == []


def test_each_line_of_notes_that_has_the_name_is_told() -> None:
    episode = marked(
        an_episode("a", body="Hello.\n\nZoë Quarrel\n\nand z-quarrel"), "---\nt: A\n---"
    )

    assert told(a_podcast(episode, people=(GONE,))) == [
        "a.md:6 error name-left",
        "a.md:8 error name-left",
    ]


def test_every_field_is_looked_at_also_the_podcasters_own() -> None:
    matter = "---\ntitle: With Zoe Quarrel\nextra:\n  thanks: [Zoë Quarrel]\n---"
    episode = marked(
        an_episode("a", title="With Zoe Quarrel", extra={"thanks": ["Zoë Quarrel"]}), matter
    )

    assert told(a_podcast(episode, people=(GONE,))) == [
        "a.md:2 error name-left",
        "a.md:3 error name-left",
    ]


def test_pages_and_other_peoples_biographies_are_looked_at() -> None:
    other = written(Person, "tobias", "people", name="Tobias Wren", body="With Zoë Quarrel.")
    page = written(Leaflet, "press", "pages", title="Press", body="Ask Zoë Quarrel.")

    podcast = a_podcast(an_episode("a"), people=(GONE, other), leaflets=(page,))

    assert told(podcast) == ["press.md:1 error name-left", "tobias.md:1 error name-left"]


def test_a_name_that_is_said_from_one_cue_to_the_next_is_told_with_its_time() -> None:
    podcast = a_podcast(spoken("Hello", "I am Zoë", "Quarrel, and", "nobody else."), people=(GONE,))
    (problem,) = removed_people_are_named_nowhere(podcast)

    assert (problem.file, problem.code) == (PurePosixPath("a.vtt"), "name-left")
    assert "0:01" in problem.message


def test_words_without_times_are_looked_at_too() -> None:
    spoken = (Utterance(text="Hello."), Utterance(text="This is Zoë-Quarrel's view."))
    episode = an_episode("a", transcript=Transcript(file=PurePosixPath("a.txt"), spoken=spoken))

    podcast = a_podcast(
        episode,
        people=(written(Person, "zoe-quarrel", "people", name="Zoë Quarrel", removed=True),),
    )

    assert told(podcast) == ["a.txt:None error name-left"]


def test_a_file_that_is_called_so_keeps_its_guid_when_it_is_renamed() -> None:
    episode = an_episode("zoë-quarrel-speaks", guid="0b0f8dd1")
    problems = list(removed_people_are_named_nowhere(a_podcast(episode, people=(GONE,))))

    assert "guid: 0b0f8dd1" in problems[-1].message


def test_the_surname_alone_is_a_warning_once_the_names_are_gone() -> None:
    podcast = a_podcast(an_episode("a", body="Quarrel explains."), people=(GONE,))

    assert told(podcast) == ["a.md:1 warning name-perhaps-left"]


def test_a_surname_that_somebody_else_has_says_nothing() -> None:
    episode = an_episode("a", guests=(Credit(name="Bo Quarrel"),), body="Quarrel explains.")

    assert told(a_podcast(episode, people=(GONE,))) == []


def test_a_finished_file_that_names_them_is_an_error() -> None:
    catalogue = a_catalogue(an_episode("a"), people=(GONE,))
    outputs = (
        Document("/", b"<p>Made by Zo&euml; <b>Quarrel</b></p>"),
        Document("/feed.xml", b"<guid isPermaLink='false'>zoe-quarrel</guid>"),
        Document("/about/", b"<p>A quarrel</p>"),
        Copied("/media/zoë-quarrel.mp3", Path("x.mp3")),
    )

    found = [one.message for one in nothing_drawn_names_the_removed(catalogue, outputs)]

    assert [message.partition(" ")[0] for message in found] == ["/", "/media/zoë-quarrel.mp3"]


def test_finished_files_of_a_show_that_removes_nobody_are_not_looked_at() -> None:
    outputs = (Document("/", b"Zoe Quarrel"),)

    assert list(nothing_drawn_names_the_removed(a_catalogue(an_episode("a")), outputs)) == []
