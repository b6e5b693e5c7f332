"""Text that a podcaster wrote, ready for the page it stands on."""

from urllib.parse import quote

from podsite import urls
from podsite.formats import markdown
from podsite.model import Html


def prose(html: Html, here: str, level: int = 2) -> Html:
    """Cleaned HTML whose links work from the page at `here`, with headings from `level` on."""

    def target(address: str) -> str:
        if address.startswith(f"{quote(here)}#"):
            return address.removeprefix(quote(here))
        own = address.startswith("/") and not address.startswith("//")
        return urls.followed(address, lambda path: urls.link(path, here)) if own else address

    return markdown.beneath(markdown.linked(html, target), level)
