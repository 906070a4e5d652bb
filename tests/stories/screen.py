"""What a person sees of a message, a form or their Home: words, buttons, fields."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Pressable:
    """A button, or an option of a menu; `value` is what the menu sends."""

    label: str
    block_id: str
    action_id: str
    value: str | None = None


@dataclass(frozen=True)
class Shown:
    """A message of the bot, or a Home. `text` is what a notification says, as it was sent; `where` is its channel."""

    text: str
    blocks: tuple[Json, ...]
    where: str = ""
    ts: str = ""
    ephemeral: bool = False
    thread: str | None = None
    edited: bool = False

    @property
    def summary(self) -> str:
        return unescape(self.text)

    @property
    def words(self) -> str:
        """All its words, a line for each block; without those on buttons."""
        return "\n".join(filter(None, map(words_of, self.blocks)))

    @property
    def lines(self) -> list[str]:
        return self.words.splitlines()

    @property
    def buttons(self) -> list[Pressable]:
        return [each for block in self.blocks for each in _pressable(block)]

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    def button(self, label: str, row: int = 0) -> Pressable:
        """The button with that label; of several, the one in the row of that number."""
        found = [button for button in self.buttons if button.label == label]
        assert len(found) > row, f"no {label!r} (row {row}) among {self.labels}"
        return found[row]


@dataclass(frozen=True)
class Dialog:
    """A form that is open: its fields by label, with what stands in them; and what the bot says beside them."""

    id: str
    title: str
    intro: str
    fields: dict[str, Json]
    errors: dict[str, str]

    @property
    def labels(self) -> list[str]:
        return list(self.fields)

    @property
    def complaint(self) -> str:
        """The one sentence beside a field."""
        (sentence,) = self.errors.values()
        return sentence


def message_shown(channel: str, message: Json) -> Shown:
    """A message as the Human API gives it."""
    blocks, thread = tuple(message["blocks"] or ()), message["thread_ts"]
    return Shown(message["text"], blocks, channel, message["ts"], message["ephemeral"], thread, message["edited"])


def home_shown(view: Json) -> Shown:
    return Shown("", tuple(view["blocks"]))


def dialog_shown(view: Json) -> Dialog:
    blocks = view["blocks"]
    fields = {block["label"]["text"]: block for block in blocks if block["type"] == "input"}
    intro = "\n".join(words_of(block) for block in blocks if block["type"] == "section")
    return Dialog(view["id"], view["title"]["text"], intro, fields, view["errors"])


def filled(dialog: Dialog, answers: dict[str, Any]) -> Json:
    """`values` of a submission, from what was put into fields by their names."""
    elements = {block["block_id"]: block["element"] for block in dialog.fields.values()}
    assert answers.keys() <= elements.keys(), f"no such field among {list(elements)}"
    return {name: {elements[name]["action_id"]: _value(elements[name], given)} for name, given in answers.items()}


def _value(element: Json, given: Any) -> Json:
    if element["type"] == "file_input":
        return {"type": "file_input", "files": [given]}
    kinds = {"datepicker": "selected_date", "users_select": "selected_user", "plain_text_input": "value"}
    return {"type": element["type"], kinds[element["type"]]: str(given)}


def words_of(node: Any) -> str:
    """The words of a block; a mention of a member is its id after an @."""
    if isinstance(node, list):
        return "".join(map(words_of, node))
    if not isinstance(node, dict) or node.get("type") == "actions":
        return ""
    if node.get("type") == "user":
        return f"@{node['user_id']}"
    own = node.get("text")
    return own if isinstance(own, str) else words_of([own, *(node.get("elements") or [])])


def _pressable(block: Json) -> Iterator[Pressable]:
    for element in block.get("elements", []) if block["type"] == "actions" else []:
        if element["type"] == "button":
            yield Pressable(element["text"]["text"], block["block_id"], element["action_id"])
        for option in element.get("options", []):
            yield Pressable(option["text"]["text"], block["block_id"], element["action_id"], option["value"])
