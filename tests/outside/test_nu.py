"""The Nu checker, with which the W3C validates, has nothing to say of any page."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.outside.programs import program
from tests.outside.sites import Site


def told(jar: Path, folder: Path) -> Iterator[tuple[str, str, str]]:
    """What it says of every HTML file: where, how grave, and what."""
    done = subprocess.run(
        (program("java"), "-jar", jar, "--format", "json", "--skip-non-html", folder),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    for one in messages:
        # It reads files, of which none is 'self' to a policy; test_policies asks a browser.
        if "Content Security Policy" in one["message"]:
            continue
        place = one["url"].partition(folder.as_posix())[2]
        yield f"{place}:{one.get('lastLine')}", one.get("subType", one["type"]), one["message"]


def test_no_page_has_an_error_or_a_warning(site: Site, node: Path) -> None:
    jar = node / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

    assert jar.is_file()
    assert list(told(jar, site.folder)) == []
