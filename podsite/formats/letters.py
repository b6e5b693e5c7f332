"""The letters of any script, as an index stands under them."""

import re
import unicodedata

_SIGN = re.compile(r"\w[\u0300-\u036f\u0900-\u0903\u093a-\u094f]*|\S")


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


def initials(name: str) -> str:
    """`Ada Marlow` as `AM`; a name in letters without capitals is its first sign alone."""
    words = [word for word in unicodedata.normalize("NFC", name).split() if word[0].isalpha()]
    first, last = words[:1] or [name.strip()], words[1:][-1:]
    signs = [found[0] for word in (*first, *last) if (found := _SIGN.match(word))]
    cased = all(sign.upper() != sign.lower() for sign in signs)
    return "".join(signs).upper() if cased else "".join(signs[:1])


def in_order(name: str) -> tuple[bool, str, str]:
    """What sorts names A–Z whatever their case, accents and the signs before their first letter."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(c for c in plain if unicodedata.category(c)[0] != "M")
    bare = re.sub(r"^[\W_]+", "", bare)
    return initial(name) != "#", bare, name


def _katakana(character: str) -> str:
    """A hiragana as the katakana of the same sound."""
    return chr(ord(character) + 0x60) if "\u3041" <= character <= "\u3096" else character
