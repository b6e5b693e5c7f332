"""XML elements under the prefixes that podcast apps look for.

Several parsers match the literal prefix instead of the namespace, so each namespace is written
under its one usual prefix. The only door to lxml, together with feeds/rss and feeds/sitemap.
"""

from lxml.etree import Element, _Element

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}


def element(tag: str, text: str | None = None, **attributes: str | None) -> _Element:
    """`itunes:image` and the like with its text and attributes; those that are None are left out.

    A trailing underscore of an attribute's name falls away (`type_`).
    """
    prefix, _, name = tag.rpartition(":")
    made = Element(f"{{{NAMESPACES[prefix]}}}{name}" if prefix else name)
    made.text = text
    for key, value in attributes.items():
        if value is not None:
            made.set(key.rstrip("_"), value)
    return made
