"""Who speaks to whom in a document, and of what kind it is."""

from bot.reading.document.blocks import Document
from bot.reading.letter.context import Context
from bot.reading.letter.formal.parties import Parties, spoken_for
from bot.reading.letter.formal.scene import Scene
from bot.reading.regex import Regex
import re

_RULING = Regex(
    r"\b(?:ombudsman['’]?s?\s+(?:final\s+)?decision|decision\s+notice|enforcement\s+notice|improvement\s+notice|prohibition\s+notice|breach\s+of\s+condition|abatement\s+notice|regulation\s+28|prevent(?:ion\s+of)?\s+future\s+deaths"
    r"|directions?|it\s+is\s+ordered|tribunal|inspection\s+(?:report|letter)|monitoring\s+visit|warning\s+notice|requirement\s+notice|agreed\s+action|recommendations?|case\s+management|notice\s+under|final\s+decision|areas?\s+(?:of|for)\s+(?:significant\s+weakness|improvement)|school\s+inspection|estyn|ofsted|cqc|care\s+quality\s+commission)\b",
    re.IGNORECASE,
)
_MINUTES = Regex(r"\b(?:minutes|resolved|apologies|attendees|present|agenda\s+item|in\s+attendance)\b", re.IGNORECASE)


def scene_of(document: Document, context: Context, ends: Parties) -> Scene:
    """From the context where it knows, else from the letter's own head and foot."""
    addressees = context.addressees or ends.addressees
    signatory = context.signatory or ends.signatory
    text = "\n".join(document.lines[:400])
    letter = ends.greeted >= 0 or context.correspondence
    return Scene(
        you=tuple(party.as_written for party in addressees),
        me=signatory.as_written if signatory else "",
        body=spoken_for(signatory),
        your_body=addressees[0].body if addressees else "",
        letter=letter,
        marked=context.marked,
        ruling=_RULING.search(text) is not None,
        minutes=not letter and _MINUTES.search(text) is not None,
    )
