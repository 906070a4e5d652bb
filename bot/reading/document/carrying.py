"""A document as plain data and back, so that it can come from another process as JSON."""

from dataclasses import asdict
from datetime import date
from typing import Any

from bot.reading.document.blocks import Block, Cell, Document, Kind


def packed(document: Document) -> dict[str, Any]:
    return {**asdict(document), "dated": document.dated.isoformat() if document.dated else None}


def unpacked(data: dict[str, Any]) -> Document:
    """Raises KeyError, TypeError and ValueError where it is no document's."""
    return Document(
        tuple(data["lines"]),
        tuple(map(_block, data["blocks"])),
        data["title"],
        date.fromisoformat(data["dated"]) if data["dated"] else None,
        data["left_out"],
    )


def _block(data: dict[str, Any]) -> Block:
    strong, cells = tuple(data["strong"]), tuple(Cell(**cell) for cell in data["cells"])
    return Block(**{**data, "kind": Kind(data["kind"]), "strong": strong, "cells": cells})
