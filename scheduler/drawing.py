"""The table of what is drawn how: a kind of notice is one line here and one function."""

from collections.abc import Callable, Mapping

from bot.domain.notice import Kind
from scheduler.lasting import draw_card, draw_given, draw_nudge, draw_shared
from scheduler.scene import Drawn, Scene
from scheduler.telling import draw_away, draw_declined, draw_gone, draw_imported, draw_unreached
from scheduler.weekly import draw_digest, draw_part

Drawing = Callable[[Scene], Drawn | None]
"""From the present state and rights; None where it is no longer owed. Raises MembershipUnknown."""

DRAWINGS: Mapping[Kind, Drawing] = {
    Kind.CARD: draw_card,
    Kind.GIVEN: draw_given,
    Kind.NUDGE: draw_nudge,
    Kind.DIGEST: draw_digest,
    Kind.DIGEST_PART: draw_part,
    Kind.DECLINED: draw_declined,
    Kind.AWAY: draw_away,
    Kind.GONE: draw_gone,
    Kind.UNREACHED: draw_unreached,
    Kind.SHARED: draw_shared,
    Kind.IMPORTED: draw_imported,
}


def draw(scene: Scene) -> Drawn | None:
    return DRAWINGS[scene.notice.owed.kind](scene)
