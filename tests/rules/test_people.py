"""Everyone's part is said in words that apps know."""

import pytest

from podsite.model import Person
from podsite.rules.people import orcids_are_real, roles_are_known, roles_are_said
from tests.rules.asked import message, told
from tests.shows import a_podcast, written


def test_hosts_and_guests_need_no_role_and_others_say_theirs() -> None:
    episode = "hosts: [Mira]\nguests: [Tobias]\npeople: [{name: Ines, role: editor}]"

    assert told(roles_are_said, episode) == []
    assert told(roles_are_known, episode, show="hosts: [Mira]") == []


def test_a_person_without_role_is_told_at_the_line_of_the_name() -> None:
    episode = "people:\n  - {name: Ines, role: editor}\n  - Tobias"

    assert told(roles_are_said, episode) == ["a.md:4 error no-role"]
    assert "Tobias" in message(roles_are_said, episode)


@pytest.mark.parametrize("role", ["Editor", "CO-HOST", "fact checker", "theme music"])
def test_a_role_is_known_whatever_its_case(role: str) -> None:
    assert told(roles_are_known, f"people: [{{name: Ines, role: {role}}}]") == []


@pytest.mark.parametrize(
    ("role", "meant"), [("cohost", "co-host"), ("edtor", "editor"), ("narator", "narrator")]
)
def test_another_role_is_a_warning_at_its_line_with_what_was_meant(role: str, meant: str) -> None:
    episode = f"people:\n- name: Ines\n  role: {role}"

    assert told(roles_are_known, episode) == ["a.md:4 warning unknown-role"]
    assert f"did you mean '{meant}'?" in message(roles_are_known, episode)


def test_where_no_role_is_near_the_list_is_named() -> None:
    assert "podcasttaxonomy.com" in message(roles_are_known, "people: [{name: A, role: xyzzy}]")


def test_a_group_that_nobody_knows_is_a_warning_at_its_line() -> None:
    episode = "people:\n- name: Ines\n  role: editor\n  group: writting"

    assert told(roles_are_known, episode) == ["a.md:5 warning unknown-group"]
    assert "did you mean 'writing'?" in message(roles_are_known, episode)


def test_a_role_of_another_group_is_a_warning_and_the_right_group_is_told() -> None:
    episode = "people:\n- name: Ines\n  role: composer\n  group: cast"

    assert told(roles_are_known, episode) == ["a.md:5 warning role-group"]
    assert "audio post-production" in message(roles_are_known, episode)


def test_an_editor_may_be_one_of_texts_or_of_videos() -> None:
    for group in ("writing", "video post-production"):
        episode = f"people: [{{name: Ines, role: editor, group: {group}}}]"
        assert told(roles_are_known, episode) == []


def test_the_shows_own_hosts_are_looked_at_too() -> None:
    show = "hosts:\n- {name: Mira, role: hots}"

    assert told(roles_are_known, show=show) == ["show.md:3 warning unknown-role"]


@pytest.mark.parametrize(
    "orcid", ["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"]
)
def test_an_orcid_whose_last_sign_fits_is_real(orcid: str) -> None:
    person = written(Person, "ada", "people", name="Ada", orcid=orcid)

    assert list(orcids_are_real(a_podcast(people=(person,)))) == []


@pytest.mark.parametrize(
    "orcid",
    ["0000-0002-1825-0098", "0000000218250097", "https://orcid.org/0000-0002-1825-0097", "x"],
)
def test_any_other_orcid_is_an_error(orcid: str) -> None:
    person = written(Person, "ada", "people", name="Ada", orcid=orcid)
    (problem,) = orcids_are_real(a_podcast(people=(person,)))

    assert (problem.code, problem.severity.value) == ("orcid-form", "error")
