/** The app's Home tab, block by block, so that a refresh leaves an open list and the focus alone. */
import { h, reconcile } from "./element.js";
import { blockItems } from "./blocks.js";
import { mark } from "./icons.js";
import { here, me, refresh, watch, who } from "./state.js";
import { openHome, press } from "./server.js";
import { attempt } from "./toast.js";

let frame;
let inner;
let opened = null;

/** Puts Home into its frame and keeps it current. */
export function startHome(node) {
  frame = node;
  inner = h("div", { class: "home-inner card" });
  frame.append(inner);
  watch(draw);
}

function draw(state) {
  frame.hidden = here.place !== "home";
  if (frame.hidden) {
    opened = null;
    return;
  }
  tellOnce();
  if (state.home?.blocks?.length) reconcile(inner, blockItems(state.home.blocks, surface));
  else reconcile(inner, [{ key: "empty", sign: "", build: empty }]);
}

/** The bot draws Home when it hears that it was opened. */
function tellOnce() {
  const now = `${here.workspace}/${here.user}`;
  if (opened === now) return;
  opened = now;
  frame.scrollTop = 0;
  attempt(openHome(who())).then(refresh);
}

const surface = {
  press: async ({ words, ...what }) => {
    await attempt(press(who(), { where: "home", ...what }));
    await refresh();
  },
};

function empty() {
  return h(
    "div",
    { class: "empty" },
    mark(),
    h("h2", {}, `What ${me().name} owes`),
    h("p", {}, "The bot is drawing this page…"),
  );
}
