"""Teams' ear: an activity becomes a Request, a Press or a Submission, and the answer goes back to who asked."""
