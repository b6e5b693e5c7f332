"""Roles and their groups."""

import pytest

from podsite.formats.roles import ROLES, group_of


@pytest.mark.parametrize(
    ("role", "group"),
    [
        ("host", "cast"),
        ("Guest", "cast"),
        ("editor", "writing"),
        ("Sound Designer", "audio post-production"),
        ("wizard", None),
        (None, None),
    ],
)
def test_a_role_belongs_to_its_group(role: str | None, group: str | None) -> None:
    assert group_of(role) == group


def test_there_are_63_roles_in_eleven_groups() -> None:
    assert (len(ROLES), sum(map(len, ROLES.values()))) == (11, 63)
