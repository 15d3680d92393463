// npm run verify -- PACKAGE.json: counts a published vote again, offline. 0: all checks passed, 1: one failed, 2: unreadable.
import { CANNOT_PROVE, verifyPackage } from '../assembly/recount/verify';
import { readJson } from './input';

const { ok, checks } = verifyPackage(readJson(process.argv[2], 'usage: npm run verify -- PACKAGE.json'));
for (const check of checks) {
  console.log(`${check.ok ? '✓' : '✗'} ${check.no}. ${check.title}：${check.detail}`);
  console.log(`     ${check.proves}`);
}
console.log(ok ? '复核通过' : '复核未通过');
for (const line of CANNOT_PROVE) console.log(`  · ${line}`);
process.exitCode = ok ? 0 : 1;
