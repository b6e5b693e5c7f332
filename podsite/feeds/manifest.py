"""What a device needs to know to put the site among its apps."""

import json
from collections.abc import Iterator

from podsite import urls
from podsite.formats.colours import palette, parsed
from podsite.icons import Icon, icons_of
from podsite.output import Document
from podsite.relate import Catalogue


def manifest(catalogue: Catalogue) -> Iterator[Document]:
    """`manifest.webmanifest`; its addresses are links, so that the site may live below any path.

    Specification: W3C, Web Application Manifest.
    """
    show = catalogue.show
    colours = palette(parsed(show.accent) if show.accent else None)
    content = {
        "name": show.title,
        "short_name": show.short_title or show.title,
        "lang": show.language,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": colours.paper[0],
        "background_color": colours.paper[0],
        "icons": [_icon(one) for one in icons_of(show)],
    }
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    yield Document(urls.MANIFEST, text.encode())


def _icon(one: Icon) -> dict[str, str]:
    sizes = f"{one.side}x{one.side}" if one.side else "any"
    return {"src": urls.link(one.address, urls.MANIFEST), "sizes": sizes, "type": one.type}
