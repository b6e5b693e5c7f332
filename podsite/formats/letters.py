"""The letters of any script, as an index stands under them."""

import re
import unicodedata


def initial(name: str) -> str:
    """The letter that a name stands under in an index, in capitals: `É` under E, `ñ` under N.

    `#` for digits and signs. A syllable of Hangul stands under its first consonant, a Japanese one
    under the sign for it in katakana.
    """
    for character in unicodedata.normalize("NFKD", name):
        kind = unicodedata.category(character)[0]
        if kind == "L":
            return _katakana(character).upper()[:1]
        if kind in "NS":
            return "#"
    return "#"


def in_order(name: str) -> tuple[bool, str, str]:
    """What sorts names A–Z whatever their case, accents and the signs before their first letter."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(c for c in plain if unicodedata.category(c)[0] != "M")
    bare = re.sub(r"^[\W_]+", "", bare)
    return initial(name) != "#", bare, name


def _katakana(character: str) -> str:
    """A hiragana as the katakana of the same sound."""
    return chr(ord(character) + 0x60) if "\u3041" <= character <= "\u3096" else character
