"""Real shows as folders that podsite can build, where `../shared/corpora` is at hand.

    .venv/bin/python -m tests.corpora syntax FOLDER
    .venv/bin/python -m tests.corpora ado FOLDER

lays one out and prints what had to be changed. Everything that could be taken over was; nothing
needs the network. Neither show has topics, tags, categories of episodes, seasons or series.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from podsite import urls
from podsite.formats.frontmatter import Matter, dumps, split

CORPORA = Path(__file__).parents[2] / "shared" / "corpora"
CHANGES = "changes.txt"  # in the show's folder, where podsite does not look
# A test that needs the real shows is skipped, and says so.
needed = pytest.mark.skipif(not CORPORA.is_dir(), reason="there is no ../shared/corpora")

# The hosts of Syntax, whom its files name by their handles.
_HANDLES = {"wesbos": "Wes Bos", "stolinski": "Scott Tolinski", "w3cj": "CJ Reynolds"}
_LINKS = (
    re.compile(r"\[(?P<words>[^][]*)\]\((?!#|[a-z]+:)(?P<target>[^()]*)\)", re.IGNORECASE),
    re.compile(r'<img [^>]*src="(?P<target>/[^"]*)"[^>]*>(?P<words>)', re.IGNORECASE),
    re.compile(r'<a href="(?!#|[a-z]+:)(?P<target>[^"]*)">(?P<words>.*?)</a>', re.IGNORECASE),
)
_TWICE = re.compile(r"\]\(\(([^()]+)\)\)")
_NESTED = re.compile(r"\]\(\[[^][]*\]\(([^()]+)\)\)")
_TIME = re.compile(r"#t=(?:(\d+):)?(\d+):(\d\d)\b")
_LONGEST = 5 * 3600  # seconds
_PLACES = {
    "twitter": ("Twitter", "https://twitter.com/"),
    "github": ("GitHub", "https://github.com/"),
    "linkedin": ("LinkedIn", "https://www.linkedin.com/in/"),
    "facebook": ("Facebook", "https://www.facebook.com/"),
    "instagram": ("Instagram", "https://www.instagram.com/"),
    "youtube": ("YouTube", "https://www.youtube.com/"),
    "website": ("Website", "https://"),
    "url": ("Website", "https://"),
}
Fields = Mapping[str, Any]
Told = Counter[str]


def syntax(folder: Path) -> Path:
    """Syntax (1,033 episodes) as a show in `folder`; what was changed is in its `changes.txt`."""
    told: Told = Counter()
    show = {
        "title": "Syntax",
        "url": "https://syntax.test/",
        "summary": "A podcast for web developers.",
        "author": "Syntax",
        "categories": ["Technology"],
        "hosts": ["Wes Bos", "Scott Tolinski"],
    }
    _write(folder / "show.md", show, "A show on the web and how it is made.")
    people: dict[str, list[Fields]] = defaultdict(list)
    recordings: set[str] = set()
    for file in sorted((CORPORA / "syntax" / "shows").glob("*.md")):
        matter = split(file.read_text("utf-8"))
        values = {name.lower(): value for name, value in matter.values.items()}
        number = int(str(values["number"]))
        guests = list(_guests(values.get("guest"), told))
        for guest in guests:
            people[urls.slug(guest["name"])].append(guest)
        handles = [str(handle) for handle in _list(values.get("hosts"))]
        hosts = [_HANDLES[handle] for handle in handles]
        told["episode: a host named by handle is written by name"] += len(hosts)
        recording = str(values["url"])
        if recording in recordings:
            told["episode: a recording that an earlier one has is told from it by its address"] += 1
            recording += f"?episode={number}"
        recordings.add(recording)
        told["episode: the file's name is the number and the title, as titles say more"] += 1
        told["episode: date in epoch milliseconds is written as a date"] += 1
        episode = {
            "title": str(values["title"]),
            "date": datetime.fromtimestamp(int(str(values["date"])) / 1000, UTC),
            "number": number,
            "guests": [guest["name"] for guest in guests],
            "hosts": hosts,
            **_recording(recording, number, matter.body, None, told),
            "links": {"YouTube": values["youtube_url"]} if values.get("youtube_url") else {},
        }
        if not number:
            del episode["number"]
            told["episode: number 0 is left out, as the feed would"] += 1
        name = urls.slug(f"{number:03} {values['title']}")
        _episode(folder, name, episode, _body(matter, told), told)
    _people(folder, people, told)
    return _done(folder, told)


def ado(folder: Path) -> Path:
    """Arrested DevOps (205 episodes) as a show in `folder`; `changes.txt` says what was changed."""
    told: Told = Counter()
    content = CORPORA / "ado" / "content"
    show = {
        "title": "Arrested DevOps",
        "url": "https://arrested.test/",
        "summary": "A podcast on DevOps.",
        "author": "Arrested DevOps",
        "categories": ["Technology"],
        "explicit": True,
    }
    _write(folder / "show.md", show, "A show on how software is run.")
    people: dict[str, list[Fields]] = defaultdict(list)
    names: dict[str, str] = {}
    for file in sorted([*content.glob("host/*.md"), *content.glob("guest/*.md")]):
        matter = split(file.read_text("utf-8"))
        values = {name.lower(): value for name, value in matter.values.items()}
        if file.stem == "_index":
            told["people: a list page of Hugo's is left out"] += 1
            continue
        name = " ".join(str(values["title"]).split())
        # Somebody who came again has another file in the same group; hosts have the first's name.
        group = str(values.get("guest_group") or "") or re.sub(r"\d+$", "", file.stem)
        people[group].append({**values, "name": name, "body": _body(matter, told)})
        names[file.stem] = people[group][0]["name"]
    groups = {group: files[0]["name"] for group, files in people.items()}
    old: set[str] = set()
    for file in sorted(content.glob("episode/*.md")):
        matter = split(file.read_text("utf-8"))
        values = {name.lower(): value for name, value in matter.values.items()}
        told["people: named by file in an episode, written by name"] += 1
        given = str(values.get("episode") or "")
        number = int(given) if given.isdigit() else None
        if not number:
            told["episode: one without number"] += 1
        recording = f"https://media.test/{values['podcast_file']}"
        length = _seconds(str(values.get("podcast_duration") or ""))
        known = str(values.get("podcast_bytes") or "").replace(",", "")
        made = _recording(recording, number or len(file.stem), matter.body, length, told)
        if known.isdigit():
            made["audio"]["length"] = int(known)
        aliases = list(_aliases(values.get("aliases"), old, told))
        told["episode: banner, social pictures, sponsors and transcripts have no file here"] += 1
        video = values.get("youtube")
        episode = {
            "title": str(values["title"]),
            "date": values["date"],
            "number": number,
            "summary": " ".join(str(values.get("description") or "").split()) or None,
            "hosts": _known(values.get("hosts"), names, groups, told),
            "guests": _known(values.get("guests"), names, groups, told),
            **made,
            "redirects": aliases,
            "links": {"YouTube": f"https://www.youtube.com/watch?v={video}"} if video else {},
        }
        _episode(folder, file.stem, episode, _body(matter, told), told)
    _people(folder, people, told)
    return _done(folder, told)


def _guests(said: object, told: Told) -> Iterator[Fields]:
    for guest in _list(said):
        if isinstance(guest, Mapping) and guest.get("name"):
            told["people: what a guest's entry says is a file of people/"] += 1
            yield {**guest, "name": " ".join(str(guest["name"]).split())}
        else:
            told[f"people: a guest without a name is left out: {guest!r:.40}"] += 1


def _known(
    said: object, names: Mapping[str, str], groups: Mapping[str, str], told: Told
) -> list[str]:
    """The names of those whose files are named, each once."""
    found = []
    for handle in filter(None, map(str, _list(said))):
        group = handle.rstrip("0123456789")
        if handle in names:
            found.append(names[handle])
        elif group in groups:
            told["people: the file that is named is not there, another of the group is"] += 1
            found.append(groups[group])
        else:
            told[f"people: no file of that name is there, and it is left out: {handle}"] += 1
    return list(dict.fromkeys(found))


def _aliases(said: object, old: set[str], told: Told) -> Iterator[str]:
    """Old addresses as paths; one that an earlier episode had stays with it."""
    for alias in map(str, _list(said)):
        path = "/" + alias.lstrip("/")
        if path != alias:
            told["episode: an alias is given its slash in front"] += 1
        if path in old:
            told[f"episode: an alias that another one has is left out: {path}"] += 1
        else:
            old.add(path)
            yield path


def _recording(url: str, number: int, body: str, known: int | None, told: Told) -> dict[str, Any]:
    """A recording elsewhere: type by its suffix, length and duration made up where not said."""
    times = [
        3600 * int(hours or 0) + 60 * int(minutes) + int(seconds)
        for hours, minutes, seconds in _TIME.findall(body)
    ]
    # What would be days is minutes and seconds with something behind.
    likely = [time for time in times if time < _LONGEST]
    seconds = known or max([*likely, 1200 + 7 * number]) + 300
    if not known:
        told["episode: a duration is made up: longer than the last time in its notes"] += 1
    told["episode: the length in bytes is made up of the duration, where it was not said"] += 1
    duration = str(timedelta(seconds=seconds))
    return {
        "audio": {"url": url, "length": 16_000 * seconds + number, "type": "audio/mpeg"},
        "duration": duration,
    }


def _episode(folder: Path, name: str, fields: Fields, body: str, told: Told) -> None:
    if not body.strip():
        told["episode: one without notes"] += 1
    file = folder / "episodes" / f"{name}.md"
    assert not file.exists(), f"two episodes would be {file}"
    _write(file, fields, body)


def _people(folder: Path, people: Mapping[str, list[Fields]], told: Told) -> None:
    """A file for each person: the first name is the name, others are aliases; the newest text."""
    for entries in people.values():
        names = list(dict.fromkeys(entry["name"] for entry in entries))
        told["people: several files or entries of one person become one"] += len(entries) - 1
        said = {
            "name": names[0],
            "aliases": names[1:],
            "links": {name: url for entry in entries for name, url in _links(entry)},
        }
        told["people: a portrait has no file here"] += any("thumbnail" in one for one in entries)
        _write(folder / "people" / f"{urls.slug(names[0])}.md", said, entries[-1].get("body", ""))


def _links(entry: Fields) -> Iterator[tuple[str, str]]:
    for field, (name, start) in _PLACES.items():
        said = str(entry.get(field) or "").strip()
        if said:
            yield name, said if "://" in said else start + said.lstrip("@/")


def _body(matter: Matter, told: Told) -> str:
    """The notes with links to other sites as such, and without links to what is not here."""

    def mended(link: re.Match[str]) -> str:
        words, target = link["words"], link["target"].strip("<> ")
        if "." in target.partition("/")[0]:
            told["notes: a link without https:// is given it"] += 1
            return f"[{words}](https://{target})"
        told["notes: a link to nothing, or to what is not here, becomes its words"] += 1
        return words

    body, number = _TWICE.subn(r"](\1)", matter.body)
    told["notes: a link in brackets within brackets is given one pair"] += number
    body, number = _NESTED.subn(r"](\1)", body)
    told["notes: a link within a link's address is that address"] += number
    for link in _LINKS:
        body = link.sub(mended, body)
    return body


def _seconds(clock: str) -> int | None:
    parts = [int(part) for part in clock.split(":") if part.isdigit()]
    return sum(part * 60**place for place, part in enumerate(reversed(parts))) or None


def _list(said: object) -> Iterable[Any]:
    return said if isinstance(said, list) else [] if said is None else [said]


def _write(file: Path, fields: Fields, body: str) -> None:
    kept = {name: value for name, value in fields.items() if value not in (None, [], {}, "")}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(dumps(kept, body), "utf-8")


def _done(folder: Path, told: Told) -> Path:
    lines = (f"{number:6} × {what}\n" for what, number in sorted(told.items()) if number)
    (folder / CHANGES).write_text("".join(lines), "utf-8")
    return folder


CORPUS: Mapping[str, Callable[[Path], Path]] = {"syntax": syntax, "ado": ado}


def main() -> None:
    """Lays one out and says what was changed."""
    name, folder = sys.argv[1:]
    sys.stdout.write((CORPUS[name](Path(folder)) / CHANGES).read_text("utf-8"))


if __name__ == "__main__":
    main()
