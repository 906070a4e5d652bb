/** Who one is, and in which workspace: two menus. A badge says who has been written to and not looked yet. */
import { h, fill } from "./element.js";
import { avatar } from "./avatar.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { become, current, enter, here, humans, me, refresh, watch } from "./state.js";
import { glance, waitingFor } from "./unread.js";

let person, workspace;
let wait;

/** Puts both switchers into their frames. */
export function startSwitchers(personFrame, workspaceFrame) {
  person = switcher("person-switcher", openPeople);
  workspace = switcher("workspace-switcher", openWorkspaces);
  personFrame.append(person);
  workspaceFrame.append(workspace);
  watch((state) => {
    draw(state);
    lookAround();
  });
}

const switcher = (testid, onclick) =>
  h("button", {
    type: "button",
    class: "switcher",
    "aria-haspopup": "menu",
    "aria-expanded": "false",
    data: { testid },
    onclick,
  });

function draw(state) {
  const waiting = humans().reduce((sum, it) => sum + (it.id === here.user ? 0 : waitingFor(it.id)), 0);
  fill(
    person,
    JSON.stringify([state.me, waiting]),
    avatar(state.me),
    h("span", { class: "switcher-text" }, h("small", {}, "You are: "), h("strong", {}, state.me.name)),
    waiting && badge(waiting, "private messages wait for others"),
    icon("chevron"),
  );
  fill(
    workspace,
    JSON.stringify(state.workspace),
    tile(state.workspace),
    h("span", { class: "switcher-text" }, h("small", {}, "Workspace "), h("strong", {}, state.workspace.name)),
    icon("chevron"),
  );
}

/** Others' messages are looked at a moment after the last change. */
function lookAround() {
  clearTimeout(wait);
  wait = setTimeout(async () => {
    if (await glance(current())) draw(current());
  }, 250);
}

/** A count that screen readers hear with its meaning. */
export const badge = (count, meaning) =>
  h("span", { class: "count" }, String(count), h("span", { class: "unseen" }, ` ${meaning}`));

const tile = ({ name }) =>
  h(
    "span",
    { class: "tile", "aria-hidden": "true" },
    name
      .split(" ")
      .map((word) => word[0])
      .join("")
      .slice(0, 2),
  );

function openPeople() {
  const item = (it) => ({
    label: it.name,
    detail: it.title,
    before: avatar(it),
    checked: it.id === me().id,
    testid: `person-${it.handle}`,
    after: waitingFor(it.id) > 0 && it.id !== here.user && badge(waitingFor(it.id), "unread"),
    pick: () => become(it.id),
  });
  openMenu(person, humans().map(item), { label: "Become somebody else", title: "Become somebody else" });
}

function openWorkspaces() {
  const item = (it) => ({
    label: it.name,
    before: tile(it),
    checked: it.id === here.workspace,
    testid: `workspace-${it.id}`,
    pick: () => (it.id === here.workspace ? refresh() : enter(it.id)),
  });
  openMenu(workspace, current().workspaces.map(item), {
    label: "Go to another workspace",
    title: "Nothing is shared between them",
  });
}
