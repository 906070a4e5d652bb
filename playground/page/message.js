/** One message: who, when, its blocks or words, its thread folded under it, and the button that shows its JSON. */
import { h } from "./element.js";
import { avatar } from "./avatar.js";
import { drawBlock } from "./blocks.js";
import { dayInFull, timeOfDay } from "./dates.js";
import { fileCard } from "./files.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { mrkdwn } from "./mrkdwn.js";
import { showJson } from "./inspector.js";
import { bot, personOf, zone } from "./state.js";

/** The element of a message; `thread` is {replies, open, toggle}, `follows` hides the name of who spoke just before. */
export function drawMessage(message, surfaceOf, { thread, follows = false } = {}) {
  const classes = ["message", message.ephemeral && "ephemeral", message.from.bot && "from-bot", follows && "follows"];
  return h(
    "article",
    {
      class: classes.filter(Boolean).join(" "),
      tabindex: "-1",
      "aria-label": `${message.from.name}, ${timeOfDay(message.at, zone())}`,
      data: { testid: "message", ts: message.ts },
    },
    follows ? h("span", { class: "gutter" }, when(message)) : avatar(faceOf(message)),
    h(
      "div",
      { class: "message-body" },
      !follows && byline(message),
      message.ephemeral && h("p", { class: "only-you" }, icon("eye"), "Only visible to you"),
      content(message, surfaceOf(message)),
      message.files.length > 0 && h("div", { class: "files" }, message.files.map(fileCard)),
      thread?.replies.length > 0 && fold(thread, surfaceOf),
    ),
    tools(message, surfaceOf(message)),
  );
}

const faceOf = (message) => personOf(message.from.id) ?? { name: message.from.name };

function byline(message) {
  const person = personOf(message.from.id);
  return h(
    "header",
    { class: "byline" },
    h("strong", {}, message.from.name),
    message.from.bot
      ? h("span", { class: "badge" }, "APP")
      : person?.title && h("span", { class: "post" }, person.title),
    when(message),
    message.edited && h("span", { class: "edited" }, "(edited)"),
  );
}

function when(message) {
  const full = `${dayInFull(message.at, zone())}, ${timeOfDay(message.at, zone())}`;
  return h("time", { datetime: message.at, title: full }, timeOfDay(message.at, zone()));
}

function content(message, surface) {
  if (!message.blocks?.length && !message.text && message.files.length) return null;
  if (!message.blocks?.length) return h("div", { class: "words said" }, mrkdwn(message.text ?? ""));
  return h(
    "div",
    { class: message.from.bot ? "card" : "blocks" },
    message.blocks.map((block) => drawBlock(block, surface)),
  );
}

function fold({ replies, open, toggle }, surfaceOf) {
  const count = `${replies.length} ${replies.length === 1 ? "reply" : "replies"}`;
  return h(
    "div",
    { class: "thread" },
    h(
      "button",
      {
        type: "button",
        class: "thread-toggle",
        "aria-expanded": String(open),
        data: { testid: "thread" },
        onclick: toggle,
      },
      icon("thread"),
      open ? `Hide ${count}` : count,
    ),
    open &&
      h(
        "div",
        { class: "replies" },
        replies.map((it) => drawMessage(it, surfaceOf)),
      ),
  );
}

/** What can be done with a message; the app's own entries are not for what only one person sees. */
function tools(message, surface) {
  return h(
    "div",
    { class: "message-tools" },
    !message.ephemeral && surface.shortcuts.length > 0 && menuButton(message, surface),
    jsonButton(message),
  );
}

function menuButton(message, surface) {
  const item = (it) => ({
    label: it.name,
    detail: bot()?.name,
    before: avatar(bot(), "small"),
    testid: `shortcut-${it.callback_id}`,
    pick: () => surface.use(it.callback_id),
  });
  const node = h(
    "button",
    {
      type: "button",
      class: "json-button",
      "aria-label": `More actions for the message of ${message.from.name}`,
      title: "More actions",
      "aria-haspopup": "menu",
      data: { testid: "message-menu" },
      onclick: () => openMenu(node, surface.shortcuts.map(item), { label: "More actions", title: "More actions" }),
    },
    icon("more"),
  );
  return node;
}

function jsonButton(message) {
  return h(
    "button",
    {
      type: "button",
      class: "json-button",
      "aria-label": "Show this message's JSON",
      title: "Show this message's JSON",
      data: { testid: "show-json" },
      onclick: () => showJson(message, `Message ${message.ts}`),
    },
    "{ }",
  );
}
