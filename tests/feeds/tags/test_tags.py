"""All tags together: who says nothing gets nothing, and each stands once in its table."""

from datetime import timedelta
from typing import Any

import pytest

from podsite.feeds import tags
from podsite.feeds.tags import atom, itunes, podcast, podcast_both, rss
from podsite.model import LiveItem, Show
from tests.elements import xml
from tests.shows import MOMENT, a_catalogue, a_show, an_episode

# What is written of a show or an episode that says no more than it must.
ALWAYS = {
    atom.complete,
    itunes.explicit,
    itunes.show_type,
    podcast.guid,
    podcast.medium,
    rss.pub_date,
}
BARE = a_catalogue(an_episode("a", duration=None))


@pytest.mark.parametrize(
    "tag",
    [tag for module in tags.TAGS for tag in module.CHANNEL if tag not in ALWAYS],
    ids=lambda tag: f"{tag.__module__.rpartition('.')[2]}.{tag.__name__}",
)
def test_a_show_that_says_nothing_has_no_element(tag: Any) -> None:
    assert xml(tag(BARE, BARE.show)) == []


@pytest.mark.parametrize(
    "tag",
    [tag for module in tags.TAGS for tag in module.ITEM if tag not in ALWAYS],
    ids=lambda tag: f"{tag.__module__.rpartition('.')[2]}.{tag.__name__}",
)
def test_an_episode_that_says_nothing_has_no_element(tag: Any) -> None:
    assert xml(tag(BARE, BARE.episodes[0])) == []


def test_a_bare_show_and_a_bare_episode_have_what_needs_no_word() -> None:
    assert xml(tags.of_channel(BARE)) == [
        "<pubDate>Mon, 05 Jan 2026 00:00:00 +0000</pubDate>",
        "<fh:complete/>",
        "<itunes:explicit>false</itunes:explicit>",
        "<itunes:type>episodic</itunes:type>",
        f"<podcast:guid>{BARE.show.guid}</podcast:guid>",
        "<podcast:medium>podcast</podcast:medium>",
    ]
    assert xml(tags.of_item(BARE, BARE.episodes[0])) == ["<itunes:explicit>false</itunes:explicit>"]


def test_every_module_of_the_family_is_asked_once() -> None:
    every = [tag for module in tags.TAGS for tag in (*module.CHANNEL, *module.ITEM)]
    both = {*podcast_both.CHANNEL, itunes.image, itunes.explicit, itunes.title, itunes.block}

    assert {tag for tag in every if every.count(tag) > 1} == both
    assert all(every.count(tag) == 2 for tag in both)


def test_a_branch_does_not_repeat_what_the_main_feed_alone_says() -> None:
    show: Show = a_show(
        hub=("https://hub.test/",),
        new_feed_url="https://new.test/feed.xml",
        podping=True,
        recent=3,
        author="Mira Solano",
        live=(
            LiveItem(
                title="Live",
                status="live",
                start=MOMENT,
                end=MOMENT + timedelta(hours=1),
                guid="live",
                url="https://live.test/a.mp3",  # type: ignore[arg-type]  # as front matter has it
                type="audio/mpeg",
                page="https://live.test/",  # type: ignore[arg-type]  # as front matter has it
            ),
        ),
    )
    whole, branch = (
        list(xml(of(a_catalogue(show=show)))) for of in (tags.of_channel, tags.of_branch)
    )

    assert "<itunes:author>Mira Solano</itunes:author>" in branch
    gone = [one.partition(" ")[0].partition(">")[0] for one in whole if one not in branch]
    assert gone == [
        "<atom:link",
        "<itunes:new-feed-url",
        "<podcast:podping",
        "<spotify:limit",
        "<podcast:liveItem",
    ]
