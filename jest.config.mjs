// One jest project per workspace; TypeScript is stripped by swc, types are checked by `tsc -b`.
const transform = {
  '^.+\\.[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2021',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
// Packages that ship ES modules only and so must pass through swc too.
const esModules = ['@mulin', '@noble', 'mingo'];
const project = (name, more = {}) => ({
  displayName: name,
  rootDir: `<rootDir>/${name}`.replace('<rootDir>', import.meta.dirname),
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns: [`node_modules/(?!(${esModules.join('|')})/)`],
  ...more,
});
const more = {
  cloudfunctions: { setupFiles: ['<rootDir>/test/environment.ts'] },
  // These share one demonstration community, told before the first of them.
  e2e: {
    testMatch: ['<rootDir>/test/{story,browser}/**/*.test.ts'],
    globalSetup: '<rootDir>/test/set-up.ts',
    globalTeardown: '<rootDir>/test/tear-down.ts',
  },
};
const workspaces = ['shared-types', 'domain', 'cloudfunctions', 'local-cloud', 'miniprogram', 'recount-page', 'e2e'];
// The built mini-program, run outside WeChat; needs no cloud.
const weapp = { ...project('e2e'), displayName: 'weapp', testMatch: ['<rootDir>/test/weapp/**/*.test.ts'] };
// The deployment step against a stand-in of WeChat's server side.
const deploy = { ...project('e2e'), displayName: 'deploy', testMatch: ['<rootDir>/test/deploy/**/*.test.ts'] };
// kill -9 on a cloud of its own.
const crash = { ...project('e2e'), displayName: 'crash', testMatch: ['<rootDir>/test/crash/**/*.test.ts'] };
// npm run screenshots: the pictures of the README, on a demonstration community of their own.
const pictures = {
  ...project('e2e', more.e2e),
  displayName: 'pictures',
  testMatch: ['<rootDir>/test/pictures/*.test.ts'],
};

export default {
  // Only what hangs ends by it: tests do not time, and a slow machine may take its time.
  testTimeout: 600_000,
  projects: [
    ...workspaces.map((name) => project(name, more[name])),
    weapp,
    deploy,
    crash,
    ...(process.env.SCREENSHOTS ? [pictures] : []),
  ],
};
