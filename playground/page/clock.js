/** The playground's own clock: what it says, and the two ways to make it later. */
import { h } from "./element.js";
import { dayInFull, timeOfDay } from "./dates.js";
import { icon } from "./icons.js";
import { moveClock } from "./server.js";
import { refresh, watch, zone } from "./state.js";
import { stepMonday } from "./steps.js";
import { toEnd } from "./timeline.js";
import { attempt, toast } from "./toast.js";

let ahead = 0;
let day, time, skips;

/** Puts the clock into its frame and lets it run. */
export function startClock(frame) {
  day = h("span", { class: "clock-day" });
  time = h("span", { class: "clock-time" });
  skips = [skipButton("tomorrow", "tomorrow", "Tomorrow"), skipButton("monday", "Monday", "Monday")];
  frame.append(
    icon("clock"),
    h("time", { class: "now", data: { testid: "now" }, title: "The playground's own time" }, day, ", ", time),
    ...skips,
  );
  watch(({ now }) => {
    ahead = new Date(now) - Date.now();
    show();
  });
  setInterval(show, 1000);
}

function skipButton(to, name, short) {
  return h(
    "button",
    {
      type: "button",
      class: "button quiet",
      "aria-label": `Skip to ${name} 09:00`,
      data: { testid: `skip-${to}` },
      onclick: () => skip(to),
    },
    h("span", { class: "wide" }, `Skip to ${name} 09:00`),
    h("span", { class: "narrow" }, short),
  );
}

function show() {
  const now = Date.now() + ahead;
  write(day, dayInFull(now, zone()));
  write(time, timeOfDay(now, zone()));
}

function write(node, words) {
  if (node.textContent !== words) node.textContent = words;
}

/** Moves everybody's now; the answer comes when the bot has done what it owes by then. */
export async function skip(to) {
  if (skips.some((it) => it.hasAttribute("aria-busy"))) return;
  skips.forEach((it) => it.setAttribute("aria-busy", "true"));
  const answer = await attempt(moveClock(to));
  await refresh();
  skips.forEach((it) => it.removeAttribute("aria-busy"));
  if (!answer) return;
  toEnd();
  if (to === "monday") stepMonday();
  toast(`It is now ${dayInFull(answer.now, zone())}, ${timeOfDay(answer.now, zone())}.`);
}
