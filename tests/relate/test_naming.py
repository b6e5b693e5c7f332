"""Names that mean one thing get one address, which no later spelling moves."""

from podsite.model import Topic
from podsite.relate.identity import topic_key, topic_slug
from podsite.relate.naming import Names, names
from tests.shows import written


def used(*spellings: str, files: tuple[Topic, ...] = ()) -> Names[Topic]:
    """The topics of a show whose episodes have these, the newest first."""
    return names(files, [(topic_key(name), name) for name in spellings], topic_slug)


def test_the_address_is_that_of_the_first_spelling_and_the_name_the_usual_one() -> None:
    found = used("MachineLearning", "MachineLearning", "machine-learning")

    assert found.slugs == {"machinelearning": "machine-learning"}
    assert found.usual("machinelearning") == "MachineLearning"


def test_a_later_spelling_moves_no_address_and_has_one_that_leads_there() -> None:
    before = used("Machine Learning")
    after = used("MachineLearning", "MachineLearning", "Machine Learning")

    assert before.slugs == after.slugs
    assert list(after.others()) == [("machinelearning", "machine-learning")]


def test_of_two_topics_that_would_share_an_address_the_older_keeps_it() -> None:
    alone = used("Rocket")
    older_first = used("🚀", "Rocket")
    newer = used("🌍", "🚀", "🚀", "Rocket")

    assert alone.slugs["rocket"] == older_first.slugs["rocket"] == newer.slugs["rocket"] == "rocket"
    assert older_first.slugs["🚀"].startswith("rocket-")
    assert older_first.slugs["🚀"] == newer.slugs["🚀"]
    assert list(newer.others()) == []


def test_a_files_address_comes_before_those_of_names_alone() -> None:
    file = written(Topic, "rocket", "topics", title="🚀")
    found = used("Rocket Ship", "🚀", files=(file,))

    assert found.slugs["🚀"] == "rocket"
    assert found.slugs["rocketship"] == "rocket-ship"


def test_the_aliases_of_a_file_lead_to_it_used_or_not() -> None:
    file = written(
        Topic, "multiple-sclerosis", "topics", title="Multiple Sclerosis", aliases=("MS",)
    )
    found = used("multiple sclerosis", files=(file,))

    assert list(found.others()) == [("ms", "multiple-sclerosis")]
    assert found.slugs["ms"] == "multiple-sclerosis"
