/** Which messages a person has not seen yet: a mark per person and channel, kept in this browser. */
import { readState } from "./server.js";
import { forgetAll, recall, remember } from "./memory.js";

let marks = recall("read", {});
let others = {};

const key = (state, channel) => `${state.workspace.id}/${state.me.id}/${channel}`;
const last = (state, channel) => state.messages[channel]?.at(-1)?.ts ?? "0";

/** How many messages of a channel came after the mark, from others. */
export function unreadIn(state, channel) {
  const mark = marks[key(state, channel)] ?? "0";
  return (state.messages[channel] ?? []).filter((it) => it.ts > mark && it.from.id !== state.me.id).length;
}

/** Everything now in the channel has been seen. */
export function markRead(state, channel) {
  if (marks[key(state, channel)] === last(state, channel)) return;
  marks[key(state, channel)] = last(state, channel);
  remember("read", marks);
}

/** What stood in a channel when a person was first met here is not news; what the bot wrote to them privately is. */
export function meet(state) {
  const met = `${state.workspace.id}/${state.me.id}`;
  for (const { id, kind } of state.channels) {
    const first = !marks[met] && kind !== "im";
    if (first || marks[key(state, id)] > last(state, id)) marks[key(state, id)] = last(state, id);
  }
  marks[met] = true;
  remember("read", marks);
}

/** Unread private messages of everybody else here, by person: the badge that says whom to become next. */
export const waitingFor = (user) => others[user] ?? 0;

/** Looks at what the others have been sent, and says whether that changed. */
export async function glance(state) {
  const people = state.people.filter((it) => !it.is_bot && !it.deleted && it.id !== state.me.id);
  const states = await Promise.all(people.map((it) => readState(state.workspace.id, it.id).catch(() => null)));
  const before = JSON.stringify(others);
  others = Object.fromEntries(states.filter(Boolean).map((it) => [it.me.id, privately(it)]));
  return JSON.stringify(others) !== before;
}

function privately(state) {
  meet(state);
  return state.channels.filter((it) => it.kind === "im").reduce((sum, it) => sum + unreadIn(state, it.id), 0);
}

/** After Reset. */
export function forgetRead() {
  forgetAll();
  marks = {};
  others = {};
}
