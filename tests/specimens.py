"""The shows whose feeds parsers that are not ours have to read: everything that can be said, only
what must be, a thousand episodes, and the texts that break programs. Everyone in them is invented.
"""

import json
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from shutil import copytree

import pytest
from PIL import Image

from podsite import urls
from podsite.feeds import rss
from podsite.formats import markdown, values
from podsite.formats.frontmatter import dumps
from podsite.lock import Lock, pinned
from podsite.problem import errors
from podsite.read import read
from podsite.relate import Catalogue, relate
from tests.recordings import opus
from tests.shows import MOMENT, lay

CASES = Path(__file__).parent / "cases"
# Strings that break programs, collected by many: github.com/minimaxir/big-list-of-naughty-strings.
NAUGHTY = Path(__file__).parents[2] / "shared" / "corpora" / "blns.json"


@dataclass(frozen=True)
class Fed:
    """A show that was read from a folder: its episodes in order, and its feed."""

    catalogue: Catalogue
    xml: bytes


def fed(folder: Path) -> Fed:
    """The show in `folder` and its feed; there must be no error in what was read."""
    podcast, problems = read(folder)
    assert podcast is not None
    assert not errors(problems), [problem.message for problem in errors(problems)]
    catalogue = relate(pinned(podcast, Lock()), MOMENT)
    return Fed(catalogue, feed_of(catalogue))


def feed_of(catalogue: Catalogue) -> bytes:
    """The bytes of the show's own feed."""
    return next(one.content for one in rss.feed(catalogue) if one.address == urls.FEED)


def everything_in(folder: Path) -> Path:
    """A show that says every field of show and episode, from tests/cases/everything."""
    copytree(CASES / "everything", folder, dirs_exist_ok=True)
    return lay(
        folder,
        {
            "cover.jpg": picture("JPEG", 1400, 1400),
            "tide.woff2": b"wOF2",
            "tide.woff": b"wOFF",
            "banner.png": picture("PNG", 1920, 1080),
            "episodes/whole.mp3": recording(60),
            "episodes/whole.opus": opus(60),
            "episodes/whole.png": picture("PNG", 1400, 1400),
            "episodes/canvas.png": picture("PNG", 900, 1600),
            "people/ines.png": picture("PNG", 300, 300),
        },
    )


def minimal_in(folder: Path) -> Path:
    """A show that says only what is needed, and an episode that says that and has a recording."""
    return lay(
        folder,
        {
            "show.md": text(title="Plain", url="https://plain.example.net/"),
            "episodes/one.md": text(title="One", date="2026-01-05", audio="one.mp3"),
            "episodes/one.mp3": recording(1),
        },
    )


def thousand_in(folder: Path) -> Path:
    """A show of a thousand episodes, each with guests, topics, chapters and notes."""
    show = text(title="Many", url="https://many.example.net/", author="Many & Co", hosts=["Ada A."])
    many = {f"episodes/{number:04}.md": _one_of_many(number) for number in range(1, 1001)}
    return lay(folder, {"show.md": show, **many})


def _one_of_many(number: int) -> str:
    url = f"https://media.example.net/{number}.mp3?a=1&b=2"
    return text(
        f"Notes & *more* of {number}, [here](https://notes.example.net/?n={number}&x=1).",
        title=f"Number {number} & <more>",
        date=f"20{number // 28 // 12:02}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02} 08:00",
        number=number,
        audio={"url": url, "length": 1000 + number, "type": "audio/mpeg"},
        duration=60 + number,
        guests=[f"Guest {number % 100}"],
        topics=[f"Topic {number % 40}", "All & sundry"],
        chapters=[{"start": 0, "title": "Hello"}, {"start": 30, "title": f"On {number} & on"}],
    )


def text(body: str = "", /, **matter: object) -> str:
    """A file's text with these fields as front matter."""
    return dumps(matter, body)


@cache
def naughty() -> tuple[str, ...]:
    """Texts that break programs; where the list is not on this machine, the test ends here."""
    if not NAUGHTY.is_file():
        pytest.skip(f"there is no {NAUGHTY.name} beside this checkout (shared/corpora)")
    return tuple(json.loads(NAUGHTY.read_text("utf-8")))


def fit(said: str) -> bool:
    """Whether front matter takes a text: one that is empty or holds control characters, it does
    not."""
    try:
        return bool(values.text(said))
    except values.UnfitError:
        return False


def naughty_in(folder: Path) -> Path:
    """A show with an episode for each of those texts, which is all that it says, in every field."""
    kept = [said for said in naughty() if fit(said)]
    show = text(
        title="Naughty",
        url="https://naughty.example.net/",
        txt=[{"text": said, "purpose": said} for said in kept],
        funding=[{"url": "https://give.example.net/", "text": said} for said in kept],
        location=[{"name": said, "geo": said} for said in kept],
    )
    return lay(folder, {"show.md": show, **dict(map(naughty_episode, range(len(kept)), kept))})


def naughty_episode(number: int, said: str) -> tuple[str, str]:
    """A file's name and text, whose every text field is the one said, and at times the notes."""
    url = f"https://media.example.net/{number}.mp3"
    day, hour = divmod(number, 24)
    matter = {
        **whole_of(said),
        "date": f"2024-{day // 28 + 1:02}-{day % 28 + 1:02} {hour:02}:00",
        "guid": f"{number} {said.strip()}",
        "audio": {"url": url, "length": 1, "type": "audio/mpeg"},
    }
    linked = markdown.addresses(markdown.notes(said).html)  # to files that there are not
    return f"episodes/{number:04}.md", text(said if number % 2 and not linked else "", **matter)


def naughty_show_in(folder: Path, said: str) -> Path:
    """A show whose single texts are all the one said."""
    url = "https://elsewhere.example.net/"
    show = text(
        url="https://naughty.example.net/",
        artwork={"url": f"{url}cover.png", "type": "image/png"},
        owner={"name": said},
        trailer=[{"title": said, "url": url, "date": "2026-01-01"}],
        update_frequency={"text": said},
        live=[
            {
                **dict.fromkeys(("title", "status", "type"), said),
                **dict.fromkeys(("url", "page"), url),
                "guid": said.strip(),
                "start": "2026-01-01",
            }
        ],
        rss={"managing_editor": said, "categories": [said]},
        **dict.fromkeys(("title", "summary", "author", "short_title", "copyright"), said),
    )
    return lay(folder, {"show.md": show})


def whole_of(said: str) -> dict[str, object]:
    """An episode's fields, every text of which is the one said."""
    place = {"name": said, "rel": said, "geo": said, "osm": said, "country": said}
    return {
        "title": said,
        "short_title": said,
        "summary": said,
        "label": said,
        "number": 1,
        "guests": [{"name": said, "role": said, "group": said}],
        "topics": [said],
        "chapters": [{"start": 0, "title": said}],
        "links": [{"name": said, "url": "https://elsewhere.example.net/"}],
        "alternate": [
            {
                "url": "https://media.example.net/a.opus",
                "length": 1,
                "type": "audio/opus",
                **dict.fromkeys(("title", "language", "rel", "codecs", "integrity"), said),
            }
        ],
        "soundbites": [{"start": 0, "duration": 15, "title": said}],
        "license": {"name": said},
        "location": [place],
        "funding": [{"url": "https://give.example.net/", "text": said}],
        "txt": [{"text": said, "purpose": said}],
        "chat": dict.fromkeys(("server", "protocol", "account", "space"), said),
        "discussion": [{"protocol": said, "account": said}],
        "images": [
            {"url": "https://pictures.example.net/a.png", "alt": said, "purpose": said},
        ],
        "value": {
            "type": said,
            "method": said,
            "suggested": said,
            "recipients": [
                {
                    "split": 1,
                    **dict.fromkeys(
                        ("type", "address", "name", "custom_key", "custom_value"), said
                    ),
                }
            ],
        },
        "rss": {"author": said, "source": {"title": said, "url": "https://first.example.net/"}},
    }


def recording(seconds: int) -> bytes:
    """A silent MP3 file that lasts so long: 8 kbit/s, mono, frames of 36 bytes and 36 ms."""
    frame = b"\xff\xf3\x18\xc0" + bytes(32)
    return frame * round(seconds / 0.036)


@cache
def picture(kind: str, width: int, height: int) -> bytes:
    """A `JPEG` or `PNG` of one colour."""
    file = BytesIO()
    Image.new("RGB", (width, height), (20, 40, 80)).save(file, kind)
    return file.getvalue()
