"""The documents tell the truth: what they name is there, and what is there is named."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
DOCUMENTS = sorted(
    path
    for path in ROOT.rglob("*.md")
    if not any(part.startswith(".") or part == "var" for part in path.relative_to(ROOT).parts)
)

FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)|<(?:img|a)\b[^>]*?(?:src|href)=\"([^\"]+)\"")
MAKE = re.compile(r"(?:^|`|\$ |&& )make ([a-z]+)\b", re.MULTILINE)


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def links(document: Path) -> Iterator[str]:
    for match in LINK.finditer(FENCE.sub("", document.read_text())):
        target = match[1] or match[2]
        if not re.match(r"[a-z]+:", target):
            yield unquote(target)


def anchors(document: Path) -> set[str]:
    """Give the names by which GitHub lets one link to the headings."""
    headings = re.findall(r"^#+ +(.*?)\s*$", FENCE.sub("", document.read_text()), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def resolves(document: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = document.parent / path if path else document
    return target.exists() and (not anchor or target.suffix != ".md" or anchor in anchors(target))


def locked(file: str) -> dict[str, str]:
    pins = re.findall(r"^([\w.-]+)==([^\s;]+)", (ROOT / file).read_text(), re.MULTILINE)
    return {name.lower(): version for name, version in pins}


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_local_link_leads_somewhere(document: Path) -> None:
    assert [link for link in links(document) if not resolves(document, link)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_make_command_is_a_target(document: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(MAKE.findall(document.read_text())) - targets == set()


def test_the_readme_says_how_to_begin() -> None:
    assert {"try", "run"} <= set(MAKE.findall((ROOT / "README.md").read_text()))


def test_the_changelog_knows_this_version() -> None:
    assert re.search(rf"^## \[?{re.escape(PROJECT['version'])}\b", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)


def test_every_subcommand_is_explained() -> None:
    words = (ROOT / "README.md").read_text() + (ROOT / "docs" / "commands.md").read_text()
    files = (ROOT / "handlers" / "commands").glob("[a-z]*.py")
    commands = [path.stem.rstrip("_") for path in files]
    assert commands, "handlers/commands holds no subcommand"
    assert [name for name in commands if not re.search(rf"`(/action )?{name}\b", words)] == []


@pytest.mark.parametrize(
    ("file", "ranges"),
    [
        ("requirements.txt", PROJECT["dependencies"]),
        ("requirements-dev.txt", PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]),
    ],
)
def test_the_lock_keeps_to_the_ranges(file: str, ranges: list[str]) -> None:
    pins = locked(file)
    wanted = [Requirement(one) for one in ranges]
    assert [one.name for one in wanted if not one.specifier.contains(pins.get(one.name.lower(), "0"))] == []


def test_what_is_run_is_what_is_tested() -> None:
    assert locked("requirements.txt").items() <= locked("requirements-dev.txt").items()


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_the_lock_names_no_address(file: str) -> None:
    assert re.findall(r"^.*(?:://|^\s*-[-a-z]*(?:index|find|host)).*$", (ROOT / file).read_text(), re.MULTILINE) == []
