"""What is private is looked at again when it is said: whatever was owed, nothing of it reaches the place."""

from dataclasses import replace
from datetime import date

from bot.domain.action import Action
from bot.domain.draft import Draft
from bot.domain.history import Did
from bot.domain.notice import Kind, Owed
from bot.platforms.text import plain_card
from bot.saying.digest import Topic
from scheduler.digest import Part, part_key
from tests.scheduler.stage import Stage, london

FRIDAY = date(2025, 10, 3)
MORNING = "2025-10-03 09:00"


def secret(stage: Stage) -> Action:
    added: list[Action] = []
    draft = Draft(stage.log, "keep it quiet", stage.tom, stage.karen, (), FRIDAY, private=True)
    stage.write(lambda store: added.append(store.add(draft, london("2025-10-02 10:00"))))
    return added[0]


def test_no_card_and_no_part_of_a_digest_is_drawn_of_it(stage: Stage) -> None:
    """Even where one was owed by mistake."""
    action, place, at = secret(stage), stage.log.place.id, london(MORNING)
    stage.write(lambda store: store.owe(Owed("card:x", Kind.CARD, at, None, place, (action.id,), stage.log.id), at))
    plain = stage.add("say it", stage.priya, FRIDAY)
    about = (action.id, plain.id)
    key = part_key("digest:x", 1, Part(Topic.SOON, about))
    stage.write(lambda store: store.owe(Owed(key, Kind.DIGEST_PART, at, None, place, about, stage.log.id), at))
    stage.tick(MORNING)
    [part] = stage.heard(stage.log)
    assert "say it" in part.words and "keep it quiet" not in part.words
    assert stage.state("card:x") == "dropped"


def test_its_chaser_is_nudged_wherever_they_are_until_they_have_no_part(stage: Stage) -> None:
    action = secret(stage)
    stage.tick(MORNING)
    [nudge] = stage.heard(stage.tom)
    assert "keep it quiet" in nudge.words and "Private" in nudge.words
    stage.change(action, stage.nigel, "2025-10-03 10:00", lambda a: a.assign(stage.karen, stage.nigel), Did.ASSIGNED)
    stage.ticks("2025-10-03 10:01", "2025-10-06 09:00")
    assert "keep it quiet" not in plain_card(stage.voice.drawn[nudge.sent])
    assert len(stage.heard(stage.tom)) == 1 and len(stage.heard(stage.nigel)) == 1


def test_an_away_owner_s_private_actions_are_counted_for_who_may_see_them(stage: Stage) -> None:
    """The word was owed to somebody who is no longer the chair."""
    stage.voice.places["C1"] = frozenset({"U-NIGEL"})
    draft = Draft(stage.log, "keep it quiet", stage.tom, stage.priya, (), FRIDAY, private=True)
    stage.write(lambda store: store.add(draft, london("2025-10-02 10:00")))
    stage.add("say it", stage.priya, FRIDAY)
    stage.write(lambda store: store.keep_log(replace(stage.log, chair=stage.tom)))
    stage.go_away(stage.priya, date(2025, 10, 10), "2025-10-03 08:00")
    for reader in (stage.nigel, stage.tom):
        owed = Owed(f"away:{reader.id}", Kind.AWAY, london(MORNING), reader.id, log=stage.log.id, by=stage.priya.id)
        stage.write(lambda store, owed=owed: store.owe(owed, london(MORNING)))
    stage.tick(MORNING)
    [to_nigel], [to_tom] = stage.heard(stage.nigel), stage.heard(stage.tom)
    assert "1 open action." in to_nigel.words and "keep it quiet" not in to_nigel.words
    assert "2 open actions." in to_tom.words and "keep it quiet" in to_tom.words


def test_what_is_shared_has_its_card_below_the_message_that_says_so(stage: Stage) -> None:
    action, head = secret(stage), stage.add("the summary", stage.priya, FRIDAY)
    stage.write(lambda store: store.owe_card(head, london(MORNING)))
    [(_, parent)] = stage.due(MORNING)
    stage.write(lambda store: store.share([action], stage.nigel, london(MORNING), parent))
    stage.tick("2025-10-03 08:00")
    assert stage.heard(stage.log) == []
    stage.tick(MORNING)
    first, second = stage.heard(stage.log)
    assert "the summary" in first.words and "keep it quiet" in second.words
    assert second.target.thread == first.sent and "Private" not in second.words
