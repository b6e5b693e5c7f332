"""What a podcaster wrote works on the page where it stands."""

import pytest

from podsite.formats import markdown
from podsite.pages.prose import prose


@pytest.mark.parametrize(
    ("written", "here", "link"),
    [
        ("/about/", "/", "about/"),
        ("/about/", "/episodes/a/", "../../about/"),
        ("/episodes/a/#t=75.5", "/episodes/b/", "../a/#t=75.5"),
        ("/episodes/a/#t=75.5", "/episodes/a/", "#t=75.5"),
        ("/episodes/café/#t=5", "/episodes/café/", "#t=5"),
        ("/episodes/caf%C3%A9/", "/", "episodes/caf%C3%A9/"),
        ("/search/?q=a%26b#top", "/", "search/?q=a%26b#top"),
        ("/media/a%20%231%25.mp3", "/", "media/a%20%231%25.mp3"),
        ("//elsewhere.test/x", "/", "//elsewhere.test/x"),
        ("https://elsewhere.test/a%20b?c#d", "/", "https://elsewhere.test/a%20b?c#d"),
        ("mailto:mira@signals.test", "/", "mailto:mira@signals.test"),
        ("#here", "/a/", "#here"),
    ],
)
def test_links_within_the_site_work_from_the_page_and_others_stay(
    written: str, here: str, link: str
) -> None:
    assert f'href="{link}"' in prose(markdown.notes(f"[x]({written})").html, here)


def test_pictures_are_found_from_the_page_too() -> None:
    assert 'src="../../media/a.png"' in prose(
        markdown.notes("![x](/media/a.png)").html, "/episodes/a/"
    )


def test_the_highest_heading_stands_at_the_level_asked_for() -> None:
    html = markdown.notes("## One\n\n### Two").html

    assert prose(html, "/") == "<h2>One</h2>\n<h3>Two</h3>"
    assert prose(html, "/", level=3) == "<h3>One</h3>\n<h4>Two</h4>"


def test_a_table_stands_in_a_frame_that_the_keyboard_reaches() -> None:
    html = prose(markdown.notes("| a |\n|---|\n| b |\n\n| c |\n|---|\n| d |").html, "/")

    assert html.count('<div class="wide" tabindex="0"><table>') == 2
    assert html.count("</table></div>") == 2
