import vm from 'node:vm';
import { wxmlToJs } from 'miniprogram-compiler';

/** What WeChat would draw: native elements by tag with their attributes, words between them. */
export type Drawn = string | number | { tag?: string; attr?: Record<string, unknown>; children?: Drawn[] };

type Generate = (data: unknown, env: object, global: object, root: null) => Drawn;

/** Why WeChat's compiler cannot run here, if so. */
export const noCompiler: string | undefined =
  process.platform === 'linux' && process.arch === 'x64'
    ? undefined
    : `WeChat's wcc comes for 64-bit Linux only, this is ${process.platform} ${process.arch}`;

/** Compiles the templates of a built mini-program with WeChat's compiler, and draws a page from its data with them. */
export function templateCompiler(dist: string): (route: string, data: unknown) => Drawn {
  const context = vm.createContext({ console, window: {}, __webview_engine_version__: 0.02 });
  const gwx = vm.compileFunction(wxmlToJs(dist), [], { parsingContext: context })() as (path: string) => Generate;
  // The scripts in templates ask whether something's constructor is Object: data has to be born where they run.
  const parse: (text: string) => object = vm.runInContext('JSON.parse', context);
  return (route, data) => gwx(`${route}.wxml`)(parse(JSON.stringify(data)), parse('{}'), parse('{}'), null);
}

/** All words drawn, in order. */
export function wordsOf(drawn: Drawn): string {
  if (typeof drawn !== 'object') return String(drawn);
  return (drawn.children ?? []).map(wordsOf).join('');
}

/** Every element drawn, parents first. */
export function elementsOf(drawn: Drawn): Exclude<Drawn, string | number>[] {
  if (typeof drawn !== 'object') return [];
  return [drawn, ...(drawn.children ?? []).flatMap(elementsOf)];
}
