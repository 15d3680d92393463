import type { Collection } from '@mulin/shared-types/collection';
import { collections } from '@mulin/shared-types/documents';
import { units } from '@mulin/shared-types/documents/places';
import { postHandOvers } from '@mulin/shared-types/documents/posts';
import { receivedCases } from '@mulin/shared-types/documents/reception';
import { requests } from '@mulin/shared-types/documents/requests';
import { surveyAnswers, surveys } from '@mulin/shared-types/documents/surveys';
import type * as z from 'zod';
import { membershipId } from '../../src/account/membership';
import { sheets } from '../../src/account/own-data/copy/sheets';
import { whoseCopy } from '../../src/account/own-data/copy/whose';
import { oneOf, table } from '../../src/kit/database';
import { readFile } from '../../src/kit/files';
import { keyedHash, seal } from '../../src/kit/sealed';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf, sample } from '../sample';
import { know, owner, places, settle, staff } from '../world';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startCloud();
  await settle();
  await know(owner, PHONE);
});
afterAll(() => cloud.close());

const PHONE = '13912347720';
const place = { unitId: places.home, communityId: places.community };
const ownPost = membershipId(owner, 'owner', place);
const everyCollection = collections as readonly Collection[];

/** The least document whose text at `path` is `value`, whatever lists lie on the way. */
function withText(schema: z.ZodType, path: readonly string[], value: unknown): unknown {
  const def = schema.def as unknown as {
    shape?: Record<string, z.ZodType>;
    element?: z.ZodType;
    innerType?: z.ZodType;
  };
  const [head, ...rest] = path;
  if (def.element) return [withText(def.element, path, value)];
  if (def.innerType) return withText(def.innerType, path, value);
  const field = head === undefined ? undefined : def.shape?.[head];
  if (head === undefined || !field) return value;
  return { ...(sample(schema) as object), [head]: withText(field, rest, value) };
}

/** Names lie sealed in the documents. */
function deepSealed(value: unknown, key = ''): unknown {
  if (/^(nameSealed|callerName|wantedSealed)$/.test(key)) return seal('name', '王秀兰');
  if (Array.isArray(value)) return value.map((item) => deepSealed(item));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, deepSealed(item, name)]));
}

async function valueAt(path: string): Promise<unknown> {
  if (/Hash$/.test(path)) return keyedHash('phone', PHONE);
  if (path === '_id' || path === 'membershipId') return ownPost;
  if (path === 'before') return table(units).get(places.home);
  return owner;
}

test.each(sheets.map((one) => [one.name, one] as const))('%s: the own, and nobody else’s', async (_name, sheet) => {
  const [field = ''] = sheet.fields;
  const [name = '', ...path] = field.split('.');
  const from = everyCollection.find((one) => one.name === name);
  if (!from) throw new Error(name);
  const made = deepSealed(withText(from.document, path, await valueAt(path.join('.')))) as Record<string, unknown>;
  const lived =
    name === 'postRecords' ? { certificates: [{ name: '电工证', no: '1', validUntil: null, fileId: null }] } : {};
  const affected = path[0] === 'affected' ? { affected: [{ unitId: places.home, openid: owner, at: new Date() }] } : {};
  const whole = { ...made, ...('unitId' in made ? { unitId: places.home } : {}), ...lived, ...affected };
  const answered = name === 'surveyAnswers' ? { answers: [{ questionId: 'q', picks: [], words: '好' }] } : {};
  const stepped = ['requests', 'violations'].includes(name) && sheet.name.includes('怎么办的') ? stepOf(owner) : {};
  const document = {
    ...whole,
    ...answered,
    ...stepped,
    ...('communityId' in made ? { communityId: places.community } : {}),
  };
  await table(from).insert(from.document.parse({ ...document, _id: made._id === ownPost ? ownPost : 'x1' }) as never);
  const page = { skip: 0, limit: 10 };
  const mine = await whoseCopy(owner);
  expect(await sheet.count(mine)).toBe(1);
  const rows = await sheet.rows(mine, page);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.length === sheet.heads.length)).toBe(true);
  expect(await sheet.rows(await whoseCopy(staff.clerk), page)).toEqual([]);
  await table(from).removeWhere({ _id: oneOf(['x1', ownPost]) });
});

const stepOf = (by: string) => ({
  steps: [{ at: new Date(), what: 'report', by, who: '业主', note: '', fileIds: [] }],
});

test('why somebody else left, and a name beside a number that may be misheard, are not in it', async () => {
  const left = { _id: 'h1', communityId: places.community, toOpenid: owner, reason: '因病辞职' };
  await table(postHandOvers).insert(documentOf(postHandOvers, left));
  const called = { _id: 'l1', communityId: places.community, callerHash: keyedHash('phone', PHONE) };
  await table(receivedCases).insert(documentOf(receivedCases, { ...called, callerName: seal('name', '王秀兰') }));
  const mine = await whoseCopy(owner);
  const rowsOf = async (name: string) =>
    JSON.stringify(await sheets.find((one) => one.name === name)?.rows(mine, { skip: 0, limit: 10 }));
  expect(await rowsOf('我接手的')).not.toContain('因病辞职');
  expect(await rowsOf('我在接待日、热线说的')).toContain('王*兰');
});

test('the file has the request with its steps, and the survey in the words that were chosen', async () => {
  const asked = { ...documentOf(requests, { _id: 'r1', ...place, no: 'BX-1', reportedBy: owner, text: '水管爆了' }) };
  await table(requests).insert({ ...asked, ...stepOf(owner), rating: 4 });
  const question = { id: 'q', text: '保洁怎么样', kind: 'score' as const, options: [] };
  await table(surveys).insert(documentOf(surveys, { _id: 's1', title: '上半年满意度', questions: [question] }));
  const answers = [{ questionId: 'q', picks: [1], words: '' }];
  await table(surveyAnswers).insert(documentOf(surveyAnswers, { _id: 's1:x', surveyId: 's1', by: owner, answers }));
  await cloud.as(owner).account.takeMyData({});
  const { volumes } = await cloud.as(owner).account.myDataFiles({});
  const json = async (at: number) => JSON.parse((await readFile(volumes[at]?.json.fileId ?? '')).toString('utf8'));
  expect(await json(0)).toMatchObject({
    没放进来的: expect.arrayContaining([{ 什么: '投票投了什么', 为什么: expect.any(String) }]),
  });
  expect(await json(1)).toMatchObject({
    我报的事: [{ 编号: 'BX-1', 内容: '水管爆了', 评分: 4 }],
    '我报的事，怎么办的': [
      { 编号: 'BX-1', 谁: '您', 时间: expect.stringMatching(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/) },
    ],
    我答的问卷: [{ 问卷: '上半年满意度', 问题: '保洁怎么样', 我的回答: '满意' }],
  });
});
