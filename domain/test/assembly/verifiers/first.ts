import { createInterface } from 'node:readline';
import nacl from 'tweetnacl';
import { verifyPackage } from '../../../src/assembly/recount/verify';
import { toHex } from '../../../src/canonical/bytes';

// Thousands of packages differ in one field each, so most of their signatures were looked at before: each is checked once.
const { verify } = nacl.sign.detached;
const known = new Map<string, boolean>();
nacl.sign.detached.verify = (...signed) => {
  const about = signed.map(toHex).join(' ');
  const holds = known.get(about) ?? verify(...signed);
  known.set(about, holds);
  return holds;
};

/** One package a line in, the titles of the failing checks a line out. */
createInterface({ input: process.stdin }).on('line', (line) => {
  const { checks } = verifyPackage(JSON.parse(line));
  const failing = checks.filter(({ ok }) => !ok).map(({ title }) => title);
  process.stdout.write(`${JSON.stringify(failing)}\n`);
});
