"""What is not well-formed is told with its line, in words."""

import pytest

from podsite.feeds.malformed import MalformedError
from podsite.feeds.published import published


def xml(inside: str, attributes: str = "") -> bytes:
    """An RSS document around the inside of a channel."""
    return f"<rss {attributes}><channel>{inside}</channel></rss>".encode()


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (xml("<title>\nA & B</title>"), 2, "written &amp;"),
        (xml("\n\n<title>A&nbsp;B</title>"), 3, "&nbsp; is known to web pages only"),
        (xml("<title>A\x0bB</title>"), 1, "control character"),
        (xml("<title>\n<![CDATA[a]]><![CDATA[b\n\n\n</title>"), 2, "no ]]> closes it"),
        (b"\n" + b'<?xml version="1.0"?>' + xml(""), 2, "before <?xml"),
        (xml("<title>A</titel>"), 1, "<title> of line 1 is closed by </titel>"),
        (b"<rss>\n<channel>", 2, "the end is missing"),
        (xml("") + b"x", 1, "behind the end"),
        (xml("<title>\xff</title>").decode().encode("latin-1"), 1, "not in the encoding"),
        (xml("<itunes:title>A</itunes:title>"), 1, "the prefix itunes: is used"),
        (xml("", "a='1' a='2'"), 1, "a= is given twice"),
        (xml("<image='a'/>"), 1, "an attribute is not written"),
        (xml("<a>" * 300), 1, "more than 250 times"),
        (b"", 1, "Document is empty"),
    ],
)
def test_what_is_not_well_formed_is_told_with_line_and_reason(
    content: bytes, line: int, reason: str
) -> None:
    with pytest.raises(MalformedError, match=r".") as told:
        published(content)

    assert told.value.line == line
    assert reason in str(told.value)
    assert "column" not in str(told.value)


def test_a_complaint_that_has_no_words_yet_is_passed_on_without_its_place() -> None:
    with pytest.raises(MalformedError, match=r"^Start tag expected, '<' not found$"):
        published(b"hello")
