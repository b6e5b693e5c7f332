"""Links within the site lead somewhere."""

import pytest

from podsite.formats import frontmatter
from podsite.model import Credit, Leaflet, Person, Topic
from podsite.output import Document, Site
from podsite.problem import Problem
from podsite.relate import Catalogue
from podsite.rules.links import links_lead_somewhere
from tests.shows import a_catalogue, a_correction, a_show, an_episode, marked, written

SITE = Site(Document(address, b"") for address in ("/", "/episodes/café/", "/media/a #1.png"))
FILE = "---\ntitle: A\n---{}One.\n\nTwo [x](/episodes/gone/#t=5)."


def told(catalogue: Catalogue) -> list[Problem]:
    return list(links_lead_somewhere(catalogue, SITE))


@pytest.mark.parametrize(
    "link",
    [
        "/",
        "/episodes/café/",
        "/episodes/caf%C3%A9/?a=b#t=5",
        "/media/a%20%231.png",
        "https://gone.test/",
        "//gone.test/",
        "#t=75",
        "mailto:mira@signals.test",
    ],
)
def test_a_link_to_what_is_there_or_elsewhere_is_fine(link: str) -> None:
    assert told(a_catalogue(an_episode("a", body=f"[x]({link})"))) == []


@pytest.mark.parametrize("blank_lines", [0, 1, 4])
def test_a_dead_link_is_told_at_its_line(blank_lines: int) -> None:
    text = FILE.format("\n" * (blank_lines + 1))
    matter = frontmatter.split(text)
    episode = marked(an_episode("a", body=matter.body), matter.text)

    (problem,) = told(a_catalogue(episode))

    assert (problem.code, str(problem.file)) == ("dead-link", "episodes/a.md")
    assert problem.line == 6 + blank_lines == text[: text.index("Two")].count("\n") + 1
    assert "/episodes/gone/" in problem.message


def test_a_picture_that_is_not_there_is_told_too() -> None:
    assert len(told(a_catalogue(an_episode("a", body="![x](/media/gone.png)")))) == 1


def test_notes_of_every_kind_are_looked_at() -> None:
    body = "[x](/gone/)"
    catalogue = a_catalogue(
        an_episode("a", body=body, topics=("Optics",), guests=(Credit(name="Tobias Wren"),)),
        show=a_show(body=body),
        topics=(written(Topic, "optics", "topics", title="Optics", body=body),),
        people=(written(Person, "tobias-wren", "people", name="Tobias Wren", body=body),),
        leaflets=(written(Leaflet, "press", "pages", title="Press", body=body),),
    )

    assert {str(problem.file) for problem in told(catalogue)} == {
        "show.md",
        "episodes/a.md",
        "people/tobias-wren.md",
        "topics/optics.md",
        "pages/press.md",
    }


def test_a_dead_link_in_a_correction_is_told_at_its_line() -> None:
    matter = "---\ntitle: A\ncorrections:\n- text: See [x](/gone/)\n---\n"
    episode = an_episode("a", corrections=(a_correction("See [x](/gone/)"),))

    (problem,) = told(a_catalogue(marked(episode, matter)))

    assert (problem.code, problem.line) == ("dead-link", 4)
