"""Plain text as Markdown that renders to the same text: what would be misread is escaped, nothing
else."""

import re
from collections import Counter

_INLINE = re.compile(
    r"(?P<autolink><(?:https?|mailto):[^\s<>]+>)"
    r"|(?P<url>(?<![A-Za-z0-9])https?://[^\s<>\"“”`。、，「」『』（）【】《》]+)"
    r"|(?P<sign>[\\*_`~<&\[\]])"
)
# A heading, list, quotation, rule, table or task where a line begins so; of a number the dot.
_BLOCK = re.compile(
    r"^(?:(\d{1,9})(?=[.)](?:\s|$))"
    r"|(?=#{1,6}(?:\s|$)|[-+*_=](?:\s|$)|>|```|~~~|\[[ xX]\]\s|={2,}$|(?=[|: ]*+-)[|:\- ]++$))",
    re.MULTILINE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ADDRESSES = ("http://", "https://")
_PUNCTUATION = frozenset(r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~""")


def escaped(text: str) -> str:
    """The Markdown of a paragraph; its lines stay lines, bare web addresses become links."""
    signs = Counter(text)

    def replaced(match: re.Match[str]) -> str:
        if match["url"]:
            return autolink(match["url"])
        return match[0] if match["autolink"] else _sign(match, signs)

    return _BLOCK.sub(r"\1\\", _INLINE.sub(replaced, text))


def autolink(url: str) -> str:
    """The address between angle brackets, the sentence's own punctuation behind it."""
    address = url
    while len(url) - len(address) < 20 and (
        address[-1] in ".,;:!?'’*_…"
        or (address[-1] == ")" and address.count("(") < address.count(")"))
    ):
        address = address[:-1]
    if address in _ADDRESSES:
        return url
    return f"<{address}>" + re.sub(r"([*_])", r"\\\1", url[len(address) :])


def _sign(match: re.Match[str], signs: Counter[str]) -> str:
    """The sign, with a backslash where Markdown would read it as markup."""
    text, at, char = match.string, match.start(), match[0]
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    misread = {
        # An address gets an angle bracket of its own.
        "\\": after in _PUNCTUATION or after == "\n" or text.startswith(_ADDRESSES, at + 1),
        "*": signs["*"] > 1 and not (before.isspace() and after.isspace()),
        "~": signs["~"] > 1 and not (before.isspace() and after.isspace()),
        "_": signs["_"] > 1 and not (before.isalnum() and after.isalnum()),
        "`": signs["`"] > 1,
        "<": after.isalpha() or after in "/!?",
        "&": _ENTITY.match(text, at) is not None,
        "[": after == "^",
        "]": after in "([:",
    }
    return "\\" + char if misread[char] else char
