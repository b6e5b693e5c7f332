"""Elements of a feed as one reads them, to compare them with what is expected."""

import re
from collections.abc import Iterable

from lxml.etree import Element, _Element, tostring

from podsite.feeds.elements import NAMESPACES


def xml(elements: Iterable[_Element]) -> list[str]:
    """Each element as it stands in a feed: `<itunes:image href="…"/>`."""
    made = list(elements)
    root = Element("rss", nsmap=NAMESPACES)
    root.extend(made)
    text = (tostring(one, encoding="unicode", with_tail=False) for one in made)
    return [re.sub(r' xmlns:\w+="[^"]*"', "", one) for one in text]
