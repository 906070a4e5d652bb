/** A text file, opened to be read, with a way to save it. */
import { h } from "./element.js";
import { icon } from "./icons.js";
import { readText } from "./server.js";
import { attempt } from "./toast.js";

const MOST = 200_000;

/** Shows the words of a file that is at an address. */
export async function showText(file, href) {
  const words = await attempt(readText(href));
  if (words === undefined) return;
  const dialog = h(
    "dialog",
    { class: "dialog viewer", "aria-labelledby": "viewer-title", data: { testid: "viewer" } },
    h(
      "form",
      { method: "dialog" },
      h(
        "header",
        { class: "dialog-head" },
        h("h2", { class: "dialog-title", id: "viewer-title" }, file.name),
        h("a", { class: "button quiet", href, download: file.name }, icon("down"), "Save"),
        h("button", { class: "icon-button", "aria-label": "Close", data: { testid: "viewer-close" } }, icon("close")),
      ),
      h("pre", { class: "viewer-text", tabindex: "0" }, words.slice(0, MOST)),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
