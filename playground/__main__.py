"""`python -m playground`: serves a playground for a bot that runs elsewhere on this machine."""

import argparse

import uvicorn

from playground.server import create_app
from playground.settings import Settings


def main() -> None:
    """Serve until interrupted."""
    given = _arguments()
    settings = Settings(
        bot_url=given.bot.rstrip("/"),
        signing_secret=given.signing_secret,
        clock_url=given.clock_url,
        reset_url=given.reset_url,
        try_secret=given.try_secret,
        history_scope=given.history,
        files_scope=not given.no_files,
        seed_actions=not given.empty,
        url=f"http://127.0.0.1:{given.port}",
    )
    uvicorn.run(create_app(settings), host="127.0.0.1", port=given.port, log_level="warning", ws="none")


def _arguments() -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="python -m playground", description=__doc__)
    reader.add_argument("--port", type=int, default=8080)
    reader.add_argument("--bot", default="http://127.0.0.1:3000", help="where the bot listens")
    reader.add_argument("--signing-secret", required=True, help="what requests to the bot are signed with")
    reader.add_argument("--clock-url", help="where the bot's clock is moved")
    reader.add_argument("--reset-url", help="where the bot forgets everything")
    reader.add_argument("--try-secret", default="", help="what opens those two")
    reader.add_argument("--history", action="store_true", help="grant the history scopes")
    reader.add_argument("--no-files", action="store_true", help="do not grant the scope to read files")
    reader.add_argument("--empty", action="store_true", help="start without the three actions")
    return reader.parse_args()


if __name__ == "__main__":
    main()
