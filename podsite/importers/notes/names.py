"""People's names in running text, with the honorifics before and the credentials after them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from podsite.importers.notes.credentials import is_credential

HONORIFICS = frozenset(
    (
        """dr drs doctor prof professor professeur sir dame lord lady mr mrs ms mx rev
        reverend fr rabbi imam capt captain col colonel gen general lt sgt hon judge
        justice senator governor ambassador minister bishop frau herr hr madame mme
        monsieur dra dott dottoressa doctora profesor profesora señor señora sr. sra"""
    ).split()
)
"""Words before a name that are no part of it, in lower case."""

GENERATIONS = frozenset(("Jr", "Sr", "II", "III", "IV"))
"""Belong to the name."""

PARTICLES = frozenset(
    (
        """van von vom der den het 't de del della di da do dos das du la le el al bin
        bint ibn ben ter ten te zu zur af av y e i dalla degli abu"""
    ).split()
)
"""Small words inside a name."""

NO_NAMES = frozenset(
    (
        """the a an our my your his her its their this that these those in on at i we he
        she they it you and or but so for of with from to by as if is are was what when
        where who why how not no all new los las san saint united big
        part episode season chapter series show podcast radio news times journal
        review magazine today university universität université institute hospital
        hospitals college school centre center clinic foundation department faculty
        company inc ltd llc corp corporation association society council committee
        ministry museum library avenue city county state states kingdom republic
        union bank group labs laboratory press studios media network
        research medical medicine health science sciences disease syndrome therapy
        cells monday tuesday wednesday thursday friday saturday sunday ceo cto cfo
        author director founder president co-founder researcher journalist neurologist
        neuroscientist scientist host co-host cohost guest guests editor chair nurse
        nobel prize award"""
    ).split()
)
"""Capitalised words that are no part of a person's name, in lower case."""

TOKEN = re.compile(r"[^\s,;:()|/–—!?\"“”«»…。、，]+|[,;:()|/–—!?\"“”«»…。、，]")
NICKNAME = re.compile(r"[\"“][^\W\d_]{2,15}[\"”]")


@dataclass(frozen=True)
class Mention:
    """One name in a text."""

    name: str
    credentials: str | None
    titled: bool
    """Whether an honorific or credentials say that it is a person."""
    start: int
    """Where it begins in the text, honorific included."""
    end: int
    """Where it ends, credentials included."""
    before: str
    """The word or sign before it, in lower case; empty where it begins the text."""
    after: str
    """The word or sign after it, in lower case."""

    @property
    def full(self) -> bool:
        """Whether it is more than a surname."""
        return " " in self.name or any(is_uncased(char) for char in self.name)


@dataclass(frozen=True)
class Token:
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
    tokens = [Token(match[0], match.start(), match.end()) for match in TOKEN.finditer(text)]
    at = 0
    while at < len(tokens):
        found, following = mention(text, tokens, at)
        if found:
            yield found
        at = max(following, at + 1)


def mention(text: str, tokens: list[Token], begin: int) -> tuple[Mention | None, int]:
    """The name that begins at the token, if one does, and the token to go on from."""
    at = begin
    while (
        at < len(tokens) and tokens[at].core.lower() in HONORIFICS and tokens[at].text[0].isupper()
    ):
        at += 1
    honoured = at > begin
    name, after_name = name_tokens(text, tokens, at)
    if not name:
        return None, after_name
    generation, at = generation_after(tokens, after_name)
    credentials, at = credentials_after(tokens, at)
    possessive = tokens[after_name - 1].text.endswith(("'s", "’s"))
    plural = sum(not is_particle(word) for word in name) > 1 or is_uncased(name[0][0])
    if possessive or not (plural or honoured) or any(word.lower() in NO_NAMES for word in name):
        return None, after_name
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


def name_tokens(text: str, tokens: list[Token], begin: int) -> tuple[list[str], int]:
    """The words of the longest name that begins at the token, and the token behind it."""
    name: list[str] = []
    at = begin
    while at < len(tokens) and len(name) < 8:
        token = tokens[at]
        if is_initial(token.text) and not (name and is_credential(token.core)):
            name.append(token.text)
        elif name and (nickname := NICKNAME.match(text, token.start)):
            name.append(nickname[0])
            at += 2
        elif is_particle(token.text) and leads_to_name(tokens, at):
            name.append(token.text)
        elif is_name_word(token.core) and not (name and is_credential(token.core)):
            name.append(token.core)
            if token.core != token.text:
                return name, at + 1
        else:
            break
        at += 1
    return name, at


def leads_to_name(tokens: list[Token], at: int) -> bool:
    """Whether a capitalised word comes after the particles that begin here."""
    following = next((token for token in tokens[at : at + 4] if not is_particle(token.text)), None)
    return following is not None and is_name_word(following.core)


def is_particle(word: str) -> bool:
    """Whether the word is a small word inside a name."""
    return word in PARTICLES


def is_initial(word: str) -> bool:
    """Whether the word is an initial or several (`J.`, `J.K.`, `JJ`, a middle `B`)."""
    letters = word.replace(".", "").replace("-", "")
    return letters.isalpha() and letters.isupper() and len(letters) <= (3 if "." in word else 2)


def is_name_word(word: str) -> bool:
    """Whether the word may be part of a name: a capital and small letters, or a script without
    capitals."""
    letters = re.sub(r"['’‘‐\-]", "", word)
    if not letters or any(char.isdigit() or char in "@#&_+*=<>$%" for char in letters):
        return False
    if word.lower() in HONORIFICS:
        return False
    if is_uncased(letters[0]):
        return all(map(is_uncased, letters))
    inner = re.split(r"['’‘‐\-]", word)
    capital = next((part for part in inner if part[:1].isupper()), "")
    led = inner[0][:1].isupper() or inner[0].lower() in (
        "al",
        "el",
        "d",
        "l",
        "ash",
        "an",
        "ben",
        "t",
    )
    return capital != "" and led and any(map(str.islower, letters))


def is_uncased(char: str) -> bool:
    """Whether the character belongs to a script without capitals (a sign on a letter included)."""
    return (
        ord(char) > 0x590
        and char.lower() == char.upper()
        and not char.isspace()
        and not is_sign(char)
    )


def is_sign(char: str) -> bool:
    """Whether the character is punctuation or a symbol."""
    return 0x2000 <= ord(char) < 0x2C00 or 0x3000 <= ord(char) < 0x3005 or ord(char) >= 0x1F000


def generation_after(tokens: list[Token], at: int) -> tuple[list[str], int]:
    """`Jr.` and its like behind a name, with a comma or without."""
    following = at + 1 if at < len(tokens) and tokens[at].text == "," else at
    if following < len(tokens) and tokens[following].core in GENERATIONS:
        return [tokens[following].text], following + 1
    return [], at


def credentials_after(tokens: list[Token], at: int) -> tuple[str | None, int]:
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
