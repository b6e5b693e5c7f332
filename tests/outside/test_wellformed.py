"""What libxml2 says of the XML that is built."""

from pathlib import Path

from tests.outside.example import build, copied
from tests.outside.programs import newcomer, program, run


def test_xmllint_finds_feed_and_sitemap_well_formed(tmp_path: Path) -> None:
    xmllint = program("xmllint")
    site = tmp_path / "site"
    build(copied(tmp_path / "show"), site, "https://example.org/some/path/")
    for name in ("feed.xml", "sitemap.xml"):
        run(xmllint, "--noout", "--nonet", name, environment=newcomer(tmp_path), folder=site)
