"""Where a text announces a guest ("our guest today is …"), and which names it gives there."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice, pairwise

from podsite.importers.notes.lines import Block
from podsite.importers.notes.names import Mention, mentions
from podsite.importers.notes.remark import Remark, quoted
from podsite.importers.notes.sentences import sentences


@dataclass(frozen=True)
class Named:
    """One guest as named at one place: in full, or by a surname behind an honorific."""

    mention: Mention
    line: int
    """The line of the pasted text that names the guest."""


TODAY = (
    r"(?:,? (?:today|tonight|this (?:week|time|month)|for today"
    r"|on (?:the|this|today['’]s) (?:show|episode|podcast)))*"
)
WHOSE = r"(?:our|my|today['’]s|this (?:week|month|episode)['’]s|special|with)"
STRONG = re.compile(
    r"\b(?:"
    rf"(?:{WHOSE} (?:special )?)?guests?{TODAY},? (?:is|are|was|were)\b(?: also)?"
    rf"|{WHOSE} (?:special )?guests?{TODAY}\b(?! (?:on|from|at|in|who|is|are|was|were)\b)"
    rf"|(?:interview|conversation|talk|discussion|chat){TODAY} (?:is|was) with"
    r"|joined (?:\w+ ){0,3}by"
    r"|in conversation with"
    r"|(?:unsere?|zu) (?:Gast|Gäste)(?: heute)? (?:ist|sind|war)|zu Gast:?"
    r"|notre invitée? (?:est|:)|nuestr[oa] invitad[oa](?: de hoy)? es"
    r"|im Gespräch mit|entretien avec|entrevista (?:con|a)"
    r")(?=[\s,:])",
    re.IGNORECASE,
)
WEAK = re.compile(
    r"\b(?:"
    r"(?:talk|talks|talking|talked|speak|speaks|speaking|spoke|chat|chats|chatting|chatted"
    r"|(?:sit|sits|sitting|sat) down) (?:to|with)"
    r"|(?:conversation|interview|interviews|discussion|chat) with"
    r"|(?:I|we|please|host) (?:interview|interviewed|welcome|welcomed)(?: back)?"
    r"|Interview mit|spreche(?:n wir)?(?: ich)? (?:heute )?mit"
    r")(?=\s)",
    re.IGNORECASE,
)
JOINS = re.compile(
    r"(?: joins (?:me|us|the (?:show|podcast|program))\b| is (?:our|my|today['’]s) guest\b)"
)
LABEL = re.compile(
    r"(?:special |featured |today['’]s )?(?:guests?|gast|gäste|invitée?s?|invitad[oa]s?"
    r"|ospit[ei]|гост[ьи]|ゲスト|嘉宾|嘉賓|게스트)\s?[:：]\s?",
    re.IGNORECASE,
)
EAST_ASIAN_HONORIFIC = re.compile(r"(?:さん|氏|先生|教授|博士|様|선생님|교수님|교수|박사)$")
LINKING = frozenset(("and", "&", "und", "et", "y", "и", ",", "/"))
NOT_BEFORE_GUEST = frozenset(
    (
        """of by from about on at in for to the a an de von aus über around under over
        after near behind beyond between against without named called like wrote read
        is was by's his her their our"""
    ).split()
)
HOSTING = frozenset(("host", "hosts", "co-host", "cohost", "co-hosts"))
ROLES = frozenset(
    (
        """friend friends colleague colleagues actress wife husband guest guests coach
        chef nurse ceo cto founder co-founder head chief duo partner pianist mom dad
        mother father brother sister veteran entrepreneur fellow expert"""
    ).split()
)
ROLE_ENDINGS = ("er", "or", "ist", "ian", "ant", "man", "woman", "in")
MOST = 500
"""Phrases of one text that are looked at; no episode has as many guests."""
NEAR = 400
"""Characters after a phrase in which its name is looked for."""


def role(word: str) -> bool:
    """Whether the word says what somebody does, as before a name: "the neurologist Jane Roe"."""
    return (
        word not in NOT_BEFORE_GUEST
        and (word in ROLES or word.endswith(ROLE_ENDINGS))
        and word.isalpha()
    )


def announced(text: str) -> list[Mention]:
    """The guests named in what follows a phrase such as "our guest is"; empty where it is in
    doubt."""
    sentence = next(sentences(text[:NEAR]), "")
    found = list(mentions(sentence))
    for index, first in enumerate(found):
        if is_candidate(sentence, first, found):
            return [first, *listed_with(sentence, found[index:])]
    apart = [
        name
        for name in found
        if name.before == "," and name.after in ("", ",", ".", "and", "who", "from", "of")
    ]
    return apart if len(apart) == 1 else []


def is_candidate(sentence: str, name: Mention, found: Iterable[Mention]) -> bool:
    """Whether the name is introduced beyond doubt: at once, by what the person does, or by a
    title."""
    if name.before in NOT_BEFORE_GUEST or name.before in HOSTING or is_host(sentence, name):
        return False
    if not sentence[: name.start].strip(' ,:"“'):
        described = any(role(name.after) and other.before == name.after for other in found)
        return not described
    return name.titled or role(name.before)


def is_host(sentence: str, name: Mention) -> bool:
    """Whether the words just before the name make it a host."""
    return any(word.strip(",") in HOSTING for word in sentence[: name.start].lower().split()[-2:])


def listed_with(sentence: str, found: list[Mention]) -> list[Mention]:
    """The further names of an enumeration that the first name begins: "Ann Roe, Bo Poe and Cy
    Loe"."""
    listed: list[Mention] = []
    sure = 0
    for name, following in pairwise(found):
        between = sentence[name.end : following.start].lower().replace(",", " , ").split()
        if not between or any(word not in LINKING for word in between):
            break
        listed.append(following)
        if following.titled or any(word not in (",", "/") for word in between):
            sure = len(listed)
    return listed[:sure]


def labelled(text: str) -> list[Mention]:
    """The guests on a line "Guest: …", also in scripts in which nothing else tells a name."""
    found = announced(text)
    if found or len(text) > 80:
        return [replace(name, name=EAST_ASIAN_HONORIFIC.sub("", name.name)) for name in found]
    names = [EAST_ASIAN_HONORIFIC.sub("", part.strip()) for part in re.split(r"[、，,;/]", text)]
    if all(
        0 < len(name) <= 20 and name[-1] not in ".。!?" and ord(name[0]) > 0x590 for name in names
    ):
        return [Mention(name, None, False, 0, len(text), "", "") for name in names]
    return []


def announcements(blocks: Iterable[Block]) -> Iterator[Named | Remark]:
    """The guests that the notes announce, and the places where they seem to, in vain."""
    return chain.from_iterable(islice(chain.from_iterable(map(in_block, blocks)), MOST))


def in_block(block: Block) -> Iterator[Iterator[Named | Remark]]:
    """What each phrase of a block announces."""
    for line in block.plain:
        if label := LABEL.match(line.text):
            yield on_label(line.number, line.text, line.text[label.end() :])
    text = block.text
    for match in STRONG.finditer(text):
        yield after_phrase(block, text, match)
    for match in WEAK.finditer(text):
        yield named_after(block, text, match)
    for match in JOINS.finditer(text):
        yield before_phrase(block, text, match)


def on_label(number: int, line: str, text: str) -> Iterator[Named | Remark]:
    """The guests on a line "Guest: …"."""
    names = labelled(text)
    yield from (Named(name, number) for name in names)
    if text and not names:
        yield doubt(number, line)


def after_phrase(block: Block, text: str, match: re.Match[str]) -> Iterator[Named | Remark]:
    """The guests named behind a phrase that surely announces one, or a remark on it."""
    names = list(named_after(block, text, match))
    yield from names
    following = next(sentences(text[match.end() : match.end() + NEAR]), "")
    if not names and not HOSTING.intersection(following.lower().split()[:4]):
        yield doubt(block.line_at(match.start()), match[0] + " " + following[:80])


def named_after(block: Block, text: str, match: re.Match[str]) -> Iterator[Named]:
    """The guests named behind a phrase."""
    following = text[match.end() : match.end() + NEAR]
    offset = match.end() + len(following) - len(following.lstrip(" ,:"))
    for name in announced(following.lstrip(" ,:")):
        yield Named(name, block.line_at(offset + name.start))


def before_phrase(block: Block, text: str, match: re.Match[str]) -> Iterator[Named]:
    """The guest who is the subject of "… joins us"."""
    sentence = list(sentences(text[max(0, match.start() - NEAR) : match.start()]))[-1:]
    for name in islice(mentions("".join(sentence)), 1):
        if name.before in ("", ",", "today", "week") and not HOSTING & {name.before, name.after}:
            yield Named(name, block.line_at(match.start()))


def doubt(line: int, text: str) -> Remark:
    """What is said where a guest seems to be announced but cannot be made out."""
    return Remark(
        line,
        f"{quoted(text)} seems to announce a guest, but no name could be taken for certain; "
        "write it into `guests` in the episode's front matter",
    )
