"""What directories ask for."""

import pytest

from podsite.rules.directories import (
    editors_are_written_as_rss_wants,
    locks_name_whom_to_ask,
    owner_can_be_written_to,
    show_is_presentable,
    silence_is_real,
)
from tests.rules.asked import told

GIVEN = {
    "author": "Mira Solano",
    "artwork": "{url: https://media.test/cover.png}",
    "categories": "Science",
    "summary": "On the sky.",
}


def test_a_show_that_says_all_is_presentable() -> None:
    show = "\n".join(f"{name}: {value}" for name, value in GIVEN.items())

    assert told(show_is_presentable, show=show) == []


@pytest.mark.parametrize("left_out", GIVEN)
def test_what_a_show_leaves_out_is_a_warning(left_out: str) -> None:
    show = "\n".join(f"{name}: {value}" for name, value in GIVEN.items() if name != left_out)

    assert told(show_is_presentable, show=show) == [f"show.md:1 warning no-{left_out}"]


@pytest.mark.parametrize("email", ["mira@signals.test", "a.b+c@d-e.example.org", "ü@müller.de"])
def test_an_owner_with_an_address_can_be_written_to(email: str) -> None:
    assert told(owner_can_be_written_to, show=f"owner: {{email: {email}}}") == []
    assert told(owner_can_be_written_to, show="owner: {name: Mira}") == []


@pytest.mark.parametrize(
    "email", ["mira", "mira at signals.test", "mira@signals", "<m@a.test>", "a@b@c.test"]
)
def test_what_is_no_mail_address_is_a_warning_at_its_line(email: str) -> None:
    show = f"owner:\n  name: Mira\n  email: {email}"

    assert told(owner_can_be_written_to, show=show) == ["show.md:4 warning email-form"]


@pytest.mark.parametrize("text", ["m@a.test (Mira)", "m@a.test"])
def test_an_editor_with_an_address_is_fine(text: str) -> None:
    show = f"rss: {{managing_editor: {text}, webmaster: {text}}}"

    assert told(editors_are_written_as_rss_wants, f"rss: {{author: {text}}}", show=show) == []


@pytest.mark.parametrize("text", ["Mira", "Mira (m@a.test)", "m@a.test Mira"])
def test_an_editor_without_an_address_is_a_warning_at_its_line(text: str) -> None:
    show = f"rss:\n  managing_editor: {text}\n  webmaster: {text}"

    assert told(editors_are_written_as_rss_wants, f"rss:\n  author: {text}", show=show) == [
        "show.md:3 warning mail-and-name",
        "show.md:4 warning mail-and-name",
        "a.md:3 warning mail-and-name",
    ]


@pytest.mark.parametrize(
    "show", ["locked: yes\nowner: {email: m@a.test}", "locked: no", "owner: {name: Mira}"]
)
def test_a_lock_with_somebody_to_ask_is_fine(show: str) -> None:
    assert told(locks_name_whom_to_ask, show=show) == []


def test_a_lock_with_nobody_to_ask_is_a_warning_at_its_line() -> None:
    show = "owner: {name: Mira}\nlocked: yes"

    assert told(locks_name_whom_to_ask, show=show) == ["show.md:3 warning locked-by-nobody"]


def test_hours_and_days_of_rss_are_fine() -> None:
    assert told(silence_is_real, show="rss: {skip_hours: [0, 23], skip_days: [Sunday]}") == []
    assert told(silence_is_real, show="rss: {ttl: 60}") == []


def test_hours_and_days_that_do_not_exist_are_told_at_their_lines() -> None:
    show = "rss:\n  skip_hours:\n  - 23\n  - 24\n  skip_days:\n  - sunday"

    assert told(silence_is_real, show=show) == [
        "show.md:5 error skip-form",
        "show.md:7 error skip-form",
    ]
