"""Takes topics apart that a web page has run together: `The Empowering NeurologistMSMultiple
Sclerosis`."""

import re
from collections.abc import Iterable
from itertools import pairwise

# Topics that name a format and not a subject.
FORMATS = frozenset(
    "Video Audio Podcast Podcasts Interview Interviews Transcript Transcripts Webinar".split()
)
# Words with a capital inside that are one word all the same.
_WHOLE_WORDS = frozenset(
    """YouTube iPhone iPad iOS macOS eBay eBook JavaScript TypeScript CoffeeScript GitHub GitLab
    LaTeX BibTeX DeFi LinkedIn TikTok WhatsApp PayPal PowerPoint WordPress SoundCloud OpenAI ChatGPT
    DeepMind MongoDB PostgreSQL MySQL SQLite GraphQL NoSQL DevOps FinTech BioTech EdTech HealthTech
    PlayStation SpaceX FedEx CrossFit BioNTech AstraZeneca GlaxoSmithKline QuickBooks MasterCard
    HubSpot DoorDash BitTorrent PyTorch TensorFlow NumPy FreeBSD OpenBSD NetBSD MacBook HomePod
    AirPods FaceTime StackOverflow OpenStreetMap BlackBerry HyperCard LeBron PhD PhDs DPhil MPhil
    PsyD PharmD DrPH MSc BSc EdD iPSC iPSCs mRNA tRNA rRNA siRNA miRNA lncRNA cDNA dsDNA ctDNA mtDNA
    RNAi HbA1c CoQ10 NaCl TikToker YouTuber YouTubers LSAT GmbH WiFi SciFi HiFi LoRa SaaS PaaS IoT
    MeToo BiPAP fMRI rTMS qPCR""".split()
)
# After these beginnings of names a capital does not begin a new word (`MacArthur`).
_NAME_PREFIXES = frozenset("Mac Fitz Van Von Mc De Di Du La Le".split())
_JOINING = "-'’&/"  # no topic begins or ends beside these
_LONGEST = 600  # characters; what is longer is no list of topics


def whole_words(texts: Iterable[str]) -> tuple[str, ...]:
    """Words with a capital inside that stay whole: well-known ones and those of the texts
    themselves, the longest first."""
    used = {
        word
        for text in texts
        for word in re.findall(r"[^\W_]+", text)
        if len(word) < 30 and any(a.islower() and b.isupper() for a, b in pairwise(word))
    }
    return _longest_first(used | _WHOLE_WORDS)


def taken_apart(text: str, known: Iterable[str], whole: tuple[str, ...]) -> tuple[str, ...]:
    """The topics that the text runs together: known ones first, then as their case shows."""
    if len(text) > _LONGEST:
        return (text,)
    names = _longest_first({_folded(name) for name in (*known, *FORMATS) if name.strip()})
    if covered := _covered(text, names):
        return covered
    result: list[str] = []
    for piece in _at_known(text, names, whole):
        result += [piece] if _folded(piece) in names else _at_case(piece, whole)
    return tuple(result)


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _folded(text: str) -> str:
    """The text in lower case, character by character, so that positions stay the same."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _covered(text: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The small letters of the text as known topics alone; empty where that is in doubt.

    Two names that happen to make a third word ("health" and "care") are no proof; three are.
    """
    if text != _folded(text):
        return ()
    result: list[str] = []
    at = 0
    while at < len(text):
        name = next((name for name in names if text.startswith(name, at)), None)
        if name is None:
            return ()
        result.append(name)
        at += len(name)
    return tuple(result) if len(result) > 2 else ()


def _at_known(text: str, names: tuple[str, ...], whole: tuple[str, ...]) -> list[str]:
    """The text divided around the longest known topic in it, and so on in what is left of it."""
    low = _folded(text)
    inside = _inside(_spans(text, whole))
    for name in names:
        start = low.find(name)
        while start >= 0:
            end = start + len(name)
            if all(at not in inside and _is_edge(text, at, names) for at in (start, end)):
                left, right = text[:start], text[end:]
                return [
                    *(_at_known(left, names, whole) if left else ()),
                    text[start:end],
                    *(_at_known(right, names, whole) if right else ()),
                ]
            start = low.find(name, start + 1)
    return [text]


def _is_edge(text: str, at: int, names: tuple[str, ...]) -> bool:
    """Whether a known topic may begin or end here: two words meet, and nobody would write them as
    one."""
    if at in (0, len(text)):
        return True
    left, right = text[at - 1], text[at]
    if left.isspace() or right.isspace() or left in _JOINING + "(" or right in _JOINING + ")":
        return False
    if left.isupper() and right.isupper():
        word_follows = text[at + 1 : at + 2].islower()
        return (
            word_follows
            or _folded(text[:at]).endswith(names)
            or _folded(text[at:]).startswith(names)
        )
    if left.isupper() and right.islower():
        return False
    if right.isupper() and not _is_name_prefix(_word_before(text, at)):
        return True
    return _is_foreign(left, right)


def _is_foreign(left: str, right: str) -> bool:
    """Whether a letter meets a digit, or a script with cases one without."""
    if left.isdigit() or right.isdigit():
        return not left.isdigit()
    return _is_cased(left) != _is_cased(right) and not right.islower()


def _is_cased(char: str) -> bool:
    return char.lower() != char.upper()


def _at_case(text: str, whole: tuple[str, ...]) -> list[str]:
    """The text divided where a lower-case letter meets a capital, and an acronym a word."""
    spans = _spans(text, whole)
    inside = _inside(spans)
    starts = {start for start, _ in spans}
    ends = {end for _, end in spans}
    cuts = [0]
    for at in range(1, len(text)):
        word_meets_word = (at in starts and text[at - 1].isalnum()) or (
            at in ends and text[at].isupper()
        )
        if word_meets_word or (at not in inside and _case_boundary(text, at, cuts[-1])):
            cuts.append(at)
    return [text[a:b].strip() for a, b in pairwise([*cuts, len(text)])]


def _case_boundary(text: str, at: int, begin: int) -> bool:
    """Whether a new topic begins here, by the letters around and the length of the words since
    `begin`."""
    left, right, following = text[at - 1], text[at], text[at + 1 : at + 3]
    if not right.isupper():
        return False
    word_follows = len(following) == 2 and following.islower()
    if left.isupper():
        acronym = at - begin >= 2 and text[at - 2].isupper()
        return acronym and word_follows
    if left.isdigit():
        return word_follows
    if left in ")?!":
        return True
    before = _word_before(text, at, begin)
    return (
        left.islower()
        and _continues_word(following)
        and len(before) > 1
        and not _is_name_prefix(before)
    )


def _continues_word(following: str) -> bool:
    """Whether a letter comes next, be it behind an apostrophe (`O'Neill`)."""
    return following[:1].isalpha() or (following[:1] in ("'", "’") and following[1:].isalpha())


def _is_name_prefix(before: str) -> bool:
    """Whether these letters begin a name or a short word (`Mc`, `De`, `Ph`, `Wi`) rather than
    being a word."""
    return before in _NAME_PREFIXES or (len(before) <= 2 and before[:1].isupper())


def _word_before(text: str, at: int, begin: int = 0) -> str:
    """The small letters just before the place, with the capital that they follow."""
    start = at
    while start > begin and text[start - 1].islower():
        start -= 1
    if start > begin and text[start - 1].isupper():
        start -= 1
    return text[start:at]


def _spans(text: str, whole: tuple[str, ...]) -> list[tuple[int, int]]:
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
            # Behind a capital, a small letter begins a word only where another word has ended.
            after_capital = not text[start].isupper() and text[:start][-1:].isupper()
            begins = not after_capital or text[:start].endswith(whole)
            if free and not goes_on and begins:
                found.append((start, end))
            start = text.find(word, start + 1)
    return found


def _inside(spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The places inside words that stay whole."""
    return frozenset(at for start, end in spans for at in range(start + 1, end))
