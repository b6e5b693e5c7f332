"""Sizes and guesses in words, as podcasters read them in messages."""

from collections.abc import Iterable
from difflib import get_close_matches


def size(number: int) -> str:
    """`54 kB`, `1.2 MB`: a number of bytes, in decimal units."""
    if number < 1_000_000:
        return f"{max(1, round(number / 1000))} kB"
    return f"{number / 1_000_000:.1f} MB"


def likeliest(word: str, known: Iterable[str]) -> str | None:
    """The one of the known words that was probably meant, whatever its case; None without any."""
    spelt = {one.casefold(): one for one in known}
    close = get_close_matches(word.casefold(), spelt, 1)
    return spelt[close[0]] if close else None
