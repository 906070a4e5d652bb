"""Stories: people speak to the real bot over HTTP, in a stand-in workspace, on real databases."""
