/** Short sentences about what just happened or went wrong, above everything else. */
import { h } from "./element.js";

const SECONDS = 4;
const box = h("div", {
  class: "toasts",
  role: "status",
  "aria-live": "polite",
  popover: "manual",
  data: { testid: "toasts" },
});
const shown = new Set();

/** Says a sentence; a fault stays a little longer in view. */
export function toast(sentence, { fault = false } = {}) {
  if (!box.isConnected) document.body.append(box);
  const node = h("p", { class: fault ? "toast fault" : "toast" }, sentence);
  box.append(node);
  raise();
  setTimeout(() => leave(node), SECONDS * (fault ? 2000 : 1000));
}

/** Says each of the server's notices once. */
export function sayNotices(notices) {
  for (const it of notices) {
    if (!shown.has(it.id)) toast(it.text, { fault: true });
    shown.add(it.id);
  }
}

/** Does something and says so if it fails; gives its answer, or undefined. */
export async function attempt(promise) {
  try {
    return await promise;
  } catch (fault) {
    toast(fault.message, { fault: true });
    return undefined;
  }
}

function raise() {
  if (box.matches(":popover-open")) box.hidePopover();
  box.showPopover();
}

function leave(node) {
  node.remove();
  if (!box.children.length) box.hidePopover();
}
