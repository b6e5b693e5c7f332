"""Podlove Simple Chapters as XML."""

import pytest

from podsite.formats.chapters import psc


def test_a_piece_cut_out_of_a_feed_needs_no_namespace() -> None:
    text = '<psc:chapters>\n<psc:chapter start="0" title="Ä"/></psc:chapters>'

    assert [one.title for one in psc.chapters(text).chapters] == ["Ä"]


def test_the_encoding_that_a_file_claims_is_not_believed_since_it_is_read_already() -> None:
    text = '<?xml version="1.0" encoding="iso-8859-1"?><c><chapter start="0" title="Ä"/></c>'

    assert [one.title for one in psc.chapters(text).chapters] == ["Ä"]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('<c>\n<chapter start="0" title="A & B"/></c>', 2, "this is no XML from here on"),
        ('<c>\n<chapter start="0" title="A"/>', 2, "this is no XML from here on"),
        ('<c>\n<chapter start="x" title="A"/></c>', 2, "the start of this chapter is to be"),
        ('<c><chapter\n title="A"/></c>', 1, "this chapter does not say when it starts"),
        ('<c><chapter start="0"/></c>', 1, "this chapter has no title"),
        (
            '<!DOCTYPE c [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<c>&b;</c>',
            1,
            "chapters need no document type",
        ),
    ],
)
def test_what_is_wrong_is_told_at_its_line(text: str, line: int, message: str) -> None:
    fault = psc.chapters(text).faults[0]

    assert fault.line == line
    assert fault.message.startswith(message)
