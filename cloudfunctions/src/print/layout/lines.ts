import { printable, type Setting, widthOf } from './setting';

/** Never first in a line, never last in one 避头尾. */
const NOT_FIRST = '，。、；：？！）》〉」』】〕”’…—·％%㎡℃,.;:?!)]}';
const NOT_LAST = '（《〈「『【〔“‘￥¥([{#';
/** Letters and figures that belong together: 182,000.00, K7Q2-9F3C-71A0. */
const PARTS = /[A-Za-z0-9.,:/%+−\-_@&]+|\s+|[\s\S]/gu;

export interface Style {
  size: number;
  bold: boolean;
  /** The first line begins so far in. */
  indent?: number;
}

/** Breaks a text into lines of the setting's width; a line break in it stays one. */
export function linesOf(text: string, style: Style, setting: Setting): string[] {
  return printable(text, setting)
    .split('\n')
    .flatMap((paragraph, index) => filled(paragraph, index === 0 ? style : { ...style, indent: 0 }, setting));
}

function filled(paragraph: string, { size, bold, indent = 0 }: Style, setting: Setting): string[] {
  const width = (part: string) => widthOf(part, size, bold, setting);
  const lines: string[] = [];
  let current = '';
  let room = setting.width - indent;
  const close = () => {
    lines.push(current.trimEnd());
    current = '';
    room = setting.width;
  };
  for (const part of parts(paragraph)) {
    if (current !== '' && width((current + part).trimEnd()) > room) close();
    if (current === '' && lines.length > 0 && part.trim() === '') continue;
    if (width(part.trimEnd()) <= room) current += part;
    else {
      // Longer than a line: a hash, an address. It is cut where the line ends.
      for (const character of part) {
        if (current !== '' && width(current + character) > room) close();
        current += character;
      }
    }
  }
  close();
  return lines;
}

/** Pieces between which a line may end. */
function parts(paragraph: string): string[] {
  const found: string[] = [];
  for (const [part] of paragraph.matchAll(PARTS)) {
    const before = found.at(-1);
    const glued =
      before !== undefined &&
      (NOT_FIRST.includes(part.charAt(0)) || NOT_LAST.includes(before.charAt(before.length - 1)));
    if (glued && before.trim() !== '') found[found.length - 1] = before + part;
    else found.push(part);
  }
  return found;
}
