/** Input blocks: a label, a field, a hint and room for an error; and what was filled in, in Slack's own shape. */
import { h } from "./element.js";
import { choiceBoxes, control, marks, selectBox, withArrow } from "./controls.js";
import { dayInFull } from "./dates.js";
import { fileField, filesOf } from "./filefield.js";
import { plain } from "./texts.js";
import { humans } from "./state.js";

const PLAIN = {
  plain_text_input: "text",
  email_text_input: "email",
  url_text_input: "url",
  number_input: "number",
  datepicker: "date",
  timepicker: "time",
};
let count = 0;

/** An input block; its error, if any, is put in by showErrors. */
export function inputBlock(block, surface) {
  const it = block.element;
  const id = `input-${++count}`;
  const field = fieldOf(
    it,
    block.block_id,
    { id, "aria-describedby": `${id}-more`, required: !block.optional },
    surface,
  );
  const several = field.matches(".choices");
  if (several) field.setAttribute("aria-labelledby", `${id}-label`);
  return h(
    "div",
    { class: "block input", data: { input: block.block_id } },
    h(
      several ? "div" : "label",
      { class: "label", id: `${id}-label`, for: several ? null : id },
      plain(block.label),
      block.optional && h("span", { class: "optional" }, " (optional)"),
    ),
    field,
    h(
      "div",
      { id: `${id}-more` },
      h("p", { class: "error", hidden: true }),
      block.hint && h("p", { class: "hint" }, plain(block.hint)),
    ),
  );
}

function fieldOf(it, blockId, props, surface) {
  if (it.type === "datepicker") return withDay(typed(it, blockId, props));
  if (it.type in PLAIN) return typed(it, blockId, props);
  if (it.type === "static_select" || it.type === "users_select")
    return withArrow(selectBox(it, blockId, { ...props, class: "field", "aria-label": null }));
  if (it.type === "radio_buttons") return choiceBoxes(it, blockId, "radio");
  if (it.type === "checkboxes") return choiceBoxes(it, blockId, "checkbox");
  if (it.type.startsWith("multi_")) return choiceBoxes(severalOf(it), blockId, "checkbox");
  if (it.type === "file_input") return fileField(it, blockId, props);
  return control(it, blockId, surface);
}

function typed(it, blockId, { required, ...props }) {
  const node = h(it.multiline ? "textarea" : "input", {
    ...props,
    class: "field",
    type: it.multiline ? null : PLAIN[it.type],
    rows: it.multiline ? 4 : null,
    autocomplete: "off",
    maxlength: it.max_length,
    placeholder: plain(it.placeholder),
    "aria-required": required,
    autofocus: it.focus_on_load,
    data: marks(it, blockId),
  });
  node.value = it.initial_value ?? it.initial_date ?? it.initial_time ?? "";
  return node;
}

/** A date field with the day in full beside it, for every browser writes dates its own way. */
function withDay(node) {
  const day = h("output", { class: "hint" });
  const say = () => {
    day.textContent = node.value ? dayInFull(node.value, "UTC") : "";
  };
  node.addEventListener("input", say);
  say();
  return h("span", { class: "dated" }, node, day);
}

function severalOf(it) {
  const person = (one) => ({ value: one.id, text: { type: "plain_text", text: one.name } });
  if (it.type !== "multi_users_select") return it;
  return {
    ...it,
    options: humans().map(person),
    initial_options: (it.initial_users ?? []).map((value) => ({ value })),
  };
}

/** The view's state.values as Slack sends them: block id → action id → what was chosen. */
export function valuesOf(root, blocks) {
  const values = {};
  for (const block of blocks) {
    const part = block.type === "input" ? [block.element] : (block.elements ?? [block.accessory]);
    for (const it of part) if (it?.action_id) note(values, block.block_id, it, valueOf(root, block.block_id, it));
  }
  return values;
}

function note(values, blockId, it, value) {
  if (value) values[blockId] = { ...values[blockId], [it.action_id]: { type: it.type, ...value } };
}

function valueOf(root, blockId, it) {
  const node = [...root.querySelectorAll("[data-action-id]")].find(
    (one) => one.dataset.actionId === it.action_id && one.dataset.blockId === blockId,
  );
  if (!node) return null;
  const picked = () => [...node.querySelectorAll("input:checked")].map((one) => one.value);
  const option = (value) =>
    (it.options ?? it.option_groups?.flatMap((group) => group.options) ?? []).find((one) => one.value === value) ??
    null;
  switch (it.type) {
    case "static_select":
      return { selected_option: option(node.value) };
    case "radio_buttons":
      return { selected_option: option(picked()[0]) };
    case "checkboxes":
    case "multi_static_select":
      return { selected_options: picked().map(option) };
    case "users_select":
      return { selected_user: node.value || null };
    case "multi_users_select":
      return { selected_users: picked() };
    case "datepicker":
      return { selected_date: node.value || null };
    case "file_input":
      return { files: filesOf(node) };
    case "timepicker":
      return { selected_time: node.value || null };
    default:
      return it.type in PLAIN ? { value: node.value || null } : null;
  }
}

/** Shows the sentence of each block that was refused, and takes the person to the first. */
export function showErrors(root, errors = {}) {
  for (const node of root.querySelectorAll("[data-input]")) {
    const sentence = errors[node.dataset.input] ?? "";
    const place = node.querySelector(".error");
    place.textContent = sentence;
    place.hidden = !sentence;
    node.querySelector(".field, .choices")?.setAttribute("aria-invalid", String(Boolean(sentence)));
  }
  root.querySelector("[aria-invalid=true]:is(input, textarea, select), [aria-invalid=true] input")?.focus();
}
