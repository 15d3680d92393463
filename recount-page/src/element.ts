type Child = Node | string;

/** An element from text only: whatever a package says is shown as it is written and never becomes markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** An element of the frame by its id. */
export function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`#${id} is not in the page`);
  return found;
}

/** A sheet of paper with a heading. */
export function card(title: string, ...children: Child[]): HTMLElement {
  return element('section', 'card', element('h2', '', title), ...children);
}
