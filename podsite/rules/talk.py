"""Where listeners talk: discussions and chats that apps can open."""

from collections.abc import Iterator

from podsite.formats.frontmatter import problem, warning
from podsite.formats.words import likeliest
from podsite.model import Podcast
from podsite.problem import Problem

_DISABLED = "disabled"
_POSTS = ("activitypub", "twitter", "lightning", "atproto", "hive", "matrix", "nostr", _DISABLED)
_CHATS = ("irc", "xmpp", "nostr", "matrix")


def discussions_can_be_opened(podcast: Podcast) -> Iterator[Problem]:
    """A discussion is a post under a protocol; `disabled` stands alone (podcast namespace,
    socialInteract).

    discussion-disabled: `disabled` says that there is no discussion, and beside it stands one. Keep
    the one or the other.
    discussion-url: without the address of the post, apps have nothing to open. Add  url
    discussion-protocol: apps know how to talk over some protocols only, and pass over others.
    """
    for one in podcast.show_and_episodes():
        for place, post in enumerate(one.discussion):
            here = ("discussion", place)
            if post.protocol == _DISABLED and len(one.discussion) > 1:
                message = "'disabled' says that there is no discussion; let it stand alone"
                yield problem(one.source, here, "discussion-disabled", message)
            elif post.protocol != _DISABLED and not post.url:
                message = "which post is it? add its  url"
                yield problem(one.source, here, "discussion-url", message)
            if post.protocol not in _POSTS:
                message = f"apps do not know '{post.protocol}'; {_advice(post.protocol, _POSTS)}"
                where = (*here, "protocol")
                yield warning(one.source, where, "discussion-protocol", message)


def chats_can_be_joined(podcast: Podcast) -> Iterator[Problem]:
    """A chat has a protocol that apps can speak (podcast namespace, tag chat).

    chat-protocol: apps can join by irc, xmpp, nostr and matrix; a link to any other chat belongs
    into the notes.
    """
    for one in podcast.show_and_episodes():
        if one.chat and one.chat.protocol not in _CHATS:
            message = (
                f"no app can join by '{one.chat.protocol}'; {_advice(one.chat.protocol, _CHATS)}"
            )
            yield warning(one.source, ("chat", "protocol"), "chat-protocol", message)


def _advice(word: str, known: tuple[str, ...]) -> str:
    close = likeliest(word, known)
    return f"did you mean '{close}'?" if close else f"known are {', '.join(known)}"
