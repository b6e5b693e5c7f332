"""The HTML that puts a page into pages of other people: a frame."""

from html import escape

WIDTH, HEIGHT = 640, 220  # pixels, of a player with a title of two lines; it fills any width


def frame(source: str, title: str) -> str:
    """A frame that shows the page at the URL `source`, and asks for it only once it is in sight."""
    return (
        f'<iframe src="{escape(source)}" title="{escape(title)}"'
        f' width="100%" height="{HEIGHT}" loading="lazy" allow="autoplay; clipboard-write"'
        ' style="border: 0"></iframe>'
    )
