/** Building and refreshing the page's elements: words are always text nodes, so nothing typed can become markup. */

/** Props are attributes, `on…` listeners, `data` or `vars` (custom properties); children are nodes or words. */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) apply(node, name, value);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function apply(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "class") node.className = value;
  else if (name === "data") Object.assign(node.dataset, value);
  else if (name === "vars") for (const [key, it] of Object.entries(value)) node.style.setProperty(key, it);
  else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (name === "value") node.value = value;
  else node.setAttribute(name, value === true ? "" : value);
}

const drawn = new WeakMap();

/** Makes parent's children match items ({key, sign, build}); what is unchanged keeps its node. Gives what was built. */
export function reconcile(parent, items) {
  const old = keep(parent, new Set(items.map((item) => item.key)));
  const changed = [];
  let cursor = parent.firstElementChild;
  for (const item of items) {
    const before = old.get(item.key);
    const same = before && drawn.get(before).sign === item.sign;
    const node = same ? before : item.build();
    if (!same) changed.push({ node, isNew: !before });
    if (!same && before) {
      if (before === cursor) cursor = node;
      replaceKeepingFocus(before, node);
    }
    drawn.set(node, item);
    if (node === cursor) cursor = cursor.nextElementSibling;
    else parent.insertBefore(node, cursor);
  }
  return changed;
}

function keep(parent, wanted) {
  const kept = new Map();
  for (const node of [...parent.children]) {
    const key = drawn.get(node)?.key;
    if (wanted.has(key)) kept.set(key, node);
    else node.remove();
  }
  return kept;
}

function replaceKeepingFocus(before, after) {
  const focused = before.contains(document.activeElement) ? document.activeElement : null;
  before.replaceWith(after);
  if (focused) (twin(focused, after) ?? after).focus({ preventScroll: true });
}

function twin(focused, root) {
  const { actionId, blockId, testid } = focused.dataset;
  const alike = (node) =>
    node.dataset.actionId === actionId && node.dataset.blockId === blockId && node.dataset.testid === testid;
  return [...root.querySelectorAll("[data-testid]")].find(alike);
}

/** Replaces the children of a node only when they would differ, judged by the sign given. */
export function fill(node, sign, ...children) {
  if (drawn.get(node)?.sign === sign) return;
  drawn.set(node, { ...drawn.get(node), sign });
  node.replaceChildren(...children.flat().filter(Boolean));
}
