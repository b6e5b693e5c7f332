"""An index has the letters of every script."""

import pytest

from podsite.formats.letters import in_order, initial, initials


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        *(("Éclair", "E"), ("ñandú", "N"), ("c++", "C"), (".NET", "N"), ('"Quoted"', "Q")),
        *(("москва", "М"), ("日本", "日"), ("العربية", "ا"), ("ひらがな", "ヒ"), ("ß", "S")),
        *(("42", "#"), ("🚀 Rocket", "#"), ("???", "#"), ("", "#")),
    ],
)
def test_a_name_stands_under_its_first_letter(name: str, letter: str) -> None:
    assert initial(name) == letter


def test_names_stand_in_order_whatever_their_case_accents_and_signs() -> None:
    names = ["zebra", "Éa", ".NET", "42", "Ez", "NBA", "apple", "🚀", "Nature"]

    assert sorted(names, key=in_order) == [
        *("🚀", "42", "apple", "Éa", "Ez", "Nature", "NBA", ".NET", "zebra"),
    ]


@pytest.mark.parametrize(
    ("name", "stands"),
    [
        ("Ada Marlow", "AM"),
        ("ada de la Marlow", "AM"),
        ("Ada", "A"),
        ("Ágnes Őszi", "ÁŐ"),
        ("(Ada) 7 Marlow", "M"),
        ("東京 太郎", "東"),
        ("هند المنصور", "ه"),
        ("किरण राव", "कि"),
        ("  42  ", "4"),
        ("!", "!"),
    ],
)
def test_the_initials_of_a_name(name: str, stands: str) -> None:
    assert initials(name) == stands
