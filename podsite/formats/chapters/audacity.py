"""Audacity's label file: `754.000000<tab>754.000000<tab>Why we dream`.

Specification: Audacity's manual, Importing and Exporting Labels. A label that has a length is a
chapter that has an end; lines that begin with `\\` say the frequencies of the one before.
"""

import re

from podsite.formats.chapters.reading import Gathering, Reading

ROW = re.compile(r"\s*(\d+(?:[.,]\d+)?)\t(\d+(?:[.,]\d+)?)(?:\t(.*))?$")


def chapters(text: str) -> Reading:
    """A chapter for each label, times in seconds with a point or a comma."""
    found = Gathering()
    for number, row in enumerate(text.split("\n"), 1):
        if not row.strip() or row.startswith("\\"):
            continue
        label = ROW.match(row)
        if label is None:
            message = f"'{row:.40}' is no label; write its start, its end and its title with tabs"
            found.fault(number, message)
            continue
        start, end = (_seconds(label[part]) for part in (1, 2))
        found.add(number, start, label[3], end=None if end == start else end)
    return found.reading()


def _seconds(said: str) -> float:
    return float(said.replace(",", ".")[:40])
