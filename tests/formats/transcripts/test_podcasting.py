"""The JSON of Podcasting 2.0 is read and written."""

import json
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from podsite.formats.transcripts.passage import Passage
from podsite.formats.transcripts.podcasting import is_form, passages, written
from podsite.model import Cue


def test_segments_are_passages_and_may_lack_speaker_and_end() -> None:
    data = {"segments": [{"startTime": "1.5", "body": "Hello there.\n"}]}

    assert list(passages(data)) == [Passage("Hello there.\n", None, timedelta(seconds=1.5), None)]


def test_what_is_written_has_the_fields_of_the_specification() -> None:
    cue = Cue(start=timedelta(seconds=1), end=timedelta(seconds=2.25), text="Né?", speaker="Ada")
    data = json.loads(written([cue]))

    assert data == {
        "version": "1.0.0",
        "segments": [{"speaker": "Ada", "startTime": 1.0, "endTime": 2.25, "body": "Né?"}],
    }


def test_a_speaker_whom_nobody_knows_is_not_said() -> None:
    cue = Cue(start=timedelta(), end=timedelta(seconds=1), text="Hello")

    assert "speaker" not in json.loads(written([cue]))["segments"][0]


def test_others_forms_are_told_apart() -> None:
    assert is_form({"segments": [{"startTime": 0, "body": ""}]})
    assert not is_form({"segments": [{"start": 0, "text": ""}]})
    assert not is_form({"segments": {}})


TIMES = st.integers(0, 48 * 3_600_000).map(lambda number: timedelta(milliseconds=number))
SOME = st.sampled_from(["Two words", "Three more words", 'A "quoted" & <b>'])


@given(st.lists(st.builds(Cue, start=TIMES, end=TIMES, text=SOME, speaker=st.none() | SOME)))
def test_what_is_written_reads_back(cues: list[Cue]) -> None:
    read = [Passage(one.text, one.speaker, one.start, one.end) for one in cues]

    assert list(passages(json.loads(written(cues)))) == read
