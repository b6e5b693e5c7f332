"""Text that a podcaster wrote, ready for the page it stands on."""

import re
from urllib.parse import quote

from podsite import urls
from podsite.formats import markdown
from podsite.model import Html


def prose(html: Html, here: str, level: int = 2) -> Html:
    """Cleaned HTML whose links work from the page at `here`, with headings from `level` on.

    A table stands in a frame: wider than a phone, it scrolls there, by keyboard too.
    """

    def target(address: str) -> str:
        if address.startswith(f"{quote(here)}#"):
            return address.removeprefix(quote(here))
        own = address.startswith("/") and not address.startswith("//")
        return urls.followed(address, lambda path: urls.link(path, here)) if own else address

    return _framed(markdown.beneath(markdown.linked(html, target), level))


def _framed(html: Html) -> Html:
    framed = re.sub(r"<table[ >]", r'<div class="wide" tabindex="0">\g<0>', html)
    return Html(framed.replace("</table>", "</table></div>"))
