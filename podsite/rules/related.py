"""Episodes picked by hand as related are there."""

from collections.abc import Iterator

from podsite.formats.frontmatter import problem
from podsite.formats.words import likeliest
from podsite.model import Podcast
from podsite.problem import Problem
from podsite.relate.likeness import called, named


def related_episodes_are_there(podcast: Podcast) -> Iterator[Problem]:
    """What `related` names are other episodes of the show (README, front matter).

    unknown-related: there is no episode of that slug, file name or title, so nothing would be
    shown. Write the slug of one that is there; a draft may be named, and is shown once it is out.
    related-itself: an episode that leads to itself leads nowhere. Take the line out.
    """
    known = named(podcast.episodes)
    for episode in podcast.episodes:
        for place, name in enumerate(episode.related):
            other = known.get(called(name))
            if other is episode:
                message = f"'{name}' is this episode itself; take it out"
                yield problem(episode.source, ("related", place), "related-itself", message)
            elif other is None and not podcast.unread:
                close = likeliest(called(name), known)
                meant = known[close] if close else None
                advice = f"did you mean '{meant.slug}'?" if meant else "write the slug of one"
                message = f"there is no episode '{name}'; {advice}"
                yield problem(episode.source, ("related", place), "unknown-related", message)
