import { isRecord } from './json';
import type { Template } from './templates';

/** An element as Taro sends it: `nn` its template, `sid` its name, `v` its text, `cn` its children. */
export interface Element {
  nn: string;
  sid: string;
  v?: string;
  cl?: string;
  cn?: Element[];
  [key: string]: unknown;
}

/** A live page: its data, and the function every event of base.wxml goes to. */
export interface PageInstance {
  route: string;
  data: Record<string, unknown>;
  eh?: (event: object) => void;
  [hook: string]: unknown;
}

export class Screen {
  constructor(
    readonly page: PageInstance,
    private readonly templates: ReadonlyMap<string, Template>,
  ) {}

  get route(): string {
    return this.page.route;
  }

  /** Every element on the page, parents first. */
  elements(): Element[] {
    return walk(this.roots());
  }

  /** Elements that base.wxml has no template for: WeChat would leave them out without a word. */
  strangers(): Element[] {
    return this.elements().filter(({ nn }) => !this.templates.has(nn));
  }

  /** All words on the page. */
  text(): string {
    return this.roots().map(textOf).join('');
  }

  /** The innermost element that says just this; of several the last, or the one at this place. */
  find(words: string, place = -1): Element {
    const found = this.elements()
      .filter((element) => textOf(element) === words || this.attribute(element, 'aria-label') === words)
      .at(place);
    if (!found) throw new Error(`"${words}" is not on ${this.route}: ${this.text()}`);
    return found;
  }

  /** An attribute as the native component would get it. */
  attribute(element: Element, name: string): unknown {
    const key = this.templates.get(element.nn)?.keys.get(name);
    return key === undefined ? undefined : element[key];
  }

  /** What a screen reader says these words are: the role of whatever they stand in. */
  role(words: string): unknown {
    return this.chain(this.find(words))
      .map((element) => this.attribute(element, 'aria-role'))
      .find((role) => role !== undefined && role !== '');
  }

  /** WeChat bubbles a tap by itself: every ancestor whose template binds it is told, each with its own target. */
  tap(words: string, place = -1): void {
    const element = this.find(words, place);
    const hearing = this.chain(element).filter(({ nn }) => this.templates.get(nn)?.binds.has('tap'));
    if (hearing.length === 0) throw new Error(`nothing around "${words}" on ${this.route} hears a tap`);
    for (const ancestor of hearing) this.fire('tap', ancestor, element);
  }

  type(label: string, value: string): void {
    const input = this.elements().find(
      (element) =>
        ['input', 'textarea'].includes(this.templates.get(element.nn)?.tag ?? '') &&
        this.attribute(element, 'aria-label') === label,
    );
    if (!input) throw new Error(`no field "${label}" on ${this.route}`);
    this.fire('input', input, input, { value });
  }

  private fire(type: string, current: Element, target: Element, detail: object = {}): void {
    const at = ({ sid, uid }: Element) => ({ id: uid ?? sid, dataset: { sid }, offsetLeft: 0, offsetTop: 0 });
    this.page.eh?.({
      type,
      detail,
      timeStamp: 0,
      target: at(target),
      currentTarget: at(current),
      touches: [],
      changedTouches: [],
      mark: {},
    });
  }

  /** The element and everything it lies in, innermost first. */
  private chain(element: Element, among = this.roots(), above: Element[] = []): Element[] {
    for (const each of among) {
      if (each === element) return [each, ...above];
      const found = this.chain(element, each.cn ?? [], [each, ...above]);
      if (found.length > 0) return found;
    }
    return [];
  }

  private roots(): Element[] {
    const { root } = this.page.data;
    return isRecord(root) && Array.isArray(root.cn) ? root.cn : [];
  }
}

const walk = (elements: Element[]): Element[] => elements.flatMap((each) => [each, ...walk(each.cn ?? [])]);

const textOf = (element: Element): string => (element.v ?? '') + (element.cn ?? []).map(textOf).join('');
