"""Addresses, links and slugs."""

import unicodedata
from pathlib import PurePosixPath
from urllib.parse import quote, unquote, urljoin, urlsplit

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from podsite import urls
from podsite.model import Enclosure, Media, Url
from tests.shows import a_show

QUICK = settings(deadline=None, max_examples=150)
NAMES = st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1).filter(
    lambda name: name not in (".", "..")
)


@st.composite
def addresses(draw: st.DrawFn) -> str:
    """Addresses of pages (with a slash at the end) and of files."""
    parts = draw(st.lists(NAMES, max_size=4))
    page = draw(st.booleans())
    path = "/" + "/".join(parts)
    return path + "/" if parts and page else path


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Multiple Sclerosis", "multiple-sclerosis"),
        ("C", "c"),
        ("C++", "cplusplus"),
        ("C#", "csharp"),
        ("R&D", "r-and-d"),
        ("50% off @ home", "50-percent-off-at-home"),
        ("What's next?", "whats-next"),
        ("What’s next", "whats-next"),
        ("  --Hello,   World!-- ", "hello-world"),
        ("Straße", "strasse"),
        ("Café", "café"),
        ("Cafe\u0301", "café"),
        ("МОСКВА", "москва"),
        ("東京 2026", "東京-2026"),
        ("हिन्दी", "हिन्दी"),
        ("a/b\\c.d", "a-b-c-d"),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_a_slug_keeps_letters_and_digits_of_every_script(name: str, slug: str) -> None:
    assert urls.slug(name) == slug


def test_every_part_of_a_show_has_the_address_of_its_feed() -> None:
    assert urls.topic_feed("café") == "/topics/café/feed.xml"
    assert urls.person_feed("mira-solano") == "/people/mira-solano/feed.xml"
    assert urls.season_feed(2) == "/seasons/2/feed.xml"
    assert [urls.feed(number) for number in (1, 2)] == ["/feed.xml", "/feed/2.xml"]


@QUICK
@given(st.text())
@example("a'\u0301")
@example("\u0345\u0301")
@example("ᾳ" * 200)
@example("長" * 100)
@example("\ud800")
def test_a_slug_of_a_slug_is_that_slug(name: str) -> None:
    assert urls.slug(urls.slug(name)) == urls.slug(name)


@QUICK
@given(st.text())
@example("")
@example("!?")
@example("\ud800\udfff")
def test_a_slug_is_never_empty_and_stays_one_name_of_a_file(name: str) -> None:
    slug = urls.slug(name)
    assert slug not in ("", ".", "..")
    assert not set(slug) & set("/\\.?#%&+:*\"'<>| \t\n\0")
    assert slug.strip("-") == slug
    assert "--" not in slug


@QUICK
@given(st.text(st.characters(categories=["L", "M"]), min_size=60))
def test_a_slug_fits_into_every_file_system(name: str) -> None:
    assert len(urls.slug(name).encode()) <= 180


@QUICK
@given(st.text())
def test_a_slug_does_not_tell_upper_from_lower_case_nor_forms_of_unicode(name: str) -> None:
    slug = urls.slug(name)
    if not slug.startswith("x") and len(slug) < 60:
        assert urls.slug(unicodedata.normalize("NFD", name)) == slug
        assert urls.slug(slug.upper().lower()) == urls.slug(slug.upper())


def test_c_and_its_relatives_are_three_topics() -> None:
    assert len({urls.slug(name) for name in ("C", "C++", "C#", "c")}) == 3


def test_names_without_a_letter_stay_different_and_the_same_each_time() -> None:
    slugs = [urls.slug(name) for name in ("???", "!!!", "…", "???")]
    assert len(set(slugs)) == 3
    assert slugs[0] == slugs[3]


def test_long_names_that_begin_alike_stay_different() -> None:
    first, second = (urls.slug("a" * 300 + end) for end in "xy")
    assert first != second
    assert first[:160] == second[:160]


@pytest.mark.parametrize(
    ("address", "place"),
    [
        (urls.home(1), "/"),
        (urls.home(2), "/page/2/"),
        (urls.episode("one"), "/episodes/one/"),
        (urls.chapters("one"), "/episodes/one/chapters.json"),
        (urls.transcript("one"), "/episodes/one/transcript.vtt"),
        (urls.transcript("one", "txt"), "/episodes/one/transcript.txt"),
        (urls.topic("optics"), "/topics/optics/"),
        (urls.person("mira-solano"), "/people/mira-solano/"),
        (urls.leaflet("press"), "/press/"),
        (urls.media(PurePosixPath("episodes/one.mp3")), "/media/episodes/one.mp3"),
    ],
)
def test_everything_lives_where_the_design_says(address: str, place: str) -> None:
    assert address == place


def test_an_asset_has_another_address_when_its_content_changes() -> None:
    first, second = (urls.asset("fonts/text.woff2", content) for content in (b"1", b"2"))
    assert first != second
    assert first.startswith("/assets/fonts/text.")
    assert first.endswith(".woff2")
    assert first == urls.asset("fonts/text.woff2", b"1")


@pytest.mark.parametrize(
    ("address", "here", "link"),
    [
        ("/", "/", "./"),
        ("/", "/episodes/one/", "../../"),
        ("/episodes/one/", "/episodes/one/", "./"),
        ("/episodes/two/", "/episodes/one/", "../two/"),
        ("/feed.xml", "/episodes/one/", "../../feed.xml"),
        ("/topics/café/", "/", "topics/caf%C3%A9/"),
        ("/media/a b#c?d%.mp3", "/", "media/a%20b%23c%3Fd%25.mp3"),
        ("/a:b/", "/", "a%3Ab/"),
    ],
)
def test_a_link_is_the_shortest_way_between_two_addresses(
    address: str, here: str, link: str
) -> None:
    assert urls.link(address, here) == link


@QUICK
@given(addresses(), addresses(), st.sampled_from(["", "/podcast", "/a/b%20c"]))
def test_a_link_leads_back_to_its_address_from_any_page_under_any_path(
    address: str, here: str, below: str
) -> None:
    assume(not here.startswith(f"{address}/"))  # no host has a file and a folder of one name
    site = "https://signals.test" + below
    target = urljoin(site + quote(here), urls.link(address, here))
    assert target == site + quote(address)


@QUICK
@given(addresses())
def test_an_absolute_url_is_ascii_and_names_the_same_file(address: str) -> None:
    url = urls.absolute("https://signals.test/", address)
    assert url.isascii()
    parts = urlsplit(url)
    assert (unquote(parts.path), parts.query, parts.fragment) == (address, "", "")


def test_a_site_may_live_under_a_path_with_or_without_a_slash_at_its_end() -> None:
    for site in ("https://signals.test/night", "https://signals.test/night/"):
        assert urls.absolute(site, "/feed.xml") == "https://signals.test/night/feed.xml"
        assert urls.below_root(site, "/feed.xml") == "/night/feed.xml"


def test_a_url_elsewhere_is_absolute_already() -> None:
    assert urls.absolute("https://signals.test/", "https://cdn.test/a b") == "https://cdn.test/a b"


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/episodes/one/", "episodes/one/index.html"),
        ("/feed.xml", "feed.xml"),
        ("/media/café.mp3", "media/café.mp3"),
    ],
)
def test_a_host_serves_a_file_for_every_address(address: str, file: str) -> None:
    assert urls.file(address) == PurePosixPath(file)


@pytest.mark.parametrize(
    ("href", "path"),
    [
        ("/topics/caf%C3%A9/?q=1#t=5", "/topics/café/"),
        ("/a#b?c", "/a"),
        ("/a%23b", "/a#b"),
        ("#here", ""),
    ],
)
def test_the_path_of_a_link_in_notes_is_readable_and_bare(href: str, path: str) -> None:
    assert urls.path(href) == path


def test_a_followed_link_keeps_its_query_and_fragment() -> None:
    followed = urls.followed("/caf%C3%A9/?q=%20#t", lambda path: quote(path).upper())
    assert followed == "/CAF%C3%A9/?q=%20#t".replace("%C3%A9", "%C3%A9".upper())


FILE = PurePosixPath("episodes/one two.mp3")


@pytest.mark.parametrize(
    ("recording", "enclosure"),
    [
        (
            Media(file=FILE, length=5, type="audio/mpeg"),
            Enclosure("https://s.test/media/episodes/one%20two.mp3", 5, "audio/mpeg"),
        ),
        (
            Media(url=Url("https://cdn.test/1.mp3?a=b"), length=5, type="audio/mpeg"),
            Enclosure("https://cdn.test/1.mp3?a=b", 5, "audio/mpeg"),
        ),
        (Media(url=Url("https://cdn.test/1.mp3"), type="audio/mpeg"), None),
        (Media(url=Url("https://cdn.test/1"), length=5), None),
        (Media(length=5, type="audio/mpeg"), None),
        (None, None),
    ],
)
def test_an_enclosure_has_url_length_and_type_or_is_none(
    recording: Media | None, enclosure: Enclosure | None
) -> None:
    assert urls.enclosure(a_show(url=Url("https://s.test/")), recording) == enclosure


def test_a_medium_is_at_an_address_of_the_site_or_at_a_url_elsewhere() -> None:
    assert urls.medium(Media(file=FILE)) == "/media/episodes/one two.mp3"
    assert urls.medium(Media(url=Url("https://cdn.test/1.mp3"))) == "https://cdn.test/1.mp3"
    assert urls.medium(None) is None


@pytest.mark.parametrize(
    ("old", "address"),
    [
        ("/old/page/", "/old/page/"),
        ("/old/page", "/old/page/"),
        ("/old/ep.12", "/old/ep.12/"),
        ("/old/page.html", "/old/page.html"),
        ("/caf%C3%A9", "/café/"),
    ],
)
def test_an_old_address_has_a_page_that_a_host_serves_for_it(old: str, address: str) -> None:
    assert urls.moved(old) == address


@pytest.mark.parametrize(
    ("url", "counted"),
    [
        ("https://cdn.test/a.mp3?x=1", "https://op3.dev/e/cdn.test/a.mp3?x=1"),
        ("http://cdn.test/a.mp3", "https://op3.dev/e/http://cdn.test/a.mp3"),
        ("/media/episodes/ä.mp3", "https://op3.dev/e/signals.test/media/episodes/%C3%A4.mp3"),
        ("https://op3.dev/e/cdn.test/a.mp3", "https://op3.dev/e/cdn.test/a.mp3"),
    ],
)
def test_a_prefix_stands_before_the_address_as_its_service_wants_it(url: str, counted: str) -> None:
    assert urls.counted(a_show(media_prefix=Url("https://op3.dev/e/")), url) == counted


def test_without_a_prefix_a_recording_has_its_own_url() -> None:
    assert urls.counted(a_show(), "/media/a.mp3") == "https://signals.test/media/a.mp3"


def test_a_topic_with_many_episodes_has_more_pages() -> None:
    assert urls.topic_page("optics", 1) == urls.topic("optics")
    assert urls.topic_page("optics", 2) == "/topics/optics/page/2/"
