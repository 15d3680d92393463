import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CLOCKS } from '../../src/assembly/clocks';
import { MEMBER_LINES } from '../../src/assembly/committee/seats';
import { FORMATION_CLOCKS } from '../../src/assembly/formation';
import { MATTERS } from '../../src/assembly/matters';
import { OPEN_POINTS } from '../../src/assembly/policy';
import { RULE_SETS } from '../../src/assembly/rule-sets';
import { RULES } from '../../src/assembly/rules';
import { OPEN_STATUTES, STATUTES } from '../../src/assembly/statutes/map';
import { statuteMap } from '../../src/assembly/statutes/map-text';

const root = path.resolve(__dirname, '../../..');
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const ids = STATUTES.map(({ id }) => id);

test('every file named in the map is there', () => {
  const files = STATUTES.flatMap(({ file, test: proof }) => [file, proof.file]);
  expect([...new Set(files)].filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test('every test named in the map is there, by its name', () => {
  const missing = STATUTES.filter(({ test: proof }) => !text(proof.file).includes(proof.name));
  expect(missing.map(({ id, test: proof }) => [id, proof.file, proof.name])).toEqual([]);
});

test('every rule, set, matter, clock, open point and line of members of the code is listed, each once', () => {
  const data = [
    ...Object.keys(RULES).map((id) => `rule.${id}`),
    ...RULE_SETS.map(({ id }) => `set.${id}`),
    ...MATTERS.map(({ id }) => `matter.${id}`),
    ...Object.keys(CLOCKS).map((id) => `clock.${id}`),
    ...OPEN_POINTS.map(({ setting }) => `point.${setting}`),
    ...Object.keys(MEMBER_LINES).map((name) => `members.${name}`),
    ...['seats', 'owners-propose', 'term', 'term.warn', 'petition', 'formation.delivered'],
    ...Object.keys(FORMATION_CLOCKS).map((name) => `formation.${name}`),
  ];
  expect(data.filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('what rests on a text nobody could read says so', () => {
  const open = new Set(OPEN_STATUTES.map(({ id }) => id));
  const unread = STATUTES.filter(({ source }) => /指导规则|待核/.test(source)).map(({ id }) => id);
  expect(unread.filter((id) => !open.has(id))).toEqual([]);
  expect(STATUTES.find(({ id }) => id === 'local-additions')?.open).toContain('内蒙古');
});

test('docs/statute-map.md is what npm run docs:statutes writes', () => {
  expect(text('docs/statute-map.md')).toBe(statuteMap());
});
