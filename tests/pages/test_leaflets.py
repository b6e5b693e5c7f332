"""The about page and the podcaster's own pages are text on a page."""

from podsite.model import Leaflet
from podsite.pages.leaflets import leaflets
from tests.shows import a_catalogue, a_show, written


def test_the_body_of_the_show_is_its_about_page() -> None:
    (page,) = leaflets(a_catalogue(show=a_show(body="We talk about **the sky**.")))

    assert (page.address, page.view.title) == ("/about/", "About Night Signals")
    assert page.view.text == "<p>We talk about <strong>the sky</strong>.</p>"
    assert page.view.layout.description == "We talk about the sky."


def test_a_show_that_says_nothing_has_no_about_page() -> None:
    assert list(leaflets(a_catalogue())) == []


def test_every_file_in_pages_is_a_page_at_the_root() -> None:
    press = written(
        Leaflet, "press", "pages", title="Press", body="[Home](/) and [media](/media/x.pdf)"
    )
    (page,) = leaflets(a_catalogue(leaflets=(press,)))

    assert (page.address, page.view.title) == ("/press/", "Press")
    assert 'href="../"' in page.view.text
    assert 'href="../media/x.pdf"' in page.view.text


def test_a_page_without_text_is_described_by_its_title() -> None:
    bare = written(Leaflet, "bare", "pages", title="Bare")
    (page,) = leaflets(a_catalogue(leaflets=(bare,), show=a_show(summary="On the sky.")))

    assert page.view.layout.description == "Bare"
