/** The head of the place in view: its name, who is in it, and the bot's two tabs. */
import { h, fill } from "./element.js";
import { avatar } from "./avatar.js";
import { icon, mark } from "./icons.js";
import { bot, channelOf, current, go, here, me, personOf, watch } from "./state.js";
import { showJson } from "./inspector.js";

const FACES = 4;

/** Keeps the head current. */
export function startPlaceHead(frame) {
  watch(() => {
    const channel = channelOf(here.place);
    const isBot = !channel || channel.kind === "im";
    fill(frame, JSON.stringify([here, channel, me(), bot()]), ...(isBot ? botHead() : channelHead(channel)));
  });
}

function channelHead(channel) {
  const people = channel.members.map(personOf).filter((it) => it && !it.is_bot);
  const chair = personOf(channel.creator);
  return [
    h("h1", {}, icon(channel.kind === "private" ? "lock" : "hash"), channel.name),
    h("p", { class: "head-more" }, chair && `Created by ${chair.name}`),
    h(
      "div",
      {
        class: "faces",
        role: "img",
        "aria-label": `${people.length} people: ${people.map((it) => it.name).join(", ")}`,
      },
      people.slice(0, FACES).map((it) => avatar(it, "small")),
      h("span", { class: "faces-count" }, `${people.length} people`),
    ),
  ];
}

function botHead() {
  const isHome = here.place === "home";
  const tab = (label, place, on) =>
    h(
      "button",
      {
        type: "button",
        class: "tab",
        "aria-current": on ? "page" : null,
        onclick: () => go(place),
        data: { testid: `tab-${label.toLowerCase()}` },
      },
      label,
    );
  return [
    h("h1", {}, mark(), bot()?.name ?? "Action", h("span", { class: "badge" }, "APP")),
    h("div", { class: "tabs" }, tab("Home", "home", isHome), tab("Messages", "dm", !isHome)),
    isHome &&
      h(
        "button",
        {
          type: "button",
          class: "json-button steady",
          "aria-label": "Show this page's JSON",
          title: "Show this page's JSON",
          onclick: () => showJson(current().home, "Home"),
        },
        "{ }",
      ),
  ];
}
