"""Who is introduced where he or she speaks: `Ann Lowe, Director of Quays reported that …`."""

from collections.abc import Iterable, Iterator
from itertools import islice

from bot.reading.document.blocks import Block
from bot.reading.letter.context import Person
from bot.reading.letter.fields.naming import UPPER, is_name, is_role
from bot.reading.regex import Regex

_INTRODUCED = Regex(
    rf"(?:^|[.;]\s+)(?P<who>(?:[{UPPER}][\w'’-]+\s){{1,2}}[{UPPER}][\w'’-]+),\s+(?P<post>(?:the\s+)?[\w'’&-]+(?:\s[\w'’&-]+){{0,6}}?),?"
    r"\s+(?:reported|advised|presented|explained|outlined|introduced|updated|said|stated|confirmed|gave|attended|provided)\s"
)
_MOST = 20


def introduced(blocks: Iterable[Block]) -> Iterator[Person]:
    """Those with an office behind their names."""
    for block in blocks:
        for found in islice(_INTRODUCED.finditer(block.text), _MOST):
            if is_name(found["who"]) and is_role(found["post"]):
                yield Person(found["who"])
