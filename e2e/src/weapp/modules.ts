import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** WeChat's `require` over a built mini-program, inside one bare context. `running` is told whose code runs now. */
export function moduleLoader(dist: string, context: vm.Context, running: (name: string) => void) {
  let current = '';
  const turnTo = (name: string) => {
    current = name;
    running(name);
  };
  const loaded = new Map<string, { exports: unknown }>();
  return function load(name: string): unknown {
    const file = resolve(path.resolve(dist, name));
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const run = vm.compileFunction(readFileSync(file, 'utf8'), ['require', 'module', 'exports'], {
      filename: file,
      parsingContext: context,
    });
    const asking = current;
    turnTo(path.relative(dist, file).replace(/\.js$/, ''));
    run.call(undefined, (asked: string) => load(path.resolve(path.dirname(file), asked)), module, module.exports);
    turnTo(asking);
    return module.exports;
  };
}

function resolve(file: string): string {
  if (existsSync(file) && statSync(file).isFile()) return file;
  return existsSync(`${file}.js`) ? `${file}.js` : path.join(file, 'index.js');
}
