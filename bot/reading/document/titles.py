"""Where a heading stands: what a line is, and what stands around it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.reading.document import headings
from bot.reading.document.blocks import Block, Kind
from bot.reading.document.lines import Line
from bot.reading.document.markers import Marker, marker
from bot.reading.document.outline import following
from bot.reading.regex import Regex

_DEAR = Regex(r"Dear\b.{0,100}$")
_MINUTE = Regex(r"(\d{1,4}/\d{2,4})[.:]?\s+(?=\S)")
"""As councils number theirs: 34/25."""
_ENDED = Regex(r"[.!?:;]$")
_MARKED = Regex(r"\**\[?(?:ACTIONS?|Actions?|AI|AP|TODO)\b.")
_BODY = 60
_LONG = 90


@dataclass(frozen=True, slots=True)
class Title:
    words: str
    depth: int
    number: str | None = None
    lines: int = 1


class Titles:
    """Finds the headings of a document in order: those told from their looks stand under the last that was marked."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._marked = 0
        self._greeted = -1
        self._last = ""
        self._next = _next_filled(lines)

    def is_marked(self, at: int) -> bool:
        """Marked as a heading whatever stands around it."""
        line = self._lines[at]
        if line.heading or headings.hashed(line.bare) or headings.bold_alone(line.bare):
            return True
        return self._underlining(at) > 0 or headings.in_capitals(line.bare)

    def at(self, at: int, before: Block | None) -> Title | None:
        """`before` is the block above."""
        line = self._lines[at]
        if _DEAR.match(line.bare):
            self._greeted = at
            return None
        marked = self._explicit(at)
        if marked:
            self._marked = marked.depth
            return self._numbered(marked)
        return self._by_looks(at, line.bare, before)

    def _explicit(self, at: int) -> Title | None:
        line = self._lines[at]
        if line.heading:
            return Title(line.bare, line.heading)
        hashed = headings.hashed(line.bare)
        if hashed:
            return Title(hashed[1], hashed[0])
        under = self._underlining(at)
        return Title(line.bare, under, lines=2) if under else None

    def _underlining(self, at: int) -> int:
        if at + 1 >= len(self._lines) or (marker(self._lines[at].bare) and not _is_numbered(self._lines[at].bare)):
            return 0
        title, rule = self._lines[at], self._lines[at + 1]
        if "|" in title.bare or rule.apart or headings.is_rule(title.bare):
            return 0
        ruled = headings.is_rule(rule.bare) or headings.is_rule_of(title.bare, rule.bare)
        return headings.underlined(title, rule) if ruled else 0

    def _by_looks(self, at: int, bare: str, before: Block | None) -> Title | None:
        bold = headings.bold_alone(bare)
        if bold:
            return self._numbered(Title(bold, self._under(3)))
        if headings.in_capitals(bare) and not (marker(bare) and not _is_numbered(bare)):
            return self._numbered(Title(bare, self._under(2)))
        item = marker(bare)
        if item:
            return self._numbered_title(at, item, before)
        if headings.is_known(bare) and self._stands_over(at):
            return Title(bare, self._under(3))
        if headings.is_label(bare) and self._is_apart(at) and self._stands_over(at):
            return Title(bare, self._under(4))
        if self._is_subject(at) or self._is_lone_title(at):
            return Title(bare, self._under(3))
        return None

    def _numbered(self, title: Title) -> Title:
        """With its number apart."""
        minute = _MINUTE.match(title.words)
        if minute:
            return replace(title, words=title.words[minute.end() :], number=minute[1])
        item = marker(title.words)
        if not item or not item.number or not item.rest or not item.number[0].isdigit():
            return title
        self._last = item.number
        return replace(title, words=item.rest, number=item.number)

    def _under(self, depth: int) -> int:
        return min(6, self._marked + 1) if self._marked else depth

    def _numbered_title(self, at: int, item: Marker, before: Block | None) -> Title | None:
        """Text follows that isn't the list's next item, and it isn't a list's last item itself."""
        if item.number is None or not headings.is_numbered_title(item) or not self._stands_over(at):
            return None
        after = self._lines[self._next[at + 1]].bare
        if not (self._is_parted(item.number, marker(after)) or self._is_section(at, item, before, after)):
            return None
        self._last = item.number
        dots = headings.depth_of(item.number)
        return Title(item.rest, min(6, self._marked + dots - 1) if self._marked else dots, item.number)

    def _is_parted(self, number: str, follower: Marker | None) -> bool:
        """`2.1` follows `2`."""
        return follower is not None and follower.number is not None and follower.number.startswith(f"{number}.")

    def _is_section(self, at: int, item: Marker, before: Block | None, after: str) -> bool:
        follower = marker(after)
        if follower and follower.style == item.style and follower.number == following(item.number):
            return False
        if follower and follower.number == item.number and not self._is_free_below(at):
            return False  # Markdown's lists may have ones alone
        if headings.is_known(item.rest):
            return True
        if headings.is_task(item.rest):
            return False
        if before and before.text.endswith(":"):
            return False
        if before and before.kind is Kind.ITEM and following(self._last) != item.number:
            return False
        if not self._is_apart(at) and not (before and before.kind is Kind.HEADING):
            return False
        return follower is not None or self._is_free_below(at) or len(after) >= _BODY

    def _is_subject(self, at: int) -> bool:
        """A letter's subject: a line or two between the greeting and the text, without a sentence's end."""
        if self._greeted < 0:
            return False
        lines = [self._lines[at]]
        while len(lines) < 3 and not self._is_free_below(at + len(lines) - 1):
            lines.append(self._lines[at + len(lines)])
        if _MARKED.match(lines[0].bare):
            return False
        is_short = len(lines) < 3 and not any(len(line.bare) > 120 or _ENDED.search(line.bare) for line in lines)
        if is_short and not marker(lines[0].bare) and not lines[0].goes_on and at - self._greeted <= 6:
            return self._stands_over(at)
        self._greeted = -1
        return False

    def _is_lone_title(self, at: int) -> bool:
        bare = self._lines[at].bare
        if self._lines[at].goes_on or not headings.is_title(bare) or headings.is_task(bare):
            return False
        return self._is_apart(at) and self._is_free_below(at) and self._is_over_body(at)

    def _is_apart(self, at: int) -> bool:
        """A blank line or a table stands before it, or its format sets it apart."""
        if at == 0 or at >= len(self._lines):
            return True
        above = self._lines[at - 1]
        return self._lines[at].apart or not above.bare or bool(above.table)

    def _is_free_below(self, at: int) -> bool:
        below = self._next[at + 1]
        return below > at + 1 or below >= len(self._lines) or self._lines[below].apart

    def _stands_over(self, at: int) -> bool:
        return self._next[at + 1] < len(self._lines)

    def _is_over_body(self, at: int) -> bool:
        """A sentence, a list or a table follows, not another short line."""
        if not self._stands_over(at):
            return False
        after = self._lines[self._next[at + 1]]
        if after.table or "|" in after.bare:
            return True
        if after.heading or headings.hashed(after.bare) or headings.bold_alone(after.bare):
            return False
        if marker(after.bare):
            return True
        if headings.is_known(after.bare) or headings.is_label(after.bare):
            return False
        return len(after.bare) > _LONG or bool(_ENDED.search(after.bare))


def _is_numbered(bare: str) -> bool:
    item = marker(bare)
    return item is not None and item.number is not None


def _next_filled(lines: Sequence[Line]) -> list[int]:
    """For each line and one beyond, the first from there on that holds something."""
    following = [len(lines)] * (len(lines) + 2)
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        following[at] = at if line.bare or line.table else following[at + 1]
    return following
