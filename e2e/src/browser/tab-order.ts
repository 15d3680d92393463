import type { Page } from 'playwright-core';

/** What can be pressed or filled in on the page on top, as it is written there; the tab one is on already leads nowhere. */
const marks = () => {
  const top = [...document.querySelectorAll('.taro_page')].filter((page) => page.checkVisibility()).at(-1);
  const found = [
    ...(top ?? document.body).querySelectorAll<HTMLElement>(
      'input:not([type=file]), textarea, button, a[href], [role=button], [role=link], [role=tab], [role=radio], [role=checkbox], [role=switch]',
    ),
  ].filter(
    (one) =>
      one.checkVisibility({ visibilityProperty: true }) &&
      !one.matches(':disabled, [aria-disabled="true"], [role=tab][aria-selected="true"]'),
  );
  return found.map((one, at) => {
    one.dataset.order = String(at);
    return `${one.getAttribute('aria-label') ?? one.textContent ?? ''}`.trim().slice(0, 24);
  });
};

const focused = () => document.activeElement?.closest<HTMLElement>('[data-order]')?.dataset.order;

/** What a page offers to press, and what of it the Tab key does not reach or reaches after something written below it. */
export async function walkByTab(page: Page): Promise<{ names: string[]; order: string[] }> {
  const names = await page.evaluate(marks);
  const reached: number[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let pressed = 0; pressed < names.length + 3; pressed += 1) {
    await page.keyboard.press('Tab');
    const order = await page.evaluate(focused);
    if (order !== undefined && !reached.includes(Number(order))) reached.push(Number(order));
  }
  const never = names.filter((_, at) => !reached.includes(at)).map((name) => `not reached: ${name}`);
  const late = reached.filter((order, at) => order < (reached[at - 1] ?? -1));
  return { names, order: [...never, ...late.map((order) => `too late: ${names[order]}`)] };
}
