"""Files that are archives (.docx, .xlsx, .odt): opened only if they are no larger than they look, and harmless."""

from io import BytesIO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from bot.reading.document.unreadable import BROKEN, LOCKED, Unreadable

MOST_ENTRIES = 2_000
MOST_BYTES = 50_000_000
"""Unpacked. `zipfile` gives no more of an entry than its size says, so that sizes can't lie."""

_SWELLS = "This file unpacks to far more than a letter or minutes would, so I don't open it."
_DOCTYPE = "This file defines entities of its own (DOCTYPE), which no word processor does, so I don't open it."
_UNKNOWN_ENCODINGS = {18, 19}
_CHUNK = 65_536
_ENCRYPTED = 0x1


class _RootSeen(Exception):
    pass


class _Doctype(Exception):
    pass


def open_archive(content: bytes) -> ZipFile:
    """Raises Unreadable."""
    try:
        archive = ZipFile(BytesIO(content))
    except (BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise Unreadable(BROKEN) from error
    parts = archive.infolist()
    if len(parts) > MOST_ENTRIES or sum(part.file_size for part in parts) > MOST_BYTES:
        raise Unreadable(_SWELLS)
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise Unreadable(LOCKED)
    return archive


def refuse_doctype(archive: ZipFile) -> None:
    """No XML part may define entities: they can swell without end, or ask for other files. Raises Unreadable."""
    for part in archive.infolist():
        try:
            _read_to_root(archive, part)
        except _Doctype as error:
            raise Unreadable(_DOCTYPE) from error
        except expat.ExpatError as error:
            if error.code in _UNKNOWN_ENCODINGS:
                raise Unreadable(BROKEN) from error
        except _RootSeen:
            continue


def _read_to_root(archive: ZipFile, part: ZipInfo) -> None:
    """What is no XML ends at once."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _doctype
    parser.StartElementHandler = _root
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk)


def _doctype(*_: object) -> None:
    raise _Doctype


def _root(*_: object) -> None:
    raise _RootSeen
