"""Where sentences end, and the summary that the first of them make."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

_WIDE_STOPS = tuple("。！？")  # after these comes no space
_STOPS = (*".!?…", *_WIDE_STOPS)
# The lookbehind lets a long run of dots be tried once only.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"”’')\]»]*+(?=\s|$)|[。！？]++[」』）]*+")
# Their full stop ends no sentence; nor does that of a word with dots inside (e.g, U.S), or of one
# capital.
_ABBREVIATIONS = frozenset(
    """Dr Drs Prof Mr Mrs Ms Mx St Ste Sr Jr Rev Fr Hon Gen Col Capt Lt Sgt Sen Rep Gov Pres Mme
    Mlle Sra Dra vs cf ca approx est etc al no No nos Nos vol Vol fig Fig p pp ch Ch ed eds dept
    Dept Univ Inst Bros Inc Ltd Co Corp feat ft incl bzw usw evtl ggf Nr Str Hr Fr sog vgl Jan Feb
    Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec д р т г ул им см""".split()
)

_LONGEST = 300  # characters of a summary; podcast apps cut longer ones
_SHORTEST = 60  # a first paragraph shorter than this is a greeting; the next one is read too
_MOST = 20  # paragraphs among which the summary is looked for


def sentences(text: str) -> Iterator[str]:
    """The sentences of one paragraph, in order; none ends after an abbreviation or an initial."""
    start = 0
    for match in _END.finditer(text):
        if _ends_sentence(text, match):
            yield text[start : match.end()].strip()
            start = match.end()
    if rest := text[start:].strip():
        yield rest


def summary(paragraphs: Iterable[str]) -> str | None:
    """The first one or two whole sentences of the notes; None where there are none.

    A first sentence that alone is too long is cut between two words and ends in an ellipsis.
    """
    first = tuple(islice(paragraphs, _MOST))
    chosen = ""
    for sentence in islice(_opening(first) or sentences("".join(first[:1])), 2):
        if chosen and len(chosen) + len(sentence) >= _LONGEST:
            break
        space = "" if not chosen or chosen.endswith(_WIDE_STOPS) else " "
        chosen += space + sentence
    return _shortened(chosen) or None


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether the full stop (or other mark) that was found is the end of a sentence."""
    following = text[match.end() : match.end() + 2].strip()
    if not following or match[0][0] in _WIDE_STOPS:
        return True
    if following[0].islower():
        return False
    before = text[max(0, match.start() - 24) : match.start()].split()
    word = before[-1].lstrip("([\"“‘'«") if before else ""
    return match[0] != "." or not (
        word in _ABBREVIATIONS or "." in word or (len(word) == 1 and word.isupper())
    )


def _opening(paragraphs: Iterable[str]) -> list[str]:
    """The sentences of the first paragraph, and where that is a mere greeting of the next.

    A short line that is no sentence ("Show notes:") opens nothing.
    """
    found: list[str] = []
    for paragraph in paragraphs:
        short = len(paragraph) < _SHORTEST
        if not short or paragraph.endswith(_STOPS):
            found += islice(sentences(paragraph), 2)
        if found and not (short and paragraph.endswith(_STOPS)):
            break
    return found


def _shortened(text: str) -> str:
    """The text, or as many of its words as a summary holds, with an ellipsis."""
    if len(text) <= _LONGEST:
        return text
    cut = text[:_LONGEST]
    words = cut.rsplit(" ", 1)[0] if " " in cut[_LONGEST // 2 :] else cut[:-1]
    return words.rstrip(" ,;:–—-") + "…"
