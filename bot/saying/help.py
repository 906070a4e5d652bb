"""Help: what can be said, with examples that can be typed as they stand."""

from collections.abc import Iterable

from bot.saying.card import Card, Divider, Heading, Para, Strong, Words


def help_card(command: str, sections: Iterable[tuple[str, Iterable[tuple[str, str]]]]) -> Card:
    """Every subcommand, a line each; `sections` are titles with (word, what it is for)."""
    head = "What you can say"
    intro = Para(
        (f"An action is one promise: what, who, by when. Try: {command} add @somebody send the minutes by Friday",)
    )
    rows = tuple(Para((Strong(title), *_lines(lines))) for title, lines in sections)
    more = Para((f"How one of them is written, with examples: {command} help add",), quiet=True)
    return Card(head, (Heading(head), intro, Divider(), *rows, more))


def _lines(lines: Iterable[tuple[str, str]]) -> Words:
    return tuple(span for word, summary in lines for span in ("\n", Strong(word), f" – {summary}"))


def usage_card(command: str, form: str, summary: str, examples: Iterable[str]) -> Card:
    rows = tuple(Para((f"{command} {example}",)) for example in examples)
    head = f"{command} {form}"
    return Card(
        f"{head}: {summary}", (Para((Strong(head), f"\n{summary}")), Para(("For example:",), quiet=True), *rows)
    )
