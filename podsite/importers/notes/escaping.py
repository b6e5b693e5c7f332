"""Plain text as Markdown that renders to the same text: what would be misread is escaped, nothing
else."""

import re
from collections import Counter

AUTOLINK = re.compile(
    r"(?P<whole><(?:https?|mailto):[^\s<>]+>)"
    r"|(?P<url>(?<![A-Za-z0-9])https?://[^\s<>\"“”`。、，「」『』（）【】《》]+)"
    r"|(?P<sign>[\\*_`~<&\[\]])"
)
ADDRESSES = ("http://", "https://")
PUNCTUATION = frozenset(r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~""")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
BLOCK_SIGN = re.compile(
    r"(?P<digits>\d{1,9})(?=[.)](?:\s|$))"
    r"|(?=#{1,6}(?:\s|$)|[-+*_=](?:\s|$)|>|```|~~~|\[[ xX]\]\s|={2,}$|(?=[|: ]*+-)[|:\- ]++$)"
)


def escaped(text: str) -> str:
    """The Markdown of a paragraph of plain text; its lines stay lines, bare web addresses become
    links."""
    signs = Counter(text)

    def replaced(match: re.Match[str]) -> str:
        if match["whole"]:
            return match[0]
        return autolink(match["url"]) if match["url"] else sign(match, signs)

    return "\n".join(map(line_escaped, AUTOLINK.sub(replaced, text).split("\n")))


def autolink(url: str) -> str:
    """The address between angle brackets, the sentence's own punctuation behind it."""
    end = len(url)
    while end and (
        url[end - 1] in ".,;:!?'’*_…" or (url[end - 1] == ")" and url.count("(") < url.count(")"))
    ):
        if end < len(url) - 20:
            break
        end -= 1
    if url[:end] in ("http://", "https://", "http:", "https:", "http:/", "https:/"):
        return url
    rest = "".join("\\" + char if char in "*_" else char for char in url[end:])
    return f"<{url[:end]}>{rest}"


def sign(match: re.Match[str], signs: Counter[str]) -> str:
    """The sign, with a backslash where Markdown would read it as markup."""
    text, at, char = match.string, match.start(), match[0]
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    misread = {
        # An address gets an angle bracket of its own.
        "\\": after in PUNCTUATION or after == "\n" or text.startswith(ADDRESSES, at + 1),
        "*": signs["*"] > 1 and not (before.isspace() and after.isspace()),
        "~": signs["~"] > 1 and not (before.isspace() and after.isspace()),
        "_": signs["_"] > 1 and not (before.isalnum() and after.isalnum()),
        "`": signs["`"] > 1,
        "<": after.isalpha() or after in "/!?",
        "&": ENTITY.match(text, at) is not None,
        "[": after == "^",
        "]": after in "([:",
    }
    return "\\" + char if misread[char] else char


def line_escaped(line: str) -> str:
    """The line, escaped where its beginning would make it a heading, a list, a quotation, a rule
    or a table."""
    match = BLOCK_SIGN.match(line)
    if match is None or line.startswith("\\"):
        return line
    digits = match["digits"] or ""
    return f"{digits}\\{line[len(digits) :]}" if line else line
