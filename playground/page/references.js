/** What text points at: people, channels, dates and links, shown by name and never trusted as markup. */
import { h } from "./element.js";
import { fillDateTokens } from "./dates.js";
import { channelOf, here, personOf, zone } from "./state.js";

/** Reads the inside of `<…>`: {kind, target, label}. */
export function angled(inside) {
  const [head, ...rest] = inside.split("|");
  const label = rest.join("|");
  const sort = { "@": "user", "#": "channel", "!": "special" }[head[0]];
  return sort ? { kind: sort, target: head.slice(1), label } : { kind: "link", target: head, label };
}

/** A link that opens elsewhere; anything but web and mail addresses is only words. */
export function link(url, children) {
  const address = url.replace(/&amp;/g, "&");
  if (!/^(https?:\/\/|mailto:)/i.test(address)) return h("span", {}, children);
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, children);
}

/** A person, channel, group or date, by kind and id. */
export function mention(kind, target, label) {
  if (kind === "user") return person(target, label);
  if (kind === "channel") return h("span", { class: "mention" }, `#${channelOf(target)?.name ?? (label || target)}`);
  if (target.startsWith("date^")) return slackDate(target, label);
  return h("span", { class: "mention mention-all" }, label || `@${target.split("^").pop()}`);
}

function person(id, label) {
  const name = personOf(id)?.name ?? (label || id);
  return h(
    "span",
    { class: id === here.user ? "mention mention-me" : "mention", title: personOf(id)?.title },
    `@${name}`,
  );
}

function slackDate(target, label) {
  const [, seconds, template, address] = target.split("^");
  const words = Number.isFinite(Number(seconds)) ? fillDateTokens(template ?? "", Number(seconds), zone()) : label;
  return address ? link(address, [words]) : h("time", {}, words);
}
