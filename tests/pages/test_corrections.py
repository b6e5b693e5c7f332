"""What was put right is told on the episode's page, and on a page with all of it."""

from datetime import timedelta

from podsite.model import Episode
from podsite.pages.corrections import corrected, corrections
from podsite.pages.moments import Moments
from podsite.theme import Theme, shipped
from tests.shows import MOMENT, a_catalogue, a_correction, an_episode

MINUTE = timedelta(minutes=1)


def with_two(slug: str, *days: int) -> Episode:
    return an_episode(slug, corrections=tuple(a_correction(day=day) for day in days))


def test_all_corrections_stand_on_one_page_newest_first() -> None:
    (page,) = corrections(a_catalogue(with_two("a", 1, 3), with_two("b", 2), an_episode("c")))

    assert (page.address, page.template) == ("/corrections/", "corrections.html")
    assert [(one.date.day, one.episode.address) for one in page.view.corrections] == [
        (3, "/episodes/a/"),
        (2, "/episodes/b/"),
        (1, "/episodes/a/"),
    ]


def test_without_any_there_is_no_such_page() -> None:
    assert list(corrections(a_catalogue(an_episode("a")))) == []


def test_its_links_lead_to_the_episode_and_to_the_minute() -> None:
    text = "See [this](#t=60), [all](/about/) and [that](https://a.test/)."
    one = an_episode("café", corrections=(a_correction(text, at=MINUTE),))
    (page,) = corrections(a_catalogue(one))
    html = Theme((shipped(),), "https://signals.test/").draw(page).content.decode()

    assert '<a href="../episodes/caf%C3%A9/#t=60">1:00</a>' in html
    assert '<a href="../episodes/caf%C3%A9/#t=60">this</a>' in html
    assert '<a href="../about/">all</a>' in html
    assert '<a href="https://a.test/">that</a>' in html


def test_in_a_preview_corrections_of_what_is_not_published_are_marked() -> None:
    one = an_episode("a", draft=True, corrections=(a_correction(),))
    (page,) = corrections(a_catalogue(one, moment=MOMENT))

    assert [each.episode.unpublished for each in page.view.corrections] == [True]


def test_on_the_episodes_page_they_stand_newest_first_with_their_minute() -> None:
    one = an_episode("a", corrections=(a_correction(at=MINUTE), a_correction("[b](/about/)", 2)))

    newer, older = corrected(one, "/episodes/a/", Moments(()))

    assert (newer.date.day, newer.moment) == (2, None)
    assert newer.text == '<p><a href="../../about/">b</a></p>'
    assert older.moment is not None
    assert (older.text, older.moment.anchor) == ("<p>It was <em>two</em>.</p>", "t=60")
