"""JSON of others is read whatever it holds."""

import pytest

from podsite.formats.transcripts.passage import UnreadableTranscriptError
from podsite.formats.transcripts.structure import list_of, parsed, text_of, within


def test_a_bare_list_is_taken_for_segments() -> None:
    assert parsed('[{"a": 1}]') == {"segments": [{"a": 1}]}


@pytest.mark.parametrize("text", ["1", '"a"', "null", "true"])
def test_what_is_no_object_holds_nothing(text: str) -> None:
    assert parsed(text) == {}


def test_json_that_is_cut_off_is_told_with_its_line() -> None:
    with pytest.raises(UnreadableTranscriptError, match="in line 3; export it again") as raised:
        parsed('{\n"a": 1,\n')

    assert raised.value.line == 3


@pytest.mark.parametrize("text", ["[" * 100_000, "1" * 10_000])
def test_json_that_breaks_readers_is_told(text: str) -> None:
    with pytest.raises(UnreadableTranscriptError, match="no JSON that can be read"):
        parsed(text)


def test_what_is_not_there_is_nothing() -> None:
    data = {"a": {"b": [1, {"c": "d"}]}}

    assert list_of(data, "a", "b") == [{"c": "d"}]
    assert list_of(data, "a", "b", "c") == []
    assert within(data, "x", "y") is None
    assert text_of({"c": 1, "d": "e"}, "c", "d") == "e"
    assert text_of({}, "c") == ""
