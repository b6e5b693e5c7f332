"""Only what changed is written, each file whole; what no build wrote is never deleted."""

from pathlib import Path

import pytest

from podsite.output import Copied, Document, Extract
from podsite.problem import ProblemError
from podsite.write import LIST, put, whole, write
from tests.shows import contents, lay, times

SITE = (Document("/", b"home"), Document("/a/", b"page"), Document("/feed.xml", b"feed"))


def test_an_address_that_ends_in_a_slash_is_an_index_file(tmp_path: Path) -> None:
    done = write(SITE, tmp_path / "public")

    assert (done.changed, done.unchanged, done.deleted, done.foreign) == (3, 0, 0, ())
    files = contents(tmp_path / "public")
    del files[LIST]
    assert files == {"index.html": b"home", "a/index.html": b"page", "feed.xml": b"feed"}


def test_a_second_time_nothing_is_touched(tmp_path: Path) -> None:
    write(SITE, tmp_path)
    before = times(tmp_path)

    done = write(SITE, tmp_path)

    assert (done.changed, done.unchanged, done.deleted) == (0, 3, 0)
    assert times(tmp_path) == before


def test_only_what_changed_is_touched(tmp_path: Path) -> None:
    write(SITE, tmp_path)
    before = times(tmp_path)

    done = write((*SITE[1:], Document("/", b"news")), tmp_path)

    after = times(tmp_path)
    assert done.changed == 1
    assert {name for name in after if after[name] != before[name]} == {"index.html", LIST}


def test_a_file_that_was_changed_by_hand_is_brought_back(tmp_path: Path) -> None:
    write(SITE, tmp_path)
    lay(tmp_path, {"a/index.html": "by hand"})

    assert write(SITE, tmp_path).changed == 1
    assert contents(tmp_path)["a/index.html"] == b"page"


def test_what_is_no_longer_part_of_the_site_goes_with_its_empty_folder(tmp_path: Path) -> None:
    write((*SITE, Document("/b/c/", b"old"), Document("/b/d/", b"old")), tmp_path)

    done = write((*SITE, Document("/b/d/", b"old")), tmp_path)

    assert done.deleted == 1
    assert not (tmp_path / "b/c").exists()
    assert (tmp_path / "b/d/index.html").is_file()


def test_a_file_that_no_build_wrote_is_never_deleted(tmp_path: Path) -> None:
    write((*SITE, Document("/b/", b"old")), tmp_path)
    lay(tmp_path, {"CNAME": "signals.test", "b/own.txt": "mine"})

    write(SITE, tmp_path)

    files = contents(tmp_path)
    assert (files["CNAME"], files["b/own.txt"]) == (b"signals.test", b"mine")
    assert "b/index.html" not in files


def test_a_stale_file_that_was_changed_by_hand_stays_and_is_named(tmp_path: Path) -> None:
    write((*SITE, Document("/b/", b"old")), tmp_path)
    lay(tmp_path, {"b/index.html": "by hand"})

    done = write(SITE, tmp_path)

    assert (done.deleted, done.foreign) == (0, (tmp_path / "b/index.html",))
    assert (tmp_path / "b/index.html").read_text() == "by hand"


def test_a_folder_with_files_of_others_is_refused_and_untouched(tmp_path: Path) -> None:
    lay(tmp_path, {"thesis.txt": "years of work", "index.html": "mine"})
    before = contents(tmp_path)

    with pytest.raises(ProblemError) as raised:
        write(SITE, tmp_path)

    assert raised.value.problems[0].code == "foreign-folder"
    assert contents(tmp_path) == before


def test_a_folder_that_holds_only_hidden_files_is_taken(tmp_path: Path) -> None:
    lay(tmp_path, {".git/HEAD": "ref", ".nojekyll": ""})

    assert write(SITE, tmp_path).changed == 3
    assert (tmp_path / ".git/HEAD").read_text() == "ref"


@pytest.mark.parametrize("name", ["../precious", "{folder}/precious"])
def test_a_list_that_names_files_elsewhere_deletes_nothing_there(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "public"
    write((Document("/precious", b"x"),), folder)
    digest = (folder / LIST).read_text().split()[0]
    (folder / LIST).write_text(f"{digest}  {name.format(folder=tmp_path)}\n")
    lay(tmp_path, {"precious": "x"})

    write(SITE, folder)

    assert (tmp_path / "precious").is_file()


def test_a_build_that_was_interrupted_is_taken_up_by_the_next(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    write(SITE, folder)
    (folder / "blocked").symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        write((Document("/assets/a.css", b"x"), Document("/blocked/", b"page"), *SITE), folder)
    assert (folder / "assets/a.css").is_file()
    (folder / "blocked").unlink()

    done = write(SITE, folder)

    assert (done.changed, done.deleted) == (0, 1)
    assert not (folder / "assets").exists()


def test_a_first_build_that_cannot_begin_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "public"

    with pytest.raises(FileNotFoundError):
        write((Document("/assets/a.css", b"x"), Copied("/media/b", tmp_path / "none")), folder)

    assert not folder.exists()


@pytest.mark.parametrize("name", ["b", "b/index.html"])
def test_somebody_elses_file_in_the_place_of_a_page_is_refused(tmp_path: Path, name: str) -> None:
    write(SITE, tmp_path)
    lay(tmp_path, {name: "mine"})
    before = contents(tmp_path)

    with pytest.raises(ProblemError) as raised:
        write((*SITE, Document("/b/", b"page")), tmp_path)

    (problem,) = raised.value.problems
    assert problem.code == "foreign-file"
    assert str(tmp_path / name) in problem.message
    assert contents(tmp_path) == before


def test_somebody_elses_file_that_is_the_same_is_taken_over(tmp_path: Path) -> None:
    write(SITE, tmp_path)
    lay(tmp_path, {"b/index.html": "page"})
    assert write((*SITE, Document("/b/", b"page")), tmp_path).changed == 0

    assert write(SITE, tmp_path).deleted == 1


def test_the_list_can_be_checked_by_sha256sum(tmp_path: Path) -> None:
    write(SITE, tmp_path)

    rows = (tmp_path / LIST).read_text().splitlines()

    assert [row.split("  ")[1] for row in rows] == ["a/index.html", "feed.xml", "index.html"]
    assert all(len(row.split("  ")[0]) == 64 for row in rows)


def test_a_recording_is_copied_once_with_its_time(tmp_path: Path) -> None:
    source = lay(tmp_path, {"a.mp3": b"sound"}) / "a.mp3"
    folder = tmp_path / "public"
    site = (Copied("/media/a.mp3", source),)

    assert write(site, folder).changed == 1
    before = times(folder)
    assert write(site, folder).changed == 0
    assert times(folder) == before
    assert (folder / "media/a.mp3").stat().st_mtime_ns == source.stat().st_mtime_ns


def test_a_recording_that_changed_is_copied_again(tmp_path: Path) -> None:
    source = lay(tmp_path, {"a.mp3": b"sound"}) / "a.mp3"
    site = (Copied("/media/a.mp3", source),)
    write(site, tmp_path / "public")
    source.write_bytes(b"other sound")

    assert write(site, tmp_path / "public").changed == 1
    assert (tmp_path / "public/media/a.mp3").read_bytes() == b"other sound"


def test_a_recording_that_was_lost_from_the_site_is_copied_again(tmp_path: Path) -> None:
    source = lay(tmp_path, {"a.mp3": b"sound"}) / "a.mp3"
    site = (Copied("/media/a.mp3", source),)
    write(site, tmp_path / "public")
    (tmp_path / "public/media/a.mp3").unlink()

    assert write(site, tmp_path / "public").changed == 1


def test_feeds_come_last_and_what_pages_name_comes_first(tmp_path: Path) -> None:
    source = lay(tmp_path, {"a.mp3": b"sound"}) / "a.mp3"
    site = (
        Document("/feed.xml", b"feed"),
        Document("/", b"home"),
        Copied("/media/a.mp3", source),
        Document("/assets/a.css", b"style"),
        Document("/episodes/a/chapters.json", b"{}"),
    )
    folder = tmp_path / "public"
    write(site, folder)

    # A copy keeps the time of its source, so its folder tells when it came.
    names = ("assets/a.css", "media", "index.html", "episodes/a/chapters.json", "feed.xml")
    moments = [(folder / name).stat().st_mtime_ns for name in names]
    assert moments == sorted(moments)


def test_a_file_is_put_whole_and_readable_by_a_web_server(tmp_path: Path) -> None:
    put(tmp_path / "deep" / "file", b"one")
    put(tmp_path / "deep" / "file", b"two")

    assert contents(tmp_path) == {"deep/file": b"two"}
    assert (tmp_path / "deep/file").stat().st_mode & 0o777 == 0o644


def test_a_file_that_cannot_be_put_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "file").mkdir()

    with pytest.raises(OSError, match="directory"):
        put(tmp_path / "file", b"one")

    assert contents(tmp_path) == {}


def test_a_part_of_a_file_is_written_and_not_again_while_it_is_the_same(tmp_path: Path) -> None:
    source = tmp_path / "one.mp3"
    source.write_bytes(b"head picture sound")
    part = Extract("/media/artwork/a.png", source, 5, 7)

    first = write((*SITE, part), tmp_path / "public")
    source.write_bytes(b"more picture sound")
    second = write((*SITE, part), tmp_path / "public")

    assert (tmp_path / "public" / "media" / "artwork" / "a.png").read_bytes() == b"picture"
    assert (first.changed, second.changed) == (4, 0)


def test_a_file_written_anew_leaves_its_other_names_the_old_bytes(tmp_path: Path) -> None:
    file, other = tmp_path / "one.mp3", tmp_path / "public.mp3"
    file.write_bytes(b"old")
    other.hardlink_to(file)

    with whole(file) as new:
        new.write(b"new")
        assert file.read_bytes() == b"old"

    assert (file.read_bytes(), other.read_bytes()) == (b"new", b"old")


def test_a_file_that_goes_wrong_halfway_stays_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "one.mp3"
    file.write_bytes(b"old")

    def half() -> None:
        with whole(file) as new:
            new.write(b"ha")
            raise EOFError

    with pytest.raises(EOFError):
        half()

    assert contents(tmp_path) == {"one.mp3": b"old"}
