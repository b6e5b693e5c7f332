"""Old addresses can be had, lead to one episode, and hide nothing."""

from typing import Any

import pytest

from podsite.model import Episode
from podsite.output import Document, Page, Site
from podsite.pages.redirects import redirects
from podsite.problem import Problem
from podsite.relate import Catalogue
from podsite.rules.redirects import (
    old_addresses_fit,
    old_addresses_lead_to_one,
    one_thing_at_each_address,
)
from tests.shows import MOMENT, a_catalogue, a_podcast, an_episode, marked

MATTER = "---\ntitle: A\nredirects:\n  - /fine/\n  - /other/\n---\n"


def moved(slug: str, *old: str, **fields: Any) -> Episode:
    """An episode that had other addresses."""
    return marked(an_episode(slug, redirects=old, **fields), MATTER)  # type: ignore[no-any-return]  # any kind goes


def lines(problems: Any) -> list[tuple[str, str, int | None]]:
    return [(one.code, str(one.file), one.line) for one in problems]


@pytest.mark.parametrize(
    "old",
    ["/old/page/", "/old/page", "/2019/05/ep1.html", "/caf%C3%A9/", "/ep 1/", "/ep.12", "/день"],
)
def test_a_path_of_the_site_can_be_an_old_address(old: str) -> None:
    assert list(old_addresses_fit(a_podcast(moved("a", old)))) == []


@pytest.mark.parametrize(
    ("old", "told"),
    [
        ("old/page/", "starts with one /"),
        ("https://elsewhere.test/old/", "starts with one /"),
        ("//elsewhere.test/old/", "starts with one /"),
        ("/../secret/", "begins with no dot"),
        ("/a/%2e%2e/b/", "begins with no dot"),
        ("/a/./b/", "begins with no dot"),
        ("/.podsite-files", "begins with no dot"),
        ("/", "begins with no dot"),
        ("/a//b/", "begins with no dot"),
        ("/a//", "begins with no dot"),
        ("/?p=123", "'?'"),
        ("/old/#part", "'#'"),
        ("/old/*", "'*'"),
        ("/C:/old/", "':'"),
        ("/a\\b/", "'\\'"),
        ("/a\nb/", "nobody can see"),
        ("/a%00b/", "nobody can see"),
        (f"/{'a' * 256}/", "too long"),
    ],
)
def test_what_no_file_can_stand_for_is_told_at_its_line(old: str, told: str) -> None:
    (problem,) = old_addresses_fit(a_podcast(moved("a", "/fine/", old)))

    assert (problem.code, problem.line) == ("redirect-form", 5)
    assert told in problem.message


def test_old_addresses_of_several_episodes_are_fine() -> None:
    podcast = a_podcast(moved("a", "/fine/", "/other/"), moved("b", "/third/"))

    assert list(old_addresses_lead_to_one(podcast)) == []


@pytest.mark.parametrize("same", ["/other/", "/other", "/%6Fther/"])
def test_one_old_address_of_two_episodes_is_told_at_the_second(same: str) -> None:
    podcast = a_podcast(an_episode("a", redirects=(same,)), moved("b", "/fine/", "/other/"))

    (problem,) = old_addresses_lead_to_one(podcast)

    assert lines([problem]) == [("redirect-taken", "episodes/b.md", 5)]
    assert "episodes/a.md" in problem.message


def test_one_old_address_given_twice_in_a_file_is_told() -> None:
    problems = old_addresses_lead_to_one(a_podcast(moved("a", "/fine/", "/fine")))

    assert lines(problems) == [("redirect-taken", "episodes/a.md", 5)]


@pytest.mark.parametrize("fields", [{}, {"draft": True}, {"date": MOMENT.replace(year=2999)}])
def test_an_episodes_own_address_is_no_old_one_even_before_it_is_published(fields: Any) -> None:
    podcast = a_podcast(moved("a", "/episodes/b/"), an_episode("b", **fields))

    assert lines(old_addresses_lead_to_one(podcast)) == [("redirect-taken", "episodes/a.md", 4)]


# Of the site.


def found(catalogue: Catalogue, *others: str) -> list[Problem]:
    """What is wrong with a site that has these addresses besides the old ones."""
    site = Site([*(Document(other, b"") for other in others), *redirects(catalogue)])
    return list(one_thing_at_each_address(catalogue, site))


def test_a_site_where_everything_has_its_place_is_fine() -> None:
    assert found(a_catalogue(moved("a", "/old/", "/old/page.html")), "/", "/older/") == []


@pytest.mark.parametrize(
    ("old", "other"),
    [
        ("/about/", "/about/"),
        ("/about", "/about/"),
        ("/index.html", "/"),
        ("/About/", "/about/"),
        ("/about/index.html", "/about/"),
        ("/feed.xml/", "/feed.xml"),
    ],
)
def test_an_old_address_where_something_stands_is_told_at_its_line(old: str, other: str) -> None:
    problems = found(a_catalogue(moved("a", "/fine/", old)), other)

    assert lines(problems) == [("redirect-taken", "episodes/a.md", 5)]


def test_two_old_addresses_that_are_one_file_are_told() -> None:
    problems = found(a_catalogue(moved("a", "/old/", "/Old/index.html")))

    assert lines(problems) == [
        ("redirect-taken", "episodes/a.md", 5),
        ("redirect-taken", "episodes/a.md", 4),
    ]


def test_two_pages_at_one_address_are_told_by_it() -> None:
    site = Site([Page("/topics/", "topics.html", 1), Page("/topics/", "leaflet.html", 2)])

    (problem,) = one_thing_at_each_address(a_catalogue(), site)

    assert (problem.code, problem.file) == ("address-taken", None)
    assert "/topics/" in problem.message


def test_old_addresses_of_what_is_not_published_take_no_place() -> None:
    catalogue = a_catalogue(moved("a", "/about/", draft=True))

    assert found(catalogue, "/about/") == []
