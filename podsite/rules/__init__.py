"""What must hold before anything is written. A rule is a small function that yields problems.

Its docstring begins with what holds and, in brackets, who says so; a paragraph for each code that
it yields follows: what happens otherwise, and how to answer. `check --explain CODE` tells both.
"""

from collections.abc import Callable, Iterator

from podsite.model import Podcast
from podsite.output import Site
from podsite.problem import Problem
from podsite.relate import Catalogue
from podsite.rules import (
    addresses,
    alterations,
    artwork,
    categories,
    chapters,
    dates,
    directories,
    enclosures,
    feeds,
    identity,
    languages,
    licences,
    links,
    numbers,
    people,
    places,
    promises,
    redirects,
    remote,
    schedule,
    soundbites,
    talk,
    texts,
    titles,
    topics,
    transcripts,
    value,
)

# Of all that was read, drafts included.
OF_THE_PODCAST: tuple[Callable[[Podcast], Iterator[Problem]], ...] = (
    identity.slug_is_an_address,
    identity.one_address_each,
    identity.one_guid_each,
    identity.one_owner_of_a_name,
    identity.guids_tell_episodes_apart,
    identity.show_guid_is_a_uuid,
    redirects.old_addresses_fit,
    redirects.old_addresses_lead_to_one,
    addresses.address_is_real,
    addresses.address_is_whole,
    addresses.addresses_are_safe,
    addresses.feed_moves_elsewhere,
    directories.show_is_presentable,
    directories.owner_can_be_written_to,
    directories.editors_are_written_as_rss_wants,
    directories.locks_name_whom_to_ask,
    directories.silence_is_real,
    categories.categories_are_apples,
    languages.languages_exist,
    languages.countries_exist,
    artwork.artwork_is_jpeg_or_png,
    artwork.artwork_is_square,
    artwork.artwork_has_the_right_size,
    artwork.artwork_has_plain_colours,
    artwork.thumbnail_is_wide,
    artwork.pictures_say_what_they_are_for,
    texts.texts_are_short_enough,
    texts.texts_hide_nothing,
    texts.texts_are_plain,
    titles.titles_leave_numbers_out,
    titles.texts_are_not_numbers,
    titles.titles_leave_the_show_out,
    dates.dates_are_of_our_time,
    dates.one_episode_at_a_time,
    numbers.numbers_begin_at_one,
    numbers.serial_shows_are_numbered,
    numbers.one_number_each,
    numbers.extras_belong_to_something,
    enclosures.something_to_hear,
    enclosures.remote_recording_is_known,
    enclosures.enclosures_have_a_length,
    enclosures.types_are_true,
    enclosures.enclosures_have_a_suffix,
    enclosures.apple_plays_it,
    enclosures.one_recording_each,
    enclosures.integrity_can_be_checked,
    chapters.chapters_go_forward,
    chapters.chapters_begin_at_zero,
    chapters.chapters_are_enough,
    chapters.times_in_notes_can_be_read,
    transcripts.cues_go_forward,
    transcripts.transcripts_have_words,
    transcripts.cues_end_with_the_recording,
    transcripts.cues_fit_a_screen,
    soundbites.soundbites_are_short,
    soundbites.soundbites_are_of_the_recording,
    people.roles_are_said,
    people.roles_are_known,
    topics.topics_are_a_list,
    licences.licences_can_be_read,
    places.places_are_on_the_map,
    remote.lists_hold_items,
    remote.remote_feeds_are_named,
    talk.discussions_can_be_opened,
    talk.chats_can_be_joined,
    value.somebody_is_paid,
    value.splits_pay_somebody,
    schedule.frequency_can_be_reckoned,
    schedule.broadcasts_take_place,
)

# Of what subscribers were promised.
OF_THE_PROMISES: tuple[Callable[[promises.Change], Iterator[Problem]], ...] = (
    promises.show_guid_is_kept,
    promises.guids_are_kept,
    promises.recordings_keep_their_guid,
    alterations.recordings_stay,
    alterations.dates_stay,
)

# Of the site that would be written.
OF_THE_SITE: tuple[Callable[[Catalogue, Site], Iterator[Problem]], ...] = (
    links.links_lead_somewhere,
    feeds.feeds_say_what_the_catalogue_says,
    redirects.one_thing_at_each_address,
)
