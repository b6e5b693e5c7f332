"""What grows from seeds: one module or folder for each thing that can be imported."""

from collections.abc import Callable

from podsite.importers.notes.pasted import Known, Pasted, pasted

# Every kind of source: from its text, and what the show knows, to an episode.
IMPORTERS: dict[str, Callable[[str, Known], Pasted]] = {"notes": pasted}
