"""Chapters as JSON are told with the line of what is wrong."""

import pytest

from podsite.formats.chapters import json


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"chapters": [\n{"startTime": 0, "title": "A",}\n]}', [(2, "this is no JSON from here")]),
        ('{"title": "A"}', [(1, 'there is no list "chapters"')]),
        ('{"chapters": {"startTime": 0}}', [(1, 'there is no list "chapters"')]),
        ("[" * 100_000, [(1, "this is no JSON")]),
        ('[{"startTime": ' + "9" * 5000 + "}]", [(1, "this is no JSON")]),
        (
            '{"version": "1.2.0",\n "chapters": [\n  {"startTime": 0, "title": "A"},\n'
            '  {"startTime": "soon",\n   "title": "B"}, 7,\n\n  {"title": "C"}]}',
            [
                (4, "the start of this"),
                (5, "a chapter is written as"),
                (7, "this chapter does not"),
            ],
        ),
        ('[\n{"start": 1, "title": 2}, {"start": 3, "title": []}]', [(2, "the title of this")]),
    ],
)
def test_what_is_wrong_is_told_at_its_line(text: str, told: list[tuple[int, str]]) -> None:
    faults = json.chapters(text).faults

    assert [fault.line for fault in faults] == [line for line, _ in told]
    for fault, (_, message) in zip(faults, told, strict=True):
        assert fault.message.startswith(message)


def test_a_chapter_that_is_only_a_picture_is_silent_and_one_without_anything_has_no_title() -> None:
    reading = json.chapters('[{"startTime": 0, "img": "a.png"}, {"startTime": 1}]')

    assert [(one.title, one.toc) for one in reading.chapters] == [("", False)]
    assert [fault.message for fault in reading.faults] == [
        "this chapter has no title; write what it is about"
    ]


def test_a_title_stays_when_it_is_in_no_list() -> None:
    (one,) = json.chapters('[{"startTime": 0, "title": "A", "toc": false}]').chapters

    assert (one.title, one.toc) == ("A", False)
