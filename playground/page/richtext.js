/** Slack's rich_text block: sections, lists, quotes and preformatted text, with their styles. */
import { h } from "./element.js";
import { emoji } from "./emoji.js";
import { fillDateTokens } from "./dates.js";
import { link, mention } from "./references.js";
import { zone } from "./state.js";

const STYLES = { bold: "strong", italic: "em", strike: "s", underline: "u", code: "code" };
const NUMBERING = ["1", "a", "i"];

/** The block's elements, one for each part. */
export function richText(block) {
  return block.elements.map(part);
}

function part(it) {
  if (it.type === "rich_text_list") return list(it);
  if (it.type === "rich_text_quote") return h("blockquote", {}, it.elements.map(leaf));
  if (it.type === "rich_text_preformatted") return h("pre", {}, it.elements.map(leaf));
  return h("p", {}, it.elements.map(leaf));
}

function list({ style, indent = 0, offset = 0, elements }) {
  const items = elements.map((it) => h("li", {}, it.elements.map(leaf)));
  const props = { class: "rich-list", vars: { "--indent": indent } };
  if (style !== "ordered") return h("ul", props, items);
  return h("ol", { ...props, type: NUMBERING[indent % 3], start: offset + 1 }, items);
}

function leaf(it) {
  return styled(bare(it), it.style ?? {});
}

function bare(it) {
  switch (it.type) {
    case "text":
      return withBreaks(it.text);
    case "link":
      return link(it.url, [it.text || it.url]);
    case "user":
      return mention("user", it.user_id);
    case "channel":
      return mention("channel", it.channel_id);
    case "usergroup":
      return mention("special", it.usergroup_id);
    case "broadcast":
      return mention("special", it.range);
    case "emoji":
      return emoji(it.name, it.unicode);
    case "date":
      return h("time", {}, fillDateTokens(it.format ?? "{date_long}", it.timestamp, zone()) || it.fallback);
    case "color":
      return h("code", {}, it.value);
    default:
      return "";
  }
}

const withBreaks = (text) => text.split("\n").flatMap((line, n) => (n ? [h("br"), line] : [line]));

function styled(content, style) {
  const tags = Object.keys(STYLES).filter((name) => style[name]);
  return tags.reduce((inner, name) => h(STYLES[name], {}, inner), content);
}
