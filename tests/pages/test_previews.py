"""A link that is shared shows the picture that was made for that."""

from pathlib import PurePosixPath

from podsite.model import Picture
from podsite.pages.previews import preview
from tests.shows import a_show, an_episode
from tests.test_renditions import a_picture

OWN = Picture(
    file=PurePosixPath("wide.png"), width=1600, height=900, alt="Stars", purpose="banner Social"
)


def test_an_episode_shows_its_card_and_other_pages_the_shows() -> None:
    show = a_show(artwork=a_picture(3000))
    of_episode, of_show = preview(show, an_episode("a"), None), preview(show, None, None)

    assert of_episode
    assert of_show
    assert of_episode.url == "https://signals.test/episodes/a/card.png"
    assert (of_episode.width, of_episode.height, of_episode.wide) == (1200, 630, True)
    assert of_episode.alt == "A"
    assert of_show.url == "https://signals.test/card.png"


def test_the_podcasters_own_picture_comes_first() -> None:
    found = preview(a_show(), an_episode("a", images=(OWN,)), None)

    assert found
    assert (found.url, found.width, found.height, found.alt, found.wide) == (
        "https://signals.test/media/wide.png",
        1600,
        900,
        "Stars",
        True,
    )


def test_the_shows_own_picture_stands_for_no_episode() -> None:
    show = a_show(images=(OWN,))
    of_episode, of_show = preview(show, an_episode("a"), None), preview(show, None, None)

    assert of_episode
    assert of_show
    assert of_episode.url.endswith("/episodes/a/card.png")
    assert of_show.url.endswith("/media/wide.png")


def test_a_persons_portrait_stands_for_their_page() -> None:
    found = preview(a_show(), None, a_picture(400, 500))

    assert found
    assert (found.url, found.width, found.wide) == (
        "https://signals.test/media/cover.jpg",
        400,
        False,
    )


def test_without_cards_the_artwork_stands_for_a_page() -> None:
    show = a_show(artwork=a_picture(3000), social_cards=False)
    found = preview(show, an_episode("a"), None)

    assert found
    assert (found.url, found.wide) == ("https://signals.test/media/cover.jpg", False)
    assert preview(a_show(social_cards=False), an_episode("a"), None) is None
