import { base64 } from '../src/ui/icons/base64';
import { drawing } from '../src/ui/icons/drawing';
import { type IconName, shapes } from '../src/ui/icons/shapes';

describe('icons drawn on the phone', () => {
  test.each(['', 'a', 'ab', 'abc', '<svg xmlns="http://www.w3.org/2000/svg"/>'])('base64 of "%s"', (text) =>
    expect(base64(text)).toBe(Buffer.from(text).toString('base64')),
  );

  test.each(Object.keys(shapes) as IconName[])('%s is an SVG in its tint', (name) => {
    const [, body = ''] = drawing(name, 'pine').split('base64,');
    const svg = Buffer.from(body, 'base64').toString();
    expect(svg).toContain(shapes[name]);
    expect(svg).toContain('#14594E');
  });
});
