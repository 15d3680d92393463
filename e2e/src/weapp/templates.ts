import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One native component as base.wxml writes it. */
export interface Template {
  tag: string;
  /** The events it really hands to the page. */
  binds: ReadonlySet<string>;
  /** Attribute name → the key that carries it in the data (`aria-label` → `p4`). */
  keys: ReadonlyMap<string, string>;
}

const template = /<template name="tmpl_\d+_([\w-]+)">\s*<([\w-]+)([^>]*)>/g;
const binding = /\b(?:capture-)?(?:bind|catch):?(\w+)="eh"/g;
const attribute = /\s([\w-]+)="\{\{(?:xs\.b\()?i\.(\w+)/g;

/** The templates of a built mini-program, by the alias that the data uses. */
export function readTemplates(dist: string): Map<string, Template> {
  const wxml = readFileSync(path.join(dist, 'base.wxml'), 'utf8');
  const found = new Map<string, Template>();
  for (const [, alias = '', tag = '', attributes = ''] of wxml.matchAll(template)) {
    found.set(alias, {
      tag,
      binds: new Set([...attributes.matchAll(binding)].map(([, event = '']) => event)),
      keys: new Map([...attributes.matchAll(attribute)].map(([, name = '', key = '']) => [name, key])),
    });
  }
  return found;
}
