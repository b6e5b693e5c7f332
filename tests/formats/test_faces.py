"""A show's fonts are told to its stylesheet."""

from podsite.formats.faces import faces


def test_a_file_becomes_a_font_and_the_property_that_the_theme_uses() -> None:
    css = faces({"heading": "../media/fonts/a.woff2", "text": "../media/b.woff"})

    assert 'src:url("../media/fonts/a.woff2") format("woff2")' in css
    assert 'src:url("../media/b.woff") format("woff")' in css
    assert ':root{--heading-font:"show heading"}' in css
    assert css.count("font-display:swap") == 2


def test_no_font_is_nothing() -> None:
    assert faces({}) == ""
