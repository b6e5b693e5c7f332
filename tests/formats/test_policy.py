"""Pages load and run what is theirs."""

from podsite.formats.policy import policy


def said(*frames: str) -> dict[str, list[str]]:
    """Directive → sources."""
    parts = (directive.split() for directive in policy(frames).split("; "))
    return {name: sources for name, *sources in parts}


def test_scripts_and_styles_are_the_sites_own_and_none_stand_in_a_page() -> None:
    assert "'unsafe-inline'" not in policy([])
    assert said()["default-src"] == ["'none'"]
    assert said()["style-src"] == ["'self'"]
    assert "https:" not in said()["script-src"]


def test_frames_are_those_of_the_players_that_are_named() -> None:
    assert said()["frame-src"] == ["'none'"]
    assert said("b.test", "a.test", "b.test")["frame-src"] == ["https://a.test", "https://b.test"]


def test_what_stands_in_the_page_is_known_by_its_hash() -> None:
    # As in CSP level 3, 8.1: of `alert('Hello, world.');`.
    found = policy([], ["alert('Hello, world.');"])

    assert "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='" in found


def test_the_order_of_frames_does_not_matter() -> None:
    assert policy(["a.test", "b.test"]) == policy(["b.test", "a.test"])
