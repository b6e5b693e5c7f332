"""A recording is on the disk once, however many names it has, and loses nothing by losing one."""

import os
import sys
from pathlib import Path

import pytest

from podsite.output import Copied, Document
from podsite.write import LIST, write
from podsite.write.copies import copy
from tests.shows import contents, lay, times

HOUR = 3_600_000_000_000  # nanoseconds
SITE = "media/a.mp3"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A recording that everybody may read."""
    file = lay(tmp_path, {"show/a.mp3": b"sound"}) / "show/a.mp3"
    file.chmod(0o644)
    return file


@pytest.fixture
def public(tmp_path: Path, source: Path) -> Path:
    """The site with that recording; skipped where the disk neither links nor clones."""
    assert built(source, tmp_path / "public") == 1
    return tmp_path / "public"


def built(source: Path, folder: Path) -> int:
    """Builds a site of one recording; how many files it changed."""
    return write([Copied("/media/a.mp3", source)], folder).changed


def linked(source: Path, public: Path) -> bool:
    return (public / SITE).samefile(source)


def edited(source: Path, content: bytes) -> None:
    """Writes into a file where it lies, an hour after everything else."""
    later = source.stat().st_mtime_ns + HOUR
    with source.open("r+b") as opened:
        opened.write(content)
    os.utime(source, ns=(later, later))


def told(public: Path) -> str:
    """The checksum that the list tells of the recording."""
    rows = (row.split("  ") for row in (public / LIST).read_text().splitlines())
    return next(digest for digest, name in rows if name == SITE)


@pytest.mark.skipif(sys.platform == "win32", reason="not every disk of Windows has links")
def test_a_recording_is_not_copied_where_the_disk_can_share_it(
    source: Path, tmp_path: Path
) -> None:
    copy(source, tmp_path / "b.mp3")

    # A clone has blocks of its own to nobody but the disk: then there is nothing to see.
    assert (tmp_path / "b.mp3").read_bytes() == b"sound"
    assert (tmp_path / "b.mp3").samefile(source) or source.stat().st_nlink == 1
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


def test_a_second_build_touches_nothing(source: Path, public: Path) -> None:
    before = times(public)

    assert built(source, public) == 0
    assert times(public) == before


def test_a_recording_that_is_edited_where_it_lies_is_noticed(source: Path, public: Path) -> None:
    before = told(public)
    edited(source, b"noise")

    assert built(source, public) == 1
    assert (public / SITE).read_bytes() == b"noise"
    assert told(public) != before
    assert built(source, public) == 0


def test_an_edit_that_keeps_size_and_time_is_noticed_by_the_time_that_cannot_be_kept(
    source: Path, public: Path
) -> None:
    if not linked(source, public):
        pytest.skip("this disk makes no links: a copy goes by size and time")
    before, was = told(public), source.stat()
    old = was.st_mtime_ns - HOUR  # so that the list is younger than it, but not than its change
    os.utime(public / LIST, ns=(old, old))
    source.write_bytes(b"noise")
    os.utime(source, ns=(was.st_atime_ns, old - HOUR))

    assert built(source, public) == 1
    assert told(public) != before


def test_a_recording_whose_times_alone_changed_is_counted_once_more(
    source: Path, public: Path
) -> None:
    source.touch()
    other = source.with_name("b.mp3")
    other.hardlink_to(source)
    before = told(public)

    built(source, public)
    after = times(public)
    assert built(source, public) == 0
    assert told(public) == before
    assert times(public) == after


def test_a_recording_that_is_replaced_comes_anew_and_the_old_one_stays_whole(
    source: Path, public: Path
) -> None:
    old = source.rename(source.with_name("old.mp3"))
    source.write_bytes(b"other sound")

    assert built(source, public) == 1
    assert (public / SITE).read_bytes() == b"other sound"
    assert old.read_bytes() == b"sound"


def test_what_goes_from_the_site_stays_in_the_show(source: Path, public: Path) -> None:
    done = write([Document("/", b"home")], public)

    assert (done.deleted, done.foreign) == (1, ())
    assert not (public / SITE).exists()
    assert source.read_bytes() == b"sound"


def test_a_recording_that_was_edited_and_then_left_out_goes_from_the_site(
    source: Path, public: Path
) -> None:
    if not linked(source, public):
        pytest.skip("this disk makes no links: an edit does not reach the site")
    edited(source, b"noise")

    assert write([Document("/", b"home")], public).deleted == 1
    assert source.read_bytes() == b"noise"


def test_a_page_in_the_place_of_a_recording_leaves_the_recording_alone(
    source: Path, public: Path
) -> None:
    write([Document("/media/a.mp3", b"page")], public)

    assert (public / SITE).read_bytes() == b"page"
    assert source.read_bytes() == b"sound"


@pytest.mark.parametrize("name", ["a.png", "a.pdf"])
def test_what_is_no_recording_is_a_file_of_its_own(tmp_path: Path, name: str) -> None:
    source = lay(tmp_path, {name: b"content"}) / name

    copy(source, tmp_path / "public" / name)

    assert not (tmp_path / "public" / name).samefile(source)
    assert (tmp_path / "public" / name).stat().st_mtime_ns == source.stat().st_mtime_ns


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_a_recording_that_others_may_not_read_is_copied(tmp_path: Path, source: Path) -> None:
    source.chmod(0o600)

    copy(source, tmp_path / "b.mp3")

    assert not (tmp_path / "b.mp3").samefile(source)
    assert (tmp_path / "b.mp3").read_bytes() == b"sound"


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="there is no second disk")
def test_from_another_disk_it_is_copied_with_its_time(tmp_path: Path, source: Path) -> None:
    other = Path("/dev/shm") / f"podsite-{tmp_path.name}-{os.getpid()}"
    try:
        copy(source, other / "a.mp3")

        assert contents(other) == {"a.mp3": b"sound"}
        assert (other / "a.mp3").stat().st_mtime_ns == source.stat().st_mtime_ns
    finally:
        (other / "a.mp3").unlink(missing_ok=True)
        other.rmdir()


def test_what_a_killed_build_left_is_in_nobodys_way(tmp_path: Path, source: Path) -> None:
    (tmp_path / ".b.mp3.part").hardlink_to(source)

    copy(source, tmp_path / "b.mp3")

    assert source.read_bytes() == (tmp_path / "b.mp3").read_bytes() == b"sound"
    assert not (tmp_path / ".b.mp3.part").exists()
