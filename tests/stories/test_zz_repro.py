from functools import partial
import pytest
from tests.stories.moments import *
from tests.stories.town import *
from tests.stories.test_bad_input import together
@pytest.mark.parametrize("n", range(12))
def test_pg(ground,bots,postgresql_url,n):
    with open_town(ground,bots,postgresql_url) as town:
        people = [town.person(f"p{number}", f"Person {number}") for number in range(50)]
        room = town.channel("assembly", *people)
        town.clock.move_to(MON)
        together([partial(town.human, "command", who, channel=room, text=f"add me work for {who}") for who in people])
        bad=[d["body"][:200] for d in town.deliveries() if d["kind"]=="command" and "Added" not in d["body"]]
        assert not bad, bad
