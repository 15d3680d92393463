import type { BrowserContext, Locator, Page } from 'playwright-core';
import { Complaints } from './complaints';

/** What a finger can press. */
const pressable = ['button', 'link', 'tab', 'radio', 'checkbox'] as const;
const patience = 15_000;
const glance = 50;

/** One person's phone, used as a person would: by what is written on it. */
export class Phone {
  private constructor(
    readonly page: Page,
    readonly complaints: Complaints,
    readonly context: BrowserContext,
  ) {}

  static async open(context: BrowserContext, url: string, openid: string): Promise<Phone> {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.addInitScript({ content: `localStorage.setItem('mulin.persona', ${JSON.stringify(openid)})` });
    const phone = new Phone(page, new Complaints(page), context);
    await page.goto(url);
    return phone;
  }

  /** Everything with this text that can be seen; Taro keeps the pages below in the document. */
  text(text: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByText(text).filter({ visible: true });
  }

  /** What can be pressed and is called so; of several the last, which lies on top. */
  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return pressable
      .map((role) => within.getByRole(role, { name, disabled: false, exact: typeof name === 'string' }))
      .reduce((all, one) => all.or(one))
      .filter({ visible: true });
  }

  /** The innermost card or row that says this. */
  near(text: string | RegExp): Locator {
    return this.page.locator('.ml-todo, .ml-item, .ml-cell, .ml-card').filter({ hasText: text, visible: true }).last();
  }

  /** The page on top of the others. */
  get top(): Locator {
    const [path = ''] = new URL(this.page.url()).hash.slice(1).split('?');
    return this.page.locator(path ? `.taro_page[id^="${path}?"]` : '.taro_page').last();
  }

  /** A finger waits until what it wants to press is there; which page that is may change meanwhile. */
  async tap(name: string | RegExp, within?: Locator): Promise<void> {
    for (let waited = 0; waited < patience; waited += glance) {
      const found = this.button(name, within ?? this.top).last();
      if (await found.isVisible()) return found.tap();
      await this.page.waitForTimeout(glance);
    }
    throw new Error(`nothing to press is called ${name}`);
  }

  /** Types into the field with this label. */
  async fill(label: string, text: string): Promise<void> {
    const field = this.page.locator(`[aria-label="${label}"]`).locator('input, textarea').filter({ visible: true });
    await field.last().fill(text);
  }

  /** Opens the box with this label and chooses from its list. */
  async pick(label: string, choice: string | RegExp): Promise<void> {
    await this.tap(new RegExp(`^${label}：`));
    await this.page.getByRole('dialog', { name: label }).getByRole('radio', { name: choice }).first().tap();
  }

  /** Opens the calendar with this label and presses a day, turning the leaves to it. */
  async pickDay(label: string, day: string): Promise<void> {
    const [year, month, date] = day.split('-').map(Number);
    await this.tap(new RegExp(`^${label}：`));
    const sheet = this.page.getByRole('dialog', { name: label });
    for (let leaf = 0; leaf < 24; leaf += 1) {
      const shown = /(\d{4}) 年 (\d{1,2}) 月/.exec(await sheet.innerText());
      const ahead = (Number(year) - Number(shown?.[1])) * 12 + Number(month) - Number(shown?.[2]);
      if (ahead === 0) break;
      await this.tap(ahead > 0 ? '下个月' : '上个月', sheet);
      if (shown) await sheet.getByText(shown[0]).waitFor({ state: 'detached' });
    }
    await this.tap(`${month} 月 ${date} 日`, sheet);
  }

  async attach(press: string, files: string | string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.tap(press);
    await (await chooser).setFiles(files);
  }

  /** Waits until this can be read on the screen. */
  async sees(text: string | RegExp): Promise<void> {
    await this.text(text).last().waitFor();
  }

  async seesNo(text: string | RegExp): Promise<void> {
    const there = await this.text(text).count();
    if (there > 0) throw new Error(`${text} stands on the screen`);
  }

  /** What can be read on the screen now, line by line. */
  async reads(): Promise<string> {
    return this.page.innerText('body');
  }

  /** Waits until the page on top fills the screen and nothing on it moves or is being fetched. */
  async settled(): Promise<void> {
    for (let waited = 0; waited < patience; waited += glance) {
      const frame = await this.top.locator('.ml-nav').boundingBox();
      const still = await this.page.evaluate('document.getAnimations().length === 0');
      if (frame?.x === 0 && still && (await this.top.locator('.ml-sks').count()) === 0) return;
      await this.page.waitForTimeout(glance);
    }
    throw new Error('the page does not come to rest');
  }

  /** What of the page now open reaches beyond the right edge of the screen, by its class. */
  async widerThanScreen(): Promise<string[]> {
    await this.settled();
    const found = await this.page.evaluate(`
      [...document.querySelectorAll('.ml-page *')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
        .filter((one) => !one.closest('.ml-chips'))
        .map((one) => one.className + ': ' + one.textContent.slice(0, 30))
    `);
    return Array.isArray(found) ? found.map(String) : [];
  }

  async back(): Promise<void> {
    await this.tap('返回');
  }

  /** Pulls the plug, or puts it back. */
  async network(on: boolean): Promise<void> {
    this.complaints.deaf = !on;
    await this.context.setOffline(!on);
  }
}
