"""Browsers are told which pages they may fetch ahead."""

import json

from podsite.formats.prefetching import prefetching


def test_the_pages_of_the_site_are_fetched_and_nothing_else() -> None:
    (rule,) = json.loads(prefetching("/pod/"))["prefetch"]
    pages, files, links = rule["where"]["and"]

    assert pages == {"href_matches": "/pod/*"}
    assert {"/pod/*.xml", "/pod/media/*", "/pod/*.md"} <= {*files["not"]["href_matches"]}
    assert "[download]" in links["not"]["selector_matches"]


def test_only_what_is_pointed_at_is_fetched() -> None:
    assert json.loads(prefetching("/"))["prefetch"][0]["eagerness"] == "moderate"


def test_no_path_ends_the_script_that_it_stands_in() -> None:
    assert "</script" not in prefetching("/</script>/")
