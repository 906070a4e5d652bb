"""The files keep their shape: short, named for what they hold, and seen by the tools that watch over them."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "handlers", "scheduler", "playground", "benchmarks")
FILES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))

LINES_A_FILE = 250
LINES_A_FUNCTION = 40
ANYTHING = {"utils", "util", "helpers", "helper", "common", "misc"}
ANYONE = ("Manager", "Service", "Helper", "Util", "Utils")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def lines(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


@pytest.mark.parametrize("path", FILES, ids=named)
def test_a_file_is_short(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= LINES_A_FILE


@pytest.mark.parametrize("path", FILES, ids=named)
def test_a_function_fits_a_screen(path: Path) -> None:
    functions = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, Function)]
    assert {one.name: lines(one) for one in functions if lines(one) > LINES_A_FUNCTION} == {}


@pytest.mark.parametrize("path", FILES, ids=named)
def test_a_name_says_what_is_inside(path: Path) -> None:
    classes = [node.name for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.ClassDef)]
    assert not {path.stem, path.parent.name} & ANYTHING
    assert [name for name in classes if name.endswith(ANYONE)] == []


@pytest.mark.parametrize("folder", sorted({path.parent for path in FILES}), ids=named)
def test_a_folder_is_a_package(folder: Path) -> None:
    """import-linter does not see the others."""
    assert (folder / "__init__.py").exists()
