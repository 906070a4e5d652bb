/** Slack's mrkdwn as elements; whatever is not its markup stays plain words. */
import { h } from "./element.js";
import { emoji } from "./emoji.js";
import { angled, link, mention } from "./references.js";

const INLINE = new RegExp(
  [
    "<([^<>\\n]+)>",
    "`([^`\\n]+)`",
    "(?<![\\w*])\\*(\\S|\\S[^*\\n]*\\S)\\*(?![\\w*])",
    "(?<![\\w_])_(\\S|\\S[^_\\n]*\\S)_(?![\\w_])",
    "(?<![\\w~])~(\\S|\\S[^~\\n]*\\S)~(?![\\w~])",
    ":([a-z0-9_+-]+):",
  ].join("|"),
  "g",
);

/** The text's elements: code blocks, quotes, lines and what stands in them. */
export function mrkdwn(text) {
  return text
    .split(/```\n?([^]*?)\n?```/)
    .flatMap((piece, n) => (n % 2 ? [h("pre", {}, unescape(piece))] : lines(piece)));
}

function lines(text) {
  const out = [];
  let quote = null;
  for (const [n, line] of text.split("\n").entries()) {
    const quoted = line.match(/^(?:&gt;|>) ?(.*)$/);
    if (quoted && quote) quote.append(h("br"), ...inline(quoted[1]));
    else if (quoted) out.push((quote = h("blockquote", {}, inline(quoted[1]))));
    else {
      if (n && !quote) out.push(h("br"));
      out.push(...inline(line));
    }
    if (!quoted) quote = null;
  }
  return out;
}

function inline(text) {
  const out = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    out.push(unescape(text.slice(from, found.index)), piece(found));
    from = found.index + found[0].length;
  }
  return [...out, unescape(text.slice(from))].filter((it) => it !== "");
}

function piece([, angle, code, bold, italic, strike, name]) {
  if (angle !== undefined) return fromAngle(angle);
  if (code !== undefined) return h("code", {}, unescape(code));
  if (bold !== undefined) return h("strong", {}, inline(bold));
  if (italic !== undefined) return h("em", {}, inline(italic));
  if (strike !== undefined) return h("s", {}, inline(strike));
  return emoji(name);
}

function fromAngle(inside) {
  const { kind, target, label } = angled(inside);
  if (kind === "link") return link(target, label ? inline(label) : [unescape(target)]);
  return mention(kind, target, label && unescape(label));
}

const unescape = (text) => text.replace(/&(lt|gt|amp);/g, (_, name) => ({ lt: "<", gt: ">", amp: "&" })[name]);
