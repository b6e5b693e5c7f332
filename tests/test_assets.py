"""Assets are found by name, and name each other by the addresses that they have."""

from pathlib import Path

import pytest

from podsite.assets import assets
from podsite.problem import ProblemError
from tests.shows import lay


def made(folder: Path, **files: str) -> dict[str, tuple[str, str]]:
    """The assets of these files: name → address and text; `_` stands for a point, `__` for `/`."""
    named = {name.replace("__", "/").replace("_", "."): text for name, text in files.items()}
    lay(folder, {f"shipped/assets/{name}": text for name, text in named.items()})
    found = assets((folder / "own", folder / "shipped"), {})
    return {name: (one.address, one.content.decode()) for name, one in found.items()}


def name(address: str) -> str:
    return address.rpartition("/")[2]


@pytest.mark.parametrize(
    "line",
    [
        'import {{ a }} from "{}";',
        "import * as a from '{}';",
        'import "{}";',
        'export {{ a }} from "{}";',
        'const a = await import("{}");',
    ],
)
def test_a_script_imports_another_at_its_address(tmp_path: Path, line: str) -> None:
    found = made(tmp_path, one_js=line.format("./two.js"), two_js="export const a = 1;")

    address, _ = found["two.js"]
    assert found["one.js"][1] == line.format(f"./{name(address)}")


def test_a_stylesheet_names_a_font_at_its_address(tmp_path: Path) -> None:
    found = made(
        tmp_path,
        style_css='@font-face { src: url("fonts/a.woff2") }',
        fonts__a_woff2="font",
    )

    assert (
        found["style.css"][1]
        == f'@font-face {{ src: url("./fonts/{name(found["fonts/a.woff2"][0])}") }}'
    )


def test_a_file_in_a_folder_names_one_above(tmp_path: Path) -> None:
    found = made(tmp_path, a__b_js='import "../c.js";', c_js="1")

    assert found["a/b.js"][1] == f'import "../{name(found["c.js"][0])}";'


def test_what_is_no_asset_is_named_as_it_was(tmp_path: Path) -> None:
    text = 'import "./elsewhere.js"; import "https://cdn.test/x.js"; const a = "./two.js";'

    assert made(tmp_path, one_js=text, two_js="1")["one.js"][1] == text


def test_a_change_of_what_is_imported_changes_the_address_of_who_imports(tmp_path: Path) -> None:
    before = made(tmp_path / "a", one_js='import "./two.js";', two_js="1")
    after = made(tmp_path / "b", one_js='import "./two.js";', two_js="2")

    assert before["one.js"][0] != after["one.js"][0]


def test_scripts_that_import_each_other_are_told(tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match=r"one.js imports two.js imports one.js"):
        made(tmp_path, one_js='import "./two.js";', two_js='import "./one.js";')


def test_what_a_file_is_to_begin_with_stands_before_it(tmp_path: Path) -> None:
    lay(tmp_path, {"shipped/assets/style.css": "a {}"})

    found = assets((tmp_path / "shipped",), {"style.css": b":root {}\n"})

    assert found["style.css"].content == b":root {}\na {}"


def test_bytes_that_are_no_text_stay_as_they_are(tmp_path: Path) -> None:
    lay(tmp_path, {"shipped/assets/a.css": b"\xff\xfe{}", "shipped/assets/b.png": b"\x89PNG\xff"})

    found = assets((tmp_path / "shipped",), {})

    assert [one.content for one in found.values()] == [b"\xff\xfe{}", b"\x89PNG\xff"]
