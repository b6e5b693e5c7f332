"""Words are joined into cues that one can read."""

from datetime import timedelta

from podsite.formats.transcripts.passage import Passage
from podsite.formats.transcripts.words import are_words, sentences


def words(text: str, speaker: str | None = None, start: float = 0) -> list[Passage]:
    """Two words a second."""
    return [
        Passage(word, speaker, at(start + number / 2), at(start + number / 2 + 0.4))
        for number, word in enumerate(text.split())
    ]


def at(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


LONG = "one two three four five six seven eight nine ten"


def test_a_sentence_is_a_cue_from_its_first_word_to_its_last() -> None:
    [one, other] = sentences(words(f"{LONG}. {LONG}."))

    assert (one.text, one.start, one.end) == (f"{LONG}.", at(0), at(4.9))
    assert (other.text, other.start) == (f"{LONG}.", at(5))


def test_short_sentences_stay_together() -> None:
    assert [one.text for one in sentences(words("No. Yes. No."))] == ["No. Yes. No."]


def test_another_speaker_is_another_cue() -> None:
    said = [*words("Never?", "A"), *words("Never.", "B", 1)]

    assert [(one.speaker, one.text) for one in sentences(said)] == [
        ("A", "Never?"),
        ("B", "Never."),
    ]


def test_a_pause_ends_a_cue() -> None:
    assert len(list(sentences([*words("So it"), *words("was", start=5)]))) == 2


def test_a_sentence_without_end_is_cut_after_a_while_and_rather_at_a_comma() -> None:
    endless = list(sentences(words(" ".join([LONG] * 20))))
    commas = list(sentences(words(", ".join([LONG] * 20))))

    assert all(100 < len(one.text) <= 170 for one in endless[:-1])
    assert all(one.text.endswith(",") for one in commas[:-1])


def test_pieces_of_words_are_put_together_where_words_begin_with_a_blank() -> None:
    pieces = [Passage(text) for text in (" Micro", "glia", ",", " say")]

    assert [one.text for one in sentences(pieces)] == ["Microglia, say"]


def test_single_words_are_told_from_sentences() -> None:
    assert are_words(words(LONG))
    assert not are_words([Passage("Hello there."), Passage("Never done.")])
    assert not are_words([Passage("Hello")])
