"""What must hold before anything is written. A rule is a small function that yields problems."""

from collections.abc import Callable, Iterator

from podsite.model import Podcast
from podsite.output import Site
from podsite.problem import Problem
from podsite.relate import Catalogue
from podsite.rules import directories, identity, links, recording

# Of all that was read, drafts included.
OF_THE_PODCAST: tuple[Callable[[Podcast], Iterator[Problem]], ...] = (
    identity.slug_is_an_address,
    identity.one_address_each,
    identity.one_guid_each,
    identity.one_owner_of_a_name,
    recording.something_to_hear,
    recording.remote_recording_is_known,
    recording.chapters_go_forward,
    recording.cues_go_forward,
    directories.show_is_presentable,
    directories.address_is_real,
    directories.address_is_whole,
    directories.roles_are_said,
)

# Of the site that would be written.
OF_THE_SITE: tuple[Callable[[Catalogue, Site], Iterator[Problem]], ...] = (
    links.links_lead_somewhere,
)
