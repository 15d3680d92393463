import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ReadPdf {
  title: string;
  created: string;
  /** Text of each page, without blanks: how a reader joins runs is its own affair. */
  pages: string[];
  /** Names of the embedded faces; a subset has six letters and a plus before its name. */
  faces: string[];
}

/** Reads a PDF back with another library than the one that wrote it. */
export function readPdf(pdf: Buffer): ReadPdf {
  const folder = mkdtempSync(path.join(tmpdir(), 'mulin-pdf-'));
  try {
    const file = path.join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const said = execFileSync(process.execPath, [path.join(__dirname, 'pdf-text.mjs'), file], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const read = JSON.parse(said) as Omit<ReadPdf, 'faces'>;
    return { ...read, pages: read.pages.map((text) => text.replace(/\s+/g, '')), faces: facesIn(pdf) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Font descriptors that carry their face with them. */
function facesIn(pdf: Buffer): string[] {
  const descriptors = pdf.toString('latin1').match(/\/Type \/FontDescriptor[\s\S]*?>>/g) ?? [];
  const embedded = descriptors.filter((one) => one.includes('/FontFile3'));
  return embedded.flatMap((one) => /\/FontName \/(\S+)/.exec(one)?.[1] ?? []);
}
