"""Other sites learn from an episode's page how to show its player (oEmbed 1.0)."""

import json
from datetime import timedelta
from typing import Any

from podsite.feeds.oembed import oembed
from podsite.model import Media, Url
from tests.shows import MOMENT, a_catalogue, a_show, an_episode


def told(**fields: Any) -> dict[str, Any]:
    show = a_show(
        url=Url("https://signals.test/pod/"), artwork=Media(url=Url("https://a.test/a.png"))
    )
    (document,) = oembed(a_catalogue(an_episode("a", **fields), show=show))
    assert document.address == "/episodes/a/oembed.json"
    found: dict[str, Any] = json.loads(document.content)
    return found


def test_it_says_what_oembed_needs_of_something_rich() -> None:
    found = told(title="First light")

    assert (found["version"], found["type"], found["title"]) == ("1.0", "rich", "First light")
    assert isinstance(found["width"], int)
    assert isinstance(found["height"], int)
    assert found["thumbnail_url"] == "https://a.test/a.png"


def test_its_frame_holds_the_player_and_has_a_title() -> None:
    html = told(title='Q & A "x"')["html"]

    assert 'src="https://signals.test/pod/episodes/a/embed/"' in html
    assert 'title="Q &amp; A &quot;x&quot; – Night Signals"' in html


def test_what_is_not_published_or_cannot_be_played_has_none() -> None:
    catalogue = a_catalogue(
        an_episode("draft", draft=True),
        an_episode("soon", date=MOMENT + timedelta(days=1)),
        an_episode("silent", audio=None),
    )

    assert list(oembed(catalogue)) == []
