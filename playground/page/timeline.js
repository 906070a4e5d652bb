/** The messages of a channel in order, by day; new ones come in below without moving what is being read. */
import { h, reconcile } from "./element.js";
import { dayInFull, timeOfDay } from "./dates.js";
import { drawMessage } from "./message.js";
import { icon, mark } from "./icons.js";
import { bot, channelOf, current, here, me, messagesIn, refresh, watch, who, zone } from "./state.js";
import { valuesOf } from "./inputs.js";
import { press, shortcut } from "./server.js";
import { stepPressed } from "./steps.js";
import { attempt } from "./toast.js";

const NEAR = 80;
const GROUPED_MINUTES = 5;
const logs = new Map();
const openThreads = new Set();
let frame;
let following = true;

/** Puts the timeline into its frame and keeps it current. */
export function startTimeline(node) {
  frame = node;
  frame.after(pill());
  frame.addEventListener("scroll", noteFollowing);
  new ResizeObserver(() => {
    if (following) toEnd();
  }).observe(frame);
  watch(() => drawTimeline());
}

/** Whoever reads at the end goes on reading at the end. */
function noteFollowing() {
  following = frame.scrollHeight - frame.scrollTop - frame.clientHeight < NEAR;
  if (following) pill().hidden = true;
}

/** Draws the messages of the place in view; what others changed is lit for a moment. */
function drawTimeline({ lit = true } = {}) {
  frame.hidden = here.place === "home";
  if (frame.hidden) return;
  const log = logFor(`${here.workspace}/${here.user}/${here.place}`);
  const arrived = frame.firstElementChild !== log.node;
  if (arrived) showLog(log);
  const changed = reconcile(log.node, itemsOf(here.place));
  if (!arrived && lit) changed.forEach(({ node }) => node.classList.add("fresh"));
  if (following) toEnd();
  else if (arrived) frame.scrollTop = log.top;
  else if (changed.some((it) => it.isNew)) pill().hidden = false;
}

function logFor(key) {
  const label =
    channelOf(here.place)?.kind === "im"
      ? "Private messages with Action"
      : `Messages in ${channelOf(here.place)?.name}`;
  if (!logs.has(key))
    logs.set(key, { node: h("div", { class: "log", role: "log", "aria-label": label }), following: true, top: 0 });
  return logs.get(key);
}

function showLog(log) {
  const left = [...logs.values()].find((it) => it.node === frame.firstElementChild);
  if (left) Object.assign(left, { following, top: frame.scrollTop });
  following = log.following;
  pill().hidden = true;
  frame.replaceChildren(log.node);
}

function itemsOf(channel) {
  const all = messagesIn(channel);
  const known = new Set(all.map((it) => it.ts));
  const isReply = (it) => it.thread_ts && it.thread_ts !== it.ts && known.has(it.thread_ts);
  const heads = all.filter((it) => !isReply(it));
  if (!heads.length) return [{ key: "empty", sign: here.user, build: emptyPlace }];
  return heads.flatMap((it, n) => {
    const replies = all.filter((one) => isReply(one) && one.thread_ts === it.ts);
    return [...dayBefore(it, heads[n - 1]), messageItem(it, replies, heads[n - 1])];
  });
}

function dayBefore(message, previous) {
  const day = dayInFull(message.at, zone());
  if (previous && dayInFull(previous.at, zone()) === day) return [];
  return [
    {
      key: `day ${day}`,
      sign: day,
      build: () => h("div", { class: "day", role: "separator", "aria-label": day }, h("span", {}, day)),
    },
  ];
}

function messageItem(message, replies, previous) {
  const open = openThreads.has(message.ts);
  const toggle = () => {
    openThreads[open ? "delete" : "add"](message.ts);
    drawTimeline({ lit: false });
  };
  const follows = isSequel(message, previous);
  return {
    key: message.ts,
    sign: JSON.stringify([message, replies, open, follows, zone()]),
    build: () => drawMessage(message, surfaceOf, { thread: { replies, open, toggle }, follows }),
  };
}

function isSequel(message, previous) {
  if (!previous || message.from.bot || message.from.id !== previous.from.id) return false;
  const minutes = (new Date(message.at) - new Date(previous.at)) / 60000;
  return minutes < GROUPED_MINUTES && timeOfDay(previous.at, zone()) <= timeOfDay(message.at, zone());
}

function surfaceOf(message) {
  const [channel, { ts }] = [here.place, message];
  return {
    shortcuts: current().shortcuts,
    use: async (callback_id) => {
      await attempt(shortcut(who(), { channel, ts, callback_id }));
      await refresh();
    },
    press: async ({ words, ...what }) => {
      const values = valuesOf(nodeOf(ts), message.blocks);
      const done = await attempt(press(who(), { where: "message", channel, ts, values, ...what }));
      if (done?.ok) stepPressed(words);
      await refresh();
    },
  };
}

function emptyPlace() {
  const isIm = here.place === "dm" || channelOf(here.place)?.kind === "im";
  const words = isIm
    ? [
        h("h2", {}, `${bot()?.name ?? "Action"} writes to ${me().name} here`),
        h("p", {}, "“You have been given…”, and at most one reminder a day. Nobody else sees it."),
      ]
    : [
        h("h2", {}, "Nothing has been said here yet"),
        h("p", {}, "Say something, or type / to see what the bot can do."),
      ];
  return h("div", { class: "empty" }, mark(), words);
}

/** Opens the thread that holds a message, and takes the reader to it. */
export function reveal(ts) {
  const message = messagesIn(here.place).find((it) => it.ts === ts);
  if (message?.thread_ts) openThreads.add(message.thread_ts);
  drawTimeline({ lit: false });
  const node = nodeOf(ts);
  node?.scrollIntoView({ block: "center" });
  node?.classList.add("fresh");
  node?.focus({ preventScroll: true });
}

const nodeOf = (ts) => frame.querySelector(`[data-ts="${CSS.escape(ts)}"]`);

/** Takes the reader to the newest message. */
export const toEnd = () => {
  frame.scrollTop = frame.scrollHeight;
};

/** After Reset: every place is read from its end again. */
export function forgetReading() {
  logs.clear();
  openThreads.clear();
  following = true;
}

let pillNode;
function pill() {
  pillNode ??= h(
    "button",
    { type: "button", class: "pill", hidden: true, onclick: toEnd, data: { testid: "new-messages" } },
    icon("down"),
    "New messages",
  );
  return pillNode;
}
