"""Text objects, options and the confirmation dialog. Limits: docs.slack.dev, Block Kit, composition objects."""

from playground.block_kit.checks import Check, flag, many, one_of, shape, string, typed, url

PLAIN, MARKDOWN = "plain_text", "mrkdwn"


def text(most: int, *kinds: str) -> Check:
    """A text object of at most `most` characters, plain unless said otherwise; never empty."""
    words = string(most, 1)
    shapes = {
        PLAIN: shape({"type": one_of(PLAIN), "text": words}, {"emoji": flag}),
        MARKDOWN: shape({"type": one_of(MARKDOWN), "text": words}, {"verbatim": flag}),
    }
    return typed(shapes, kinds or (PLAIN,))


def option(*kinds: str, links: bool = False) -> Check:
    """One choice of a menu; only an overflow's may be a link."""
    optional = {"description": text(75, *kinds)} | ({"url": url} if links else {})
    return shape({"text": text(75, *kinds), "value": string(150, 1)}, optional)


GROUP = shape({"label": text(75), "options": many(option(), 100)})
CONFIRM = shape(
    {"title": text(100), "text": text(300, PLAIN, MARKDOWN), "confirm": text(30), "deny": text(30)},
    {"style": one_of("primary", "danger")},
)
