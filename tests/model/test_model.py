"""Everything that front matter may say has a meaning, a type that can be read, and is a value."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin

import pytest

from podsite import model
from podsite.formats.fields import SCALARS, SHORT, said
from podsite.model import WRITTEN, Alternate, Html, Media, Said, Url
from tests.shows import an_episode

FILES: list[Any] = list(WRITTEN.values())


def kinds() -> list[Any]:
    """Every dataclass of the model."""
    named = [getattr(model, name) for name in model.__all__]
    return [kind for kind in named if is_dataclass(kind) and kind is not Said]


def marked() -> Iterator[tuple[Any, str, Any, Said]]:
    for kind in kinds():
        for name, (annotation, mark) in said(kind).items():
            yield kind, name, annotation, mark


def parts(annotation: Any) -> Iterator[Any]:
    """The types that an annotation is made of."""
    if get_origin(annotation) in (None, Mapping):
        yield annotation
    else:
        for part in get_args(annotation):
            if part not in (NoneType, Ellipsis):
                yield from parts(part)


FIELDS = [
    pytest.param(kind, name, annotation, mark, id=f"{kind.__name__}.{name}")
    for kind, name, annotation, mark in marked()
]


@pytest.mark.parametrize(("kind", "name", "annotation", "mark"), FIELDS)
def test_a_field_that_can_be_said_has_a_meaning(
    kind: Any, name: str, annotation: Any, mark: Said
) -> None:
    assert mark.meaning.strip(), f"{kind.__name__}.{name}: {annotation}"
    assert not mark.meaning.endswith("."), "a meaning is a phrase in a table"
    assert not set("\n|") & set(mark.meaning + mark.feed), "it stands in a row of a Markdown table"


@pytest.mark.parametrize(("kind", "name", "annotation", "mark"), FIELDS)
def test_a_field_that_can_be_said_has_a_type_that_front_matter_can_spell(
    kind: Any, name: str, annotation: Any, mark: Said
) -> None:
    for part in parts(annotation):
        readable = (
            part in SCALARS
            or part in SHORT
            or part is datetime
            or get_origin(part) is Mapping
            or (isinstance(part, type) and issubclass(part, Enum))
            or bool(said(part))
        )
        assert readable, f"{kind.__name__}.{name} ({mark.meaning}): {part}"


def test_choices_are_words_that_a_podcaster_can_write() -> None:
    for _, _, annotation, _ in marked():
        for part in parts(annotation):
            if isinstance(part, type) and issubclass(part, Enum):
                # The namespace spells the media that are lists with a capital behind: podcastL.
                assert all(re.fullmatch("[a-z]+L?", member.value) for member in part)


def test_whatever_is_written_as_a_file_takes_data_of_the_podcasters_own() -> None:
    assert all("extra" in said(kind) for kind in FILES)


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_every_value_of_the_model_is_frozen(kind: Any) -> None:
    assert kind.__dataclass_params__.frozen
    assert kind.__doc__
    assert not kind.__doc__.startswith(kind.__name__ + "("), "a docstring of its own"


def test_what_front_matter_cannot_say_is_given_by_the_program() -> None:
    unmarked = {
        f"{kind.__name__}.{one.name}"
        for kind in FILES
        for one in fields(kind)
        if one.name not in said(kind)
    }
    assert {name.partition(".")[2] for name in unmarked} == {
        *("source", "body", "former", "chapters_file", "hostless")
    }


def test_cleaned_html_stands_in_a_template_as_it_is() -> None:
    assert Html("<p>a</p>").__html__() == "<p>a</p>"


def test_an_episode_names_its_recordings_with_their_fields() -> None:
    audio, form = Media(url=Url("https://media.test/a.mp3")), Alternate(title="small")
    film, page = (Media(url=Url("https://v.test/1"), type=kind) for kind in ("video/mp4", None))

    episode = an_episode("a", audio=audio, video=film, alternate=(form, form))
    fields = [("audio", audio), ("video", film), ("alternate", form), ("alternate", form)]
    assert [*episode.recordings] == fields
    assert an_episode("a", audio=None, video=page).recordings == ()  # a site that plays it
