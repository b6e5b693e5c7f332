"""What other sites ask for to show an episode's player where somebody pastes its address."""

import json
from collections.abc import Iterator

from podsite import urls
from podsite.formats.frame import HEIGHT, WIDTH, frame
from podsite.output import Document
from podsite.relate import Catalogue


def oembed(catalogue: Catalogue) -> Iterator[Document]:
    """`oembed.json` for every published episode that can be played.

    Specification: oEmbed 1.0, type rich. A page links to its own (discovery), so no server is
    asked that would have to answer for any address.
    """
    show = catalogue.show
    for one in catalogue.published():
        if one.recording is None:
            continue
        player = urls.absolute(show.url, urls.embed(one.slug))
        artwork = urls.medium(one.artwork or show.artwork)
        content: dict[str, object] = {
            "version": "1.0",
            "type": "rich",
            "title": one.title,
            "author_name": show.author or show.title,
            "provider_name": show.title,
            "provider_url": urls.absolute(show.url, urls.HOME),
            "html": frame(player, f"{one.title} – {show.title}"),
            "width": WIDTH,
            "height": HEIGHT,
        }
        if artwork:
            content["thumbnail_url"] = urls.absolute(show.url, artwork)
        text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        yield Document(urls.oembed(one.slug), text.encode())
