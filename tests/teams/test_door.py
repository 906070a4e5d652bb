"""Who is let in: what Microsoft signed, for this bot, for a tenant that is served, and not long ago."""

import time
from collections.abc import Callable
from typing import Any

import jwt
import pytest

from tests.teams.connector import ISSUER, KEY, OTHER_KEY
from tests.teams.scene import OTHER_TENANT, Teams

PAST = int(time.time()) - 7_200
FORGED: dict[str, Callable[[Any], str]] = {
    "no token": lambda signed: "",
    "no token at all": lambda signed: "nonsense",
    "a token of two parts": lambda signed: signed().rpartition(".")[0],
    "another's key": lambda signed: signed(key=OTHER_KEY),
    "an unknown key": lambda signed: signed(kid="two"),
    "no key named": lambda signed: jwt.encode({"iss": ISSUER}, KEY, algorithm="RS256"),
    "expired": lambda signed: signed(iat=PAST, nbf=PAST, exp=PAST + 60),
    "no expiry in reach": lambda signed: signed(exp="soon"),
    "another bot's": lambda signed: signed(aud="another-bot"),
    "for nobody": lambda signed: signed(aud=None),
    "another service's": lambda signed: signed(serviceurl="https://smba.example/uk/"),
    "no service's": lambda signed: signed(serviceurl=None),
    "a service that is no text": lambda signed: signed(serviceurl=["x"]),
    "another issuer": lambda signed: signed(iss="https://issuer.example"),
    "Entra as its issuer": lambda signed: signed(iss="https://sts.windows.net/evil/", tid="evil"),
    "no issuer": lambda signed: signed(iss=None),
    "an issuer that is a list": lambda signed: jwt.PyJWS().encode(b'{"iss": ["x"]}', KEY, algorithm="RS256"),
    "not signed": lambda signed: jwt.encode({"iss": ISSUER}, "", algorithm="none"),
    "signed by a secret": lambda signed: jwt.encode(
        {"iss": ISSUER}, "x" * 40, algorithm="HS256", headers={"kid": "one"}
    ),
    "very long": lambda signed: signed(more="x" * 60_000),
}


@pytest.mark.parametrize("how", FORGED)
def test_what_microsoft_did_not_sign_is_refused_without_a_trace(teams: Teams, how: str) -> None:
    token = FORGED[how](teams.connector.signed)
    assert teams.send(teams.words("add send the figures"), token) == (401, None)
    assert teams.connector.calls == []


def test_another_tenant_is_refused_without_a_trace(teams: Teams) -> None:
    theirs = teams.words("add send the figures", where="")
    theirs |= {"conversation": {**theirs["conversation"], "tenantId": OTHER_TENANT}}
    assert teams.send(theirs) == (403, None)
    assert teams.send(theirs | {"channelData": {"tenant": {"id": OTHER_TENANT}}}) == (403, None)
    assert teams.connector.calls == []


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"message"',
        b"7",
        b"{}",
        b'{"type": 7}',
        b'{"type": null}',
        b"\xff\xfe",
        b"[" * 90_000,
    ],
)
def test_a_body_that_is_no_activity_is_a_bad_request(teams: Teams, raw: bytes) -> None:
    assert teams.send(None, raw=raw)[0] == 400


def test_a_body_that_is_too_large_is_a_bad_request(teams: Teams) -> None:
    assert teams.send(None, raw=b'{"type":"message","text":"' + b"x" * 1_100_000 + b'"}')[0] == 400


def test_only_posting_is_possible(teams: Teams) -> None:
    status, _ = teams.send(teams.words("help", where=""))
    assert status == 200
