"""A remark: one guess made while importing, told to whoever can put it right."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Remark:
    """What was taken for what, and where it can be changed."""

    line: int
    """The line of the pasted text it is about, counted from 1."""
    message: str
    """One sentence or two, in words for the podcaster; what it leaves out of the notes it quotes
    in full."""


def quoted(text: str) -> str:
    """The text as a remark quotes it: on one line, between single quotation marks."""
    return f"'{' '.join(text.split())}'"
