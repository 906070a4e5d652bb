"""The one exception that is meant for people."""


class Refusal(Exception):
    """A clear sentence for the person who asked: raised where it is known, caught once in `handlers.answer`."""
