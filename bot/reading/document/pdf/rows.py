"""Letters to rows of words, as they stand on the page: wide gaps stay wide."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.reading.document.pdf.glyphs import Glyph
from bot.reading.document.pdf.written import Written, written
from bot.reading.document.runs import Run, marked

_SAME_ROW = 0.4
_SPACE = 0.18
_AFTER_NUMBER = 0.6
_TWICE = 0.12
"""In parts of a letter's size: how far off its row a letter may stand, what parts words, and a number from what it
numbers, and what is one letter printed twice to look bold."""


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    x0: float
    x1: float
    bold: bool
    is_close: bool
    """To the word before: they are one, set differently."""


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row, without words where it is of blanks alone. `base` is from the page's top, `size` the letters' most
    frequent; in points.
    """

    words: tuple[Word, ...]
    base: float
    size: float
    written: Written

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @property
    def plain(self) -> str:
        return "".join(word.text if word.is_close else f" {word.text}" for word in self.words).strip()

    def text(self, left: float, column: float, wide: float) -> str:
        """Set in from `left` by columns of that width; a gap of `wide` points or more stays one."""
        done = round((self.x0 - left) / column)
        runs = [Run(" " * done)]
        for at, word in enumerate(self.words):
            space = self._space(at, left, column, wide, done) if at else 0
            runs += [Run(" " * space), Run(word.text, word.bold)]
            done += space + len(word.text)
        return marked(runs)

    def _space(self, at: int, left: float, column: float, wide: float, done: int) -> int:
        if self.words[at].is_close:
            return 0
        gap = self.words[at].x0 - self.words[at - 1].x1
        if gap < (self.size * _AFTER_NUMBER if at == 1 and self.words[0].text.isdecimal() else wide):
            return 1
        return max(3, round((self.words[at].x0 - left) / column) - done)


def rows_of(glyphs: Iterable[Glyph]) -> list[TextRow]:
    """From the top down."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.base, glyph.x0)):
        if rows and glyph.base - rows[-1][0].base <= _SAME_ROW * glyph.size:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [_row(row) for row in rows]


def with_words(rows: Iterable[TextRow]) -> list[TextRow]:
    return [row for row in rows if row.words]


def _row(glyphs: Sequence[Glyph]) -> TextRow:
    ordered = list(_once(sorted(glyphs, key=lambda glyph: glyph.x0)))
    sizes = [round(glyph.size, 1) for glyph in ordered]
    size = max(set(sizes), key=sizes.count)
    words = [word for letters in _apart(ordered) for word in _parts(letters)]
    return TextRow(tuple(words), max(glyph.base for glyph in glyphs), size, written(ordered))


def _once(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """A letter that is printed twice to look bold is one, and bold."""
    last: Glyph | None = None
    for glyph in glyphs:
        if last and glyph.text == last.text and abs(glyph.x0 - last.x0) < _TWICE * glyph.size:
            last = last._replace(bold=True)
            continue
        if last:
            yield last
        last = glyph
    if last:
        yield last


def _apart(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Cut into words at blanks and gaps."""
    letters: list[Glyph] = []
    for glyph in glyphs:
        is_blank = not glyph.text.strip()
        if letters and (is_blank or glyph.x0 - letters[-1].x1 > _SPACE * glyph.size):
            yield letters
            letters = []
        if not is_blank:
            letters.append(glyph)
    if letters:
        yield letters


def _parts(letters: Sequence[Glyph]) -> Iterator[Word]:
    """A word of which only a part is bold is two."""
    for bold, same in groupby(letters, key=lambda letter: letter.bold):
        part = list(same)
        text = "".join(letter.text for letter in part)
        yield Word(text, part[0].x0, part[-1].x1, bold, is_close=part[0] is not letters[0])
