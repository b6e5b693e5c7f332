"""Where sentences end, and the summary that the first of them make."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

LONGEST = 300
"""Characters that a summary should not exceed; podcast apps cut longer ones."""

SHORTEST = 60
"""A first paragraph shorter than this is a greeting; the next one is read too."""

MOST = 20
"""Paragraphs among which the summary is looked for."""

# The lookbehind lets a long run of dots be tried once only.
END = re.compile(r"(?<![.!?…])[.!?…]++[\"”’')\]»]*+(?=\s|$)|[。！？]++[」』）]*+")

ABBREVIATIONS = frozenset(
    (
        """Dr Drs Prof Mr Mrs Ms Mx St Ste Sr Jr Rev Fr Hon Gen Col Capt Lt Sgt Sen Rep
        Gov Pres Mme Mlle Sra Dra vs cf ca approx est etc al no No nos Nos vol Vol fig
        Fig p pp ch Ch ed eds dept Dept Univ Inst Bros Inc Ltd Co Corp feat ft incl bzw
        usw evtl ggf Nr Str Hr Fr sog vgl Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov
        Dec Ph.D PhD.s д р т г ул им см"""
    ).split()
)
"""Words whose full stop does not end a sentence; with dots inside (e.g, U.S) or as one capital
none does."""


def sentences(text: str) -> Iterator[str]:
    """The sentences of one paragraph, in order; a sentence never ends after an abbreviation or an
    initial."""
    start = 0
    for match in END.finditer(text):
        if ends_sentence(text, match):
            yield text[start : match.end()].strip()
            start = match.end()
    if rest := text[start:].strip():
        yield rest


def ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether the full stop (or other mark) that was found is the end of a sentence."""
    following = text[match.end() : match.end() + 2].strip()
    if not following or match[0][0] in "。！？":
        return True
    if following[0].islower():
        return False
    before = text[max(0, match.start() - 24) : match.start()].split()
    word = before[-1].lstrip("([\"“‘'«") if before else ""
    return match[0] != "." or not (
        word in ABBREVIATIONS or "." in word or (len(word) == 1 and word.isupper())
    )


def summary(paragraphs: Iterable[str]) -> str | None:
    """The first one or two whole sentences of the notes; `None` where there are none.

    A first sentence that alone is too long is cut between two words and ends in an ellipsis.
    """
    paragraphs = tuple(islice(paragraphs, MOST))
    chosen = ""
    for sentence in islice(opening(paragraphs) or sentences("".join(paragraphs[:1])), 2):
        space = "" if not chosen or chosen[-1] in "。！？" else " "
        if chosen and len(chosen) + len(sentence) >= LONGEST:
            break
        chosen += space + sentence
    return shortened(chosen) or None


def opening(paragraphs: Iterable[str]) -> list[str]:
    """The sentences of the first paragraph, and of the next where the first is no more than a
    greeting.

    A short line that is no sentence ("Show notes:") opens nothing.
    """
    found: list[str] = []
    for paragraph in paragraphs:
        if len(paragraph) < SHORTEST and paragraph[-1:] not in (
            ".",
            "!",
            "?",
            "…",
            "。",
            "！",
            "？",
        ):
            if found:
                break
            continue
        found += islice(sentences(paragraph), 2)
        if len(paragraph) >= SHORTEST:
            break
    return found


def shortened(text: str) -> str:
    """The text, or as many of its words as a summary holds, with an ellipsis."""
    if len(text) <= LONGEST:
        return text
    cut = text[:LONGEST]
    words = cut.rsplit(" ", 1)[0] if " " in cut[LONGEST // 2 :] else cut[:-1]
    return words.rstrip(" ,;:–—-") + "…"
