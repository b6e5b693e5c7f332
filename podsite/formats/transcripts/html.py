"""HTML with `<cite>`, `<time>` and `<p>`, as podcast hosts publish transcripts."""

from collections.abc import Iterator
from html.parser import HTMLParser

from podsite.formats import timecode
from podsite.formats.transcripts.passage import Passage, UnreadableTranscriptError, one_line
from podsite.formats.transcripts.speaking import spoken

_FORM = ("<cite", "<time", "<p>", "<p ", "<!doctype html", "<html")
# What ends a paragraph, whether it begins or ends itself.
_BLOCKS = frozenset(
    "p div li ul ol dl dt dd section article main blockquote table tr td body".split()
)
_UNSPOKEN = frozenset("head script style title h1 h2 h3 h4 h5 h6 nav header footer figure".split())


def is_form(text: str) -> bool:
    """Whether a text is HTML that has paragraphs."""
    beginning = text[:5000].lower()
    return "<" in beginning and any(one in beginning for one in _FORM)


def passages(text: str) -> Iterator[Passage]:
    """The paragraphs, each with the speaker and time that stand before or in it.

    A speaker goes on until the next one is named. Raises UnreadableTranscriptError.
    Specification: podcast namespace, transcripts, HTML.
    """
    reader = _Reader()
    try:
        reader.feed(text)
        reader.close()
    except AssertionError as error:  # how the standard library's reader refuses `<![x`
        raise UnreadableTranscriptError(
            "is no HTML that can be read; export it again", 1
        ) from error
    reader.ended()
    return spoken(reader.passages)


class _Reader(HTMLParser):
    """Gathers passages; whatever is never closed is closed at the end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.passages: list[Passage] = []
        self._texts: dict[str, str] = {"": "", "cite": "", "time": ""}
        self._inside = ""  # cite or time, whose text is none of the words
        self._moment = ""
        self._unspoken: list[str] = []
        self._speaker: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A paragraph, a speaker or a time begins."""
        if tag in _UNSPOKEN:
            self._unspoken.append(tag)
        elif tag in _BLOCKS:
            self.ended()
        elif tag == "br":
            self._texts[self._inside] += " "
        elif tag in ("cite", "time"):
            if self._texts[""].strip():
                self.ended()
            self._inside = tag
            self._texts[tag] = ""
            self._moment = dict(attrs).get("datetime") or "" if tag == "time" else self._moment

    def handle_endtag(self, tag: str) -> None:
        """What began ends."""
        if tag in self._unspoken:
            del self._unspoken[self._unspoken.index(tag) :]
            self.ended()
        elif tag in _BLOCKS:
            self.ended()
        elif tag == "cite":
            self._inside = ""
            self._speaker = one_line(self._texts[tag]).rstrip(": ") or self._speaker
        elif tag == "time":
            self._inside = ""

    def handle_data(self, data: str) -> None:
        """Words, or the name or time that stands before them."""
        if not self._unspoken:
            self._texts[self._inside] += data

    def ended(self) -> None:
        """The paragraph is over; what words it has become a passage."""
        words = one_line(self._texts[""])
        self._texts[""] = self._inside = ""
        if words:
            stamp = one_line(self._texts["time"]).strip("()[] ")
            start = timecode.parsed(stamp) or timecode.parsed(self._moment)
            self.passages.append(Passage(words, self._speaker, start))
            self._texts["time"] = self._moment = ""
