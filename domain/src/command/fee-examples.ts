// Recomputes a file of worked fee examples with the domain's own functions: npm run fee-examples -- FILE
import { readFileSync } from 'node:fs';
import { matches, readExamples } from './fee-examples/compare';
import { kinds } from './fee-examples/kinds';

const [file = 'domain/vectors/fee-examples.json'] = process.argv.slice(2);

function main(): number {
  let examples: ReturnType<typeof readExamples>;
  try {
    examples = readExamples(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  let wrong = 0;
  for (const { name, inputs, expectFen } of examples) {
    const compute = kinds[String(inputs.kind)];
    let found: unknown;
    try {
      found = compute ? compute(inputs) : `no computation named ${String(inputs.kind)}`;
    } catch (error) {
      found = error instanceof Error ? error.message : String(error);
    }
    if (matches(found, expectFen)) continue;
    wrong += 1;
    console.log(`✗ ${name}\n  expected ${JSON.stringify(expectFen)}\n  found    ${JSON.stringify(found)}`);
  }
  console.log(`${examples.length - wrong} of ${examples.length} fee examples agree`);
  return wrong === 0 ? 0 : 1;
}

process.exitCode = main();
