"""The process apart: a line of JSON with the file's name, then the file, on standard input; JSON on standard output."""

import json
import sys

from bot.reading.document.carrying import packed
from bot.reading.document.opening import read_document
from bot.reading.document.unreadable import Unreadable
from handlers.apart.limits import limit


def main() -> None:
    limit()
    name = json.loads(sys.stdin.buffer.readline())["name"]
    said: dict[str, object]
    try:
        said = {"document": packed(read_document(sys.stdin.buffer.read(), name))}
    except Unreadable as refused:
        said = {"unreadable": str(refused)}
    sys.stdout.buffer.write(json.dumps(said).encode())


if __name__ == "__main__":
    main()
