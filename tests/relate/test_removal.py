"""Who is removed is gone from the show, and no byte of the name is left."""

import re
from datetime import timedelta
from html import unescape
from pathlib import Path, PurePosixPath
from unicodedata import normalize
from urllib.parse import unquote

import pytest

from podsite.cli import main
from podsite.model import Credit, Cue, Person, Speaker, Topic, Transcript, Utterance
from podsite.relate.removal import surnames, traces, without_removed
from tests.shows import FILES, a_podcast, a_show, an_episode, lay, recording, written

GONE = written(
    Person,
    "zoe-quarrel",
    "people",
    name="Zoë Quarrel",
    aliases=("Z. Quarrel", "Quarrelsome Zed"),
    removed=True,
)
ONE = Credit(name="Dr. Zoë Quarrel, MD")
OTHER = Credit(name="Tobias Wren")

# A show in which Zoë Quarrel is everything that a person can be.
SHOW: dict[str, str | bytes] = {
    "show.md": "---\ntitle: Night Signals\nurl: https://signals.test/\nauthor: Solano\n"
    "summary: The sky.\nhosts: [Mira Solano, zoë quarrel]\n---\n\nAbout the sky.\n",
    "episodes/first.md": "---\ntitle: First light\ndate: 2026-01-05\naudio: first.wav\n"
    "transcript: first.vtt\nguests: ['Dr. Zoë Quarrel, MD, PhD', Tobias Wren]\n"
    "topics: [Optics, Zoë Quarrel]\n---\n\nWhat she saw.\n",
    "episodes/first.wav": recording(60),
    "episodes/first.vtt": "WEBVTT\n\n00:00.000 --> 00:04.000\n<v Zoë>Hello.\n\n"
    "00:04.000 --> 00:08.000\n<v Tobias Wren>A mirror is never done.\n",
    "episodes/second.md": "---\ntitle: Second sight\ndate: 2026-01-12\naudio: second.wav\n"
    "hosts: [Zoë Quarrel]\npeople: [{name: Z. QUARREL, role: editor}]\n"
    "topics: [quarrelsome zed, Optics]\n---\n\nWhat the eye adds.\n",
    "episodes/second.wav": recording(61),
    "people/zoe-quarrel.md": "---\nname: Zoë Quarrel\naliases: [Z. Quarrel, Quarrelsome Zed]\n"
    "portrait: zoe-quarrel.png\nlinks: {Home: 'https://quarrel.test/'}\n---\n\nLooks at stars.\n",
    "people/zoe-quarrel.png": FILES["cover.png"],
    "topics/zoe.md": "---\ntitle: Zoë Quarrel\n---\n\nA topic of her own.\n",
}
REMOVED: dict[str, str | bytes] = {
    "people/zoe-quarrel.md": str(SHOW["people/zoe-quarrel.md"]).replace(
        "---\n\n", "removed: true\n---\n\n"
    )
}
NAME = re.compile("zo[eë][^a-z]*quarrel|quarrel", re.IGNORECASE)


def named(folder: Path) -> list[str]:
    """The files below `folder` in whose name or bytes any name is, however it is escaped."""
    found = []
    for file in sorted(folder.rglob("*")):
        text = str(file.relative_to(folder))
        if file.is_file():
            text += file.read_bytes().decode("utf-8", errors="ignore")
        if any(NAME.search(normalize("NFC", one)) for one in (text, unescape(text), unquote(text))):
            found.append(str(file.relative_to(folder)))
    return found


def build(folder: Path) -> int:
    return main(["build", "--show", str(folder), "--now", "2026-06-01"])


def test_no_byte_of_the_name_is_left_after_the_next_build(tmp_path: Path) -> None:
    lay(tmp_path, SHOW)
    assert build(tmp_path) == 0
    before = named(tmp_path / "public")
    assert "people/zoe-quarrel/index.html" in before
    assert "episodes/first/transcript.vtt" in before
    assert "feed.xml" in before

    lay(tmp_path, REMOVED)
    assert build(tmp_path) == 0

    assert named(tmp_path / "public") == []
    assert not NAME.search((tmp_path / "feed.lock").read_text("utf-8"))
    assert "Tobias Wren" in (tmp_path / "public/episodes/first/index.html").read_text("utf-8")


def test_an_address_that_held_the_name_leads_nowhere_any_more(tmp_path: Path) -> None:
    lay(tmp_path, SHOW)
    old = tmp_path / "episodes" / "zoë-quarrel-speaks.md"
    (tmp_path / "episodes" / "second.md").rename(old)
    assert build(tmp_path) == 0
    guid = re.findall(
        '"guid": "([^"]+)", "source": "episodes/zo', (tmp_path / "feed.lock").read_text("utf-8")
    )

    text = old.read_text("utf-8").replace("---\n", f"---\nguid: {guid[0]}\n", 1)
    old.unlink()
    lay(tmp_path, {**REMOVED, "episodes/second.md": text})
    assert build(tmp_path) == 0

    assert named(tmp_path / "public") == []
    assert not NAME.search((tmp_path / "feed.lock").read_text("utf-8"))


def test_what_people_wrote_or_said_is_an_error_at_its_place_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(tmp_path, SHOW)
    assert build(tmp_path) == 0
    as_it_was = {file: file.stat().st_mtime_ns for file in (tmp_path / "public").rglob("*")}
    capsys.readouterr()

    more = {
        "episodes/first.md": str(SHOW["episodes/first.md"]) + "\nA word with **Zoë** Quarrel.\n",
        "episodes/first.vtt": str(SHOW["episodes/first.vtt"]).replace("Hello", "I am Zoë\nQuarrel"),
        "people/tobias-wren.md": "---\nname: Tobias Wren\n---\n\nGrinds.\n\nWith zoe-quarrel.\n",
    }
    lay(tmp_path, {**REMOVED, **more})
    assert build(tmp_path) == 1

    told = [line for line in capsys.readouterr().err.splitlines() if "[name-left]" in line]
    assert [line.removeprefix(f"{tmp_path}/").partition(" ")[0] for line in told] == [
        "episodes/first.md:12:",
        "episodes/first.vtt:",
        "people/tobias-wren.md:7:",
    ]
    assert {file: file.stat().st_mtime_ns for file in (tmp_path / "public").rglob("*")} == as_it_was


def test_a_template_that_names_them_is_an_error_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(tmp_path, {**SHOW, **REMOVED, "templates/redirect.html": "Made by Zo&euml; Quarrel"})
    lay(tmp_path, {"topics/optics.md": "---\ntitle: Optics\naliases: [Lenses]\n---\n"})

    assert build(tmp_path) == 1
    assert "/topics/lenses/ would still name" in capsys.readouterr().err
    assert not (tmp_path / "public").exists()


def test_credits_topics_and_speakers_are_taken_out_and_all_else_stays() -> None:
    cues = tuple(
        Cue(start=timedelta(), end=timedelta(seconds=1), text="Hello.", speaker=name)
        for name in ("Zoë Quarrel", "Tobias Wren")
    )
    podcast = without_removed(
        a_podcast(
            an_episode(
                "a",
                guests=(ONE, OTHER),
                people=(Credit(name="z quarrel", role="editor"),),
                topics=("Optics", "ZOË QUARREL"),
                transcript=Transcript(file=PurePosixPath("episodes/a.vtt"), cues=cues),
            ),
            show=a_show(hosts=(ONE,)),
            people=(GONE,),
            topics=(
                written(Topic, "eyes", "topics", title="Eyes", aliases=("Zoë Quarrel", "Eye")),
            ),
        )
    )

    (episode,) = podcast.episodes
    assert (podcast.show.hosts, podcast.people) == ((), ())
    assert (episode.guests, episode.people, episode.topics) == ((OTHER,), (), ("Optics",))
    assert episode.transcript is not None
    assert [cue.speaker for cue in episode.transcript.cues] == [None, "Tobias Wren"]
    assert podcast.topics[0].aliases == ("Eye",)
    assert episode.hostless


@pytest.mark.parametrize("name", ["Zoë", "quarrel", "Dr. Zoë Quarrel", "Z. Quarrel"])
def test_a_transcript_calls_them_by_no_part_of_their_name(name: str) -> None:
    spoken = (Utterance(text="Hello.", speaker=name), Utterance(text="Yes.", speaker="Tobias"))
    transcript = Transcript(file=PurePosixPath("episodes/a.txt"), spoken=spoken)
    speakers = (Speaker(label="A", name="Zoë Quarrel"), Speaker(label="B", name="Tobias Wren"))

    podcast = a_podcast(an_episode("a", transcript=transcript, speakers=speakers), people=(GONE,))
    (episode,) = without_removed(podcast).episodes

    assert episode.speakers == speakers[1:]
    assert episode.transcript is not None
    assert [one.speaker for one in episode.transcript.spoken] == [None, "Tobias"]


def test_who_else_hosts_goes_on_hosting() -> None:
    show = a_show(hosts=(ONE, OTHER))
    usual, own = an_episode("a"), an_episode("b", hosts=(Credit(name="Ines Okafor"),))

    podcast = without_removed(a_podcast(usual, own, show=show, people=(GONE,)))

    assert [one.hosts for one in podcast.episodes] == [(OTHER,), (Credit(name="Ines Okafor"),)]
    assert not any(one.hostless for one in podcast.episodes)


def test_a_show_without_anybody_to_remove_stays_as_it_is() -> None:
    podcast = a_podcast(an_episode("a", guests=(OTHER,)))

    assert traces(podcast) is None
    assert without_removed(podcast) is podcast


@pytest.mark.parametrize(
    "text",
    [
        *("Zoë Quarrel", "ZOE\u0308 QUARREL", "zoë-quarrel.jpg", "zoë_quarrel", "zoe-quarrel"),
        *("Zo%C3%AB%20Quarrel", "Zo&euml;&nbsp;Quarrel", "Zo\\u00eb Quarrel", "@zoëquarrel"),
        "Zoe Quarrel",
        *("**Zoë** *Quarrel*", "with Z Quarrel, MD"),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str) -> None:
    gone = traces(a_podcast(people=(GONE,)))

    assert gone is not None
    assert gone.found(text)


@pytest.mark.parametrize("text", ["a quarrel", "Zoë and a Quarrel", "Mezzoë Quarrels", "Algorithm"])
def test_other_words_are_not_taken_for_it(text: str) -> None:
    short = written(Person, "al-go", "people", name="Al Go", removed=True)
    gone = traces(a_podcast(people=(GONE, short)))

    assert gone is not None
    assert not gone.found(text)


def test_a_surname_counts_where_nobody_else_has_it() -> None:
    alone = surnames(a_podcast(people=(GONE,)))
    shared = a_podcast(an_episode("a", guests=(Credit(name="Bo Quarrel"),)), people=(GONE,))

    assert alone is not None
    assert alone.found("said Quarrel.")
    assert surnames(shared) is None
