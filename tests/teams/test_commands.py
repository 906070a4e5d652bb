"""Every command's story again, in Teams: the script is the one of tests/stories, word for word."""

import pytest

from handlers.commands import COMMANDS
from tests.stories.test_commands import REFUSED, USED, Said, words_of
from tests.teams.scene import CHANNEL, Teams

OTHERWISE = {"add @action do it"}
"""There the app is mentioned, which in Teams is how it is spoken to; see test_words."""


def meant(said: Said) -> tuple[str, ...]:
    return tuple(line.replace("/action", "@Action") for line in said.answer)


@pytest.fixture
def log(teams: Teams) -> Teams:
    """A channel whose log has AC-1, and whose team Nigel brought the app to."""
    teams.install("nigel")
    teams.say("add @priya send the figures by Friday")
    return teams


@pytest.mark.parametrize("said", USED, ids=words_of)
def test_a_command_says_back_what_it_understood(log: Teams, said: Said) -> None:
    for words in said.before:
        log.say(words)
    answer = log.say(said.words, said.by)
    assert tuple(answer.lines) == meant(said)
    assert ("Undo" in answer.labels) == said.undo
    assert answer.where != CHANNEL, "for the asker's eyes only"


@pytest.mark.parametrize("said", [said for said in REFUSED if said.words not in OTHERWISE], ids=words_of)
def test_a_command_refuses_in_a_sentence_and_changes_nothing(log: Teams, said: Said) -> None:
    for words in said.before:
        log.say(words)
    story = log.say("show AC-1").words
    answer = log.say(said.words, said.by)
    assert tuple(answer.lines) == meant(said) and answer.labels == []
    assert log.say("show AC-1").words == story


def test_help_is_for_everybody(teams: Teams) -> None:
    every = teams.say("help")
    assert every.where == CHANNEL and every.message["thread"]
    assert all(f"{name} – {command.USAGE.summary}" in every.words for name, command in COMMANDS.items())
