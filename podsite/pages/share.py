"""Plain links that share a page; they load nothing and count nobody."""

from urllib.parse import quote

from podsite.language import Language
from podsite.pages.layout import Label

EMAIL = "E-mail"  # the only one that is called otherwise in another language

# Where to → its own address for sharing; `{url}`, `{title}` and `{both}` stand for what is shared.
TARGETS = {
    EMAIL: "mailto:?subject={title}&body={both}",
    "Mastodon": "https://tootpick.org/#text={both}",
    "Bluesky": "https://bsky.app/intent/compose?text={both}",
    "WhatsApp": "https://wa.me/?text={both}",
    "Telegram": "https://t.me/share/url?url={url}&text={title}",
    "Reddit": "https://www.reddit.com/submit?url={url}&title={title}",
    "LinkedIn": "https://www.linkedin.com/sharing/share-offsite/?url={url}",
    "X": "https://x.com/intent/post?text={title}&url={url}",
    "Facebook": "https://www.facebook.com/sharer/sharer.php?u={url}",
}


def share(title: str, url: str, language: Language) -> tuple[Label, ...]:
    """The links that share the page at `url`."""
    spelt = {"title": title, "url": url, "both": f"{title} {url}"}
    given = {name: quote(text, safe="") for name, text in spelt.items()}
    called = {EMAIL: language.say("E-mail")}
    return tuple(
        Label(called.get(name, name), form.format(**given)) for name, form in TARGETS.items()
    )
