/** The strip for a first visit: four steps to try, ticked off as they are done, and gone when closed. */
import { h } from "./element.js";
import { icon } from "./icons.js";
import { recall, remember } from "./memory.js";
import { channelOf, go, here, humans, watch } from "./state.js";

const STEPS = 4;
let done = new Set(recall("steps", []));
let closed = recall("steps-closed", false);
let frame, acts;

/** Puts the strip into its frame; acts are {fillIn, skipMonday, importLetter}, letter its address. */
export function startSteps(node, given) {
  frame = node;
  acts = given;
  watch(draw);
}

/** Notes a command that was typed. */
export const stepTyped = (words) => {
  if (/^\/action\s+add\s/i.test(words)) tick(1);
};
/** Notes a button that was pressed, by its words. */
export const stepPressed = (words) => {
  if (words === "Done") tick(2);
};
/** Notes that the clock went to Monday. */
export const stepMonday = () => tick(3);
/** Notes that a form with a file was sent. */
export const stepImported = () => tick(4);

/** Starts again, as on a first visit. */
export function forgetSteps() {
  done = new Set();
  closed = false;
}

function tick(n) {
  done.add(n);
  remember("steps", [...done]);
  draw();
}

function draw() {
  frame.hidden = closed;
  if (closed) return;
  const sign = JSON.stringify([[...done], example()]);
  if (frame.dataset.sign === sign) return;
  frame.dataset.sign = sign;
  frame.replaceChildren(
    done.size === STEPS ? whole() : h("ol", {}, first(), second(), third(), fourth()),
    h(
      "button",
      {
        type: "button",
        class: "icon-button",
        "aria-label": "Close the four steps",
        onclick: close,
        data: { testid: "steps-close" },
      },
      icon("close"),
    ),
  );
}

function close() {
  closed = true;
  remember("steps-closed", true);
  draw();
}

function step(n, title, ...detail) {
  const ticked = done.has(n);
  return h(
    "li",
    { class: ticked ? "step ticked" : "step", data: { testid: `step-${n}` } },
    h("span", { class: "step-number", "aria-hidden": "true" }, ticked ? icon("tick") : String(n)),
    h("div", {}, h("strong", {}, title, ticked && h("span", { class: "unseen" }, " (done)")), h("p", {}, detail)),
  );
}

const first = () =>
  step(
    1,
    "Say what was agreed",
    h(
      "button",
      {
        type: "button",
        class: "link",
        data: { testid: "example" },
        onclick: () => acts.fillIn(example()),
      },
      example(),
    ),
  );

const second = () => step(2, "Press Done on its card", "as yourself, or become its owner at the top.");

const third = () =>
  step(
    3,
    "Let the week pass",
    h(
      "button",
      {
        type: "button",
        class: "link",
        data: { testid: "step-monday" },
        onclick: () => acts.skipMonday(),
      },
      "Skip to Monday",
    ),
    " and read the digest.",
  );

const fourth = () =>
  step(
    4,
    "Import a letter",
    h(
      "button",
      {
        type: "button",
        class: "link",
        data: { testid: "step-import" },
        onclick: () => acts.importLetter(),
      },
      "Try it with a sample",
    ),
    ", or ",
    h("a", { class: "link", href: acts.letter, download: true, data: { testid: "sample-letter" } }, "save the letter"),
    ".",
  );

/** What is left to see once the loop has been gone round. */
function whole() {
  const doing = (label, act) => h("button", { type: "button", class: "link", onclick: act }, label);
  return h(
    "p",
    { class: "steps-over" },
    icon("tick"),
    h("strong", {}, "That is the whole loop. "),
    "Now ",
    doing("open Home", () => go("home")),
    ", ",
    doing("list what is overdue", () => acts.fillIn("/action list overdue")),
    ", ",
    doing("ask for help", () => acts.fillIn("/action help")),
    ", or become somebody whose name has a number beside it.",
  );
}

/** A command that makes sense here and now: somebody in this channel who is not the speaker. */
function example() {
  const members = channelOf(here.place)?.members ?? [];
  const others = humans().filter((it) => it.id !== here.user);
  const owner = others.find((it) => members.includes(it.id)) ?? others[0];
  return `/action add @${owner?.handle ?? "me"} Send the peer review to Karen Wareing by Friday`;
}
