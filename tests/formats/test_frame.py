"""A page can stand in other people's pages."""

from podsite.formats.frame import frame


def test_a_frame_has_a_title_whatever_its_signs() -> None:
    html = frame("https://a.test/?a=1&b=2", 'Q & A "x" <y>')

    assert 'src="https://a.test/?a=1&amp;b=2"' in html
    assert 'title="Q &amp; A &quot;x&quot; &lt;y&gt;"' in html


def test_a_frame_is_loaded_only_once_it_is_in_sight() -> None:
    assert 'loading="lazy"' in frame("https://a.test/", "A")
