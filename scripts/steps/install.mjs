import { ifChanged } from './changed.mjs';
import { run, step } from './run.mjs';

/** Installs the packages of package-lock.json unless that very lock file is installed already. */
export const install = () =>
  step('packages', () =>
    ifChanged('install', { inputs: ['package-lock.json'], result: 'node_modules/esbuild' }, () =>
      run('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund']),
    ),
  );
