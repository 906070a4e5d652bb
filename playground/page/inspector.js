/** The side panel for the curious: any message's JSON, and what went to the bot and came from it. */
import { h, reconcile } from "./element.js";
import { colouredJson } from "./json.js";
import { timeOfDay } from "./dates.js";
import { icon } from "./icons.js";
import { readCalls, readDeliveries } from "./server.js";
import { here, watch, zone } from "./state.js";
import { attempt, toast } from "./toast.js";

const LATEST = 60;
let panel, toggle, tabs, pages, title, code;
let tab = "message";
let subject = null;
let opener = null;

/** Puts the panel into its frame; button opens and closes it. */
export function startInspector(frame, button) {
  [panel, toggle] = [frame, button];
  title = h("h2", { class: "inspector-title" });
  code = h("pre", { class: "json", tabindex: "0" });
  pages = {
    message: h("div", { class: "inspector-page" }, h("div", { class: "inspector-bar" }, title, copyButton()), code),
    requests: h("div", { class: "inspector-page requests" }),
  };
  tabs = { message: tabButton("message", "Message"), requests: tabButton("requests", "Requests") };
  panel.append(
    h(
      "header",
      { class: "inspector-head" },
      h("div", { class: "tabs" }, Object.values(tabs)),
      h(
        "button",
        {
          type: "button",
          class: "icon-button",
          "aria-label": "Close the inspector",
          onclick: closeInspector,
          data: { testid: "inspector-close" },
        },
        icon("close"),
      ),
    ),
    ...Object.values(pages),
  );
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeInspector();
  });
  toggle.addEventListener("click", () => (panel.hidden ? show(subject ? "message" : "requests") : closeInspector()));
  watch(() => {
    if (!panel.hidden && tab === "requests") drawRequests();
  });
}

const tabButton = (name, label) =>
  h(
    "button",
    { type: "button", class: "tab", onclick: () => show(name), data: { testid: `inspector-${name}` } },
    label,
  );

const copyButton = () =>
  h(
    "button",
    {
      type: "button",
      class: "button quiet",
      data: { testid: "copy-json" },
      onclick: copy,
    },
    icon("copy"),
    "Copy",
  );

async function copy() {
  const done = await attempt(navigator.clipboard.writeText(JSON.stringify(subject.json, null, 2)).then(() => true));
  if (done) toast("Copied.");
}

/** Opens the panel on something's JSON, under a name. */
export function showJson(json, name) {
  opener = document.activeElement;
  subject = { json, name };
  show("message");
}

function show(name) {
  tab = name;
  panel.hidden = false;
  toggle.setAttribute("aria-expanded", "true");
  for (const [key, page] of Object.entries(pages)) {
    page.hidden = key !== name;
    tabs[key].setAttribute("aria-current", String(key === name));
  }
  if (name === "requests") drawRequests();
  else drawSubject();
}

function drawSubject() {
  title.textContent = subject?.name ?? "No message chosen";
  code.replaceChildren(...(subject ? colouredJson(subject.json) : ["Press { } beside a message."]));
  code.focus({ preventScroll: true });
}

function closeInspector() {
  panel.hidden = true;
  toggle.setAttribute("aria-expanded", "false");
  if (opener?.isConnected) opener.focus();
  opener = null;
}

async function drawRequests() {
  const both = await attempt(Promise.all([readCalls(0), readDeliveries(0)]));
  if (!both) return;
  const [calls, deliveries] = both;
  const all = [...calls.map((it) => ({ ...it, out: true })), ...deliveries].filter(
    (it) => !it.workspace || it.workspace === here.workspace,
  );
  const newest = all.sort((a, b) => b.real - a.real).slice(0, LATEST);
  reconcile(
    pages.requests,
    newest.length
      ? newest.map(requestItem)
      : [{ key: "none", sign: "", build: () => h("p", { class: "hint" }, "Nothing yet.") }],
  );
}

function requestItem(it) {
  const key = it.out ? `out ${it.n}` : `in ${it.id}`;
  return { key, sign: String(it.status), build: () => request(it) };
}

function request(it) {
  const well = it.out ? it.ok : it.status === 200;
  const node = h(
    "details",
    { class: it.out ? "request from-bot" : "request to-bot" },
    h(
      "summary",
      {},
      h("span", { class: "direction" }, it.out ? "bot called" : "bot was sent"),
      h("code", {}, it.out ? it.method : it.kind),
      h("span", { class: well ? "status" : "status bad" }, it.error ?? String(it.status ?? "")),
      h(
        "time",
        {},
        it.ms === undefined ? timeOfDay(it.at, zone()) : `${Math.round(it.ms)} ms · ${timeOfDay(it.at, zone())}`,
      ),
    ),
  );
  node.addEventListener("toggle", () => {
    if (node.open && !node.querySelector("pre")) node.append(h("pre", { class: "json" }, colouredJson(readable(it))));
  });
  return node;
}

/** What is worth reading of a record, with bodies that are JSON opened up. */
function readable({ out, real, n, id, ...rest }) {
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, opened(value)]));
}

function opened(value) {
  if (typeof value === "string" && /^[[{]/.test(value)) {
    try {
      return opened(JSON.parse(value));
    } catch {
      return value;
    }
  }
  if (Array.isArray(value)) return value.map(opened);
  if (value && typeof value === "object") return readable(value);
  return value;
}
