"""Where a text announces a guest ("our guest today is …"), and which names it gives there."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice, pairwise

from podsite.importers.notes.lines import Block, Line, Remark, quoted
from podsite.importers.notes.names import Mention, mentions
from podsite.importers.notes.sentences import sentences

_TODAY = (
    r"(?:,? (?:today|tonight|this (?:week|time|month)|for today"
    r"|on (?:the|this|today['’]s) (?:show|episode|podcast)))*"
)
_WHOSE = r"(?:our|my|today['’]s|this (?:week|month|episode)['’]s|special|with)"
# What comes behind these is a guest; where no name can be made out, that is remarked on.
_STRONG = re.compile(
    r"\b(?:"
    rf"(?:{_WHOSE} (?:special )?)?guests?{_TODAY},? (?:is|are|was|were)\b(?: also)?"
    rf"|{_WHOSE} (?:special )?guests?{_TODAY}\b(?! (?:on|from|at|in|who|is|are|was|were)\b)"
    rf"|(?:interview|conversation|talk|discussion|chat){_TODAY} (?:is|was) with"
    r"|joined (?:\w+ ){0,3}by"
    r"|in conversation with"
    r"|(?:unsere?|zu) (?:Gast|Gäste)(?: heute)? (?:ist|sind|war)|zu Gast:?"
    r"|notre invitée? (?:est|:)|nuestr[oa] invitad[oa](?: de hoy)? es"
    r"|im Gespräch mit|entretien avec|entrevista (?:con|a)"
    r")(?=[\s,:])",
    re.IGNORECASE,
)
# Behind these there may be a guest.
_WEAK = re.compile(
    r"\b(?:"
    r"(?:talk|talks|talking|talked|speak|speaks|speaking|spoke|chat|chats|chatting|chatted"
    r"|(?:sit|sits|sitting|sat) down) (?:to|with)"
    r"|(?:conversation|interview|interviews|discussion|chat) with"
    r"|(?:I|we|please|host) (?:interview|interviewed|welcome|welcomed)(?: back)?"
    r"|Interview mit|spreche(?:n wir)?(?: ich)? (?:heute )?mit"
    r")(?=\s)",
    re.IGNORECASE,
)
# Before these there may be a guest.
_JOINS = re.compile(
    r"(?: joins (?:me|us|the (?:show|podcast|program))\b| is (?:our|my|today['’]s) guest\b)"
)
_LABEL = re.compile(
    r"(?:special |featured |today['’]s )?(?:guests?|gast|gäste|invitée?s?|invitad[oa]s?"
    r"|ospit[ei]|гост[ьи]|ゲスト|嘉宾|嘉賓|게스트)\s?[:：]\s?",
    re.IGNORECASE,
)
_EAST_ASIAN_HONORIFIC = re.compile(r"(?:さん|氏|先生|教授|博士|様|선생님|교수님|교수|박사)$")

# Between the names of an enumeration.
_LINKING = frozenset("and & und et y и , /".split())
# Before a name that is spoken of, but is no guest's.
_NOT_BEFORE_GUEST = frozenset(
    """of by from about on at in for to the a an de von aus über around under over after near behind
    beyond between against without named called like wrote read is was by's his her their
    our""".split()
)
_HOSTING = frozenset("host hosts co-host cohost co-hosts".split())
# What somebody does, as before a name: "the neurologist Jane Roe".
_ROLES = frozenset(
    """friend friends colleague colleagues actress wife husband guest guests coach chef nurse ceo
    cto founder co-founder head chief duo partner pianist mom dad mother father brother sister
    veteran entrepreneur fellow expert""".split()
)
_ROLE_ENDINGS = ("er", "or", "ist", "ian", "ant", "man", "woman", "in")

_MOST = 500  # phrases of one text that are looked at; no episode has as many guests
_NEAR = 400  # characters around a phrase in which its name is looked for


@dataclass(frozen=True)
class Named:
    """One guest as named at one place: in full, or by a surname behind an honorific.

    `line` is the line of the pasted text that has the name.
    """

    mention: Mention
    line: int


def announcements(blocks: Iterable[Block]) -> Iterator[Named | Remark]:
    """The guests that the notes announce, and the places where they seem to, in vain."""
    phrases = chain.from_iterable(map(_phrases, blocks))
    return chain.from_iterable(islice(phrases, _MOST))


def announced(text: str) -> list[Mention]:
    """The guests whom the text behind a phrase such as "our guest is" names, in doubt nobody."""
    sentence = next(sentences(text[:_NEAR]), "")
    found = list(mentions(sentence))
    for index, first in enumerate(found):
        if _is_introduced(sentence, first, found):
            return [first, *_listed_with(sentence, found[index:])]
    apart = [
        name
        for name in found
        if name.before == "," and name.after in ("", ",", ".", "and", "who", "from", "of")
    ]
    return apart if len(apart) == 1 else []


def doubt(line: int, text: str) -> Remark:
    """What is said where a guest seems to be announced but cannot be made out."""
    return Remark(
        line,
        f"{quoted(text)} seems to announce a guest, but no name could be taken for certain; "
        "write it into `guests` in the episode's front matter",
    )


def _phrases(block: Block) -> Iterator[Iterator[Named | Remark]]:
    """What each phrase of a block announces."""
    for line in block.plain:
        if label := _LABEL.match(line.text):
            yield _on_label(line, line.text[label.end() :])
    text = block.text
    for match in _STRONG.finditer(text):
        yield _surely_behind(match, block)
    for match in _WEAK.finditer(text):
        yield _behind(match, block)
    for match in _JOINS.finditer(text):
        yield _before(match, block)


def _on_label(line: Line, text: str) -> Iterator[Named | Remark]:
    """The guests on a line "Guest: …"."""
    names = _labelled(text)
    yield from (Named(name, line.number) for name in names)
    if text and not names:
        yield doubt(line.number, line.text)


def _surely_behind(match: re.Match[str], block: Block) -> Iterator[Named | Remark]:
    """The guests named behind a phrase that surely announces one, or a remark on it."""
    names = list(_behind(match, block))
    yield from names
    following = next(sentences(match.string[match.end() : match.end() + _NEAR]), "")
    if not names and _HOSTING.isdisjoint(following.lower().split()[:4]):
        yield doubt(block.line_at(match.start()), f"{match[0]} {following[:80]}")


def _behind(match: re.Match[str], block: Block) -> Iterator[Named]:
    """The guests named behind a phrase."""
    text = match.string[match.end() : match.end() + _NEAR]
    following = text.lstrip(" ,:")
    offset = match.end() + len(text) - len(following)
    for name in announced(following):
        yield Named(name, block.line_at(offset + name.start))


def _before(match: re.Match[str], block: Block) -> Iterator[Named]:
    """The guest who is the subject of "… joins us"."""
    near = list(sentences(match.string[max(0, match.start() - _NEAR) : match.start()]))
    name = next(mentions(near[-1]), None) if near else None
    if name and name.before in ("", ",", "today", "week") and name.after not in _HOSTING:
        yield Named(name, block.line_at(match.start()))


def _is_introduced(sentence: str, name: Mention, found: Iterable[Mention]) -> bool:
    """Whether the name comes at once, or behind what the person does, or with a title."""
    before = sentence[: name.start]
    hosting = any(word.strip(",") in _HOSTING for word in before.lower().split()[-2:])
    if hosting or name.before in _NOT_BEFORE_GUEST:
        return False
    if before.strip(' ,:"“'):
        return name.titled or _is_role(name.before)
    # "New York author Jane Roe": the first name says where or what the second one is.
    return not (_is_role(name.after) and any(other.before == name.after for other in found))


def _is_role(word: str) -> bool:
    """Whether the word says what somebody does."""
    ending = word.isalpha() and word.endswith(_ROLE_ENDINGS)
    return word in _ROLES or (ending and word not in _NOT_BEFORE_GUEST)


def _listed_with(sentence: str, found: list[Mention]) -> list[Mention]:
    """The other names of an enumeration that the first begins: "Ann Roe, Bo Poe and Cy Loe"."""
    listed: list[Mention] = []
    sure = 0
    for name, following in pairwise(found):
        between = sentence[name.end : following.start].lower().replace(",", " , ").split()
        if not between or not _LINKING.issuperset(between):
            break
        listed.append(following)
        if following.titled or not {",", "/"}.issuperset(between):
            sure = len(listed)
    return listed[:sure]


def _labelled(text: str) -> list[Mention]:
    """The guests on a line "Guest: …", also in scripts in which nothing else tells a name."""
    found = announced(text)
    if found or len(text) > 80:
        return [replace(name, name=_EAST_ASIAN_HONORIFIC.sub("", name.name)) for name in found]
    names = [_EAST_ASIAN_HONORIFIC.sub("", part.strip()) for part in re.split(r"[、，,;/]", text)]
    if all(
        0 < len(name) <= 20 and name[-1] not in ".。!?" and ord(name[0]) > 0x590 for name in names
    ):
        return [Mention(name, None, False, 0, len(text), "", "") for name in names]
    return []
