"""Links of the feed itself (RFC 4287, WebSub, RFC 5005)."""

from podsite.feeds.tags import atom
from tests.elements import xml
from tests.shows import a_catalogue, a_show


def test_every_hub_is_a_link() -> None:
    show = a_show(hub=("https://hub.test/?a=1&b=2", "https://other.test/"))

    assert xml(atom.hub(a_catalogue(), show)) == [
        '<atom:link href="https://hub.test/?a=1&amp;b=2" rel="hub"/>',
        '<atom:link href="https://other.test/" rel="hub"/>',
    ]


def test_a_feed_is_complete_unless_it_comes_in_pages() -> None:
    assert xml(atom.complete(a_catalogue(), a_show())) == ["<fh:complete/>"]
    assert xml(atom.complete(a_catalogue(), a_show(feed_limit=10))) == []
