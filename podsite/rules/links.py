"""What a podcaster links to within the site is there."""

from collections.abc import Iterator
from urllib.parse import unquote

from podsite.formats import markdown
from podsite.formats.frontmatter import line
from podsite.output import Site
from podsite.problem import Problem
from podsite.relate import Catalogue


def links_lead_somewhere(catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    """A link from notes to an address of the site finds something there (design, promise 2)."""
    people = [entry.person for entry in catalogue.people]
    topics = [entry.topic for entry in catalogue.topics]
    for one in (catalogue.show, *catalogue.episodes, *people, *topics, *catalogue.leaflets):
        for address in markdown.addresses(one.body.html):
            path = unquote(address.partition("#")[0].partition("?")[0])
            if address.startswith("/") and not address.startswith("//") and path not in site:
                place = line(one.source.matter, ())
                offset = one.body.markdown.find(address)
                if offset >= 0:
                    above = one.source.matter.count("\n") + 2
                    place = above + one.body.markdown.count("\n", 0, offset)
                message = f"the link to {address} leads nowhere; mend it or take it out"
                yield Problem("dead-link", message, one.source.file, place)
