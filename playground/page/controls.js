/** What can be pressed or chosen in a block; each tells the surface, after asking when the bot wants a confirmation. */
import { h } from "./element.js";
import { icon } from "./icons.js";
import { confirmed } from "./confirm.js";
import { openMenu } from "./menu.js";
import { plain, textOf } from "./texts.js";
import { humans } from "./state.js";

const CONTROLS = {
  button,
  overflow,
  datepicker: dated("date"),
  timepicker: dated("time"),
  static_select: select,
  users_select: select,
  radio_buttons: choices("radio"),
  checkboxes: choices("checkbox"),
};

/** The element for an interactive part of a block. */
export function control(it, blockId, surface) {
  const draw = CONTROLS[it.type];
  return draw ? draw(it, blockId, surface) : h("span", { class: "unknown" }, `(${it.type})`);
}

/** The marks by which a test, and the focus, find a control again. */
export const marks = (it, blockId) => ({
  testid: it.type === "button" ? "button" : it.type,
  actionId: it.action_id,
  blockId,
});

function button(it, blockId, surface) {
  const node = h(
    "button",
    {
      type: "button",
      class: `button ${it.style ?? ""}`,
      data: marks(it, blockId),
      "aria-label": it.accessibility_label,
      onclick: () => tell(node, it, blockId, surface, { value: it.value }),
    },
    plain(it.text),
  );
  return node;
}

async function tell(node, it, blockId, surface, what) {
  if (node.getAttribute("aria-busy") || !(await confirmed(what.confirm ?? it.confirm))) return;
  if (it.url) window.open(it.url, "_blank", "noopener");
  node.setAttribute("aria-busy", "true");
  await surface.press({
    block_id: blockId,
    action_id: it.action_id,
    type: it.type,
    words: it.text && plain(it.text),
    ...what,
  });
  node.removeAttribute("aria-busy");
}

function overflow(it, blockId, surface) {
  const node = h(
    "button",
    {
      type: "button",
      class: "button more",
      data: marks(it, blockId),
      "aria-label": "More actions",
      "aria-haspopup": "menu",
      onclick: () => openMenu(node, it.options.map(item), { label: "More actions" }),
    },
    icon("more"),
  );
  const item = (option) => ({
    label: plain(option.text),
    detail: option.description && plain(option.description),
    testid: `option-${option.value}`,
    pick: () => tell(node, it, blockId, surface, { selected: option.value }),
  });
  return node;
}

function select(it, blockId, surface) {
  const node = selectBox(it, blockId);
  node.addEventListener("change", () => node.value && tell(node, it, blockId, surface, { selected: node.value }));
  return withArrow(node);
}

/** A native list with our own arrow. */
export const withArrow = (node) => h("span", { class: "select" }, node, icon("chevron"));

/** A native list to choose from: options, groups of options or people. */
export function selectBox(it, blockId, props = {}) {
  const chosen = it.initial_user ?? it.initial_option?.value ?? "";
  const node = h(
    "select",
    { "aria-label": plain(it.placeholder) || "Choose", ...props, data: marks(it, blockId) },
    h("option", { value: "" }, plain(it.placeholder) || "Choose…"),
    optionsOf(it),
  );
  node.value = chosen;
  return node;
}

function optionsOf(it) {
  if (it.type === "users_select") return humans().map((one) => h("option", { value: one.id }, one.name));
  const option = (one) => h("option", { value: one.value }, plain(one.text));
  if (!it.option_groups) return it.options.map(option);
  return it.option_groups.map((group) => h("optgroup", { label: plain(group.label) }, group.options.map(option)));
}

function dated(type) {
  return (it, blockId, surface) => {
    const node = h("input", {
      type,
      class: "field short",
      "aria-label": plain(it.placeholder) || `Choose a ${type}`,
      data: marks(it, blockId),
      value: it.initial_date ?? it.initial_time ?? "",
    });
    let before = node.value;
    const settle = () => {
      if (!node.value || node.value === before) return;
      before = node.value;
      tell(node, it, blockId, surface, { selected: node.value });
    };
    let wait;
    node.addEventListener("change", () => {
      clearTimeout(wait);
      wait = setTimeout(settle, 700);
    });
    node.addEventListener("blur", settle);
    return node;
  };
}

function choices(type) {
  return (it, blockId, surface) => {
    const group = choiceBoxes(it, blockId, type);
    const picked = () => [...group.querySelectorAll("input:checked")].map((node) => node.value);
    group.addEventListener("change", () =>
      tell(group, it, blockId, surface, { selected: type === "radio" ? picked()[0] : picked() }),
    );
    return group;
  };
}

/** Tick boxes or radio buttons, with the bot's own choice already made. */
export function choiceBoxes(it, blockId, type) {
  const first = new Set([it.initial_option, ...(it.initial_options ?? [])].filter(Boolean).map((one) => one.value));
  const name = `${blockId}-${it.action_id}-${Math.random().toString(36).slice(2)}`;
  const box = (one) =>
    h(
      "label",
      { class: "choice" },
      h("input", { type, name, value: one.value, checked: first.has(one.value) }),
      h("span", {}, textOf(one.text), one.description && h("small", {}, textOf(one.description))),
    );
  return h(
    "div",
    { class: "choices", role: type === "radio" ? "radiogroup" : "group", data: marks(it, blockId) },
    it.options.map(box),
  );
}
