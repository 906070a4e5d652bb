"""A page of HTML as a file of its own."""

from bot.reading.document.blocks import Document
from bot.reading.document.decoding import decoded
from bot.reading.document.html import lines_of_html
from bot.reading.document.text import arrange


def read_html(content: bytes) -> Document:
    return arrange(lines_of_html(decoded(content)))
