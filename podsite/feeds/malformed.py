"""Why a feed is no well-formed XML, in words for whoever wrote it."""

import re

from lxml.etree import XMLSyntaxError

# What the parser says → what it means to whoever wrote the feed.
_MEANINGS = {
    r"xmlParseEntityRef|EntityRef": "an & stands alone; in XML it is written &amp;",
    r"Entity '(\w+)' not defined": r"&\1; is known to web pages only; XML has no such name",
    r"invalid Char|xmlParseCharRef": "a control character, which nobody can see, stands here",
    r"CData section not finished": "a <![CDATA[ opens here, and no ]]> closes it",
    r"XML declaration allowed only": "something stands before <?xml, a blank line perhaps",
    r"tag mismatch: (\S+) line (\d+) and (\S+?),": r"<\1> of line \2 is closed by </\3>",
    r"Premature end": "the end is missing",
    r"Extra content": "something stands behind the end",
    r"Invalid bytes|not proper UTF-8": "a character is not in the encoding that the feed declares",
    r"prefix (\S+) on": r"the prefix \1: is used and never declared (xmlns:\1=…)",
    r"Attribute (\S+) redefined": r"\1= is given twice",
    r"error parsing attribute name|AttValue": 'an attribute is not written as  name="value"',
    r"entity amplification": "its entities stand for each other without end",
    r"Excessive depth": "tags stand in tags more than 250 times",
}


class MalformedError(ValueError):
    """Bytes that are no well-formed XML; `line` counts from one."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.line = line


def malformed(error: XMLSyntaxError, content: bytes) -> MalformedError:
    """Where and why the parser gave up, in words for people."""
    said, line = str(error.msg), error.lineno or 1
    for pattern, meaning in _MEANINGS.items():
        if found := re.search(pattern, said):
            if "CData" in said:  # the parser names the end, where it gave up
                opening = content.find(b"<![CDATA[", content.rfind(b"]]>") + 1)
                line = content.count(b"\n", 0, opening) + 1
            return MalformedError(found.expand(meaning), line)
    return MalformedError(re.sub(r",? line \d+, column \d+.*", "", said.split("\n")[0]), line)
