import type { Page } from 'playwright-core';

/** What makes the page on top hard to read or to use, each as a line that names the element. */
export interface Troubles {
  /** Reaches beyond the right edge of the screen. */
  wide: string[];
  /** Smaller than the smallest size of this reading mode. */
  small: string[];
  /** Paler than WCAG 2.1 asks for (1.4.3: 4.5 to 1, 3 to 1 for large type). */
  pale: string[];
  /** Can be pressed and has no name to be read out. */
  nameless: string[];
}

/** Runs in the page: what can be seen of the page on top. */
const look = (smallest: number) => {
  const tops = [...document.querySelectorAll('.taro_page')].filter((page) => page.checkVisibility());
  const top = tops.at(-1) ?? document.body;
  const seen = [...top.querySelectorAll<HTMLElement>('*')].filter((one) =>
    one.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
  );
  const told = (one: Element) => `${one.className}: ${(one.textContent ?? '').slice(0, 24)}`;
  const ownText = (one: Element) =>
    [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
  const unread = (one: Element) => one.closest('[aria-hidden="true"], svg, .ml-paper') !== null;

  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const over = (front: number[], back: number[]) => {
    const alpha = front[3] ?? 1;
    return [0, 1, 2].map((at) => (front[at] ?? 0) * alpha + (back[at] ?? 0) * (1 - alpha));
  };
  const behind = (one: Element | null): number[] | undefined => {
    if (!one) return [255, 255, 255];
    const style = getComputedStyle(one);
    // A picture or a gradient: what stands on it is for the eye to judge.
    if (style.backgroundImage !== 'none') return undefined;
    const colour = channels(style.backgroundColor);
    if ((colour[3] ?? 1) === 1 && colour.length > 0) return colour;
    const below = behind(one.parentElement);
    return below && over(colour, below);
  };
  const luminance = (colour: number[]) => {
    const [red = 0, green = 0, blue = 0] = colour
      .slice(0, 3)
      .map((each) => each / 255)
      .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: Element) => {
    const back = behind(one);
    if (!back) return 21;
    const front = luminance(over(channels(getComputedStyle(one).color), back));
    const ground = luminance(back);
    return (Math.max(front, ground) + 0.05) / (Math.min(front, ground) + 0.05);
  };
  const size = (one: Element) => Number.parseFloat(getComputedStyle(one).fontSize);
  const enough = (one: Element) => (size(one) >= 24 ? 3 : 4.5);

  const written = seen.filter((one) => ownText(one) && !unread(one));
  const pressable = seen.filter((one) =>
    one.matches(
      'button, a[href], [role=button], [role=link], [role=tab], [role=radio], [role=checkbox], [role=switch]',
    ),
  );
  return {
    wide: seen
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.ml-chips'))
      .map(told),
    small: written.filter((one) => size(one) < smallest).map((one) => `${size(one)} ${told(one)}`),
    pale: written
      .filter((one) => !one.closest('[aria-disabled="true"]') && contrast(one) < enough(one))
      .map((one) => `${contrast(one).toFixed(1)} ${told(one)}`),
    nameless: pressable
      .filter((one) => !(one.getAttribute('aria-label') ?? one.textContent ?? '').trim())
      .map((one) => one.outerHTML.slice(0, 80)),
  };
};

export const troublesOf = (page: Page, smallest: number): Promise<Troubles> => page.evaluate(look, smallest);
