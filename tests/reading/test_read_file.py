"""`python -m bot read file`: what each file asks of whom, printed or written."""

import json
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.reading.document.files import docx_of, xlsx_of
from tests.reading.document.letters import LETTER, MINUTES
from tests.reading.document.pdfs import pdf, pdf_of

FIELDS = {"text", "owners", "org", "recipient", "due", "due_iso", "number", "evidence", "detector", "confidence"}


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "letter.txt").write_text(LETTER)
    (tmp_path / "minutes.docx").write_bytes(docx_of(MINUTES))
    (tmp_path / "minutes.old.pdf").write_bytes(pdf_of(MINUTES))
    return tmp_path


def test_json_has_a_line_for_each_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [str(folder / "letter.txt"), str(folder / "minutes.docx")]
    assert main(["read", "file", *paths, "--json"]) == 0
    said = [json.loads(line) for line in lines(capsys)]
    assert [one["file"] for one in said] == paths
    assert {field for one in said for action in one["actions"] for field in action} == FIELDS
    assert "share the waiting list figures for each quarter" in {action["text"] for action in said[0]["actions"]}
    assert set(said[0]["meeting"]) == {"title", "date"}
    for one, text in zip(said, (LETTER, MINUTES), strict=True):
        assert [action["evidence"] for action in one["actions"] if action["evidence"] not in text] == []


def test_what_is_found_is_written_beside_each_other(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder / "new" / "found"
    assert main(["read", "file", "--out", str(out), *map(str, sorted(folder.glob("*.*")))]) == 0
    assert sorted(path.name for path in out.iterdir()) == ["letter.json", "minutes.json", "minutes.old.json"]
    docx, pdf = (json.loads((out / name).read_text()) for name in ("minutes.json", "minutes.old.json"))
    assert [action["text"] for action in docx["actions"]] == [action["text"] for action in pdf["actions"]]
    assert lines(capsys) == []


def test_a_list_for_people(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "file", str(folder / "minutes.docx")]) == 0
    said = lines(capsys)
    assert "Send the survey to the board" in "".join(said)
    assert "      due: 3 November 2025" in said


def test_what_can_t_be_read_is_said_and_the_rest_is_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "scan.pdf").write_bytes(pdf([[]]))
    (folder / "log.xlsx").write_bytes(xlsx_of({"log": [["a"]] * 5_001}))
    names = ["scan.pdf", "gone.txt", "letter.txt", "log.xlsx", "."]
    assert main(["read", "file", *(str(folder / name) for name in names), "--json"]) == 1
    out, complaints = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert [line.partition(": ")[2] for line in complaints.splitlines()] == [
        "This PDF is scanned: it holds pictures of pages and no words, so I can't read it. Send the document it was "
        "made from, or paste its text.",
        "There is no such file.",
        "This spreadsheet has more than 5,000 rows: keep those that matter and send it again.",
        "This file can't be opened: Is a directory.",
    ]


def test_no_file_is_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "file"]) == 2
    assert capsys.readouterr().err == "Matters Arising can't start. Name the files to read.\n"


def test_a_folder_that_can_t_be_made(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(folder / "letter.txt")
    assert main(["read", "file", path, "--out", f"{path}/found"]) == 2
    assert "can't be made" in capsys.readouterr().err


def test_words_may_follow_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "due", "--now", "2025-10-01T10:15", "next", "Friday"]) == 0
    assert json.loads(capsys.readouterr().out) == {"due": "2025-10-10"}
    with pytest.raises(SystemExit) as exit_:
        main(["read", "due", "Friday", "--nonsense"])
    assert exit_.value.code == 2
