import { base64 } from './base64';
import { type IconName, shapes } from './shapes';
import { type Tint, tints } from './tints';

const drawn = new Map<string, string>();

/** The icon as an image source. Drawn on the phone: 50 shapes in 7 tints would be 350 files in the main package. */
export function drawing(name: IconName, tint: Tint): string {
  const key = `${name}.${tint}`;
  const ready = drawn.get(key);
  if (ready) return ready;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="${tints[tint]}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${shapes[name]}</svg>`;
  const source = `data:image/svg+xml;base64,${base64(svg)}`;
  drawn.set(key, source);
  return source;
}
