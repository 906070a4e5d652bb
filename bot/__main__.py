"""The front door: `python -m bot run | try | tick | read | manifest | migrate`."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.config import Misconfigured, Settings, load


def main(words: Sequence[str] | None = None) -> int:
    """Gives the exit status: 0, 1 where a file could not be read, 2 where the settings or the words are wrong."""
    asked = _asked(words)
    try:
        settings = load(os.environ)
        status: int | None = asked.run(asked, settings)
    except Misconfigured as mistake:
        print(f"Matters Arising can't start. {mistake}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0
    return status or 0


def _asked(words: Sequence[str] | None) -> argparse.Namespace:
    """Words and paths may also follow an option: argparse alone takes only those before it."""
    parser = _parser()
    asked, more = parser.parse_known_args(words)
    if more and not (hasattr(asked, "words") and all(not word.startswith("-") for word in more)):
        parser.error(f"I don't know {' '.join(more)}")
    if more:
        asked.words += more
    return asked


def _run(_: argparse.Namespace, settings: Settings) -> None:
    from bot import assembly

    assembly.run(settings)


def _try(asked: argparse.Namespace, settings: Settings) -> None:
    from bot.trial import try_out

    try_out(settings, asked.port)


def _tick(asked: argparse.Namespace, settings: Settings) -> None:
    from bot import assembly

    ticked = assembly.tick(settings, _moment(asked.now, settings.log.zone))
    outcomes = ", ".join(f"{count} {how.replace('_', ' ')}" for how, count in sorted(ticked.delivered.items()))
    looked = f"{ticked.planned.nudges} actions and {ticked.planned.digests} digests"
    print(f"Looked at {looked}; {outcomes or 'nothing to say'}.")


def _read(asked: argparse.Namespace, settings: Settings) -> int:
    """Says what the bot makes of words or files; needs no store and no platform, and writes nothing but `--out`."""
    if asked.what == "file":
        from bot.papers import read_files

        return read_files(asked.words, asked.locale or settings.locale, asked.json, asked.out)
    _read_words(asked, settings)
    return 0


def _read_words(asked: argparse.Namespace, settings: Settings) -> None:
    from bot.domain.calendar import Calendar
    from bot.reading.answers import answer, answer_asked

    zone, locale = asked.tz or settings.log.zone, asked.locale or settings.locale
    works = Calendar(zone, settings.log.division).is_working_day
    if asked.batch:
        for line in filter(str.strip, sys.stdin):
            print(json.dumps(answer_asked(asked.what, json.loads(line), works), ensure_ascii=False))
    else:
        now = _moment(asked.now, zone).astimezone(ZoneInfo(zone))
        print(json.dumps(answer(asked.what, " ".join(asked.words), now, locale, works), ensure_ascii=False))


def _manifest(asked: argparse.Namespace, settings: Settings) -> None:
    from bot import assembly

    print(json.dumps(assembly.slack_manifest(settings, asked.url), indent=2, ensure_ascii=False))


def _teams_package(asked: argparse.Namespace, settings: Settings) -> None:
    """Writes the file. Raises Misconfigured where it can't be written."""
    from bot import assembly

    packed = assembly.teams_package(settings, asked.website, asked.preview)
    try:
        Path(asked.out).write_bytes(packed)
    except OSError as error:
        raise Misconfigured(f"{asked.out} can't be written: {error.strerror}.") from error
    print(f"{asked.out} is ready: give it to Teams (Apps, Manage your apps, Upload an app).")


def _migrate(_: argparse.Namespace, settings: Settings) -> None:
    from bot import assembly

    assembly.migrate(settings)
    print("The database is up to date.")


def _moment(words: str | None, zone: str) -> datetime:
    """`--now`, in the installation's zone where it names none; without it, the clock. Raises Misconfigured."""
    if words is None:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(words)
    except ValueError as error:
        raise Misconfigured(f"--now should be like 2025-10-03T09:05, not {words!r}.") from error
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="Follow each action through to done.")
    doors = parser.add_subparsers(required=True, metavar="run | try | tick | read | manifest | migrate")
    doors.add_parser("run", help="serve the workspaces that the environment names").set_defaults(run=_run)
    trial = doors.add_parser("try", help="try it in a stand-in workspace in your browser")
    trial.add_argument("--port", type=int, default=8080, help="where the page is served (default: 8080)")
    trial.set_defaults(run=_try)
    tick = doors.add_parser("tick", help="one pass over what is due, then exit")
    tick.add_argument("--now", metavar="ISO", help="the moment to act for (default: now)")
    tick.set_defaults(run=_tick)
    read = doors.add_parser("read", help="say what the bot makes of words or files")
    read.add_argument(
        "what",
        choices=["due", "repeat", "add", "file"],
        help="read them as a date, a repeat or a whole action, or find the actions in files",
    )
    read.add_argument("words", nargs="*", metavar="WORDS | PATH…")
    read.add_argument("--now", metavar="ISO", help="the moment at which they are said (default: now)")
    read.add_argument("--tz", metavar="ZONE", help="the speaker's zone (default: the installation's)")
    read.add_argument("--locale", metavar="L", help="en-GB, or en-US: the month first (default: the installation's)")
    read.add_argument("--batch", action="store_true", help="read lines of JSON with id, text or input, now, tz, locale")
    read.add_argument("--json", action="store_true", help="files: a line of JSON each")
    read.add_argument("--out", metavar="DIR", help="files: write what is found in each to DIR/NAME.json")
    read.set_defaults(run=_read)
    manifest = doors.add_parser("manifest", help="print what a platform needs to know of the app")
    platforms = manifest.add_subparsers(required=True, metavar="slack | teams")
    slack = platforms.add_parser("slack", help="the app manifest, as JSON")
    way = slack.add_mutually_exclusive_group(required=True)
    way.add_argument("--url", help="the public address at which Slack reaches the bot")
    way.add_argument("--socket", action="store_const", const=None, dest="url", help="Socket Mode: no public address")
    slack.set_defaults(run=_manifest)
    teams = platforms.add_parser("teams", help="the app package, as a zip")
    teams.add_argument("--out", required=True, metavar="FILE", help="where to write it")
    teams.add_argument(
        "--website", default="https://example.org", help="your own page about the app, which Teams shows"
    )
    teams.add_argument("--preview", action="store_true", help="with slash commands, for tenants with Teams' preview")
    teams.set_defaults(run=_teams_package)
    doors.add_parser("migrate", help="bring the database up to date").set_defaults(run=_migrate)
    return parser


if __name__ == "__main__":
    sys.exit(main())
