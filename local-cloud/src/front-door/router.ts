import type { Handler } from './exchange';

/** Which handler answers what: exact `METHOD /path` first, then the longest matching `METHOD /prefix/*`. */
export type Routes = Record<string, Handler>;

export type FindRoute = (method: string, path: string) => Handler | undefined;

export function routesToFinder(routes: Routes): FindRoute {
  const exact = new Map<string, Handler>();
  const prefixes: [string, Handler][] = [];
  for (const [pattern, handler] of Object.entries(routes)) {
    if (pattern.endsWith('*')) prefixes.push([pattern.slice(0, -1), handler]);
    else exact.set(pattern, handler);
  }
  prefixes.sort(([a], [b]) => b.length - a.length);
  return (method, path) => {
    const wanted = `${method} ${path}`;
    return exact.get(wanted) ?? prefixes.find(([prefix]) => wanted.startsWith(prefix))?.[1];
  };
}
