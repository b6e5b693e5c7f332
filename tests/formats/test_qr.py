"""QR codes are read by a reader that is not ours."""

import re

import pytest
import zxingcpp
from PIL import Image

from podsite.formats.qr import Code, code


def read(found: Code) -> str:
    """What a camera sees in a code."""
    scale = 4
    picture = Image.new("L", (found.side * scale, found.side * scale), 255)
    for run in re.finditer(r"M(\d+) (\d+)h(\d+)v1h-\3z", found.path):
        across, down, width = (int(part) * scale for part in run.groups())
        picture.paste(0, (across, down, across + width, down + scale))
    (barcode,) = zxingcpp.read_barcodes(picture)
    return str(barcode.text)


@pytest.mark.parametrize(
    "text",
    [
        "https://signals.test/feed.xml",
        "https://signals.test/" + "a" * 300,
        "https://b%C3%BCcher.test/f%C3%BCr/feed.xml?a=1&b=2",
    ],
)
def test_a_code_says_the_text(text: str) -> None:
    assert read(code(text)) == text


def test_a_code_has_the_quiet_zone_that_readers_need() -> None:
    found = code("https://signals.test/feed.xml")
    rows = {int(row) for row in re.findall(r"M\d+ (\d+)h", found.path)}

    assert min(rows) == 4
    assert max(rows) == found.side - 5
