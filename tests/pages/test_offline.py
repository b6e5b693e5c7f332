"""A script at the site's root answers for what listeners have saved."""

from podsite.pages.offline import OfflineView, offline
from tests.shows import a_catalogue


def test_it_stands_at_the_root_for_a_service_worker_answers_for_what_is_below() -> None:
    (page,) = offline(a_catalogue())

    assert (page.address, page.template, page.view) == ("/sw.js", "sw.js", OfflineView())
