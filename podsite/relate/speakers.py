"""Who speaks in a transcript: the people of its episode, by whichever of their names it uses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from podsite import urls
from podsite.formats.names import HONORIFICS
from podsite.model import Episode, Person, Transcript
from podsite.relate import Catalogue, PersonEntry, spellings

_LABEL = re.compile(r"(?:(?:speaker|spk|voice)[\s_-]*)?(?:0*(\d{1,3})|([A-Z]))", re.IGNORECASE)


@dataclass(frozen=True)
class Voice:
    """A speaker as listeners are to know them, with the person if it is one of the show's."""

    name: str
    person: Person | None


def voices(catalogue: Catalogue, episode: Episode) -> dict[str, Voice]:
    """Every name that an episode's transcript has for a speaker → whose it is."""
    found = {}
    for name in _names(episode):
        said = _meant(episode, name)
        entry = speaker(catalogue, episode, said or name)
        number = label(name)
        numbered = number and catalogue.language.say("Speaker %(number)s", number=number)
        shown = said or numbered or name
        found[name] = Voice(entry.person.name if entry else shown, entry.person if entry else None)
    return found


def named(catalogue: Catalogue, episode: Episode) -> Transcript | None:
    """An episode's transcript with its speakers called as people know them."""
    transcript = episode.transcript
    if transcript is None:
        return None
    names: dict[str | None, str | None] = {None: None}
    names |= {name: voice.name for name, voice in voices(catalogue, episode).items()}
    return replace(
        transcript,
        cues=tuple(replace(one, speaker=names[one.speaker]) for one in transcript.cues),
        spoken=tuple(replace(one, speaker=names[one.speaker]) for one in transcript.spoken),
    )


def unknown(catalogue: Catalogue, episode: Episode) -> tuple[str, ...]:
    """The labels of machines in an episode's transcript of which nobody said whom they mean."""
    return tuple(
        name
        for name in _names(episode)
        if label(name) and not _meant(episode, name) and speaker(catalogue, episode, name) is None
    )


def label(name: str) -> str | None:
    """The letter or number of a machine's label: `A`, `SPEAKER_00`, `Speaker 2`; None for names."""
    found = _LABEL.fullmatch(name.strip())
    if found is None or name.strip().islower():
        return None
    return found[1] or found[2].upper()


def speaker(catalogue: Catalogue, episode: Episode, name: str) -> PersonEntry | None:
    """The person of the show whom an episode's transcript calls so.

    Somebody of this episode by the whole name or an alias, else by a part of it, initials or role
    that only one of them has; else anybody of the show by the whole name or an alias.
    """
    here = {entry.person.slug: (credit, entry) for credit, entry in catalogue.people_of(episode)}
    key = _key(name)
    whole = {
        slug: {*spellings(entry.person), urls.slug(credit.name)}
        for slug, (credit, entry) in here.items()
    }
    parts = {
        slug: {
            *(part for one in names for part in _parts(one)),
            urls.slug(here[slug][0].role or ""),
        }
        for slug, names in whole.items()
    }
    for known, sought in ((whole, key), (parts, key), (parts, "-".join(_ends(key)))):
        fitting = [slug for slug, names in known.items() if sought in names]
        if len(fitting) == 1:
            return here[fitting[0]][1]
    everyone = catalogue.people if len(key) > 1 else ()
    return next((one for one in everyone if key in spellings(one.person)), None)


def _names(episode: Episode) -> tuple[str, ...]:
    """What an episode's transcript calls its speakers, each once, in order of appearance."""
    said = episode.transcript
    cues, spoken = (said.cues, said.spoken) if said else ((), ())
    names = (*(one.speaker for one in cues), *(one.speaker for one in spoken))
    return tuple(dict.fromkeys(filter(None, names)))


def _meant(episode: Episode, name: str) -> str | None:
    """Who front matter says a speaker is: by the same words, or the same letter or number."""
    for one in episode.speakers:
        same = label(name) is not None and label(one.label) == label(name)
        if same or urls.slug(one.label) == urls.slug(name):
            return one.name
    return None


def _key(name: str) -> str:
    """A name as a slug, without titles before it and credentials behind it."""
    parts = urls.slug(name.partition(",")[0]).split("-")
    while len(parts) > 1 and parts[0] in HONORIFICS:
        parts = parts[1:]
    return "-".join(parts)


def _parts(spelling: str) -> Iterator[str]:
    """First name, last name, both without what stands between, and initials."""
    words = _key(spelling).split("-")
    yield from (words[0], words[-1], f"{words[0]}-{words[-1]}")
    if len(words) > 1:  # a single letter is what machines call somebody
        initials = [word[0] for word in words]
        yield from ("".join(initials), "-".join(initials))


def _ends(key: str) -> tuple[str, ...]:
    words = key.split("-")
    return (words[0], words[-1]) if len(words) > 2 else (key,)
