"""Plain links that share a page; they load nothing and count nobody."""

from urllib.parse import quote

from podsite.pages.layout import Label

# Where to → its own address for sharing; `{url}`, `{title}` and `{both}` stand for what is shared.
TARGETS = {
    "E-mail": "mailto:?subject={title}&body={both}",
    "Mastodon": "https://tootpick.org/#text={both}",
    "Bluesky": "https://bsky.app/intent/compose?text={both}",
    "WhatsApp": "https://wa.me/?text={both}",
    "Telegram": "https://t.me/share/url?url={url}&text={title}",
    "Reddit": "https://www.reddit.com/submit?url={url}&title={title}",
    "LinkedIn": "https://www.linkedin.com/sharing/share-offsite/?url={url}",
    "X": "https://x.com/intent/post?text={title}&url={url}",
    "Facebook": "https://www.facebook.com/sharer/sharer.php?u={url}",
}


def share(title: str, url: str) -> tuple[Label, ...]:
    """The links that share the page at `url`."""
    spelt = {"title": title, "url": url, "both": f"{title} {url}"}
    given = {name: quote(text, safe="") for name, text in spelt.items()}
    return tuple(Label(name, form.format(**given)) for name, form in TARGETS.items())
