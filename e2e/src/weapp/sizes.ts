import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A package of the mini-program and its bytes as uploaded. */
export interface PackageSize {
  /** `main`, or the root of a sub-package. */
  name: string;
  bytes: number;
}

/** What WeChat counts: every file but licence texts, the sub-packages apart from the rest. */
export function packageSizes(dist: string): PackageSize[] {
  const { subPackages = [] }: { subPackages?: { root: string }[] } = JSON.parse(
    readFileSync(path.join(dist, 'app.json'), 'utf8'),
  );
  const sizes = new Map<string, number>([['main', 0], ...subPackages.map(({ root }): [string, number] => [root, 0])]);
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.LICENSE.txt')) continue;
    const file = path.join(entry.parentPath, entry.name);
    const inside = path.relative(dist, file).split(path.sep).join('/');
    const name = subPackages.find(({ root }) => inside.startsWith(`${root}/`))?.root ?? 'main';
    sizes.set(name, (sizes.get(name) ?? 0) + statSync(file).size);
  }
  return [...sizes].map(([name, bytes]) => ({ name, bytes }));
}
