"""What a podcaster links to within the site is there."""

from collections.abc import Iterator

from podsite import urls
from podsite.formats import markdown
from podsite.formats.frontmatter import line_below
from podsite.output import Site
from podsite.problem import Problem
from podsite.relate import Catalogue


def links_lead_somewhere(catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    """A link from notes to an address of the site finds something there (design, promise 2).

    dead-link: whoever follows it gets an error page, and podcast apps show the link too. Mend the
    address or take the link out.
    """
    people = [entry.person for entry in catalogue.people]
    topics = [entry.topic for entry in catalogue.topics]
    for one in (catalogue.show, *catalogue.episodes, *people, *topics, *catalogue.leaflets):
        for text in one.texts:
            for address in markdown.addresses(text.html):
                own = address.startswith("/") and not address.startswith("//")
                if own and urls.path(address) not in site:
                    place = line_below(one.source.matter, one.body.markdown, address)
                    message = f"the link to {address} leads nowhere; mend it or take it out"
                    yield Problem("dead-link", message, one.source.file, place)
