"""Rich text: what somebody typed, shown without being interpreted. Source: docs.slack.dev, rich text block."""

from playground.block_kit.checks import Check, anything, flag, many, one_of, pattern, shape, string, typed, url, whole

STYLE = shape({}, {"bold": flag, "italic": flag, "strike": flag, "code": flag, "underline": flag})
MENTIONED = shape(
    {}, {"bold": flag, "italic": flag, "strike": flag, "highlight": flag, "client_highlight": flag, "unlink": flag}
)
ID = pattern(r"[A-Z][A-Z0-9]+", "must be a valid id")
MOST = 1_000

INLINE: dict[str, Check] = {
    "text": shape({"type": anything, "text": string(4000, 1)}, {"style": STYLE}),
    "link": shape({"type": anything, "url": url}, {"text": string(4000), "unsafe": flag, "style": STYLE}),
    "user": shape({"type": anything, "user_id": ID}, {"style": MENTIONED}),
    "usergroup": shape({"type": anything, "usergroup_id": ID}, {"style": MENTIONED}),
    "channel": shape({"type": anything, "channel_id": ID}, {"style": MENTIONED}),
    "broadcast": shape({"type": anything, "range": one_of("here", "channel", "everyone")}, {"style": MENTIONED}),
    "emoji": shape({"type": anything, "name": string(100, 1)}, {"unicode": string(100), "style": STYLE}),
    "date": shape(
        {"type": anything, "timestamp": whole(0, 9_999_999_999), "format": string(200, 1)},
        {"url": url, "fallback": string(4000, 1), "style": STYLE},
    ),
    "color": shape({"type": anything, "value": string(20, 1)}),
}
INLINES = many(typed(INLINE), MOST, 0)
SECTION = shape({"type": anything, "elements": INLINES})
LIST = shape(
    {
        "type": anything,
        "style": one_of("bullet", "ordered"),
        "elements": many(typed({"rich_text_section": SECTION}), MOST),
    },
    {"indent": whole(0, 8), "offset": whole(0, 10_000), "border": whole(0, 1)},
)
PARTS: dict[str, Check] = {
    "rich_text_section": SECTION,
    "rich_text_list": LIST,
    "rich_text_preformatted": shape(
        {"type": anything, "elements": many(typed(INLINE, ("text", "link")), MOST, 0)},
        {"border": whole(0, 1), "language": string(100)},
    ),
    "rich_text_quote": shape({"type": anything, "elements": INLINES}, {"border": whole(0, 1)}),
}
RICH_TEXT = shape({"type": anything, "elements": many(typed(PARTS), MOST, 0)}, {"block_id": string(255, 1)})
