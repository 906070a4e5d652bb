"""Whether Microsoft's Bot Connector sent a request: its token, checked by Microsoft's own validator.

That one fetches keys while nothing else moves, and asks any tenant for its keys that a forged token names: so it
runs in threads of its own, and only for tokens that claim the one issuer whose keys we trust.
"""

import asyncio
import logging
import warnings
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import jwt
from microsoft_teams.api.auth.cloud_environment import PUBLIC, with_overrides

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it warns of its own previews as it is imported
    from microsoft_teams.apps.auth import TokenValidator

ISSUER = PUBLIC.token_issuer
LONGEST = 16_000
THREADS = 4
AT_ONCE = 32

logging.getLogger("microsoft_teams.apps.auth").setLevel(logging.CRITICAL)  # it repeats what a forged token says


class Keys:
    """`metadata_url` is Microsoft's unless a test stands in for it."""

    def __init__(self, client_id: str, metadata_url: str = "") -> None:
        cloud = with_overrides(PUBLIC, openid_metadata_url=metadata_url or None)
        self._validator = TokenValidator.for_service(client_id, cloud=cloud)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="keys")
        self._waiting = 0

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def are_right(self, token: str, service_url: str) -> bool:
        """Signature, issuer, audience, expiry, and that the service address is the one that was signed."""
        if len(token) > LONGEST or _issuer(token) != ISSUER or self._waiting >= AT_ONCE:
            return False
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, self._check, token, service_url)
        finally:
            self._waiting -= 1

    def _check(self, token: str, service_url: str) -> bool:
        """The validator is a coroutine that never waits for the loop, but for the network."""
        try:
            asyncio.run(self._validator.validate_token(token, service_url or None))
        except (jwt.PyJWTError, OSError, ValueError, TypeError, AttributeError, LookupError):
            return False
        return True


def _issuer(token: str) -> object:
    try:
        claims: Mapping[str, Any] = jwt.decode(token, options={"verify_signature": False})
    except (jwt.PyJWTError, ValueError, TypeError, RecursionError):
        return None
    return claims.get("iss")
