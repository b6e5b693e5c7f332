"""Licences that others can look up."""

from collections.abc import Iterator

from podsite.formats.frontmatter import problem
from podsite.formats.words import likeliest
from podsite.model import Podcast
from podsite.problem import Problem

# Those of the SPDX list that recordings and texts are published under.
_NAMES = tuple(
    """
    CC0-1.0 CC-PDDC PDDL-1.0 Unlicense
    CC-BY-1.0 CC-BY-2.0 CC-BY-2.5 CC-BY-3.0 CC-BY-4.0
    CC-BY-SA-1.0 CC-BY-SA-2.0 CC-BY-SA-2.5 CC-BY-SA-3.0 CC-BY-SA-4.0
    CC-BY-NC-1.0 CC-BY-NC-2.0 CC-BY-NC-2.5 CC-BY-NC-3.0 CC-BY-NC-4.0
    CC-BY-NC-SA-1.0 CC-BY-NC-SA-2.0 CC-BY-NC-SA-2.5 CC-BY-NC-SA-3.0 CC-BY-NC-SA-4.0
    CC-BY-NC-ND-1.0 CC-BY-NC-ND-2.0 CC-BY-NC-ND-2.5 CC-BY-NC-ND-3.0 CC-BY-NC-ND-4.0
    CC-BY-ND-1.0 CC-BY-ND-2.0 CC-BY-ND-2.5 CC-BY-ND-3.0 CC-BY-ND-4.0
    MIT MIT-0 ISC Apache-2.0 BSD-2-Clause BSD-3-Clause MPL-2.0 0BSD WTFPL
    GPL-2.0-only GPL-2.0-or-later GPL-3.0-only GPL-3.0-or-later AGPL-3.0-only AGPL-3.0-or-later
    LGPL-3.0-only LGPL-3.0-or-later GFDL-1.3-only GFDL-1.3-or-later
    LAL-1.2 LAL-1.3 ODbL-1.0 ODC-By-1.0 OGL-UK-3.0 Artistic-2.0
    """.split()
)
_KNOWN = frozenset(name.casefold() for name in _NAMES)


def licences_can_be_read(podcast: Podcast) -> Iterator[Problem]:
    """A licence is of the SPDX list or has the address of its text (podcast namespace, license).

    unknown-license: whoever wants to use the recording cannot tell what is allowed. Write the name
    as https://spdx.org/licenses/ does, such as  CC-BY-4.0 , or add the  url  of a licence of your
    own.
    """
    for one in podcast.show_and_episodes():
        licence = one.license
        if licence and not licence.url and licence.name.casefold() not in _KNOWN:
            spelt = "-".join(licence.name.replace("_", " ").split())
            close = likeliest(spelt, _NAMES)
            advice = f"did you mean '{close}'?" if close else "add its  url"
            message = f"'{licence.name}' is no licence of the SPDX list; {advice}"
            yield problem(one.source, ("license",), "unknown-license", message)
