"""What a person does in the first minutes: add, become the owner, press Done, read the digest; import a letter."""

import os
from datetime import date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from bot.domain.calendar import Calendar

pytestmark = pytest.mark.browser

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
WORKING = Calendar()


def test_add_done_monday_digest(page: Page) -> None:
    expect(page.get_by_test_id("message")).to_have_count(3)

    write(page, "/action add @priya Send the peer review to Karen Wareing by Friday")
    card = message(page, "AC-4 Send the peer review to Karen Wareing").last
    expect(card.get_by_role("button", name="Done")).to_be_visible()

    become(page, "Priya Nair")
    page.get_by_test_id("dm-bot").click()
    told = message(page, "AC-4 Send the peer review")
    expect(told).to_contain_text("You have been given 2 actions by Nigel Minns")
    told.get_by_role("button", name="Done").last.click()
    expect(message(page, "Closed: AC-4 Send the peer review")).to_contain_text("Only visible to you")
    expect(told.first).to_contain_text("Closed by Priya Nair")

    page.get_by_test_id("channel-annual-conversation").click()
    expect(card).to_contain_text("Closed by Priya Nair")

    become(page, "Nigel Minns")
    digest = skip_to_digest(page)
    expect(digest).to_contain_text("Closed since last time (1)")
    expect(digest).to_contain_text("AC-4 Send the peer review to Karen Wareing")
    if os.environ.get("RECORD"):
        record(page, card, "try.png")


def test_the_sample_letter_is_read_given_an_owner_tracked_and_shared(page: Page) -> None:
    page.get_by_test_id("step-import").click()
    expect(page.get_by_test_id("file-chip")).to_be_visible()
    page.get_by_test_id("modal-submit").click()
    review = message(page, "7 actions found")
    if os.environ.get("RECORD"):
        record(page, review, "import.png")
    review.get_by_role("button", name="Owner for Northshire").click()
    page.get_by_test_id("modal").locator("select").select_option(label="Sian Pugh")
    page.get_by_test_id("modal-submit").click()
    expect(review).to_contain_text("Northshire · Sian Pugh · to Ruth Calder · Friday 29 January 2027")
    review.get_by_role("button", name="Track 7 actions").click()
    summary = message(page, "7 actions tracked from Annual Conversation 2026")
    summary.get_by_role("button", name="Share in #annual-conversation").click()
    expect(message(page, "Shared by Nigel Minns")).to_contain_text("Sian Pugh (Northshire)")


def skip_to_digest(page: Page) -> Locator:
    """The next Monday, or the working day after it."""
    page.get_by_test_id("skip-monday").click()
    while not WORKING.is_working_day(today(page)):
        page.get_by_test_id("skip-tomorrow").click()
    return message(page, "Action digest of AC")


def today(page: Page) -> date:
    """The day that the page shows once a skip has been made: at nine."""
    expect(page.get_by_test_id("now")).to_contain_text("09:00")
    words = page.get_by_test_id("now").inner_text()
    return datetime.strptime(words.split(",")[0], "%A %d %B %Y").date()  # noqa: DTZ007 a day, not a moment


def write(page: Page, words: str) -> None:
    page.get_by_test_id("composer").fill(words)
    page.get_by_test_id("send").click()


def message(page: Page, words: str) -> Locator:
    return page.get_by_test_id("message").filter(has_text=words)


def become(page: Page, name: str) -> None:
    page.get_by_test_id("person-switcher").click()
    page.get_by_role("menuitemradio", name=name).click()


def record(page: Page, card: Locator, name: str) -> None:
    """A picture for the documents: that card and what follows it, once nothing moves any more."""
    page.get_by_test_id("steps-close").click()
    page.mouse.move(0, 0)
    card.evaluate("card => card.scrollIntoView()")
    expect(page.get_by_text("It is now")).to_have_count(0)
    page.wait_for_timeout(3_000)
    page.screenshot(path=PICTURES / name)
