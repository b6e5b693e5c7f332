"""Templates draw pages; a show's own come first; what is wrong in one is told at its line."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from podsite.output import Page
from podsite.problem import Problem, ProblemError
from podsite.theme import Theme, shipped
from tests.shows import lay


@dataclass(frozen=True)
class View:
    """What the templates of these tests see."""

    title: str = "Sky & <stars>"
    address: str = "/episodes/a/"


def theme(folder: Path, **files: str) -> Theme:
    """A theme of the show in `folder` over one that would have shipped."""
    own = {f"show/templates/{name}.html": text for name, text in files.items()}
    lay(folder, {**own, "shipped/page.html": "shipped", "shipped/assets/style.css": "shipped"})
    return Theme((folder / "show/templates", folder / "shipped"), "https://signals.test/pod/")


def drawn(theme: Theme, address: str = "/topics/b/", template: str = "page.html") -> str:
    return theme.draw(Page(address, template, View())).content.decode()


def problem(theme: Theme) -> Problem:
    with pytest.raises(ProblemError) as raised:
        drawn(theme)
    (one,) = raised.value.problems
    assert one.code == "template"
    return one


def test_the_theme_that_ships_has_a_template_for_every_kind_of_page() -> None:
    assert (shipped() / "base.html").is_file()
    assert (shipped() / "assets").is_dir()


def test_a_shows_own_template_comes_before_the_shipped_one(tmp_path: Path) -> None:
    assert drawn(theme(tmp_path)) == "shipped"
    assert drawn(theme(tmp_path, page="own")) == "own"


def test_an_own_template_can_extend_a_shipped_one(tmp_path: Path) -> None:
    lay(tmp_path, {"shipped/frame.html": "<{% block inside %}{% endblock %}>"})
    own = '{% extends "frame.html" %}{% block inside %}own{% endblock %}'

    assert drawn(theme(tmp_path, page=own)) == "<own>"


def test_a_template_sees_the_view_and_text_in_it_is_escaped(tmp_path: Path) -> None:
    assert drawn(theme(tmp_path, page="{{ view.title }}")) == "Sky &amp; &lt;stars&gt;"


@pytest.mark.parametrize(
    ("here", "link"),
    [
        ("/", "episodes/a/"),
        ("/topics/b/", "../../episodes/a/"),
        ("/episodes/a/", "./"),
        ("/404.html", "/pod/episodes/a/"),
    ],
)
def test_an_address_becomes_a_link_that_works_from_the_page(
    tmp_path: Path, here: str, link: str
) -> None:
    assert drawn(theme(tmp_path, page="{{ view.address|link }}"), here) == link


def test_a_url_elsewhere_stays_as_it_is(tmp_path: Path) -> None:
    page = "{{ 'https://media.test/a.mp3?x=1'|link }}"

    assert drawn(theme(tmp_path, page=page)) == "https://media.test/a.mp3?x=1"


def test_an_asset_is_found_by_its_name_and_its_address_tells_its_content(tmp_path: Path) -> None:
    page = "{{ asset('style.css')|link }}"
    before = drawn(theme(tmp_path, page=page))
    lay(tmp_path, {"show/templates/assets/style.css": "own"})
    after = drawn(theme(tmp_path, page=page))

    assert before.startswith("../../assets/style.")
    assert before.endswith(".css")
    assert after != before


def test_assets_of_the_show_replace_shipped_ones_of_the_same_name(tmp_path: Path) -> None:
    lay(tmp_path, {"show/templates/assets/style.css": "own", "show/templates/assets/a/b.js": "j"})

    assets = theme(tmp_path).assets

    assert {name: one.content for name, one in assets.items()} == {
        "style.css": b"own",
        "a/b.js": b"j",
    }


def test_a_hidden_file_is_no_asset(tmp_path: Path) -> None:
    lay(tmp_path, {"show/templates/assets/.DS_Store": "x"})

    assert set(theme(tmp_path).assets) == {"style.css"}


@pytest.mark.parametrize(
    ("page", "line", "words"),
    [
        ("a\n{{ view.nothing }}", 2, "nothing"),
        ("a\n\n{% if view.title %}", 3, "endif"),
        ("{{ view.title", 1, "end of print"),
        ("a\n{{ view.title|nosuch }}", 2, "nosuch"),
        ("a\n{{ view.title + 1 }}", 2, "str"),
        ("a\n{{ view.title|day }}", 2, "date"),
        ("a\n{{ 1 // 0 }}", 2, "zero"),
        ("a\n{{ asset('nope.js') }}", 2, "no asset is called 'nope.js'"),
        ("a\n{% include 'nope.html' %}", 2, "no template is called 'nope.html'"),
    ],
)
def test_a_slip_in_an_own_template_is_told_at_its_line(
    tmp_path: Path, page: str, line: int, words: str
) -> None:
    found = problem(theme(tmp_path, page=page))

    assert (str(found.file), found.line) == ("templates/page.html", line)
    assert words in found.message


def test_a_slip_in_a_part_is_told_in_that_part(tmp_path: Path) -> None:
    found = problem(theme(tmp_path, page="{% include 'part.html' %}", part="\n{{ view.nope }}"))

    assert (str(found.file), found.line) == ("templates/part.html", 2)


def test_a_template_that_is_no_text_is_told(tmp_path: Path) -> None:
    own = theme(tmp_path)
    lay(tmp_path, {"show/templates/page.html": b"\xff\xfe"})

    assert "page.html" in problem(own).message
