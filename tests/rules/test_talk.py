"""Discussions can be opened, chats joined."""

import pytest

from podsite.rules.talk import chats_can_be_joined, discussions_can_be_opened
from tests.rules.asked import message, told

POST = "- {protocol: activitypub, url: https://a.test/@mira/1}"
DISABLED = "- {protocol: disabled}"


@pytest.mark.parametrize("posts", [POST, f"{POST}\n{POST}", DISABLED])
def test_posts_or_disabled_alone_are_fine(posts: str) -> None:
    assert told(discussions_can_be_opened, f"discussion:\n{posts}") == []


def test_disabled_beside_a_post_is_told_at_its_line() -> None:
    assert told(discussions_can_be_opened, f"discussion:\n{POST}\n{DISABLED}") == [
        "a.md:4 error discussion-disabled"
    ]


def test_a_post_without_address_is_told_at_its_line() -> None:
    assert told(discussions_can_be_opened, show="discussion:\n- protocol: atproto") == [
        "show.md:3 error discussion-url"
    ]


def test_a_protocol_that_no_app_knows_is_a_warning_at_its_line() -> None:
    episode = "discussion:\n- url: https://a.test/1\n  protocol: activitypubb"

    assert told(discussions_can_be_opened, episode) == ["a.md:4 warning discussion-protocol"]
    assert "did you mean 'activitypub'?" in message(discussions_can_be_opened, episode)


@pytest.mark.parametrize("protocol", ["irc", "xmpp", "nostr", "matrix"])
def test_a_chat_that_apps_can_join_is_fine(protocol: str) -> None:
    chat = f"chat: {{server: a.test, protocol: {protocol}}}"

    assert told(chats_can_be_joined, chat, show=chat) == []
    assert told(chats_can_be_joined, "title: A") == []


def test_another_chat_is_a_warning_at_its_line() -> None:
    chat = "chat:\n  server: a.test\n  protocol: discord"

    assert told(chats_can_be_joined, chat) == ["a.md:4 warning chat-protocol"]
    assert "known are irc" in message(chats_can_be_joined, chat)
