"""A recording on the web is measured by asking little, whatever its host can do."""

from collections.abc import Iterator

import pytest

from podsite.fetch import Limits
from podsite.measure import measure
from podsite.model import Measured
from podsite.problem import ProblemError
from tests.hosts import Host, hosting
from tests.recordings import SAMPLES, SOUND, VIDEO, mp3, mp4, ogg

FILES = {
    **{f"a{suffix}": content for suffix, content in SAMPLES.items()},
    "long.mp3": mp3(3600, bytes(400_000)),
    "long.ogg": ogg(36_000, pages=4000),
    "late.m4a": mp4(20_000, SOUND, first=False),
    "early.mp4": mp4(20_000, SOUND, VIDEO),
    "sound.mp4": mp4(60, SOUND),
    "download": SAMPLES[".m4a"],
    "page.mp3": b"<!doctype html>",
    "short.m4a": SAMPLES[".m4a"][:-5],
    "none.mp3": b"",
}


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    with hosting(FILES) as running:
        yield running


def refusal(url: str, limits: Limits | None = None) -> tuple[str, str]:
    """Code and message of why a recording cannot be measured."""
    with pytest.raises(ProblemError) as refused:
        measure(url, limits or Limits())
    (problem,) = refused.value.problems
    assert "cannot be had" in problem.message or url.rpartition("/")[2] in problem.message
    return problem.code, problem.message


@pytest.mark.parametrize("suffix", SAMPLES)
def test_a_recording_of_every_form_is_measured_with_two_questions(host: Host, suffix: str) -> None:
    before = len(host.asked)
    found = measure(f"{host.url}/a{suffix}")

    assert found.length == len(SAMPLES[suffix])
    assert found.type.startswith(("audio/", "video/"))
    assert found.duration == 60
    assert [one.partition(" ")[0] for one in host.asked[before:]] == ["HEAD", "GET"]


@pytest.mark.parametrize(
    ("name", "kind", "seconds"),
    [
        ("long.mp3", "audio/mpeg", 3600),
        ("long.ogg", "audio/ogg", 36_000),
        ("late.m4a", "audio/x-m4a", 20_000),
        ("early.mp4", "video/mp4", 20_000),
        ("sound.mp4", "audio/mp4", 60),
        ("download", "audio/mp4", 60),
    ],
)
def test_of_a_large_file_only_that_is_read_which_tells(
    host: Host, name: str, kind: str, seconds: int
) -> None:
    before = len(host.asked)
    url = f"{host.url}/{name}"

    assert measure(url) == Measured(url, len(FILES[name]), kind, seconds)
    assert len(host.asked) - before <= 4


@pytest.mark.parametrize("name", ["a.mp3", "a.m4a", "a.opus", "late.m4a", "long.mp3"])
@pytest.mark.parametrize("habit", ["no-head", "no-parts", "zero-head", "moved"])
def test_hosts_that_refuse_questions_are_coped_with(host: Host, habit: str, name: str) -> None:
    found = measure(f"{host.url}/{habit}/{name}")

    direct = measure(f"{host.url}/{name}")
    assert (found.length, found.type, found.duration) == (
        direct.length,
        direct.type,
        direct.duration,
    )


def test_a_host_without_parts_is_not_read_to_the_end_of_a_large_file(host: Host) -> None:
    limits = Limits(largest=300_000)

    assert measure(f"{host.url}/no-parts/early.mp4", limits).duration == 20_000
    assert measure(f"{host.url}/no-parts/long.ogg", limits).duration is None
    code, message = refusal(f"{host.url}/no-parts/late.m4a", limits)
    assert code == "unreachable"
    assert "gives no parts of a file" in message


@pytest.mark.parametrize(
    ("path", "code", "why"),
    [
        ("/nowhere.mp3", "unreachable", "404 (Not Found)"),
        ("/page.mp3", "not-a-recording", "is a web page"),
        ("/short.m4a", "damaged-recording", "ends before all of it has come"),
        ("/none.mp3", "empty-file", "has no bytes"),
        ("/no-length/long.mp3", "no-length", "does not say how long it is"),
        ("/other-parts/a.mp3", "unreachable", "another part"),
        ("/packed/a.mp3", "unreachable", "packed"),
    ],
)
def test_what_cannot_be_measured_is_said_with_its_reason(
    host: Host, path: str, code: str, why: str
) -> None:
    found, message = refusal(host.url + path)

    assert found == code
    assert why in message


def test_a_small_file_of_unknown_length_has_the_length_that_came(host: Host) -> None:
    assert measure(f"{host.url}/no-length/a.mp3").length == len(FILES["a.mp3"])


def test_a_silent_host_is_asked_once(host: Host) -> None:
    before = len(host.asked)

    assert "too long" in refusal(f"{host.url}/silent/a.mp3", Limits(silence=0.3))[1]
    assert len(host.asked) - before == 1


def test_a_recording_under_a_wrong_suffix_is_told() -> None:
    with hosting({"a.mp3": SAMPLES[".m4a"]}) as other:
        assert refusal(f"{other.url}/a.mp3")[0] == "wrong-suffix"
