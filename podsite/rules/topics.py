"""Topics are a list."""

import re
from collections.abc import Iterator

from podsite.formats.frontmatter import warning
from podsite.model import Podcast
from podsite.problem import Problem

# One text behind `topics:`, neither in quotes nor a list, with commas in it.
_ONE_TEXT = re.compile(r"(?m)^topics[ \t]*:[ \t]+[^\s\[{\"'|>#&*!-][^\n#]*,")


def topics_are_a_list(podcast: Podcast) -> Iterator[Problem]:
    """Several topics are written as a list (README, front matter).

    topics-as-text: without brackets YAML takes `topics: Sleep, Memory` for the one topic `Sleep,
    Memory`, which gets a page that no other episode shares. Write  topics: [Sleep, Memory]  or, if
    the comma belongs to the name, put it in quotes.
    """
    for episode in podcast.episodes:
        if len(episode.topics) == 1 and _ONE_TEXT.search(episode.source.matter):
            topic = episode.topics[0]
            message = (
                f"this is the one topic '{topic}'; if they are several, write  topics: [{topic}] ,"
                " and if the comma is part of the name, put it in quotes"
            )
            yield warning(episode.source, ("topics",), "topics-as-text", message)
