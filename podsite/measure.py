"""What a recording on the web is: its server is asked, and as much of it read as tells."""

from dataclasses import replace
from io import SEEK_CUR, SEEK_END, BufferedReader, RawIOBase
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from podsite.fetch import Answer, Limits, NoAnswerError, head, piece
from podsite.formats import media
from podsite.model import Measured
from podsite.problem import Problem, ProblemError

LIMITS = Limits(largest=20_000_000)  # so much of a file is read where its server gives no parts
_PIECE = 262_144
_PIECES = 12  # that are asked for: a header that leads further is damaged


def measure(url: str, limits: Limits = LIMITS) -> Measured:
    """Length, media type and duration of the recording at a URL that the podcaster named.

    The server is asked for the facts (HEAD), then for the beginning of the file, and for more where
    the form needs it. Raises ProblemError: it cannot be had, is no recording, or has no length.
    """
    length = _length_said(url, limits)
    first = piece(url, 0, _PIECE, limits)
    if first.length is None and len(first.content) < _PIECE:
        first = replace(first, length=len(first.content))
    length = first.length if first.length is not None else length
    name = unquote(PurePosixPath(urlsplit(url).path).name) or url
    if length is None:
        message = f"the server of {url} does not say how long it is; write  length:  beside its url"
        raise ProblemError(Problem("no-length", message))
    if length == 0:
        raise ProblemError(Problem("empty-file", f"{url} has no bytes; upload it again"))
    remote = _Remote(url, length, first, limits)
    try:
        recording = media.measured(BufferedReader(remote, _PIECE), name)
    except media.UnfitRecordingError as error:
        if remote.refusal is not None:
            raise remote.refusal from error
        raise ProblemError(Problem(error.code, f"{error} ({url})")) from error
    lasts = recording.duration
    seconds = None if lasts is None else max(1, round(lasts.total_seconds()))
    return Measured(url, length, recording.type, seconds)


def _length_said(url: str, limits: Limits) -> int | None:
    """The length that a server tells for the asking; some refuse, or say 0 of everything."""
    try:
        return head(url, limits).length or None
    except NoAnswerError:
        raise
    except ProblemError:
        return None


class _Remote(RawIOBase):
    """A file on the web, of which only what is read comes over the line.

    What cannot be had is missing like the rest of a file that ends too early; `refusal` says why.
    """

    def __init__(self, url: str, length: int, first: Answer, limits: Limits) -> None:
        super().__init__()
        self._url, self._length, self._limits = url, length, limits
        self._place = 0
        self._pieces = [first]
        self.refusal: ProblemError | None = None

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._place

    def seek(self, offset: int, whence: int = 0, /) -> int:
        base = {SEEK_CUR: self._place, SEEK_END: self._length}.get(whence, 0)
        if base + offset < 0:
            raise OSError
        self._place = base + offset
        return self._place

    def readinto(self, buffer: Any, /) -> int:  # typing names buffers from Python 3.12 on
        content = self._from(self._place)[: len(buffer)]
        buffer[: len(content)] = content
        self._place += len(content)
        return len(content)

    def _from(self, place: int) -> bytes:
        """Some bytes from a place in the file on; none at its end, and where they are refused."""
        if place >= self._length:
            return b""
        for one in self._pieces:
            if one.start <= place < one.start + len(one.content):
                return one.content[place - one.start :]
        if self.refusal or len(self._pieces) > _PIECES:
            return b""
        try:
            came = piece(self._url, place, _PIECE, self._limits)
        except ProblemError as refusal:
            self.refusal = refusal
            return b""
        self._pieces.append(came)
        return came.content[place - came.start :]
