"""Plain links that share a page; they load nothing and count nobody."""

from urllib.parse import quote

from podsite.pages.layout import Label

# Where to → its own address for sharing, of which the text (title and URL) becomes the end.
TARGETS = {
    "Mastodon": "https://tootpick.org/#text=",
    "Bluesky": "https://bsky.app/intent/compose?text=",
    "WhatsApp": "https://wa.me/?text=",
    "Telegram": "https://t.me/share/url?url=",
    "E-mail": "mailto:?body=",
}


def share(title: str, url: str) -> tuple[Label, ...]:
    """The links that share the page at `url`."""
    text = quote(f"{title} {url}", safe="")
    return tuple(
        Label(name, address + (quote(url, safe="") if address.endswith("url=") else text))
        for name, address in TARGETS.items()
    )
