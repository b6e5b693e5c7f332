"""Things of schema.org become JSON that any page can hold."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from podsite.formats.jsonld import Said, named, script, thing


def graph(**said: Said | None) -> object:
    return json.loads(script((thing("Thing", None, **said),)))["@graph"][0]


def test_a_thing_has_its_type_its_name_and_what_is_said_of_it_in_order() -> None:
    text = script((thing("Person", "https://a.test/#p", name="Ada", url="https://a.test/"),))

    assert text == (
        '{"@context":"https://schema.org","@graph":[{"@type":"Person","@id":"https://a.test/#p",'
        '"name":"Ada","url":"https://a.test/"}]}'
    )


def test_what_is_not_said_is_left_out_and_zero_is_said() -> None:
    assert graph(a=None, b="", c=(), d=0, e=False) == {"@type": "Thing", "d": 0, "e": False}


def test_one_of_many_stands_alone_and_several_in_a_list() -> None:
    assert graph(a=("x",), b=("x", "y")) == {"@type": "Thing", "a": "x", "b": ["x", "y"]}


def test_things_hold_things_and_name_those_that_are_told_elsewhere() -> None:
    assert graph(part=thing("Clip", name="One"), of=named("https://a.test/#s")) == {
        "@type": "Thing",
        "part": {"@type": "Clip", "name": "One"},
        "of": {"@id": "https://a.test/#s"},
    }


def test_no_text_ends_the_script_or_opens_a_comment() -> None:
    text = script((thing("Thing", None, name="</script><!--<script>&\u2028"),))

    assert not re.search("[<>&\u2028]", text)


@given(st.text())
def test_every_text_arrives_as_it_was(text: str) -> None:
    assert graph(a=("", text)) == {"@type": "Thing", "a": ["", text]}
