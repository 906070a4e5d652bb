/** Files as people see them: chosen for a form or a message, and the small card of one that was shared. */
import { h } from "./element.js";
import { icon } from "./icons.js";
import { addressOf, upload } from "./server.js";
import { who } from "./state.js";
import { attempt, toast } from "./toast.js";
import { showText } from "./viewer.js";

/** "4.2 KB" */
export function sizeInWords(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  const [size, unit] = bytes < 999_950 ? [bytes / 1000, "KB"] : [bytes / 1_000_000, "MB"];
  return `${size.toFixed(size < 10 ? 1 : 0)} ${unit}`;
}

const details = (file) => [
  h("span", { class: "file-face", "aria-hidden": "true" }, icon("file")),
  h(
    "span",
    { class: "file-words" },
    h("strong", {}, file.name),
    h("small", {}, [file.pretty_type, sizeInWords(file.size)].filter(Boolean).join(" · ")),
  ),
];

/** A shared file: text opens here, anything else is saved. */
export function fileCard(file) {
  const href = addressOf(who(), file);
  const isText = file.mimetype.startsWith("text/") || file.filetype === "email";
  const data = { testid: "file", fileId: file.id };
  if (!isText) return h("a", { class: "file", href, download: file.name, data }, details(file));
  return h("button", { type: "button", class: "file", data, onclick: () => showText(file, href) }, details(file));
}

/** The files chosen so far, each sent to the server as soon as it is chosen. */
export class FileTray {
  constructor({ most = 10, types = null } = {}) {
    Object.assign(this, { most, types, entries: [], node: h("ul", { class: "tray", hidden: true }) });
  }

  /** The ids of what has arrived, in the order chosen. */
  get ids() {
    return this.entries.filter((it) => it.id).map((it) => it.id);
  }

  get isEmpty() {
    return !this.entries.length;
  }

  /** Waits until nothing is under way any more. */
  settled() {
    return Promise.all(this.entries.map((it) => it.arrival));
  }

  /** Takes files up; those of a wrong type, or too many, are refused in a sentence. */
  add(files) {
    for (const file of files) {
      if (this.most === 1) this.clear();
      if (!this.fits(file)) toast(`“${file.name}” can't be chosen here: only ${this.types.join(", ")}.`, { fault: true });
      else if (this.entries.length >= this.most) toast(`No more than ${this.most} files.`, { fault: true });
      else this.send(file);
    }
  }

  fits({ name }) {
    return !this.types || this.types.some((it) => name.toLowerCase().endsWith(`.${it}`));
  }

  send(file) {
    const entry = this.show(file);
    entry.node.setAttribute("aria-busy", "true");
    entry.arrival = attempt(upload(who(), file)).then((answer) => {
      entry.node.removeAttribute("aria-busy");
      if (answer) entry.id = answer.file.id;
      else this.remove(entry);
    });
  }

  /** Shows a file; one that the server has already brings its id. */
  show({ id, name, size }) {
    const entry = { id };
    const remove = () => this.remove(entry);
    entry.node = h(
      "li",
      { class: "chip", data: { testid: "file-chip" } },
      details({ name, size }),
      h("button", { type: "button", class: "chip-remove", "aria-label": `Remove ${name}`, onclick: remove }, icon("close")),
    );
    this.entries.push(entry);
    this.node.append(entry.node);
    this.node.hidden = false;
    return entry;
  }

  remove(entry) {
    this.entries = this.entries.filter((it) => it !== entry);
    entry.node.remove();
    this.node.hidden = this.isEmpty;
  }

  clear() {
    [...this.entries].forEach((it) => this.remove(it));
  }
}

/** Lets files be dropped on an element; `taken` says whether it takes any just now. */
export function takeDrops(node, onFiles, taken = () => true) {
  const holdsFiles = (event) => event.dataTransfer?.types.includes("Files") && taken();
  const light = (on) => node.classList.toggle("dropping", on);
  node.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    light(true);
  });
  node.addEventListener("dragleave", (event) => {
    if (!node.contains(event.relatedTarget)) light(false);
  });
  node.addEventListener("drop", (event) => {
    light(false);
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    onFiles(event.dataTransfer.files);
  });
}
