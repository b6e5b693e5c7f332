"""What a browser may fetch ahead of a click, as a page tells it (speculation rules).

Specification: HTML, speculation rules; WICG prefetch. Browsers that know none of it skip it.
"""

from podsite.formats.jsonld import Script, embedded

# Not pages: what weighs much, what is for machines, and what somebody wants to keep.
_NOT_AHEAD = ("*.xml", "*.json", "*.txt", "*.md", "*.vtt", "*.srt", "*.js", "media/*", "pagefind/*")


def prefetching(root: str) -> Script:
    """The rules of a site whose home is at the path `root` of its host: its pages, once pointed at.

    `moderate` is the browser's word for a pointer that rests on a link, or a finger on it.
    """
    others = [f"{root}{pattern}" for pattern in _NOT_AHEAD]
    where = [
        {"href_matches": f"{root}*"},
        {"not": {"href_matches": others}},
        {"not": {"selector_matches": "[download], [target=_blank]"}},
    ]
    return embedded({"prefetch": [{"where": {"and": where}, "eagerness": "moderate"}]})
