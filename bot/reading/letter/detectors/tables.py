"""Tables of actions: the columns are told by their headers, and without headers by what stands in them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from bot.reading.document.blocks import Block, Cell, Document, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.detectors.agreed import agreed
from bot.reading.letter.detectors.charges import charges
from bot.reading.letter.detectors.headers import Mapping, mapped
from bot.reading.letter.fields.naming import are_people
from bot.reading.letter.fields.owners import subject
from bot.reading.letter.filters import says_done
from bot.reading.letter.found import Confidence, Found
from bot.reading.letter.headings import heads_actions, heads_none, heads_people
from bot.reading.letter.outline import Placed, placed
from bot.reading.letter.stated import Stated, found
from bot.reading.regex import Regex

_REFERENCE = Regex(r"[A-Za-z]{0,6}[ #-]?\d+(?:[./-]\d+)*[.)]?")
_BULLETS = " -*•·–\t"
_ENDS = (".", ";", ":", "?", "!")
_WRAPPED = 40
_EMPTY = Regex(r"[\W_]*")
_ITEM_NUMBER = Regex(r"\(?(?P<n>\d+(?:\.\d+)*|[a-z])[.)]?\s+(?=\S)")


def in_tables(document: Document, context: Context) -> Iterator[Found]:
    rows = [each for each in placed(document) if each.block.kind is Kind.ROW]
    for _, table in groupby(rows, key=_table):
        yield from _in_table(list(table), document, context)


def _table(each: Placed) -> tuple[int, tuple[str, ...]]:
    return each.block.table, tuple(cell.header for cell in each.block.cells if cell.header)


def _in_table(table: list[Placed], document: Document, context: Context) -> Iterator[Found]:
    over = table[0].headings[-1] if table[0].headings else ""
    under_actions = any(heads_actions(title) for title in table[0].headings[-2:])
    blocks = _headed(_whole_rows([each.block for each in table]))
    named = mapped([cell.header for cell in blocks[0].cells])
    is_plain = named is not None and named.sure and named.owner >= 0 and heads_people(over)
    if heads_none(over) and not under_actions and not is_plain:
        return
    mapping = _worded(named, blocks) if named else _unnamed(blocks, context) if under_actions else None
    if mapping is None or not (mapping.sure or under_actions):
        return
    for block in blocks:
        for stated in _each(_stated(block, mapping, context)):
            candidate = found(stated, document, context, "table", Confidence.STRONG)
            if candidate:
                yield candidate


def _each(stated: Stated | None) -> Iterator[Stated]:
    """A cell may hold a list: a line each is an action of its own."""
    lines = [line.lstrip(_BULLETS) for line in stated.words.split("\n") if line.strip(_BULLETS)] if stated else []
    several = len(lines) > 1 and stated is not None and all(_is_item(line) for line in stated.words.split("\n")[1:])
    for words in lines if several else charges(" ".join(lines)):
        if stated and words:
            yield stated._replace(words=words)


def _is_item(line: str) -> bool:
    return not line.strip() or line.lstrip()[0] in _BULLETS


def _headed(blocks: list[Block]) -> list[Block]:
    """Where the columns have no headers, a first row that reads as headers is them."""
    first, *rest = blocks
    if not rest or any(cell.header for cell in first.cells) or mapped([cell.text for cell in first.cells]) is None:
        return blocks
    headers = [cell.text for cell in first.cells]
    return [replace(block, cells=_under(headers, block.cells)) for block in rest]


def _under(headers: list[str], cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    padded = [*headers, *[""] * len(cells)]
    return tuple(Cell(padded[at], cell.text) for at, cell in enumerate(cells))


def _worded(mapping: Mapping, blocks: list[Block]) -> Mapping:
    """`Action item | Description`, where the first holds numbers only."""
    texts = [text for block in blocks if (text := _cell(block, mapping.what))]
    if mapping.other < 0 or not texts or not all(_REFERENCE.fullmatch(text.strip("* ")) for text in texts):
        return mapping
    return mapping._replace(what=mapping.other, number=mapping.what)


def _whole_rows(blocks: list[Block]) -> list[Block]:
    """A row that only goes on with the text of the one above is part of it."""
    whole: list[Block] = []
    for block in blocks:
        if whole and _goes_on(whole[-1], block):
            whole[-1] = _joined(whole[-1], block)
        else:
            whole.append(block)
    return whole


def _goes_on(above: Block, below: Block) -> bool:
    filled = [cell.text for cell in below.cells if not _EMPTY.fullmatch(cell.text)]
    if not filled or not filled[-1][:1].islower() or len(above.cells) != len(below.cells):
        return False
    first_empty = _EMPTY.fullmatch(below.cells[0].text) is not None
    return len(filled) == 1 if first_empty else len(filled) == 2 and _heading_goes_on(above, below)


def _heading_goes_on(above: Block, below: Block) -> bool:
    """The first cell was wrapped as well as the text, whose end is still open above; no owner stands beside them."""
    at = next(at for at, cell in enumerate(below.cells) if at and cell.text.strip())
    is_open = not above.cells[at].text.rstrip().endswith(_ENDS) and len(above.cells[at].text) > _WRAPPED
    is_heading = bool(above.cells[0].text.strip()) and not _REFERENCE.match(below.cells[0].text.strip())
    return is_open and is_heading and at < len(below.cells) - 1


def _joined(above: Block, below: Block) -> Block:
    cells = tuple(
        Cell(one.header, f"{one.text} {two.text}".strip()) for one, two in zip(above.cells, below.cells, strict=True)
    )
    return replace(above, text=" | ".join(cell.text for cell in cells), cells=cells)


def _unnamed(blocks: list[Block], context: Context) -> Mapping | None:
    """Without headers: the longest column is the text, the last one that names people is the owner's."""
    width = max(len(block.cells) for block in blocks)
    columns = [[block.cells[at].text for block in blocks if at < len(block.cells)] for at in range(width)]
    lengths = [sum(map(len, column)) for column in columns]
    what = lengths.index(max(lengths))
    owners = [at for at, column in enumerate(columns) if at != what and _names_people(column, context)]
    return Mapping(what, owners[-1] if owners else -1) if width > 1 else None


def _names_people(column: list[str], context: Context) -> bool:
    filled = [text for text in column if not _EMPTY.fullmatch(text)]
    return bool(filled) and sum(are_people(text, context.names) for text in filled) * 2 > len(filled)


def _stated(block: Block, mapping: Mapping, context: Context) -> Stated | None:
    what = _cell(block, mapping.what)
    owner, status, update = _cell(block, mapping.owner), _cell(block, mapping.status), _cell(block, mapping.update)
    if block.struck or says_done(status) or says_done(update) or says_done(_cell(block, mapping.due)):
        return None
    number = _cell(block, mapping.number)
    if mapping.owner < 0 and are_people(what, context.names) and subject(what, context.names) is None:
        owner, what, number = what, *_longest(block, mapping)
        what = agreed(what)
    if not what or _heads(block, what):
        return None
    due = _cell(block, mapping.new_due) or _cell(block, mapping.due)
    organisation = _cell(block, mapping.organisation)
    return Stated(what, block.line, owner, due, number or _first_number(block, mapping), organisation)


def _longest(block: Block, mapping: Mapping) -> tuple[str, str]:
    """`Agenda matter | Action: TO`: the action is what stands beside the initials, and its number is the item's."""
    text = max((cell.text for at, cell in enumerate(block.cells) if at != mapping.what), key=len, default="")
    number = _ITEM_NUMBER.match(text)
    return (text[number.end() :], number["n"]) if number else (text, "")


def _first_number(block: Block, mapping: Mapping) -> str:
    """A first column that holds nothing but a number, whatever its header."""
    first = block.cells[0].text.strip(" *_.") if block.cells else ""
    return first if mapping.what != 0 and _REFERENCE.fullmatch(first) else ""


def _heads(block: Block, what: str) -> bool:
    """A row that says the same in every cell, or nothing but a title of what follows."""
    texts = {cell.text.strip() for cell in block.cells if cell.text.strip()}
    return len(texts) == 1 and len(block.cells) > 2 and len(what) < 40


def _cell(block: Block, at: int) -> str:
    return block.cells[at].text.strip() if 0 <= at < len(block.cells) else ""
