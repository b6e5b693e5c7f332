"""Payments that reach somebody."""

from collections.abc import Iterator

from podsite.formats.frontmatter import Path, problem, warning
from podsite.model import Episode, Podcast, Recipient, Show, ValueSplit
from podsite.problem import Problem

_KINDS = ("node", "lnaddress")


def somebody_is_paid(podcast: Podcast) -> Iterator[Problem]:
    """A payment has recipients with shares (podcast namespace, tags value and valueRecipient).

    value-nobody: the shares add up to nothing, so that no app can divide a payment. Give every
    recipient a  split  of 1 or more.
    value-recipient: apps pay to a `node` or an `lnaddress` and pass over any other kind.
    """
    for one in podcast.show_and_episodes():
        if one.value:
            yield from _shares(one, one.value.recipients, ("value", "recipients"))


def splits_pay_somebody(podcast: Podcast) -> Iterator[Problem]:
    """A part of the time pays another feed or other recipients (podcast namespace, valueTimeSplit).

    split-whom: it names neither, or both, and apps pay nobody in that time. Give it either  item
    or  recipients
    split-percentage: a part of a hundred is 0 to 100.
    split-late: it begins after the recording's end, or while another one goes on; apps pay the
    wrong ones. Mend its start or duration.
    """
    for one in podcast.show_and_episodes():
        splits = one.value.splits if one.value else ()
        for place, split in enumerate(splits):
            here: Path = ("value", "splits", place)
            if bool(split.item) == bool(split.recipients):
                message = "name whom this pays: either  item  or  recipients"
                yield problem(one.source, here, "split-whom", message)
            if (split.remote_percentage or 0) > 100:
                message = f"{split.remote_percentage} is more than 100 percent; mend it"
                yield problem(one.source, (*here, "remote_percentage"), "split-percentage", message)
            if _overlaps(split, splits[:place]) or _is_late(split, one):
                message = "this is after the recording's end or while another split goes on"
                yield problem(one.source, (*here, "start"), "split-late", f"{message}; mend it")
            yield from _shares(one, split.recipients, (*here, "recipients"))


def _shares(
    one: Show | Episode, recipients: tuple[Recipient, ...], here: Path
) -> Iterator[Problem]:
    if recipients and not sum(recipient.split for recipient in recipients):
        message = "all shares are 0, so nobody is paid; give each a  split  of 1 or more"
        yield problem(one.source, here, "value-nobody", message)
    for place, recipient in enumerate(recipients):
        if recipient.type not in _KINDS:
            message = f"no app pays to '{recipient.type}'; write  type: node  or  type: lnaddress"
            yield warning(one.source, (*here, place, "type"), "value-recipient", message)


def _overlaps(split: ValueSplit, before: tuple[ValueSplit, ...]) -> bool:
    end = split.start + split.duration
    return any(one.start < end and split.start < one.start + one.duration for one in before)


def _is_late(split: ValueSplit, one: Show | Episode) -> bool:
    return (
        isinstance(one, Episode)
        and bool(one.duration)
        and split.start > (one.duration or split.start)
    )
