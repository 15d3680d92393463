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
const more = { cloudfunctions: { setupFiles: ['<rootDir>/test/environment.ts'] } };

export default {
  projects: ['shared-types', 'domain', 'cloudfunctions', 'local-cloud', 'miniprogram', 'e2e'].map((name) =>
    project(name, more[name]),
  ),
};
