import { readFileSync } from 'node:fs';
import path from 'node:path';

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}

/** Every page the mini-program built into this folder registers, the first one first. */
export function registeredPages(dist: string): string[] {
  const { pages, subPackages = [] }: AppJson = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'));
  return [...pages, ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`))];
}
