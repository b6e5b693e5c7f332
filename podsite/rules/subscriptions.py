"""Where a show says it can be subscribed to."""

from collections.abc import Iterator
from difflib import get_close_matches

from podsite.formats.frontmatter import problem
from podsite.model import Podcast
from podsite.pages.platforms import PLATFORMS
from podsite.problem import Problem


def apps_can_be_opened(podcast: Podcast) -> Iterator[Problem]:
    """What stands under `subscribe` is a web address, or an id in an app that is known (design, 3).

    unknown-app: the address follows from an id only where the app is known; under any other name it
    would be a link to nowhere. Give the whole address, or mend the app's name.
    """
    known = {platform.name.casefold(): platform.name for platform in PLATFORMS}
    for one in podcast.show.subscribe:
        if one.name.casefold() in known or one.place.startswith(("https://", "http://")):
            continue
        close = get_close_matches(one.name.casefold(), known, 1)
        advice = f"did you mean '{known[close[0]]}'?" if close else "give its whole address"
        message = f"'{one.place}' is no web address, and no app '{one.name}' is known; {advice}"
        yield problem(podcast.show.source, ("subscribe", one.name), "unknown-app", message)
