"""Slugs: the part of an address that stands for a name, in letters of every script."""

import hashlib
import re
import unicodedata
from functools import lru_cache

# Signs that tell one name from another (C, C++, C#) and are no letters.
_SIGNS = {"+": "plus", "#": "sharp", "&": " and ", "@": " at ", "%": " percent "}
_LONGEST = 180  # bytes; file systems take 255 for a name
# What says how the sign before it looks, and is no letter although it counts as a mark.
_UNSEEN = re.compile("[\ufe00-\ufe0f\u20e3\U000e0100-\U000e01ef]")
# Names that Windows keeps for devices: no folder can have them.
_RESERVED = re.compile("con|prn|aux|nul|(?:com|lpt)[0-9¹²³]")


@lru_cache(maxsize=100_000)  # every name is asked for many times
def slug(name: str) -> str:
    """The part of an address that stands for a name: letters and digits of every script.

    NFC, case-folded, everything else a hyphen. A name of signs alone is called as Unicode calls
    them; the end of one that is too long for a file system, and a name of which nothing is left,
    are stood for by a hash, so that two names stay two addresses.
    """
    short = _kept(re.sub("['’]", "", name))
    if not any(map(str.isalnum, short)):
        short = _kept(named_signs(name, "PS"))
    if not any(map(str.isalnum, short)):
        return "x" + _digest(name)
    if _RESERVED.fullmatch(short):
        return "x-" + short
    if len(short.encode()) > _LONGEST:
        end = f"-{_digest(name)}"
        cut = short.encode()[: _LONGEST - len(end)].decode(errors="ignore").rstrip("-")
        return cut + end
    return short


def distinct(slug: str, name: str) -> str:
    """Another slug for a name whose own is taken, the same each time."""
    return f"{slug[: _LONGEST // 5].rstrip('-')}-{_digest(name)}"


def named_signs(text: str, kinds: str = "S") -> str:
    """The text with its signs, such as emoji, as the words that Unicode calls them by.

    `kinds` are the first letters of the categories that are meant: S for symbols, P punctuation.
    """
    return "".join(
        f" {unicodedata.name(c, '')} " if unicodedata.category(c)[0] in kinds else c for c in text
    )


def folded(name: str) -> str:
    """The name without regard to case, in the form that folding again would not change."""
    for _ in range(2):  # the first round may set free what the second folds
        name = unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())
    return name


def _kept(name: str) -> str:
    """The letters and digits of a name, and a hyphen for whatever is between them."""
    text = "".join(_SIGNS.get(character, character) for character in folded(name))
    text = _UNSEEN.sub("", text)
    kept = "".join(c if unicodedata.category(c)[0] in "LMN" else "-" for c in text)
    return re.sub("-+", "-", kept).strip("-")


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode(errors="surrogatepass")).hexdigest()[:8]
