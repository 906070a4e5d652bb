"""A letter from the page to the digest: imported with one click, tracked, shared, and reported by organisation."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_try_page import message, skip_to_digest

pytestmark = pytest.mark.browser


def test_the_sample_letter_is_tracked_shared_and_reported(page: Page) -> None:
    page.get_by_test_id("step-import").click()
    page.get_by_test_id("modal-submit").click()
    review = message(page, "Annual Conversation 2026, Monday 9 November 2026: 7 actions found").last
    expect(review).to_contain_text("Only visible to you")
    review.get_by_role("button", name="Track 7 actions").click()
    summary = message(page, "7 actions tracked from Annual Conversation 2026").last
    expect(summary).to_contain_text("Anita Rowe, The inspectorate")
    summary.get_by_role("button", name="Share in #annual-conversation").click()
    shared = message(page, "7 actions from Annual Conversation 2026, Monday 9 November 2026").last
    expect(shared).to_contain_text("Shared by Nigel Minns")
    expect(page.get_by_text("7 replies")).to_be_visible()

    digest = skip_to_digest(page)
    expect(digest).to_contain_text("The inspectorate")
    expect(digest).to_contain_text("Northshire")
