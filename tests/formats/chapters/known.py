"""The chapters that tests/cases/chapters know of, in their own words."""

from datetime import timedelta
from pathlib import PurePosixPath
from typing import Any

from podsite.model import Chapter, Media, Url

WELCOME = "Welcome & weather"
MIRROR = "Grinding a mirror"
DREAM = "“Why we dream” <of the moon>"
FACE = Media(url=Url("https://signals.example.net/img/welcome.jpg"))
GLASS = Media(file=PurePosixPath("mirror.png"))
PAGE = Url("https://mirrors.example.net/?a=1&b=2")


def at(seconds: float, title: str, end: float | None = None, **more: Any) -> Chapter:
    """A chapter whose times are seconds."""
    stop = None if end is None else timedelta(seconds=end)
    return Chapter(start=timedelta(seconds=seconds), title=title, end=stop, **more)
