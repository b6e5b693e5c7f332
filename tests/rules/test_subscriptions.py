"""Under `subscribe` stand addresses, or ids in apps that are known."""

import pytest

from podsite.model import Subscription
from podsite.rules.subscriptions import apps_can_be_opened
from tests.shows import a_podcast, a_show, marked


def said(name: str, place: str) -> list[tuple[int | None, str]]:
    show = a_show(subscribe=(Subscription(name=name, place=place),))
    show = marked(show, f"---\ntitle: A\nsubscribe:\n  {name}: {place}\n---\n")
    found = apps_can_be_opened(a_podcast(show=show))
    return [(one.line, one.message) for one in found]


@pytest.mark.parametrize(
    ("name", "place"),
    [("Spotify", "abc"), ("apple podcasts", "12"), ("My App", "https://app.test/")],
)
def test_an_address_or_the_id_of_a_known_app_is_fine(name: str, place: str) -> None:
    assert said(name, place) == []


def test_an_id_of_an_unknown_app_is_told_at_its_line_with_what_was_meant() -> None:
    [(line, message)] = said("Aple Podcasts", "123")

    assert line == 4
    assert "did you mean 'Apple Podcasts'?" in message


def test_an_app_that_resembles_none_needs_its_whole_address() -> None:
    [(_, message)] = said("Zzz", "123")

    assert "give its whole address" in message
