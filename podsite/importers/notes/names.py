"""People's names in running text, with the honorifics before and the credentials after them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from podsite.formats.names import HONORIFICS, is_credential

# Behind a name and part of it.
_GENERATIONS = frozenset("Jr Sr II III IV".split())
# Small words inside a name.
_PARTICLES = frozenset(
    """van von vom der den het 't de del di della da do dos das du la le el al bin bint ibn ben ter
    ten te zu zur af av y e i dalla degli abu""".split()
)
# Small words that a hyphen or an apostrophe attaches to a name, as in `al-Rashid`.
_ATTACHED = frozenset("al an ash ben d el l t".split())
# Written with a capital and no part of a person's name, in lower case.
_NO_NAMES = frozenset(
    """the a an our my your his her its their this that these those in on at i we he she they it you
    and or but so for of with from to by as if is are was what when where who why how not no all new
    los las san saint united big
    part episode season chapter series show podcast radio news times journal review magazine today
    university universität université institute hospital hospitals college school centre center
    clinic foundation department faculty company inc ltd llc corp corporation association society
    council committee ministry museum library avenue city county state states kingdom republic union
    bank group labs laboratory press studios media network
    research medical medicine health science sciences disease syndrome therapy cells
    monday tuesday wednesday thursday friday saturday sunday ceo cto cfo author director founder
    president co-founder researcher journalist neurologist neuroscientist scientist host co-host
    cohost guest guests editor chair nurse nobel prize award""".split()
)

_TOKEN = re.compile(r"[^\s,;:()|/–—!?\"“”«»…。、，]+|[,;:()|/–—!?\"“”«»…。、，]")
_NICKNAME = re.compile(r"[\"“][^\W\d_]{2,15}[\"”]")
_INNER_SIGN = re.compile(r"['’‘‐・\-]")
_NO_LETTER = re.compile(r"[\d@#&_+*=<>$%\[\]]")


@dataclass(frozen=True)
class Mention:
    """One name in a text.

    An honorific or credentials make it `titled`: it is a person beyond doubt. It reaches from
    `start` to `end` in the text, honorific and credentials included. `before` and `after` are the
    words or signs around it, in lower case, empty where there are none.
    """

    name: str
    credentials: str | None
    titled: bool
    start: int
    end: int
    before: str
    after: str

    @property
    def full(self) -> bool:
        """Whether it is more than a surname."""
        return " " in self.name or any(map(_is_uncased, self.name))


@dataclass(frozen=True)
class _Token:
    """A word or a sign, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def core(self) -> str:
        """The word without the full stop or the possessive at its end."""
        return self.text.rstrip(".").removesuffix("’s").removesuffix("'s")


def mentions(text: str) -> Iterator[Mention]:
    """Every name of the text, in order: full ones, and surnames behind an honorific."""
    tokens = [_Token(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]
    at = 0
    while at < len(tokens):
        found, following = _mention(text, tokens, at)
        if found:
            yield found
        at = max(following, at + 1)


def surname(name: str) -> str:
    """The last word of a name, case-folded; `Jr.` and its like are none."""
    words = [word for word in name.split() if word.rstrip(".") not in _GENERATIONS]
    return (words or [name])[-1].casefold()


def _mention(text: str, tokens: list[_Token], begin: int) -> tuple[Mention | None, int]:
    """The name that begins at the token, if one does, and the token to go on from."""
    at = begin
    while at < len(tokens) and _is_honorific(tokens[at]):
        at += 1
    honoured = at > begin
    name, after_name = _name(text, tokens, at)
    if not name:
        return None, after_name
    possessive = tokens[after_name - 1].text.endswith(("'s", "’s"))
    plural = sum(word not in _PARTICLES for word in name) > 1 or _is_uncased(name[0][0])
    if possessive or not (plural or honoured) or any(word.lower() in _NO_NAMES for word in name):
        return None, after_name
    generation, at = _generation(tokens, after_name)
    credentials, at = _credentials(tokens, at)
    return (
        Mention(
            name=" ".join([*name, *generation]),
            credentials=credentials,
            titled=honoured or credentials is not None,
            start=tokens[begin].start,
            end=tokens[at - 1].end,
            before=tokens[begin - 1].text.lower() if begin else "",
            after=tokens[at].text.lower() if at < len(tokens) else "",
        ),
        at,
    )


def _name(text: str, tokens: list[_Token], begin: int) -> tuple[list[str], int]:
    """The words of the longest name that begins at the token, and the token behind it."""
    name: list[str] = []
    at = begin
    while at < len(tokens) and len(name) < 8:
        token = tokens[at]
        degree = bool(name) and is_credential(token.core)
        if _is_initial(token.text) and not degree:
            name.append(token.text)
        elif name and (nickname := _NICKNAME.match(text, token.start)):
            name.append(nickname[0])
            at += 2
        elif token.text in _PARTICLES and _leads_to_name(tokens, at):
            name.append(token.text)
        elif _is_name_word(token.core) and not degree:
            name.append(token.core)
            if token.core != token.text:
                return name, at + 1
        else:
            break
        at += 1
    return name, at


def _generation(tokens: list[_Token], at: int) -> tuple[list[str], int]:
    """`Jr.` and its like behind a name, with a comma or without, and the token behind it."""
    following = at + 1 if at < len(tokens) and tokens[at].text == "," else at
    if following < len(tokens) and tokens[following].core in _GENERATIONS:
        return [tokens[following].text], following + 1
    return [], at


def _credentials(tokens: list[_Token], at: int) -> tuple[str | None, int]:
    """The credentials behind a name, separated by commas, and the token behind them."""
    found: list[str] = []
    end = at
    while at < len(tokens):
        word = tokens[at].text
        if is_credential(word):
            found.append(word if "." in word.rstrip(".") else word.rstrip("."))
            end = at + 1
            if word.endswith(".") and "." not in word[:-1]:
                break
        elif word not in (",", "/", "(", ")"):
            break
        at += 1
    if end < len(tokens) and found and tokens[end].text == ")":
        end += 1
    return (", ".join(found) or None), end


def _leads_to_name(tokens: list[_Token], at: int) -> bool:
    """Whether a capitalised word comes after the particles that begin here."""
    near = tokens[at : at + 4]
    following = next((token.core for token in near if token.text not in _PARTICLES), "")
    return _is_name_word(following)


def _is_honorific(token: _Token) -> bool:
    return token.core.lower() in HONORIFICS and token.text[0].isupper()


def _is_initial(word: str) -> bool:
    """Whether the word is an initial or several (`J.`, `J.K.`, `JJ`, a middle `B`)."""
    letters = word.replace(".", "").replace("-", "")
    return letters.isalpha() and letters.isupper() and len(letters) <= (3 if "." in word else 2)


def _is_name_word(word: str) -> bool:
    """Whether the word has a capital and small letters, or is of a script without capitals."""
    parts = _INNER_SIGN.split(word)
    letters = "".join(parts)
    if not letters or _NO_LETTER.search(letters) or word.lower() in HONORIFICS:
        return False
    if _is_uncased(letters[0]):
        return all(map(_is_uncased, letters))
    begins = parts[0][:1].isupper() or parts[0].lower() in _ATTACHED
    capital = any(part[:1].isupper() for part in parts)
    return begins and capital and any(map(str.islower, letters))


def _is_uncased(char: str) -> bool:
    """Whether it is a letter of a script without capitals, or a sign on one."""
    return char > "\u0590" and unicodedata.category(char) in ("Lo", "Lm", "Mn", "Mc")
