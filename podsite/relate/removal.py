"""Who wants to be forgotten: where a show names them, and the show without them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import unescape
from typing import TypeVar
from unicodedata import combining, normalize
from urllib.parse import unquote

from podsite import urls
from podsite.formats.names import titled
from podsite.model import Credit, Cue, Episode, Podcast, Topic, Transcript, Utterance
from podsite.relate.identity import keys, person_key

S = TypeVar("S", Cue, Utterance)

_SHORT = (
    8  # letters; in shorter names something parts the words, or `Al Go` would be in `algorithm`
)
_LEAST = 4  # letters; shorter surnames are words of other meanings
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


@dataclass(frozen=True)
class Traces:
    """What gives removed people away: the keys of their names, and the form of these in a text.

    `parts` are the keys of first and last names, by which transcripts call who speaks.
    """

    keys: frozenset[str]
    form: re.Pattern[str]
    parts: frozenset[str] = frozenset()

    def found(self, text: str) -> re.Match[str] | None:
        """The first name in a text as people write it, whatever stands between its words."""
        return self.form.search(plain(text))

    def named(self, name: str) -> bool:
        """Whether a name as such is one of theirs."""
        return person_key(name) in self.keys

    def speaks(self, name: str) -> bool:
        """Whether a transcript may mean one of them by a name."""
        return person_key(name) in self.keys | self.parts


def plain(text: str) -> str:
    """A text as it is searched: folded, without accents, with what is escaped spelt out.

    Addresses, HTML and JSON escape letters. Each line stays a line.
    """
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), unescape(unquote(text)))
    bare = (c for c in normalize("NFKD", urls.folded(text)) if not combining(c))
    return normalize("NFC", "".join(bare))


def traces(podcast: Podcast) -> Traces | None:
    """What gives away the people that are to be removed; None where there are none."""
    people = [one for one in podcast.people if one.removed]
    if not people:
        return None
    known = (key for one in people for key in keys(one))
    names = [name for one in people for name in (one.slug, one.name, *one.aliases)]
    words = (titled(name).name.split() for name in names)
    parts = (person_key(part) for some in words if len(some) > 1 for part in (some[0], some[-1]))
    return Traces(frozenset(known), _any_of(map(_form, names)), frozenset(parts))


def surnames(podcast: Podcast) -> Traces | None:
    """The surnames of those who are to be removed, as far as nobody else of the show has them."""
    credited = (
        *podcast.show.hosts,
        *(credit for one in podcast.episodes for credit in (*one.hosts, *one.guests, *one.people)),
    )
    gone = traces(podcast)
    removed = {_surname(one.name) for one in podcast.people if one.removed}
    others = {_surname(one.name) for one in podcast.people if not one.removed}
    others |= {_surname(one.name) for one in credited if gone and not gone.named(one.name)}
    forms = {_form(name) for name in removed - others if len(name) >= _LEAST}
    return Traces(frozenset(), _any_of(forms)) if forms else None


def without_removed(podcast: Podcast) -> Podcast:
    """The podcast without the people who are to be removed.

    They are no longer credited, speak in no transcript under their name and are nobody's topic.
    Where free text names them it still does: a rule finds that (rules/removal).
    """
    gone = traces(podcast)
    if gone is None:
        return podcast
    topics = (one for one in podcast.topics if not gone.named(one.title))
    return replace(
        podcast,
        show=replace(podcast.show, hosts=_kept(podcast.show.hosts, gone)),
        episodes=tuple(_episode(podcast, one, gone) for one in podcast.episodes),
        people=tuple(one for one in podcast.people if not one.removed),
        topics=tuple(_topic(one, gone) for one in topics),
    )


def _surname(name: str) -> str:
    """The last word of a name of several, folded; nothing of a single one."""
    return urls.folded(titled(name).name.split()[-1]) if " " in titled(name).name else ""


def _any_of(forms: Iterable[str]) -> re.Pattern[str]:
    """Any of some words, as whole ones; the longest first."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(ordered)})(?![^\W_])")


def _form(name: str) -> str:
    """A pattern for a name: its words, with up to a few signs between them."""
    words = re.findall(r"[^\W_]+", plain(titled(name).name)) or [plain(name)]
    least = 0 if sum(map(len, words)) >= _SHORT else 1
    return rf"[\W_]{{{least},6}}".join(map(re.escape, words))


def _kept(some: Iterable[Credit], gone: Traces) -> tuple[Credit, ...]:
    return tuple(one for one in some if not gone.named(one.name))


def _episode(podcast: Podcast, one: Episode, gone: Traces) -> Episode:
    hosts = one.hosts or podcast.show.hosts
    kept = _kept(hosts, gone)
    return replace(
        one,
        hosts=one.hosts if kept == hosts else kept,
        hostless=bool(hosts) and not kept,
        guests=_kept(one.guests, gone),
        people=_kept(one.people, gone),
        topics=tuple(name for name in one.topics if not gone.named(name)),
        speakers=tuple(
            said for said in one.speakers if not (gone.named(said.name) or gone.speaks(said.label))
        ),
        transcript=_transcript(one.transcript, gone),
        former=tuple(slug for slug in one.former if not gone.found(slug)),
    )


def _transcript(one: Transcript | None, gone: Traces) -> Transcript | None:
    if one is None:
        return None
    return replace(
        one,
        cues=tuple(_unnamed(cue, gone) for cue in one.cues),
        spoken=tuple(_unnamed(said, gone) for said in one.spoken),
    )


def _unnamed(one: S, gone: Traces) -> S:
    """Spoken words without the name of a speaker who is to be removed."""
    return replace(one, speaker=None) if one.speaker and gone.speaks(one.speaker) else one


def _topic(one: Topic, gone: Traces) -> Topic:
    return replace(
        one,
        aliases=tuple(name for name in one.aliases if not gone.named(name)),
        broader=tuple(name for name in one.broader if not gone.named(name)),
    )
