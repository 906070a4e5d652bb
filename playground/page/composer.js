/** Where people write and attach files: Enter sends, `/` offers commands, `@` offers people; a draft stays with its person and place. */
import { h } from "./element.js";
import { FileTray, takeDrops } from "./files.js";
import { icon } from "./icons.js";
import { command, inviteBot, join, say } from "./server.js";
import { bot, channelOf, here, me, refresh, watch, who } from "./state.js";
import { stepTyped } from "./steps.js";
import { OfferList, offersFor, usageFor } from "./suggestions.js";
import { toEnd } from "./timeline.js";
import { attempt } from "./toast.js";

const drafts = new Map();
const trays = new Map();
const typed = [];
let back = 0;
let at = null;
let frame, input, offers, help, bar, door, trayPlace;

/** Puts the composer into its frame. */
export function startComposer(node) {
  frame = node;
  input = h("textarea", {
    rows: 1,
    "aria-autocomplete": "list",
    "aria-controls": "offers",
    "aria-describedby": "composer-help",
    autocomplete: "off",
    spellcheck: "true",
    data: { testid: "composer" },
    oninput: onInput,
    onkeydown: onKey,
    onblur: () => offers.hide(),
    onclick: onInput,
  });
  offers = new OfferList(input, pick);
  trayPlace = h("div", { class: "tray-place" });
  help = h("p", { class: "composer-help", id: "composer-help" });
  bar = h(
    "div",
    { class: "composer-box" },
    trayPlace,
    slashButton(),
    ...clipButton(),
    input,
    h(
      "button",
      {
        type: "button",
        class: "send",
        "aria-label": "Send",
        data: { testid: "send" },
        onclick: send,
      },
      icon("send"),
    ),
  );
  door = h("div", { class: "composer-door", hidden: true });
  frame.append(offers.node, door, bar, help);
  takeDrops(frame.parentElement, attach, () => !frame.hidden && !bar.hidden);
  watch(draw);
}

const slashButton = () =>
  h(
    "button",
    {
      type: "button",
      class: "slash",
      "aria-label": "Show the commands",
      title: "Commands",
      onclick: () => fillIn("/action "),
    },
    "/",
  );

/** A paper-clip over a real file input that stays out of sight. */
function clipButton() {
  const chooser = h("input", {
    type: "file",
    multiple: true,
    hidden: true,
    data: { testid: "attach-input" },
    onchange: () => {
      attach(chooser.files);
      chooser.value = "";
    },
  });
  const button = h(
    "button",
    {
      type: "button",
      class: "clip",
      "aria-label": "Attach a file",
      title: "Attach a file",
      data: { testid: "attach" },
      onclick: () => chooser.click(),
    },
    icon("clip"),
  );
  return [button, chooser];
}

/** After Reset no file is there any more. */
export const forgetAttached = () => trays.forEach((tray) => tray.clear());

function attach(files) {
  trays.get(at).add(files);
  input.focus();
}

function draw() {
  frame.hidden = here.place === "home";
  const now = `${here.workspace}/${here.user}/${here.place}`;
  if (at !== now) takeDraft(now);
  const channel = channelOf(here.place);
  const label = channel?.kind === "im" ? `Message ${bot()?.name}` : `Message #${channel?.name ?? ""}`;
  input.placeholder = `Write as ${me()?.name}, or type /`;
  input.setAttribute("aria-label", `${label} as ${me()?.name}`);
  drawDoor(channel);
}

function takeDraft(now) {
  if (at) drafts.set(at, input.value);
  at = now;
  input.value = drafts.get(now) ?? "";
  if (!trays.has(now)) trays.set(now, new FileTray());
  trayPlace.replaceChildren(trays.get(now).node);
  offers.hide();
  grow();
}

function drawDoor(channel) {
  const outside = channel && channel.kind !== "im" && !channel.is_member;
  const botless = channel && !outside && channel.kind !== "im" && !channel.bot_in;
  bar.hidden = help.hidden = Boolean(outside);
  door.hidden = !outside && !botless;
  if (outside)
    doorSays(`${me().name} is not in #${channel.name}.`, `Join as ${me().name}`, () =>
      join(here.workspace, channel.id, here.user),
    );
  else if (botless)
    doorSays("The bot is not in this channel.", "Invite Action", () =>
      inviteBot(here.workspace, channel.id, here.user),
    );
}

function doorSays(sentence, label, act) {
  if (door.dataset.says === sentence) return;
  door.dataset.says = sentence;
  const press = () => attempt(act()).then(refresh);
  door.replaceChildren(
    h("span", {}, sentence),
    h("button", { type: "button", class: "button", onclick: press, data: { testid: "door" } }, label),
  );
}

/** Puts words into the composer for the person to send. */
export function fillIn(words) {
  input.value = words;
  input.focus();
  input.setSelectionRange(words.length, words.length);
  onInput();
}

function onInput() {
  grow();
  offers.show(offersFor(input.value.slice(0, input.selectionStart)));
}

function grow() {
  input.style.height = "auto";
  input.style.height = `${input.scrollHeight}px`;
  const usage = usageFor(input.value);
  if (usage) help.replaceChildren(h("b", {}, `/action ${usage.name} `), `${usage.takes} · e.g. ${usage.example}`);
  else
    help.replaceChildren(
      h("kbd", {}, "Enter"),
      " sends · ",
      h("kbd", {}, "/"),
      " commands · ",
      h("kbd", {}, "@"),
      " people",
    );
}

function pick(it, from) {
  const end = input.selectionStart;
  input.value = input.value.slice(0, from) + it.insert + input.value.slice(end);
  input.setSelectionRange(from + it.insert.length, from + it.insert.length);
  onInput();
}

function onKey(event) {
  if (event.isComposing) return;
  const act = offers.open ? offerKey(event) : null;
  const plainKey = act ?? (event.key === "Enter" && !event.shiftKey ? send : recallKey(event));
  if (!plainKey) return;
  event.preventDefault();
  plainKey();
}

function offerKey({ key, shiftKey }) {
  if (key === "ArrowDown") return () => offers.move(1);
  if (key === "ArrowUp") return () => offers.move(-1);
  if (key === "Escape") return () => offers.hide();
  const taken = { Tab: offers.items[offers.lit], Enter: offers.chosen }[key];
  return taken && !shiftKey ? () => pick(taken, offers.from) : null;
}

function recallKey({ key }) {
  const recalling = back > 0 && input.value === typed.at(-back);
  if (key === "ArrowUp" && typed.length && (!input.value || recalling))
    return () => recallTyped(Math.min(back + 1, typed.length));
  if (key === "ArrowDown" && recalling) return () => recallTyped(back - 1);
  return null;
}

function recallTyped(n) {
  back = n;
  fillIn(n ? typed.at(-n) : "");
  offers.hide();
}

async function send() {
  const words = input.value.trim();
  const [from, tray] = [at, trays.get(at)];
  if (!words && tray.isEmpty) return;
  setWords("");
  if (words) typed.push(words);
  back = 0;
  const done = await attempt(tell(words, tray));
  if (!done && at === from && !input.value) setWords(words);
  if (done?.ok) stepTyped(words);
  await refresh();
  if (done) toEnd();
}

function setWords(words) {
  input.value = words;
  offers.hide();
  grow();
}

/** A command takes no files: they stay for the next message. */
async function tell(words, tray) {
  const [speaker, place] = [who(), here.place];
  if (/^\/action(\s|$)/i.test(words)) return command(speaker, place, words);
  await tray.settled();
  const said = await say(speaker, place, words, tray.ids);
  tray.clear();
  return said;
}
