/** The field of a form that asks for files: a real file input with a place to drop them on. */
import { h } from "./element.js";
import { FileTray, takeDrops } from "./files.js";
import { icon } from "./icons.js";
import { marks } from "./controls.js";

const trays = new WeakMap();

/** The field; `it.files` are those that were chosen before. */
export function fileField(it, blockId, { required, ...props }) {
  const most = it.max_files ?? 10;
  const tray = new FileTray({ most, types: it.filetypes });
  const input = h("input", {
    ...props,
    type: "file",
    class: "file-input",
    multiple: most > 1,
    accept: it.filetypes?.map((one) => `.${one}`).join(","),
    "aria-required": required,
    data: { testid: "file-input" },
    onchange: () => {
      tray.add(input.files);
      input.value = "";
    },
  });
  const field = h("div", { class: "field file-field", data: marks(it, blockId) }, tray.node, invitation(input, most, it));
  takeDrops(field, (files) => tray.add(files));
  (it.files ?? []).forEach((one) => tray.show(one));
  trays.set(field, tray);
  return field;
}

function invitation(input, most, it) {
  const what = most > 1 ? "Choose files" : "Choose a file";
  return h(
    "label",
    { class: "file-drop" },
    input,
    icon("clip"),
    h("span", {}, h("b", {}, what), " or drop ", most > 1 ? "them" : "it", " here"),
    it.filetypes && h("small", {}, it.filetypes.join(", ")),
  );
}

/** The files of a field, as ids. */
export const filesOf = (field) => trays.get(field).ids;

/** Waits until every file of a form has arrived. */
export const filesSettled = (root) => Promise.all(fieldsIn(root).map((field) => trays.get(field).settled()));

/** Puts a file into the first field of a form that asks for one; false when there is none. */
export function putIntoForm(root, file) {
  const [field] = fieldsIn(root);
  if (field) trays.get(field).add([file]);
  return Boolean(field);
}

const fieldsIn = (root) => [...root.querySelectorAll(".file-field")];
