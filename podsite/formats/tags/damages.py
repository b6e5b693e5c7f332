"""What the reader of tags raises on damaged files, found by damaging many."""

import struct
import zlib

from mutagen import MutagenError

DAMAGES = (
    MutagenError,
    OSError,
    EOFError,
    ValueError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    NotImplementedError,
    RecursionError,
    MemoryError,
    struct.error,
    zlib.error,
)
