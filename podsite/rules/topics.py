"""Topics are a list, have an order among them, and pages where these lead on."""

import re
from collections import Counter
from collections.abc import Iterator

from podsite.formats.frontmatter import problem, warning
from podsite.formats.words import likeliest
from podsite.model import Podcast, Topic
from podsite.problem import Problem
from podsite.relate.identity import keys, topic_key

# One text behind `topics:`, neither in quotes nor a list, with commas in it.
_ONE_TEXT = re.compile(r"(?m)^topics[ \t]*:[ \t]+[^\s\[{\"'|>#&*!-][^\n#]*,")

# From so many topics on, a page for each that is used once is a crowd of pages to nowhere.
_MANY = 50


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


def broader_topics_are_known(podcast: Podcast) -> Iterator[Problem]:
    """A broader topic is one of the show's (README, topics).

    broader-unknown: no episode and no file has a topic of this name, so that nothing leads up to
    it. Mend the spelling, or leave it until there is one.
    """
    names = {name for episode in podcast.episodes for name in episode.topics}
    names |= {name for topic in podcast.topics for name in (topic.title, *topic.aliases)}
    known = {topic_key(name) for name in names}
    for topic in podcast.topics:
        for place, name in enumerate(topic.broader):
            if topic_key(name) not in known:
                close = likeliest(name, sorted(names))
                advice = f"did you mean '{close}'?" if close else "mend the name or take it out"
                message = f"the show has no topic '{name}'; {advice}"
                yield warning(topic.source, ("broader", place), "broader-unknown", message)


def no_topic_is_a_part_of_itself(podcast: Podcast) -> Iterator[Problem]:
    """What is broader is never narrower too (SKOS, S27).

    topic-circle: following the broader topics leads back to where one began, so that neither is
    the broader one. Take the line out of one of them.
    """
    known = {key: topic for topic in podcast.topics for key in keys(topic)}
    for topic in podcast.topics:
        seen: dict[str, Topic] = {}
        waiting = [topic]
        while waiting:
            for name in waiting.pop().broader:
                wider = known.get(topic_key(name))
                if wider and wider.slug not in seen:
                    seen[wider.slug] = wider
                    waiting.append(wider)
        if topic.slug in seen:
            message = f"'{topic.title}' is above its own broader topics; take one of the lines out"
            yield problem(topic.source, ("broader",), "topic-circle", message)


def pages_of_topics_are_worth_it(podcast: Podcast) -> Iterator[Problem]:
    """A topic's page leads from one episode to others (README, topics).

    topic-minimum: most of many topics have one episode, whose page is all that theirs leads to.
    With the number that is proposed there are no more pages of topics than of episodes; the others
    still stand on the episode, as text. Write it into show.md, or  topic_minimum: 1  to have every
    page.
    """
    if podcast.show.topic_minimum is not None:
        return
    known = {key: f"{topic.source.file}" for topic in podcast.topics for key in keys(topic)}
    uses: Counter[str] = Counter()
    for episode in podcast.episodes:
        found = map(topic_key, () if episode.draft else episode.topics)
        uses.update({known.get(key, key) for key in found})
    once = sum(number == 1 for number in uses.values())
    if len(uses) < _MANY or 2 * once <= len(uses):
        return
    fitting = 2
    while (pages := sum(number >= fitting for number in uses.values())) > len(podcast.episodes):
        fitting += 1
    message = (
        f"{once} of {len(uses)} topics have a page for one episode alone; write  topic_minimum:"
        f" {fitting}  for {pages} pages that lead on, or merge topics (podsite topics)"
    )
    yield warning(podcast.show.source, ("topic_minimum",), "topic-minimum", message)
