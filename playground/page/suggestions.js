/** What the composer offers at the caret: subcommands after `/`, people after `@`; and which of them is lit. */
import { h } from "./element.js";
import { avatar } from "./avatar.js";
import { COMMANDS } from "./commands.js";
import { channelOf, here, humans } from "./state.js";

const MOST = 7;

/** The offers for the text before the caret: {from, items: [{insert, exact, build}]}; `exact` is typed in full. */
export function offersFor(before) {
  const command = before.match(/^\/(\w*)(?: (\w*))?$/);
  if (command && "action".startsWith(command[1].toLowerCase()))
    return { from: 0, items: commandOffers(command[2] ?? "", before === "/action") };
  const mention = before.match(/(?:^|[\s(])@([\p{L}\d._-]*(?: [\p{L}'-]+)?)$/u);
  if (mention) return { from: before.length - mention[1].length - 1, items: peopleOffers(mention[1].toLowerCase()) };
  return { from: 0, items: [] };
}

function commandOffers(typed, bare) {
  return COMMANDS.filter((it) => it.name.startsWith(typed.toLowerCase())).map((it) => ({
    insert: it.takes ? `/action ${it.name} ` : `/action ${it.name}`,
    exact: bare || it.name === typed,
    build: () => [
      h("span", { class: "offer-main" }, h("b", {}, `/action ${it.name}`), " ", h("i", {}, it.takes)),
      h("small", {}, it.does, h("span", { class: "offer-example" }, ` · e.g. /action ${it.example}`)),
    ],
  }));
}

function peopleOffers(typed) {
  const members = new Set(channelOf(here.place)?.members ?? []);
  const fits = (it) => [it.handle, it.name, ...it.name.split(" ")].some((word) => word.toLowerCase().startsWith(typed));
  const near = (it) => (members.has(it.id) ? 0 : 1);
  return humans()
    .filter(fits)
    .sort((a, b) => near(a) - near(b))
    .slice(0, MOST)
    .map((it) => ({
      insert: `@${it.handle} `,
      exact: it.handle === typed,
      build: () => [
        avatar(it, "small"),
        h(
          "span",
          { class: "offer-main" },
          h("b", {}, it.name),
          " ",
          h("i", {}, `@${it.handle}`),
          h("small", {}, it.title),
        ),
      ],
    }));
}

/** The usage line for a text that already names its subcommand, or nothing. */
export function usageFor(text) {
  const name = text.match(/^\/action (\w+)/)?.[1]?.toLowerCase();
  return COMMANDS.find((it) => it.name === name) ?? null;
}

/** The list box of offers, which the text area drives while it keeps the focus. */
export class OfferList {
  constructor(input, onPick) {
    Object.assign(this, { input, onPick, items: [], from: 0, lit: 0, moved: false });
    this.node = h("div", {
      class: "offers",
      id: "offers",
      role: "listbox",
      "aria-label": "Suggestions",
      tabindex: "-1",
      hidden: true,
    });
  }

  get open() {
    return !this.node.hidden;
  }

  /** Shows offers, or hides the box when there are none. */
  show({ from, items }) {
    Object.assign(this, { from, items, lit: 0, moved: false });
    this.node.hidden = !items.length;
    this.node.replaceChildren(...items.map((it, n) => this.option(it, n)));
    this.light(0);
  }

  option(it, n) {
    const choose = (event) => {
      event.preventDefault();
      this.onPick(it, this.from);
    };
    return h(
      "div",
      { class: "offer", role: "option", id: `offer-${n}`, onmousedown: choose, data: { testid: "offer" } },
      it.build(),
    );
  }

  /** Lights one offer, round and round. */
  light(n) {
    this.lit = this.items.length ? (n + this.items.length) % this.items.length : 0;
    [...this.node.children].forEach((node, at) => node.setAttribute("aria-selected", String(at === this.lit)));
    const node = this.node.children[this.lit];
    if (this.open && node) this.input.setAttribute("aria-activedescendant", node.id);
    else this.input.removeAttribute("aria-activedescendant");
    node?.scrollIntoView({ block: "nearest" });
  }

  /** Lights the next offer, or the one before. */
  move(by) {
    this.moved = true;
    this.light(this.lit + by);
  }

  /** What Enter takes; nothing when the text is already whole and nobody moved the light. */
  get chosen() {
    const lit = this.items[this.lit];
    return lit && (this.moved || !lit.exact) ? lit : null;
  }

  hide() {
    this.show({ from: 0, items: [] });
  }
}
