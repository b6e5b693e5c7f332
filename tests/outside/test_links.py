"""No link of a built site leads nowhere."""

from tests.outside.links import dead
from tests.outside.sites import Site


def test_every_address_and_fragment_of_the_site_is_there(site: Site) -> None:
    assert list(dead(site)) == []
