/** The page's assembly: every part into its frame, then the first state and the line that says when it changes. */
import { startClock, skip } from "./clock.js";
import { confirmed } from "./confirm.js";
import { fillIn, forgetAttached, startComposer } from "./composer.js";
import { icon, mark } from "./icons.js";
import { startHome } from "./home.js";
import { startInspector } from "./inspector.js";
import { importLetter, LETTER, startLetter } from "./letter.js";
import { startModal } from "./modal.js";
import { startPlaceHead } from "./placehead.js";
import { listen, reset } from "./server.js";
import { startSidebar } from "./sidebar.js";
import { goToTheLog, here, refresh, returnToLastPlace, startAfresh, takeTarget, watch } from "./state.js";
import { forgetSteps, startSteps } from "./steps.js";
import { startSwitchers } from "./switchers.js";
import { forgetReading, reveal, startTimeline } from "./timeline.js";
import { attempt, sayNotices, toast } from "./toast.js";
import { forgetRead } from "./unread.js";

const at = (id) => document.getElementById(id);
const narrow = matchMedia("(max-width: 900px)");

function startSidebarFold() {
  const button = at("fold");
  button.append(icon("menu"));
  const unfold = (open) => {
    document.body.classList.toggle("sidebar-open", open);
    button.setAttribute("aria-expanded", String(open));
    at("sidebar").inert = narrow.matches && !open;
    if (open) at("sidebar").querySelector("[aria-current]")?.focus();
  };
  button.addEventListener("click", () => unfold(!document.body.classList.contains("sidebar-open")));
  at("scrim").addEventListener("click", () => unfold(false));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.body.classList.contains("sidebar-open")) {
      unfold(false);
      button.focus();
    }
  });
  narrow.addEventListener("change", () => unfold(false));
  unfold(false);
  return () => unfold(false);
}

function startReset() {
  const question = {
    title: { text: "Start again?" },
    text: {
      type: "plain_text",
      text: "Everything said and done in both workspaces goes, and the clock returns to now.",
    },
    confirm: { text: "Reset" },
    deny: { text: "Keep it" },
    style: "danger",
  };
  at("reset").prepend(icon("reset"));
  at("reset").addEventListener("click", async () => {
    if (!(await confirmed(question)) || !(await attempt(reset()))) return;
    forgetRead();
    forgetSteps();
    forgetReading();
    forgetAttached();
    await startAfresh();
    toast("As it was at the start.");
  });
}

/** Hangs the line on the workspace in view, and says when it is down. */
function startListening() {
  let hung = null;
  let stop = () => {};
  watch((state) => {
    sayNotices(state.notices);
    if (hung === here.workspace) return;
    stop();
    hung = here.workspace;
    stop = listen(
      hung,
      () => attempt(refresh()),
      (up) => {
        at("offline").hidden = up;
      },
    );
  });
}

/** A file that misses its mark must not take the place of the page. */
function keepDropsFromLeaving() {
  for (const name of ["dragover", "drop"]) addEventListener(name, (event) => event.preventDefault());
}

function startParts() {
  at("brand").prepend(mark());
  at("inspect").prepend(icon("braces"));
  const fold = startSidebarFold();
  startSwitchers(at("person"), at("workspace"));
  startSidebar(at("places"), fold);
  startPlaceHead(at("head"));
  startTimeline(at("timeline"));
  startHome(at("home"));
  startComposer(at("composer"));
  startSteps(at("steps"), {
    fillIn,
    importLetter,
    letter: LETTER,
    skipMonday: () => {
      goToTheLog();
      skip("monday");
    },
  });
  startClock(at("clock"));
  startInspector(at("inspector"), at("inspect"));
  startModal();
  startLetter();
  keepDropsFromLeaving();
  startReset();
  startListening();
}

async function start() {
  startParts();
  returnToLastPlace();
  await attempt(refresh());
  const target = takeTarget();
  if (target) reveal(target.ts);
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") refresh();
  });
}

start();
