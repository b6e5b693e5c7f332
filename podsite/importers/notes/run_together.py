"""Takes topics apart that a web page has run together: `The Empowering NeurologistMSMultiple
Sclerosis`."""

import re
from collections.abc import Iterable
from itertools import pairwise

FORMATS = (
    "Video",
    "Audio",
    "Podcast",
    "Podcasts",
    "Interview",
    "Interviews",
    "Transcript",
    "Transcripts",
    "Webinar",
)
"""Topics that name a format and not a subject."""

WHOLE_WORDS = tuple(
    (
        """YouTube iPhone iPad iOS macOS eBay eBook JavaScript TypeScript CoffeeScript
        GitHub GitLab LaTeX BibTeX DeFi LinkedIn TikTok WhatsApp PayPal PowerPoint
        WordPress SoundCloud OpenAI ChatGPT DeepMind MongoDB PostgreSQL MySQL SQLite
        GraphQL NoSQL DevOps FinTech BioTech EdTech HealthTech PlayStation SpaceX FedEx
        CrossFit BioNTech AstraZeneca GlaxoSmithKline QuickBooks MasterCard HubSpot
        DoorDash BitTorrent PyTorch TensorFlow NumPy FreeBSD OpenBSD NetBSD MacBook
        HomePod AirPods FaceTime StackOverflow OpenStreetMap BlackBerry HyperCard
        LeBron PhD PhDs DPhil MPhil PsyD PharmD DrPH MSc BSc EdD iPSC iPSCs mRNA tRNA
        rRNA siRNA miRNA lncRNA cDNA dsDNA ctDNA mtDNA RNAi HbA1c CoQ10 NaCl TikToker
        YouTuber YouTubers LSAT GmbH WiFi SciFi HiFi LoRa SaaS PaaS IoT MeToo BiPAP
        fMRI rTMS qPCR"""
    ).split()
)
"""Words with a capital inside that are one word all the same."""

NAME_PREFIXES = frozenset(("Mac Fitz Van Von Mc De Di Du La Le").split())
"""Beginnings of names after which a capital does not begin a new word (`MacArthur`)."""

LONGEST = 600
"""Characters of run-together topics that are looked at; what is longer is no list of topics."""


def whole_words(texts: Iterable[str]) -> tuple[str, ...]:
    """The words with a capital inside that the texts themselves use (`GraphQL`), after the
    table's."""
    used = {
        word
        for text in texts
        for word in re.findall(r"[^\W_]+", text)
        if len(word) < 30 and any(a.islower() and b.isupper() for a, b in pairwise(word))
    }
    return tuple(sorted(used | set(WHOLE_WORDS), key=lambda word: (-len(word), word)))


def taken_apart(text: str, known: Iterable[str], whole: tuple[str, ...]) -> tuple[str, ...]:
    """The topics that the text runs together: known ones first, then at the boundaries that case
    shows."""
    if len(text) > LONGEST:
        return (text,)
    names = longest_first([*known, *FORMATS])
    if small := covered(text, names):
        return small
    taken = set(names)
    result: list[str] = []
    for piece in at_known(text, names, whole):
        result += [piece] if folded(piece) in taken else at_case(piece, whole)
    return tuple(result)


def covered(text: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The text as known topics alone, where not even case tells them apart; empty where that is in
    doubt.

    Two names that happen to make a third word ("health" and "care") are no proof; three are.
    """
    low = folded(text)
    if text != low:
        return ()
    result: list[str] = []
    at = 0
    while at < len(low):
        name = next((name for name in names if low.startswith(name, at)), None)
        if name is None:
            return ()
        result.append(text[at : at + len(name)])
        at += len(name)
    return tuple(result) if len(result) > 2 else ()


def longest_first(names: Iterable[str]) -> tuple[str, ...]:
    """The names folded, each once, longer ones before shorter ones."""
    return tuple(
        sorted(
            {folded(name) for name in names if name.strip()}, key=lambda name: (-len(name), name)
        )
    )


def folded(text: str) -> str:
    """The text in lower case, character by character, so that positions stay the same."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def at_known(text: str, names: tuple[str, ...], whole: tuple[str, ...]) -> list[str]:
    """The text divided around the longest known topic in it, and so on in what is left of it."""
    low = folded(text)
    inside = protected(text, whole)
    for name in names:
        start = low.find(name)
        while start >= 0:
            end = start + len(name)
            rest = tuple(other for other in names if len(other) < len(text))
            if all(at not in inside and is_edge(text, at, rest) for at in (start, end)):
                left, right = text[:start], text[end:]
                return [
                    *(at_known(left, names, whole) if left else ()),
                    text[start:end],
                    *(at_known(right, names, whole) if right else ()),
                ]
            start = low.find(name, start + 1)
    return [text]


def is_edge(text: str, at: int, names: tuple[str, ...]) -> bool:
    """Whether a known topic may begin or end here: two words meet, and nobody would write them as
    one."""
    if at in (0, len(text)):
        return True
    left, right = text[at - 1], text[at]
    if left.isspace() or right.isspace() or left in "-'’&/(" or right in "-'’&/)":
        return False
    if left.isupper() and right.isupper():
        word_follows = text[at + 1 : at + 2].islower()
        return (
            word_follows or folded(text[:at]).endswith(names) or folded(text[at:]).startswith(names)
        )
    if left.isupper() and right.islower():
        return False
    if right.isupper() and not is_name_prefix(segment_before(text, at)):
        return True
    return is_foreign(left, right)


def is_foreign(left: str, right: str) -> bool:
    """Whether a letter meets a digit, or a script with cases one without."""
    if right.isdigit() or left.isdigit():
        return left.isdigit() != right.isdigit() and not left.isdigit()
    return (left.lower() == left.upper()) != (
        right.lower() == right.upper()
    ) and not right.islower()


def at_case(text: str, whole: tuple[str, ...]) -> list[str]:
    """The text divided where a lower-case letter meets a capital, and an acronym a word."""
    inside = protected(text, whole)
    edges = {edge for edge in word_edges(text, whole) if edge not in inside}
    cuts = [0]
    for at in range(1, len(text)):
        if at not in inside and (at in edges or case_boundary(text, at, cuts[-1])):
            cuts.append(at)
    return [text[a:b].strip() for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def case_boundary(text: str, at: int, begin: int) -> bool:
    """Whether a new topic begins here, seen by the letters around and by how long the words would
    be."""
    left, right, following = text[at - 1], text[at], text[at + 1 : at + 3]
    if not right.isupper():
        return False
    if left.isupper():
        acronym = at - begin >= 2 and text[at - 2].isupper()
        return acronym and len(following) == 2 and following.islower()
    if left.isdigit():
        return len(following) == 2 and following.islower()
    if left in ")?!":
        return True
    before = segment_before(text, at, begin)
    return (
        left.islower() and starts_word(following) and len(before) > 1 and not is_name_prefix(before)
    )


def starts_word(following: str) -> bool:
    """Whether what comes behind a capital makes it the first letter of a word (`O'Neill`
    included)."""
    return following[:1].isalpha() or (following[:1] in ("'", "’") and following[1:].isalpha())


def is_name_prefix(before: str) -> bool:
    """Whether these letters begin a name or a short word (`Mc`, `De`, `Ph`, `Wi`) rather than
    being a word."""
    return before in NAME_PREFIXES or (len(before) <= 2 and before[:1].isupper())


def segment_before(text: str, at: int, begin: int = 0) -> str:
    """The letters between the last capital, space or sign before the place and the place."""
    start = at
    while start > begin and text[start - 1].islower():
        start -= 1
    if start > begin and text[start - 1].isupper():
        start -= 1
    return text[start:at]


def protected(text: str, whole: tuple[str, ...]) -> frozenset[int]:
    """The places inside words that stay whole."""
    return frozenset(at for start, end in spans(text, whole) for at in range(start + 1, end))


def word_edges(text: str, whole: tuple[str, ...]) -> frozenset[int]:
    """The places where a word that stays whole meets another word."""
    found: set[int] = set()
    for start, end in spans(text, whole):
        if start and text[start - 1].isalnum():
            found.add(start)
        if end < len(text) and text[end].isupper():
            found.add(end)
    return frozenset(found)


def spans(text: str, whole: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where words that stay whole stand; longer ones first, none over another, none inside a
    longer word."""
    found: list[tuple[int, int]] = []
    small = tuple(word for word in whole if word[0].islower())
    for word in whole:
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            free = all(end <= a or start >= b for a, b in found)
            goes_on = text[end : end + 1].islower() and not text.startswith(small, end)
            if free and not goes_on and may_begin(text, start, whole):
                found.append((start, end))
            start = text.find(word, start + 1)
    return found


def may_begin(text: str, start: int, whole: tuple[str, ...]) -> bool:
    """Whether a word may begin here: one of a small letter not behind a capital, unless a whole
    word ends there."""
    if start == 0 or text[start].isupper() or not text[start - 1].isupper():
        return True
    return text[:start].endswith(whole)
