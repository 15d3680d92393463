// npm run vectors -- FILE: runs cases with known answers (owners-vote-vectors/1) through the counting code.
import { readJson, unreadable, wordsOf } from './input';
import { runVectors } from './run-vectors';

const file = readJson(process.argv[2], 'usage: npm run vectors -- FILE.json');
try {
  const results = runVectors(file);
  const wrong = results.filter((result) => result.mismatches.length > 0);
  for (const result of wrong) {
    console.log(`✗ ${result.name}`);
    for (const line of result.mismatches) console.log(`    ${line}`);
  }
  console.log(`${results.length} cases, ${results.length - wrong.length} as expected, ${wrong.length} not`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} catch (error) {
  unreadable(wordsOf(error));
}
