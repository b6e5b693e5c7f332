"""What an episode cites and put right follows its notes."""

from datetime import timedelta

from podsite.feeds.appendix import appendix
from podsite.formats import markdown
from podsite.language import Language
from podsite.model import Doi, Episode, Reference, Url
from tests.shows import a_correction, an_episode

ENGLISH = Language("en")


def at(*seconds: float) -> tuple[timedelta, ...]:
    return tuple(timedelta(seconds=one) for one in seconds)


def corrected(*texts: str, **fields: timedelta) -> Episode:
    return an_episode(
        "a",
        corrections=tuple(a_correction(text, day, **fields) for day, text in enumerate(texts, 1)),
    )


def test_references_are_a_numbered_list_with_bare_times() -> None:
    paper = Reference(
        title="On <sleep> & rest",
        doi=Doi("10.1234/x"),
        authors=("Marlow A",),
        source="Sleep & Co",
        year=2023,
        at=at(75, 3723),
    )

    assert appendix(an_episode("a", references=(paper, Reference(title="A book"))), ENGLISH) == (
        "<h3>References</h3>\n<ol>\n"
        '<li><a href="https://doi.org/10.1234/x">On &lt;sleep&gt; &amp; rest</a>.'
        " Marlow A. Sleep &amp; Co, 2023 (at 1:15, 1:02:03)</li>\n"
        "<li>A book</li>\n</ol>"
    )


def test_it_is_as_clean_as_notes() -> None:
    paper = Reference(title='"A" <b>&', url=Url('https://a.test/?"x"&y=<'), at=at(0))
    html = appendix(an_episode("a", references=(paper,)), ENGLISH)

    assert markdown.clean(html) == html


def test_corrections_come_newest_first_with_their_date_and_time() -> None:
    assert appendix(
        corrected("It was *two*.", "And <i>three</i>.", at=timedelta(seconds=75)), ENGLISH
    ) == (
        "<h3>Corrections</h3>\n"
        "<p><strong>2 February 2026, at 1:15</strong></p>\n<p>And <i>three</i>.</p>\n"
        "<p><strong>1 February 2026, at 1:15</strong></p>\n<p>It was <em>two</em>.</p>"
    )


def test_a_correction_of_no_moment_has_its_date_alone() -> None:
    assert "<strong>1 February 2026</strong>" in appendix(corrected("Two."), ENGLISH)


def test_without_any_there_is_nothing() -> None:
    assert appendix(an_episode("a"), ENGLISH) == ""
