"""`import`: a form for a letter or minutes; its answer, the review, is begun in `handlers.importing`."""

from bot.saying.importing import import_form
from handlers.request import Answer
from handlers.turn import Turn
from handlers.usage import Usage

USAGE = Usage(
    "import [TEXT]",
    "Find the actions in a letter or minutes: share the file, or paste the text",
    ("import",),
)


def run(turn: Turn) -> Answer:
    """In private, what is sent next belongs to the place where this was asked last."""
    asked = turn.asked
    turn.reviews.expect(asked.workspace, asked.speaker.key, None if turn.here().is_direct else asked.place, turn.now)
    return import_form()
