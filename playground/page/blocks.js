/** Slack's layout blocks as elements. A surface says where they stand and what a press there does. */
import { h } from "./element.js";
import { control } from "./controls.js";
import { inputBlock } from "./inputs.js";
import { richText } from "./richtext.js";
import { plain, textOf } from "./texts.js";

const BLOCKS = { section, rich_text, header, context, divider, actions, input: inputBlock, table, markdown, image };

/** One block; a kind this page does not know is named, so that nothing goes missing in silence. */
export function drawBlock(block, surface) {
  const draw = BLOCKS[block.type];
  return draw
    ? draw(block, surface)
    : h("p", { class: "block unknown" }, `(a “${block.type}” block, which this page does not draw)`);
}

/** What reconcile needs to keep a list of blocks, each by its id or place. */
export function blockItems(blocks, surface) {
  return blocks.map((block, n) => ({
    key: `${block.type}:${block.block_id ?? n}`,
    sign: JSON.stringify(block),
    build: () => drawBlock(block, surface),
  }));
}

function section(block, surface) {
  const words = block.text && h("div", { class: "words" }, textOf(block.text));
  const fields =
    block.fields &&
    h(
      "div",
      { class: "fields" },
      block.fields.map((it) => h("div", { class: "words" }, textOf(it))),
    );
  const accessory =
    block.accessory && h("div", { class: "accessory" }, control(block.accessory, block.block_id, surface));
  return h("div", { class: "block section" }, h("div", { class: "section-text" }, words, fields), accessory);
}

function rich_text(block) {
  return h("div", { class: "block rich words" }, richText(block));
}

function header(block) {
  return h("h2", { class: "block heading" }, plain(block.text));
}

function context(block) {
  const parts = block.elements
    .filter((it) => it.type !== "image")
    .map((it) => h("span", { class: "words" }, textOf(it)));
  return h("div", { class: "block context" }, parts);
}

function divider() {
  return h("hr", { class: "block divider" });
}

function actions(block, surface) {
  return h(
    "div",
    { class: "block actions" },
    block.elements.map((it) => control(it, block.block_id, surface)),
  );
}

function markdown(block) {
  return h("div", { class: "block words preserve" }, block.text);
}

function image(block) {
  return h("p", { class: "block context" }, `Picture: ${block.alt_text ?? ""}`);
}

function table(block) {
  const [head, ...rows] = block.rows;
  const align = (n) => ({ class: `align-${block.column_settings?.[n]?.align ?? "left"}` });
  const row = (cells, tag, props) =>
    h(
      "tr",
      {},
      cells.map((it, n) => h(tag, { ...align(n), ...props }, cell(it))),
    );
  return h(
    "div",
    { class: "block table", tabindex: "0", role: "region", "aria-label": "Table" },
    h(
      "table",
      {},
      h("thead", {}, row(head, "th", { scope: "col" })),
      h(
        "tbody",
        {},
        rows.map((it) => row(it, "td")),
      ),
    ),
  );
}

function cell(it) {
  if (it.type === "rich_text") return richText(it);
  return String(it.text ?? it.value ?? "");
}
