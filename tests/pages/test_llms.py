"""A language model learns what the show is, and where the text of its episodes lies."""

from datetime import timedelta

from podsite.model import Credit, Url
from podsite.pages.llms import llms
from podsite.pages.twins import twins
from podsite.relate import Catalogue
from podsite.theme import Theme, shipped
from tests.shows import MOMENT, a_catalogue, a_show, an_episode

SITE = "https://signals.test/pod/"


def said(catalogue: Catalogue) -> str:
    (page,) = llms(catalogue)
    assert page.address == "/llms.txt"
    return Theme((shipped(),), SITE).draw(page).content.decode()


def test_the_show_comes_first_and_then_the_newest_episodes() -> None:
    show = a_show(
        url=Url(SITE), summary="On the sky.", body="We *talk*.", hosts=(Credit(name="Mira Solano"),)
    )
    catalogue = a_catalogue(
        an_episode("a", title="First *light*", summary="A\nmirror."),
        an_episode("b", date=MOMENT - timedelta(days=1)),
        show=show,
    )

    assert said(catalogue).splitlines() == [
        "# Night Signals",
        "",
        "> On the sky.",
        "",
        "- Podcast in this language: en",
        "- Host: Mira Solano",
        f"- Home page: <{SITE}>",
        f"- Feed with every episode: <{SITE}feed.xml>",
        "",
        "We *talk*.",
        "",
        "## Newest episodes, each whole as Markdown",
        "",
        f"- [B]({SITE}episodes/b/index.md): 2026-05-31",
        f"- [First \\*light\\*]({SITE}episodes/a/index.md): 2026-01-05. A mirror.",
        "",
        "## Indexes",
        "",
        f"- [All episodes by year]({SITE}archive/)",
        f"- [People, A to Z]({SITE}people/)",
    ]


def test_every_text_that_it_names_is_there() -> None:
    catalogue = a_catalogue(an_episode("a"), an_episode("café"), show=a_show(url=Url(SITE)))
    (page,) = llms(catalogue)

    assert {one.address for one in page.view.episodes} == {one.address for one in twins(catalogue)}


def test_of_very_many_episodes_the_newest_are_named() -> None:
    some = (an_episode(f"e{n}", date=MOMENT - timedelta(days=n)) for n in range(1, 104))
    text = said(a_catalogue(*some))

    assert text.count("/index.md)") == 100
    assert "- 3 older episodes; " in text


def test_a_preview_names_no_draft() -> None:
    text = said(a_catalogue(an_episode("secret", draft=True)))

    assert "ecret" not in text
    assert "## " not in text
