// npm run roll -- FILE.xlsx: reads a house and owner register and prints what an import would find, as JSON.
import { readFileSync } from 'node:fs';
import { readRegister } from '../roll/register';
import { readWorkbook } from '../roll/xlsx';
import { unreadable, wordsOf } from './input';

const file = process.argv[2];
if (!file) unreadable('usage: npm run roll -- FILE.xlsx');
try {
  const register = readRegister(readWorkbook(readFileSync(file)));
  const bad = ({ line, why }: { line: number; why: string }) => ({ line, why });
  console.log(
    JSON.stringify({
      accepted: register.accepted.map(({ line, building, unit, no, areaCenti, owner, use, status }) => ({
        line,
        building,
        unit,
        no,
        areaCenti,
        owner,
        use,
        status,
      })),
      rejected: register.rejected.map(bad),
      warnings: register.warnings.map(bad),
      totals: register.totals,
    }),
  );
} catch (error) {
  unreadable(wordsOf(error));
}
