import { setTimeout as sleep } from 'node:timers/promises';
import vm from 'node:vm';
import { isRecord, overTheBridge, setPath } from './json';
import { emptyLog, type WeappLog } from './log';
import { moduleLoader } from './modules';
import { registeredPages } from './pages';
import { type PageInstance, Screen } from './screen';
import { readTemplates } from './templates';
import { standInWx, type WxAnswers } from './wx';

/**
 * Runs a built mini-program as WeChat's service layer would: a bare context without DOM, Node globals or eval, stand-ins for
 * App, Page, Component and wx, data crossing as JSON. Shows boot, routes, sub-packages, payloads and templates;
 * native widgets, layout and old base libraries it cannot show.
 */
export class Phone {
  readonly log: WeappLog = emptyLog();
  /** Every page app.json registers. */
  readonly pages: string[];
  private readonly templates;
  private readonly definitions = new Map<string, Record<string, unknown>>();
  private readonly stack: PageInstance[] = [];
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly load: (name: string) => unknown;
  private loading = '';
  private app: Record<string, unknown> = {};

  private constructor(dist: string, answers: WxAnswers) {
    this.pages = registeredPages(dist);
    this.templates = readTemplates(dist);
    const context = vm.createContext(this.globals(answers), { codeGeneration: { strings: false, wasm: false } });
    this.load = moduleLoader(dist, context, (name) => {
      this.loading = name;
    });
  }

  static async boot(dist: string, answers: WxAnswers = {}): Promise<Phone> {
    const phone = new Phone(dist, answers);
    phone.load('app');
    const launch = { path: phone.pages[0], query: {}, scene: 1001 };
    call(phone.app, 'onLaunch', launch);
    call(phone.app, 'onShow', launch);
    await sleep(20); // React commits its root on the scheduler
    return phone;
  }

  /** Opens a page as a link would, on top of the others. */
  open(url: string): Screen {
    const [route = '', query = ''] = url.replace(/^\//, '').split('?');
    if (!this.pages.includes(route)) throw new Error(`${route} is not registered in app.json`);
    if (!this.definitions.has(route)) this.load(route);
    const definition = this.definitions.get(route);
    if (!definition) throw new Error(`${route} registered no page`);
    const page = this.instance(route, definition);
    const below = this.stack.at(-1);
    if (below) call(below, 'onHide');
    this.stack.push(page);
    const options = Object.fromEntries(new URLSearchParams(query));
    page.options = options;
    for (const hook of ['onLoad', 'onShow', 'onReady']) call(page, hook, options);
    return new Screen(page, this.templates);
  }

  /** The page on top. */
  get screen(): Screen {
    const top = this.stack.at(-1);
    if (!top) throw new Error('no page is open');
    return new Screen(top, this.templates);
  }

  /** WeChat's own way back: the page below is shown again. */
  back(): void {
    const left = this.stack.pop();
    if (left) call(left, 'onUnload');
    const top = this.stack.at(-1);
    if (top) call(top, 'onShow');
  }

  /** Waits until it holds. */
  async until(holds: () => boolean, ms = 3000): Promise<void> {
    for (const end = Date.now() + ms; !holds(); await sleep(5))
      if (Date.now() > end) throw new Error(`waited in vain on ${this.screen.route}: ${this.screen.text()}`);
  }

  /** Waits until nothing has been asked of WeChat or sent to the screen for a while. */
  async quiet(ms = 40): Promise<void> {
    const done = () => this.log.calls.length + this.log.setData.length;
    for (let before = -1; before !== done(); await sleep(ms)) before = done();
  }

  close(): void {
    for (const page of this.stack.splice(0)) call(page, 'onUnload');
    for (const timer of this.timers) clearTimeout(timer);
  }

  private instance(route: string, definition: Record<string, unknown>): PageInstance {
    const methods = isRecord(definition.methods) ? definition.methods : {};
    const data = isRecord(definition.data) ? overTheBridge(definition.data) : {};
    const page: PageInstance = { ...definition, ...methods, route, data };
    page.setData = (patch: Record<string, unknown>, done?: () => void) => {
      const sent = overTheBridge(patch);
      this.log.setData.push({ page: route, patch: sent, bytes: JSON.stringify(sent).length });
      for (const [key, value] of Object.entries(sent)) setPath(page.data, key, value);
      this.timers.add(setTimeout(() => done?.call(page), 0));
    };
    return page;
  }

  private globals(answers: WxAnswers): object {
    const define = (definition: Record<string, unknown>) => void this.definitions.set(this.loading, definition);
    const leave = (page: PageInstance | undefined) => page && call(page, 'onUnload');
    const replace = (url: string, pages: PageInstance[]) => {
      pages.forEach(leave);
      this.open(url);
    };
    const navigation = {
      open: (url: string) => void this.open(url),
      replaceAll: (url: string) => replace(url, this.stack.splice(0)),
      replaceTop: (url: string) => replace(url, this.stack.splice(-1)),
      back: () => this.back(),
    };
    const timed =
      (start: (act: () => void, ms: number, ...args: unknown[]) => NodeJS.Timeout) =>
      (act: () => void, ms = 0, ...args: unknown[]) => {
        const timer = start(act, ms, ...args);
        this.timers.add(timer);
        return timer;
      };
    return {
      console: { ...console, error: (...said: unknown[]) => void this.log.errors.push(said) },
      wx: standInWx(this.pages[0] ?? '', this.log, navigation, answers),
      App: (definition: Record<string, unknown>) => {
        this.app = definition;
      },
      Page: define,
      Component: define,
      Behavior: (behavior: unknown) => behavior,
      getApp: () => this.app,
      getCurrentPages: () => [...this.stack],
      setTimeout: timed(setTimeout),
      setInterval: timed(setInterval),
      clearTimeout,
      clearInterval,
    };
  }
}

function call(owner: Record<string, unknown>, hook: string, ...args: unknown[]): void {
  const method = owner[hook];
  if (typeof method === 'function') method.apply(owner, args);
}
