/** The places one can go to, with a dot where something is new. */
import { h, reconcile } from "./element.js";
import { icon, mark } from "./icons.js";
import { bot, botChannel, go, here, watch } from "./state.js";
import { badge } from "./switchers.js";
import { markRead, meet, unreadIn } from "./unread.js";

let channels, app, onGone;

/** Puts the lists into the navigation; whenGone folds the sidebar on a narrow screen. */
export function startSidebar(frame, whenGone) {
  onGone = whenGone;
  channels = h("ul", { "aria-labelledby": "channels-title" });
  app = h("ul", { "aria-labelledby": "app-title" });
  frame.append(
    h("h2", { id: "channels-title" }, "Channels"),
    channels,
    h("h2", { id: "app-title" }, "Private, with the bot"),
    app,
  );
  watch(draw);
}

function draw(state) {
  meet(state);
  if (document.visibilityState === "visible") markRead(state, here.place);
  reconcile(
    channels,
    state.channels.filter((it) => it.kind !== "im").map((it) => channelItem(it, state)),
  );
  const im = botChannel();
  const name = bot()?.name ?? "Action";
  reconcile(app, [
    item({ place: "home", label: `${name} · Home`, testid: "home-tab", face: () => icon("home"), unread: 0 }),
    item({
      place: im?.id ?? "dm",
      label: name,
      testid: "dm-bot",
      face: mark,
      unread: im ? unreadIn(state, im.id) : 0,
      app: true,
    }),
  ]);
}

function channelItem(it, state) {
  const face = () => icon(it.kind === "private" ? "lock" : "hash");
  return item({
    place: it.id,
    label: it.name,
    testid: `channel-${it.name}`,
    face,
    unread: unreadIn(state, it.id),
    outside: !it.is_member,
  });
}

function item({ place, label, testid, face, unread, app: isApp, outside }) {
  const isHere = here.place === place;
  return {
    key: place,
    sign: JSON.stringify([label, unread, isHere, outside]),
    build: () =>
      h(
        "li",
        {},
        h(
          "button",
          {
            type: "button",
            class: ["place", unread && "unread", outside && "outside"].filter(Boolean).join(" "),
            "aria-current": isHere ? "page" : null,
            data: { testid },
            onclick: () => {
              go(place);
              onGone();
            },
          },
          face(),
          h("span", { class: "place-name" }, label),
          isApp && h("span", { class: "badge" }, "APP"),
          unread > 0 && badge(unread, "unread"),
        ),
      ),
  };
}
