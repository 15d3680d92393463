import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import type { Faces } from '../layout/setting';

/** Noto Sans Hans 思源黑体: 30,789 characters, of them 27,000 Chinese. The build lays both files beside index.js; tests name their folder. */
const files = { regular: 'NotoSansHans-Regular.otf', bold: 'NotoSansHans-Bold.otf' };

export interface FontFaces extends Faces {
  regular: Font;
  bold: Font;
}

let opened: FontFaces | undefined;

/** Opened with the first paper and kept: eight megabytes each, read in fifty milliseconds. */
export function fontFaces(): FontFaces {
  opened ??= open(process.env.MULIN_FONT_FOLDER ?? __dirname);
  return opened;
}

function open(folder: string): FontFaces {
  const [regular, bold] = [files.regular, files.bold].map((file) => {
    const font = create(readFileSync(path.join(folder, file)));
    if (!('layout' in font)) throw new TypeError(`${file} is a collection, not one face`);
    return font;
  }) as [Font, Font];
  const widths = { regular: new Map<string, number | undefined>(), bold: new Map<string, number | undefined>() };
  return {
    regular,
    bold,
    widthOf(character, isBold) {
      const known = isBold ? widths.bold : widths.regular;
      if (!known.has(character)) known.set(character, widthIn(isBold ? bold : regular, character));
      return known.get(character);
    },
  };
}

function widthIn(font: Font, character: string): number | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  if (!font.hasGlyphForCodePoint(codePoint)) return undefined;
  return font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
}
