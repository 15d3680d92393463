import { ifChanged } from './changed.mjs';
import { run, step } from './run.mjs';

const shared = ['package-lock.json', 'tsconfig.base.json', 'shared-types', 'domain'];

const targets = {
  functions: {
    title: 'cloud functions',
    inputs: [...shared, 'cloudfunctions'],
    result: 'cloudfunctions/dist/account/index.js',
    build: () => run('node', ['cloudfunctions/build/build.mjs', '--quick'], { quiet: true }),
  },
  'local-cloud': {
    title: 'local cloud',
    inputs: ['package-lock.json', 'local-cloud'],
    result: 'local-cloud/dist/main.cjs',
    build: () => run('node', ['local-cloud/build.mjs'], { quiet: true }),
  },
  'recount-page': {
    title: 'offline recount page',
    inputs: [...shared, 'miniprogram/src/ui/tokens.css', 'recount-page'],
    result: 'recount-page/dist/recount.html',
    build: () => run('node', ['recount-page/build.mjs'], { quiet: true }),
  },
  h5: {
    title: 'web pages (H5)',
    inputs: [...shared, 'miniprogram'],
    result: 'miniprogram/dist/h5/index.html',
    build: () => run('npm', ['run', 'build:h5', '--loglevel=error'], { quiet: true }),
  },
  weapp: {
    title: 'mini-program (weapp)',
    inputs: [...shared, 'miniprogram'],
    result: 'miniprogram/dist/weapp/app.json',
    build: () => run('npm', ['run', 'build:weapp', '--loglevel=error'], { quiet: true }),
  },
};

/** Builds what changed since the last time. */
export async function build(...names) {
  for (const name of names) {
    const { title, inputs, result, build } = targets[name];
    await step(title, () => ifChanged(`build-${name}`, { inputs, result }, build));
  }
}
