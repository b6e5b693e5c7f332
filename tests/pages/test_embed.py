"""An episode's player can stand in other people's pages."""

from podsite.pages.embed import EmbedView, embed
from tests.shows import a_catalogue, an_episode


def test_every_episode_that_can_be_played_has_a_player_of_its_own() -> None:
    (page,) = embed(a_catalogue(an_episode("a"), an_episode("silent", audio=None)))

    assert (page.address, page.template) == ("/episodes/a/embed/", "embed.html")
    assert isinstance(page.view, EmbedView)
    assert page.view.player.source == "/media/episodes/a.mp3"
    assert page.view.address == "/episodes/a/"
