/** The bot's forms, as real dialogs: what is typed stays when the bot updates the form or refuses a field. */
import { fill, h, reconcile } from "./element.js";
import { blockItems } from "./blocks.js";
import { icon } from "./icons.js";
import { filesSettled, putIntoForm } from "./filefield.js";
import { showErrors, valuesOf } from "./inputs.js";
import { colouredJson } from "./json.js";
import { asFilled } from "./restore.js";
import { close, press, submit } from "./server.js";
import { current, refresh, watch, who } from "./state.js";
import { stepImported } from "./steps.js";
import { plain } from "./texts.js";
import { attempt } from "./toast.js";

let shown = null;

/** Keeps the dialog as the server says. */
export const startModal = () => watch(draw);

function draw({ modal }) {
  if (shown && shown.id !== modal?.id) dismiss();
  if (!modal) return;
  shown ??= build(modal);
  shown.view = modal;
  shown.title.textContent = plain(modal.title);
  reconcile(shown.body, blockItems(asFilled(modal.blocks, shown.filled), surface));
  fill(shown.foot, JSON.stringify([modal.submit, modal.close]), ...footer(modal));
  if (!shown.dialog.open) open(shown);
  showFault(modal.error);
  if (shown.errors !== JSON.stringify(modal.errors)) showErrors(shown.body, modal.errors ?? {});
  shown.errors = JSON.stringify(modal.errors);
}

function open({ dialog, body }) {
  dialog.showModal();
  (body.querySelector("[autofocus]") ?? body.querySelector("input, textarea, select"))?.focus();
}

function build({ id, state }) {
  const title = h("h2", { class: "dialog-title", id: "modal-title" });
  const fault = h("p", { class: "dialog-fault", role: "alert", hidden: true });
  const body = h("div", { class: "dialog-body blocks" });
  const foot = h("div", { class: "dialog-foot" });
  const dialog = h(
    "dialog",
    { class: "dialog modal", "aria-labelledby": "modal-title", data: { testid: "modal" } },
    h(
      "form",
      {
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          send();
        },
      },
      h("header", { class: "dialog-head" }, title, viewButton(), closeButton()),
      fault,
      body,
      foot,
    ),
  );
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    leave();
  });
  dialog.addEventListener("close", () => shown?.dialog === dialog && leave());
  document.body.append(dialog);
  return { id, dialog, title, fault, body, foot, busy: false, filled: state.values };
}

const viewButton = () =>
  h(
    "button",
    {
      type: "button",
      class: "json-button steady",
      "aria-label": "Show this form's JSON",
      title: "Show this form's JSON",
      onclick: toggleJson,
    },
    "{ }",
  );

/** The panel at the side is out of reach while a dialog is open, so a form shows its JSON in itself. */
function toggleJson() {
  const json = shown.dialog.querySelector(".json");
  if (json) json.remove();
  else shown.body.after(h("pre", { class: "json dialog-json", tabindex: "0" }, colouredJson(shown.view)));
}

const closeButton = () =>
  h(
    "button",
    {
      type: "button",
      class: "icon-button",
      "aria-label": "Close",
      onclick: leave,
      data: { testid: "modal-close" },
    },
    icon("close"),
  );

function footer(view) {
  const send = { type: "submit", class: "button primary", data: { testid: "modal-submit" } };
  return [
    h(
      "button",
      { type: "button", class: "button", onclick: leave, data: { testid: "modal-cancel" } },
      plain(view.close) || "Cancel",
    ),
    view.submit && h("button", send, plain(view.submit)),
  ];
}

const surface = {
  press: async ({ words, ...what }) => {
    await attempt(press(who(), { where: "modal", values: values(), ...what }));
    await refresh();
  },
};

const values = () => valuesOf(shown.body, shown.view.blocks);

async function send() {
  if (shown.busy) return;
  setBusy(true);
  const mine = shown;
  const { blocks, hash } = mine.view;
  try {
    await filesSettled(mine.body);
    await submit(who(), mine.id, values());
    showErrors(mine.body, {});
  } catch (fault) {
    if (fault.errors) showErrors(mine.body, fault.errors);
    else showFault(fault.message);
  }
  await refresh();
  const taken = shown?.view.hash !== hash;
  if (taken && blocks.some((it) => it.element?.type === "file_input")) stepImported();
  if (shown === mine) setBusy(false);
}

/** Puts a file into the form that is open. */
export function putIntoModal(file) {
  if (shown) putIntoForm(shown.body, file);
}

function setBusy(busy) {
  shown.busy = busy;
  const node = shown.dialog.querySelector("[type=submit]");
  if (busy) node?.setAttribute("aria-busy", "true");
  else node?.removeAttribute("aria-busy");
}

function showFault(sentence) {
  shown.fault.textContent = sentence ?? "";
  shown.fault.hidden = !sentence;
}

async function leave() {
  if (!shown || shown.leaving) return;
  const { id } = shown;
  shown.leaving = true;
  await attempt(close(who(), id));
  await refresh();
  if (shown?.id !== id) return;
  shown.leaving = false;
  if (current().modal?.id !== id) dismiss();
}

function dismiss() {
  shown.dialog.close();
  shown.dialog.remove();
  shown = null;
}
