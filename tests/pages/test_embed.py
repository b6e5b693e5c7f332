"""An episode's player can stand in other people's pages."""

from datetime import timedelta

from podsite.pages.embed import EmbedView, elsewhere, embed
from tests.shows import MOMENT, a_catalogue, an_episode


def test_every_episode_that_can_be_played_has_a_player_of_its_own() -> None:
    (page,) = embed(a_catalogue(an_episode("a"), an_episode("silent", audio=None)))

    assert (page.address, page.template) == ("/episodes/a/embed/", "embed.html")
    assert isinstance(page.view, EmbedView)
    assert page.view.player.source == "/media/episodes/a.mp3"
    assert page.view.address == "/episodes/a/"


def test_other_peoples_pages_take_a_frame_and_ask_at_a_full_url() -> None:
    one = an_episode("a", title="Q & A")
    found = elsewhere(a_catalogue(one), one)

    assert found is not None
    assert found.oembed == "https://signals.test/episodes/a/oembed.json"
    assert 'src="https://signals.test/episodes/a/embed/"' in found.frame
    assert 'title="Q &amp; A – Night Signals"' in found.frame


def test_what_is_not_published_or_cannot_be_played_stands_nowhere_else() -> None:
    soon, silent = an_episode("soon", date=MOMENT + timedelta(days=1)), an_episode("b", audio=None)

    assert elsewhere(a_catalogue(silent), silent) is None
    assert elsewhere(a_catalogue(soon, moment=MOMENT), soon) is None
