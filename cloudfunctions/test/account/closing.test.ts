import type { Collection } from '@mulin/shared-types/collection';
import { collections } from '@mulin/shared-types/documents';
import { jobs } from '@mulin/shared-types/documents/people';
import { OWN_DATA } from '../../src/account/own-data/gather';
import { table } from '../../src/kit/database';
import { keyedHash } from '../../src/kit/sealed';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { owner, places, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T09:00:00+08:00');
});
afterEach(async () => {
  jest.restoreAllMocks();
  await cloud.close();
});

const PHONE = '13912347720';
/** 名册 is the owners' assembly's, not the account's; a home's number stands there whoever uses the app. */
const ofTheRoll = ['units', 'unitHistory'];
const kept = (collections as readonly Collection[]).filter(({ name }) => !ofTheRoll.includes(name));
const whereStands = async (texts: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const one of kept) {
    const all = JSON.stringify(await table(one).findAll({}, { atMost: 5_000 }));
    if (texts.some((text) => all.includes(text))) found.push(one.name);
  }
  return found;
};

test('注销: neither the number nor what it is found by stands anywhere but on the roll', async () => {
  const { home: unitId, community: communityId } = places;
  await cloud.as(owner).account.register({ consent: true, phoneCode: cloud.phoneCode(PHONE) });
  const { surveyId } = await cloud.as(staff.community).surveys.open({
    communityId,
    requestId: 'tap',
    kind: 'satisfaction',
    title: '满意度',
    each: 'person',
    targetPercent: 80,
    closesOn: '2026-07-20',
    questions: [{ id: 'q1', text: '满意吗？', kind: 'score' }],
  });
  await cloud.as(owner).surveys.answer({ unitId, surveyId, answers: [{ questionId: 'q1', picks: [0], words: '' }] });
  await cloud.as(staff.clerk).account.reveal({ unitId, person: 'owner.0', field: 'phone', reason: '水管漏了' });
  const hash = keyedHash('phone', PHONE);
  expect(await whereStands([hash])).toContain('persons');
  await cloud.as(owner).account.closeAccount({ confirm: '注销' });
  expect(await whereStands([hash, PHONE])).toEqual([]);
});

test('a copy that was still being made is not laid out afterwards', async () => {
  await cloud.as(owner).account.register({ consent: true, phoneCode: cloud.phoneCode(PHONE) });
  const begun = { kind: OWN_DATA, state: 'running', startedBy: owner, cursor: '', total: 0 } as const;
  await table(jobs).insert({ ...documentOf(jobs, { _id: 'own_1' }), ...begun });
  await cloud.as(owner).account.closeAccount({ confirm: '注销' });
  expect(await table(jobs).count({ startedBy: owner })).toBe(0);
});
