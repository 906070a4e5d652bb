/** What a person does, told to the server; a refusal becomes an Error with a sentence, and `errors` by block. */

async function answer(response) {
  const body = await response.json().catch(() => ({}));
  if (response.ok && !body.error && !body.errors) return body;
  throw Object.assign(new Error(body.error || `The playground answered ${response.status}.`), {
    errors: body.errors,
    status: response.status,
  });
}

async function ask(path, options) {
  const response = await fetch(path, options).catch(() => {
    throw new Error("The playground does not answer. Is it still running?");
  });
  return answer(response);
}

const get = async (path, query = {}) => {
  const known = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  return ask(`/human/${path}?${new URLSearchParams(known)}`, { cache: "no-store" });
};

const post = async (path, body = {}) =>
  ask(`/human/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

export const readWorkspaces = () => get("workspaces");
export const readState = (workspace, user) => get("state", { workspace, user });
export const readCalls = (since) => get("calls", { since });
export const readDeliveries = (since) => get("deliveries", { since });
export const command = (who, channel, text) => post("command", { ...who, channel, text });
export const say = (who, channel, text, files) => post("say", { ...who, channel, text, files });
export const shortcut = (who, what) => post("shortcut", { ...who, ...what });
export const press = (who, what) => post("press", { ...who, ...what });
export const submit = (who, view_id, values) => post("submit", { ...who, view_id, values });
export const close = (who, view_id) => post("close", { ...who, view_id });
export const join = (workspace, channel, user) => post("join", { workspace, channel, user });
export const inviteBot = (workspace, channel, user) => post("invite_bot", { workspace, channel, user });
export const openHome = (who) => post("home", who);
export const moveClock = (to) => post("clock", { to });
export const reset = () => post("reset");

/** Sends a file's bytes; its name goes beside them. */
export const upload = (who, file) =>
  ask(`/human/upload?${new URLSearchParams({ ...who, name: file.name })}`, { method: "POST", body: file });

/** Where a person finds the bytes of a file again. */
export const addressOf = (who, file) => `/human/file?${new URLSearchParams({ ...who, file: file.id })}`;

/** The words of a text file. */
export async function readText(address) {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) throw new Error("That file is gone.");
  return response.text();
}

/** Calls back on every change in the workspace, and says whether the line is up; gives a function that hangs up. */
export function listen(workspace, onChanged, onLine) {
  const stream = new EventSource(`/human/stream?workspace=${encodeURIComponent(workspace)}`);
  stream.addEventListener("changed", onChanged);
  stream.addEventListener("open", () => {
    onLine(true);
    onChanged();
  });
  stream.addEventListener("error", () => onLine(false));
  return () => stream.close();
}
