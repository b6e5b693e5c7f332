"""What the site makes by itself leaves the notes, with a remark; everything else stays."""

import pytest

from podsite.importers.notes.pasted import Known, pasted


@pytest.mark.parametrize(
    "text",
    [
        "Join me on",
        "Share This",
        "SHARE THIS:",
        "Follow us on Instagram and Twitter",
        "Tweet",
        "Subscribe",
        "Listen on Apple Podcasts | Spotify",
        "Listen on…",
        "Follow us on Insta…",
        "**Share this episode**",
        "## Subscribe",
        "Join me on\n\nFacebook\nYouTube, TikTok",
        "Follow us\n- Facebook\n- X",
        "Let’s connect!",
        "Play in new window | Download",
        "→ Subscribe on iTunes",
    ],
)
def test_this_leaves_the_notes_and_is_quoted_in_a_remark(text: str) -> None:
    result = pasted(f"Title\n\nText about bees.\n\n{text}\n", Known("S", ()))
    assert result.notes == "Text about bees."
    said = " ".join(remark.message for remark in result.remarks)
    assert all(f"'{line}'" in said for line in text.split("\n") if line)


@pytest.mark.parametrize(
    "text",
    [
        "Share your bees with us.",
        "Join me on Mondays at nine.",
        "Subscribe: https://example.org/feed",
        "Follow us on Instagram: @bees",
        "Facebook",
        "Share\nthe honey with your neighbours.",
        "This is a sentence that was broken to fit a page and then\nShare",
        "## Subscribe\n\nGet our letter each Monday.",
    ],
)
def test_this_stays_in_the_notes(text: str) -> None:
    notes = pasted(f"Title\n\nText.\n\n{text}", Known("S", ())).notes
    letters = "".join(notes.replace("<", "").replace(">", "").replace("\\", "").split())
    assert "".join(text.split()) in letters


def test_a_remark_says_where_the_site_takes_such_links_from() -> None:
    result = pasted("Title\n\nText.\n\nJoin me on\n\nListen on Spotify", Known("S", ()))
    said = " ".join(remark.message for remark in result.remarks)
    assert "`social` in show.md" in said
    assert "`subscribe` in show.md" in said
