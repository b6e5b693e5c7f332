"""What makes two spellings one topic or one person, and which address a spelling has."""

import re
import unicodedata
from functools import lru_cache

from podsite import urls
from podsite.formats.names import titled
from podsite.model import Person, Topic

_AND = re.compile(
    r"""(?<!\w)and(?!\w) | \s*&\s*
    | (?<=\w)['’‘]n['’‘](?=\w) | (?<=\w)[\s-]+(?:['’‘]?n['’‘]?)[\s-]+(?=\w)""",
    re.VERBOSE,
)
_SIGNS = {"+": "plus", "#": "sharp", "♯": "sharp", "%": " percent ", "@": " at "}
# What says who owns a name, or how a sign looks, and what nobody sees.
_IDLE = re.compile("[™®©\ufe00-\ufe0f\u20e3\U0001f3fb-\U0001f3ff]")


@lru_cache(maxsize=100_000)  # every name is asked for many times
def topic_key(name: str) -> str:
    """What all spellings of a topic have in common.

    Case, form of Unicode, space, hyphens, punctuation, `&` for `and` and `'n'` tell no two topics
    apart; the signs of C, C++ and C# do, so do the dot of .NET and symbols such as emoji.
    """
    text = _spelt(name).replace(" and ", "&")
    return "".join(filter(_counts, text)) or "".join(urls.folded(name).split()) or name


@lru_cache(maxsize=100_000)  # every name is asked for many times
def person_key(name: str) -> str:
    """What all spellings of a person's name have in common: titles, case and signs aside."""
    text = urls.folded(unicodedata.normalize("NFKC", titled(name).name))
    return "".join(c for c in text if unicodedata.category(c)[0] in "LMN") or topic_key(name)


def topic_slug(name: str) -> str:
    """The part of a topic's address that stands for this spelling, readable: `c-sharp`, `rocket`.

    Spellings of one topic may have several, and two topics the same one: see relate.
    """
    return urls.slug(urls.named_signs(_spelt(name)) or name)


def person_slug(name: str) -> str:
    """The part of a person's address that stands for this spelling: no titles in it."""
    return urls.slug(titled(name).name)


def keys(one: Topic | Person) -> dict[str, str]:
    """Under which keys a topic or person that has a file is known, each with its spelling."""
    key, name = (topic_key, one.title) if isinstance(one, Topic) else (person_key, one.name)
    found: dict[str, str] = {}
    for spelling in (one.slug, name, *one.aliases):
        found.setdefault(key(spelling), spelling)
    return found


def spellings(one: Topic | Person) -> tuple[str, ...]:
    """The slugs under which a topic or person that has a file may be looked for, its own first."""
    slug, name = (topic_slug, one.title) if isinstance(one, Topic) else (person_slug, one.name)
    names = (name, *one.aliases)
    return tuple(dict.fromkeys((one.slug, *map(slug, names), *map(urls.slug, names))))


def _spelt(name: str) -> str:
    """A topic in letters, digits and symbols: folded, `&` as ` and `, `#` as `sharp`."""
    text = urls.folded(unicodedata.normalize("NFKC", _IDLE.sub("", name)))
    text = "".join(c for c in text if unicodedata.category(c) != "Cf").strip()
    text = re.sub(r"^#+(?=\w\w)", "", text)  # a hashtag
    text = re.sub(r"(?<!\S)\.(?=\w)", "dot", text)
    text = _AND.sub(" and ", text)
    text = re.sub("['’‘]", "", text)
    text = "".join(_SIGNS.get(character, character) for character in text)
    return urls.folded(text)


def _counts(character: str) -> bool:
    """Whether a character tells topics apart: letters, digits, `&`, and symbols beyond ASCII's."""
    kind = unicodedata.category(character)
    return (
        kind[0] in "LMN"
        or kind == "Sc"
        or character == "&"
        or (kind in ("So", "Sm") and not character.isascii())
    )
