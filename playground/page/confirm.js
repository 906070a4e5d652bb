/** The bot's confirm dialogs, and the page's own. */
import { h } from "./element.js";
import { plain, textOf } from "./texts.js";

/** Asks and gives true or false; without a confirm object there is nothing to ask. */
export function confirmed(confirm) {
  if (!confirm) return Promise.resolve(true);
  return new Promise((settle) => {
    const dialog = h(
      "dialog",
      { class: "dialog confirm", "aria-labelledby": "confirm-title", data: { testid: "confirm" } },
      h(
        "form",
        { method: "dialog" },
        h("h2", { id: "confirm-title", class: "dialog-title" }, plain(confirm.title)),
        h("div", { class: "dialog-body words" }, textOf(confirm.text)),
        h(
          "div",
          { class: "dialog-foot" },
          h(
            "button",
            { class: "button", value: "no", data: { testid: "confirm-no" } },
            plain(confirm.deny) || "Cancel",
          ),
          h(
            "button",
            { class: `button ${confirm.style ?? "primary"}`, value: "yes", data: { testid: "confirm-yes" } },
            plain(confirm.confirm) || "Yes",
          ),
        ),
      ),
    );
    dialog.addEventListener("close", () => {
      settle(dialog.returnValue === "yes");
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
