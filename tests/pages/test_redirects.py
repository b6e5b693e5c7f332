"""Whoever comes to an old address is led on."""

import pytest
from lxml import html

from podsite.model import Credit, Person, Topic, Url
from podsite.pages.redirects import redirects
from podsite.theme import Theme, shipped
from tests.shows import MOMENT, a_catalogue, a_show, an_episode, written

MOVED = an_episode("a", redirects=("/old/page", "/2019/a.html"), former=("b",))


def test_every_old_address_of_an_episode_leads_to_it() -> None:
    pages = list(redirects(a_catalogue(MOVED)))

    assert [page.address for page in pages] == ["/old/page/", "/2019/a.html", "/episodes/b/"]
    assert {page.view.address for page in pages} == {"/episodes/a/"}


def test_aliases_of_topics_and_people_lead_to_their_pages() -> None:
    topic = written(
        Topic, "multiple-sclerosis", "topics", title="Multiple sclerosis", aliases=("MS",)
    )
    person = written(Person, "tobias-wren", "people", name="Tobias Wren", aliases=("Toby Wren",))
    catalogue = a_catalogue(
        an_episode("a", topics=("MS",), guests=(Credit(name="Toby Wren"),)),
        topics=(topic,),
        people=(person,),
    )

    assert [(page.address, page.view.address) for page in redirects(catalogue)] == [
        ("/topics/ms/", "/topics/multiple-sclerosis/"),
        ("/people/toby-wren/", "/people/tobias-wren/"),
    ]


def test_what_is_not_published_has_no_old_addresses() -> None:
    draft = an_episode("a", redirects=("/old/",), former=("b",), draft=True)
    future = an_episode("c", redirects=("/older/",), date=MOMENT.replace(year=2999))

    assert list(redirects(a_catalogue(draft, future))) == []


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("/old/page/", "../../episodes/a/"),
        ("/2019/a.html", "../episodes/a/"),
        ("/episodes/b/", "../a/"),
    ],
)
def test_the_page_leads_on_without_a_script_and_is_in_no_search_engine(
    address: str, link: str
) -> None:
    site = "https://signals.test/pod/"
    pages = {
        page.address: page for page in redirects(a_catalogue(MOVED, show=a_show(url=Url(site))))
    }
    tree = html.fromstring(Theme((shipped(),), site).draw(pages[address]).content)

    assert tree.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={link}"]
    assert tree.xpath("//a/@href") == [link]
    assert tree.xpath("//a/text()") == ["A"]
    assert tree.xpath("//link[@rel='canonical']/@href") == [site + "episodes/a/"]
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
