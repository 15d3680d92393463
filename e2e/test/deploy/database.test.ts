import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deploy } from './run';
import { openStandIn, type WeChatStandIn } from './stand-in';

const closed = { read: false, write: false };
const declared = [
  {
    name: 'homes',
    indexes: [
      {
        name: 'by-street',
        keys: [
          ['streetId', 1],
          ['at', -1],
        ],
      },
      { name: 'one-name', keys: [['name', 1]], unique: true },
    ],
    rules: closed,
  },
  { name: 'people', indexes: [], rules: closed },
];

let wechat: WeChatStandIn;
let folder: string;
let settings: Record<string, string>;

beforeEach(async () => {
  wechat = await openStandIn();
  folder = mkdtempSync(path.join(tmpdir(), 'mulin-deploy-'));
  const file = path.join(folder, 'database.json');
  writeFileSync(file, JSON.stringify(declared));
  settings = { WX_API: wechat.url, WX_APPID: 'wx-test', WX_SECRET: 's3cret', WX_ENV: 'env-1', MULIN_DATABASE: file };
});

afterEach(async () => {
  await wechat.close();
  rmSync(folder, { recursive: true, force: true });
});

test('creates every collection and every index, unique ones too, in the environment named', async () => {
  const { code, out } = await deploy(['database'], settings);
  expect(code).toBe(0);
  expect(Object.fromEntries(wechat.collections)).toEqual({
    homes: [
      {
        name: 'by-street',
        unique: false,
        keys: [
          { name: 'streetId', direction: '1' },
          { name: 'at', direction: '-1' },
        ],
      },
      { name: 'one-name', unique: true, keys: [{ name: 'name', direction: '1' }] },
    ],
    people: [],
  });
  expect(wechat.asked.slice(1).every(({ body }) => body.env === 'env-1')).toBe(true);
  expect(out).toContain('2 collections, all with their indexes');
});

test('a second run changes nothing, asks for nothing to be dropped and succeeds', async () => {
  await deploy(['database'], settings);
  const before = structuredClone([...wechat.collections]);
  const { code, out } = await deploy(['database'], settings);
  expect(code).toBe(0);
  expect([...wechat.collections]).toEqual(before);
  expect(out).toContain('homes: there, by-street there, one-name there');
  expect(wechat.asked.flatMap(({ body }) => (body.drop_indexes as unknown[] | undefined) ?? [])).toEqual([]);
});

test('finds the collections beyond the first page', async () => {
  for (let index = 0; index < 150; index += 1) wechat.collections.set(`other-${index}`, []);
  wechat.collections.set('homes', []);
  const { code } = await deploy(['database'], settings);
  expect(code).toBe(0);
  const added = wechat.asked.filter(({ path: asked }) => asked === '/tcb/databasecollectionadd');
  expect(added.map(({ body }) => body.collection_name)).toEqual(['people']);
});

test('a unique index that two documents stand against is a failure, not an index that is there already', async () => {
  wechat.refuseIndex.set('one-name', 'E11000 duplicate key error: index already exists with the same value');
  const { code, problems } = await deploy(['database'], settings);
  expect(code).toBe(1);
  expect(problems).toContain('index homes.one-name');
  expect(problems).toContain('E11000');
});

test('says by hand what has no API: every collection closed to the phone', async () => {
  const { out } = await deploy(['database'], settings);
  expect(out).toContain('{"read":false,"write":false}');
  expect(out).toContain('collections: homes people');
});

test('a dry run needs no settings, says every request and touches no network', async () => {
  const { code, out } = await deploy(['database', '--dry-run'], {
    WX_API: wechat.url,
    MULIN_DATABASE: settings.MULIN_DATABASE ?? '',
  });
  expect(code).toBe(0);
  expect(wechat.asked).toEqual([]);
  expect(out.match(/^POST /gm)).toHaveLength(4);
  expect(out).toContain('"unique":true');
});

test('says which setting is missing, and never prints the secret', async () => {
  const { WX_ENV: _, ...without } = settings;
  const missing = await deploy(['database'], without);
  expect(missing.code).toBe(1);
  expect(missing.problems).toContain('WX_ENV');
  const wrong = await deploy(['database'], { ...settings, WX_SECRET: 'another-secret' });
  expect(wrong.code).toBe(1);
  expect(wrong.problems).toContain('40125');
  expect(wrong.out + wrong.problems).not.toContain('another-secret');
});
