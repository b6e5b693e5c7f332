"""What a web page says around show notes and the site makes by itself: sharing, subscribing,
following."""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from podsite.importers.notes.lines import Line, Remark, quoted

_FOLLOWING = "the site makes these links from `subscribe` and `social` in show.md"

# What the site does instead, and the lines (in lower case) that it makes needless.
_PHRASES: Mapping[str, tuple[str, ...]] = {
    "the site makes links for sharing by itself": (
        "share", "share this", "share this episode", "share this post", "share this article",
        "share this page", "share this podcast", "share this show", "share this story",
        "share this with a friend", "share on", "share via", "share to", "share with", "tweet",
        "tweet this", "pin it", "like this", "email this", "copy link", "teilen",
        "diesen beitrag teilen", "partager", "compartir", "поделиться", "シェア", "シェアする",
    ),
    _FOLLOWING: (
        "join me on", "join us on", "join me", "join us", "follow", "follow on", "follow me",
        "follow us", "follow me on", "follow us on", "follow along on", "follow the show",
        "follow the show on", "follow the podcast", "follow the podcast on", "find me on",
        "find us on", "connect", "connect with me", "connect with us", "connect with me on",
        "connect with us on", "let's connect", "like us on", "stay connected", "folge uns",
        "folge uns auf", "suivez-nous", "suivez-nous sur", "síguenos", "síguenos en",
        "подписывайтесь", "フォローする",
    ),
    "the site makes these links from `subscribe` in show.md": (
        "subscribe", "subscribe now", "subscribe here", "subscribe on", "subscribe in",
        "subscribe via", "subscribe to the podcast", "subscribe to the podcast on",
        "subscribe to the show", "subscribe to our podcast", "subscribe today", "listen on",
        "listen in", "listen now on", "listen to this episode on", "listen to the podcast on",
        "listen to the show on", "watch on", "watch us on", "available on", "also available on",
        "get it on", "download on", "jetzt abonnieren", "abonnieren", "jetzt anhören auf",
        "s'abonner", "abonnez-vous", "suscríbete", "suscríbete en", "escúchanos en", "слушать на",
        "購読する",
    ),
    "the site has a player of its own": (
        "listen", "listen now", "listen here", "play", "play episode", "play now",
        "play in new window", "download", "download episode", "download mp3",
        "play in new window | download",
    ),
}  # fmt: skip
_MADE_BY_SITE = {phrase: made for made, phrases in _PHRASES.items() for phrase in phrases}
_MOST_WORDS = max(len(phrase.split()) for phrase in _MADE_BY_SITE)

# What such a phrase may go on with, on its line or in a short list below it.
_PLATFORMS = frozenset(
    (
        "facebook", "fb", "twitter", "x", "x (twitter)", "twitter/x", "instagram", "linkedin",
        "pinterest", "youtube", "youtube music", "tiktok", "threads", "bluesky", "mastodon",
        "reddit", "tumblr", "whatsapp", "telegram", "snapchat", "email", "e-mail", "mail",
        "print", "rss", "rss feed", "apple", "apple podcasts", "apple podcast", "itunes",
        "spotify", "google", "google podcasts", "google play", "google+", "stitcher", "overcast",
        "pocket casts", "castbox", "castro", "podbean", "podcast addict", "deezer", "tunein",
        "iheart", "iheartradio", "amazon", "amazon music", "audible", "pandora", "soundcloud",
        "castamatic", "fountain", "antennapod", "gpodder", "player fm", "goodpods", "podchaser",
        "rumble", "vimeo", "twitch", "discord", "patreon", "share", "tweet", "pin it",
    )
)  # fmt: skip
_SEPARATORS = (" and ", " or ", " & ", "|", "/", "·", "•", ";")
_DECORATION = " \t#>*_•·–—-:：…!|→»~."


def boilerplate(
    page: tuple[Line, ...], begins_section: Callable[[Line], bool]
) -> Mapping[int, Remark]:
    """The lines to leave out of the notes (by index), each with a remark that quotes it.

    A line counts only where it stands by itself, not as part of a paragraph.
    """
    found: dict[int, Remark] = {}
    after = False
    for index, line in enumerate(page):
        said = _bare(line.text)
        if not said:
            continue
        made = _made_by_site(said) or (_FOLLOWING if after and _names_platforms(said) else None)
        after = made is not None and _stands_alone(page, index, begins_section)
        if after:
            found[index] = Remark(
                line.number,
                f"{quoted(line.text)} was left out of the notes: {made}; "
                "if it is not that, write it into the episode's notes",
            )
    return found


def _bare(text: str) -> str:
    """The line in lower case without bullets and emphasis; of closing marks only an ellipsis."""
    plain = " ".join(text.replace("’", "'").strip(_DECORATION).split())
    return (plain + ("…" if text.rstrip().endswith(("…", "...")) else "")).lower()


def _made_by_site(said: str) -> str | None:
    """What the site does instead of such a line, if it is one."""
    cut = "…" if said.endswith("…") else ""
    words = said.rstrip("…").replace(":", " ").split()
    for count in range(min(len(words), _MOST_WORDS), 0, -1):
        made = _MADE_BY_SITE.get(" ".join(words[:count]))
        if made and (count == len(words) or _names_platforms(" ".join(words[count:]) + cut)):
            return made
    return None


def _names_platforms(said: str) -> bool:
    """Whether these are names of platforms alone; an ellipsis may cut off the last one."""
    listed = said.rstrip("…").strip(" :")
    if listed in _PLATFORMS:
        return True
    for separator in _SEPARATORS:
        listed = listed.replace(separator, ",")
    names = [name.strip() for name in listed.split(",") if name.strip()]
    if names and said.endswith("…") and any(name.startswith(names[-1]) for name in _PLATFORMS):
        return _PLATFORMS.issuperset(names[:-1])
    return bool(names) and _PLATFORMS.issuperset(names)


def _stands_alone(
    page: tuple[Line, ...], index: int, begins_section: Callable[[Line], bool]
) -> bool:
    """Whether the line belongs to no sentence that began before it or goes on after it, and is not
    the heading of something that stays."""
    before = page[index - 1].words if index else ""
    if len(before) >= 40 and before[-1] not in ".!?…:。！？”\"'’)":
        return False
    below: Iterator[Line] = islice(page, index + 1, None)
    heading = page[index].text.lstrip().startswith("#")
    if heading:
        below = (line for line in below if line.text.strip())
    following = next(below, None)
    if following is None or not following.text.strip():
        return True
    if heading and following.text.startswith("#"):
        return True
    said = _bare(following.text)
    return begins_section(following) or _made_by_site(said) is not None or _names_platforms(said)
