/** Where the person is and what the server last said; everything drawn comes from here. */
import * as server from "./server.js";
import { recall, remember } from "./memory.js";

/** workspace and user ids, and the place in view: a channel's id, "home", or "dm" while the bot has not written yet. */
export const here = { workspace: null, user: null, place: null };

let state = null;
let running = null;
let again = false;
const watchers = [];

/** The server's last answer, or null before the first. */
export const current = () => state;
/** Who speaks, as every request names them. */
export const who = () => ({ workspace: here.workspace, user: here.user });
/** Calls back after every change of state or place. */
export const watch = (fn) => watchers.push(fn);
const tell = () => {
  if (state) watchers.forEach((fn) => fn(state));
};

/** Reads the state anew; calls that come while one is under way are answered by one more. */
export function refresh() {
  again = true;
  running ??= readUntilQuiet().finally(() => {
    running = null;
  });
  return running;
}

async function readUntilQuiet() {
  while (again) {
    again = false;
    here.workspace ??= (await server.readWorkspaces())[0].id;
    const asked = `${here.workspace}/${here.user}`;
    const answer = await server.readState(here.workspace, here.user).catch(startOver);
    if (answer && asked === `${here.workspace}/${here.user}`) take(answer);
  }
}

/** An address from an earlier run may name people who are gone: then the server picks. */
function startOver(fault) {
  if (!here.workspace || fault.status !== 404) throw fault;
  Object.assign(here, { workspace: null, user: null, place: null });
  again = true;
  return null;
}

function take(answer) {
  state = answer;
  here.workspace = answer.workspace.id;
  here.user = answer.me.id;
  if (!placeExists(here.place)) here.place = firstPlace();
  if (here.place === "dm" && botChannel()) here.place = botChannel().id;
  keepPlace();
  tell();
}

const placeExists = (place) => place === "home" || place === "dm" || state.channels.some((it) => it.id === place);
const firstPlace = () =>
  (
    state.channels.find((it) => it.kind !== "im" && it.is_member && it.bot_in) ??
    state.channels.find((it) => it.kind !== "im" && it.is_member) ??
    state.channels[0]
  )?.id ?? "dm";

/** Becomes another person of this workspace, and stays in the same place if they can see it. */
export function become(user) {
  here.user = user;
  if (channelOf(here.place)?.kind === "im") here.place = "dm";
  return refresh();
}

/** Goes to another workspace; the server picks the person. */
export function enter(workspace) {
  Object.assign(here, { workspace, user: null, place: null });
  return refresh();
}

/** Goes to a channel, the private messages or Home. */
export function go(place) {
  here.place = place === "dm" ? (botChannel()?.id ?? "dm") : place;
  keepPlace();
  tell();
}

/** Goes to a channel where the bot is, unless one is in view: that is where a digest is said. */
export function goToTheLog() {
  const channel = channelOf(here.place);
  if (!channel?.bot_in || channel.kind === "im") go(firstPlace());
}

/** After Reset nothing known is true any more. */
export function startAfresh() {
  here.place = null;
  return refresh();
}

function keepPlace() {
  remember("here", here);
  const hash = `#/${here.workspace}/${here.user}/${here.place}`;
  if (location.hash !== hash) history.replaceState(null, "", location.pathname + location.search + hash);
}

/** Takes up where the address, a permalink's query or else the last visit left off. */
export function returnToLastPlace() {
  const query = new URLSearchParams(location.search);
  const [, workspace, user, place] = location.hash.split("/");
  if (query.get("workspace"))
    Object.assign(here, { workspace: query.get("workspace"), user: null, place: query.get("channel") });
  else Object.assign(here, workspace ? { workspace, user, place } : recall("here", {}));
}

/** The message that a permalink points at, once: {channel, ts}. */
export function takeTarget() {
  const query = new URLSearchParams(location.search);
  if (!query.get("ts")) return null;
  history.replaceState(null, "", location.pathname + location.hash);
  return { channel: query.get("channel"), ts: query.get("ts") };
}

export const channelOf = (id) => state?.channels.find((it) => it.id === id) ?? null;
export const personOf = (id) => state?.people.find((it) => it.id === id) ?? null;
export const me = () => personOf(here.user);
export const bot = () => state?.people.find((it) => it.is_bot) ?? null;
export const zone = () => me()?.tz ?? "Europe/London";
export const messagesIn = (id) => state?.messages[id] ?? [];
/** Those one can become or mention: not the bot, not the departed. */
export const humans = () => state.people.filter((it) => !it.is_bot && !it.deleted);

/** The private conversation between this person and the bot. */
export function botChannel() {
  return state?.channels.find((it) => it.kind === "im" && (it.with === bot()?.id || it.with === undefined)) ?? null;
}
