"""A catalogue becomes a site: every page, every document, every file that they name."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path, PurePosixPath

from podsite.model import Chapter, Credit, Fonts, Leaflet, Media, Part, Person, Topic, Url
from podsite.output import Copied, Document, Drawing, Extract, Page, Rendition, Site
from podsite.relate import Catalogue
from podsite.render import drawn, render, style
from podsite.theme import Theme, shipped
from tests.shows import a_catalogue, a_correction, a_show, an_episode, written

SHOW = Path("/show")


def picture(name: str) -> Media:
    return Media(file=PurePosixPath(name), length=1, type="image/png")


def rendered(catalogue: Catalogue) -> Site:
    return render(catalogue, SHOW, Theme((shipped(),), "https://signals.test/"))


def copied(catalogue: Catalogue) -> dict[str, Path]:
    site = rendered(catalogue)
    return {one.address: one.source for one in site.values() if isinstance(one, Copied)}


def test_a_show_without_episodes_has_a_home_page_a_feed_and_a_page_for_the_lost() -> None:
    assert {"/", "/404.html", "/feed.xml", "/sitemap.xml", "/robots.txt"} <= set(
        rendered(a_catalogue())
    )


def test_every_local_file_that_pages_name_is_copied_to_its_address() -> None:
    catalogue = a_catalogue(
        an_episode("a", artwork=picture("episodes/a.png"), guests=(Credit(name="Tobias Wren"),)),
        show=a_show(artwork=picture("cover.png")),
        people=(
            written(
                Person,
                "tobias-wren",
                "people",
                name="Tobias Wren",
                portrait=picture("people/t.png"),
            ),
        ),
    )

    assert copied(catalogue) == {
        "/media/cover.png": SHOW / "cover.png",
        "/media/episodes/a.mp3": SHOW / "episodes/a.mp3",
        "/media/episodes/a.png": SHOW / "episodes/a.png",
        "/media/people/t.png": SHOW / "people/t.png",
    }


def test_files_that_notes_name_are_copied_whatever_their_name() -> None:
    body = "![one](/media/episodes/a%20%231%25.png) [two](/media/x.pdf#page=2)"
    catalogue = a_catalogue(an_episode("a", audio=None, body=body))

    assert copied(catalogue) == {
        "/media/episodes/a #1%.png": SHOW / "episodes/a #1%.png",
        "/media/x.pdf": SHOW / "x.pdf",
    }


def test_media_elsewhere_are_not_copied() -> None:
    audio = Media(url=Url("https://media.test/a.mp3"), length=1, type="audio/mpeg")

    assert copied(a_catalogue(an_episode("a", audio=audio))) == {}


def test_files_of_people_and_topics_without_an_episode_are_not_copied() -> None:
    person = written(Person, "ines-okafor", "people", name="Ines Okafor", portrait=picture("i.png"))
    topic = written(Topic, "optics", "topics", title="Optics", body="[x](/media/x.pdf)")

    assert copied(a_catalogue(an_episode("a", audio=None), people=(person,), topics=(topic,))) == {}


def test_two_things_at_one_address_are_known() -> None:
    leaflet = written(Leaflet, "topics", "pages", title="Topics")

    site = rendered(a_catalogue(an_episode("a", topics=("Optics",)), leaflets=(leaflet,)))

    assert site.taken == ["/topics/"]


def test_drawing_turns_every_page_into_a_document_at_the_same_address() -> None:
    catalogue = a_catalogue(an_episode("a"))
    theme = Theme((shipped(),), "https://signals.test/")
    site = rendered(catalogue)

    outputs = list(drawn(site, theme))

    assert [one.address for one in outputs] == list(site)
    assert not any(isinstance(one, Page) for one in outputs)
    assert all(one.content for one in outputs if isinstance(one, Document))


def test_a_local_video_and_what_corrections_name_are_copied() -> None:
    video = Media(file=PurePosixPath("episodes/a.mp4"), length=1, type="video/mp4")
    corrections = (a_correction("[x](/media/x.pdf)"),)
    catalogue = a_catalogue(an_episode("a", audio=None, video=video, corrections=corrections))

    assert set(copied(catalogue)) == {"/media/episodes/a.mp4", "/media/x.pdf"}


def test_a_picture_in_several_recordings_is_published_once() -> None:
    def inside(name: str, start: int) -> Media:
        file = PurePosixPath(f"episodes/{name}.mp3")
        return Media(file=file, type="image/png", part=Part(start, 90, "abc.png"))

    site = rendered(
        a_catalogue(
            an_episode("a", artwork=inside("a", 10)), an_episode("b", artwork=inside("b", 20))
        )
    )

    extracts = [one for one in site.values() if isinstance(one, Extract)]
    assert [(one.address, one.length) for one in extracts] == [("/media/artwork/abc.png", 90)]
    assert site.taken == []


def test_the_stylesheet_begins_with_the_shows_colours_and_fonts() -> None:
    file = PurePosixPath("fonts/a b.woff2")
    show = a_show(accent="#226699", fonts=Fonts(heading=file))
    begins = style(show)

    assert begins.startswith(":root{--paper:#")
    assert 'src:url("../media/fonts/a%20b.woff2")' in begins
    assert "--text-font" not in begins
    assert "/media/fonts/a b.woff2" in copied(a_catalogue(show=show))


def test_pictures_that_pages_show_are_to_be_made_in_several_widths_once() -> None:
    cover = replace(picture("cover.png"), width=3000, height=3000, digest="ab" * 32)
    again = replace(cover, file=PurePosixPath("episodes/a.png"))
    chapter = Chapter(start=timedelta(0), title="A", image=replace(cover, digest="cd" * 32))
    catalogue = a_catalogue(
        an_episode("a", artwork=again, chapters=(chapter,)), show=a_show(artwork=cover)
    )

    site = rendered(catalogue)

    wide = [one for one in site.values() if isinstance(one, Rendition) and not one.square]
    assert [one.width for one in wide] == [128, 384, 640] * 2
    assert all(one.original in site for one in wide)
    assert isinstance(site["/favicon.ico"], Rendition)
    assert site.taken == []


def test_cards_are_to_be_drawn_of_the_show_and_of_every_episode() -> None:
    site = rendered(a_catalogue(an_episode("a")))

    assert isinstance(site["/card.png"], Drawing)
    assert isinstance(site["/episodes/a/card.png"], Drawing)
