/** Slack's text objects, plain or mrkdwn, as elements or as bare words. */
import { withEmoji } from "./emoji.js";
import { mrkdwn } from "./mrkdwn.js";

/** The elements of a text object. */
export function textOf(text) {
  if (!text) return [];
  return text.type === "mrkdwn" ? mrkdwn(text.text) : [plain(text)];
}

/** The words of a plain_text object. */
export function plain(text) {
  return text ? withEmoji(text.text ?? "") : "";
}
