"""JSON of others, of which nothing is certain."""

import json
from collections.abc import Mapping
from typing import Any

from podsite.formats.transcripts.passage import UnreadableTranscriptError

Data = Mapping[str, Any]


def parsed(text: str) -> Data:
    """The object that a JSON file holds; a bare list is taken for its segments.

    Raises UnreadableTranscriptError.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        message = f"is no whole JSON: {error.msg} in line {error.lineno}; export it again"
        raise UnreadableTranscriptError(message, error.lineno) from error
    except (ValueError, RecursionError) as error:
        message = "is no JSON that can be read; export it again"
        raise UnreadableTranscriptError(message, 1) from error
    if isinstance(data, list):
        data = {"segments": data}
    return data if isinstance(data, dict) else {}


def list_of(data: object, *path: str) -> list[Data]:
    """The objects in the list at a path; none where there is no such list."""
    found = within(data, *path)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def within(data: object, *path: str) -> object:
    """What stands at a path; None where nothing does."""
    for part in path:
        data = data.get(part) if isinstance(data, dict) else None
    return data


def text_of(data: Data, *names: str) -> str:
    """The first of these fields that holds text."""
    found = (data.get(one) for one in names)
    return next((one for one in found if isinstance(one, str)), "")
