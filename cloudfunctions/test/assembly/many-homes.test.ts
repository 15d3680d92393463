import { ballots, polls, rollRows } from '@mulin/shared-types/documents/assembly';
import { memberships } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { proxies } from '@mulin/shared-types/documents/proxies';
import { proxiesFor } from '../../src/assembly/proxies/on-paper';
import { table } from '../../src/kit/database';
import { inOrderOf } from '../../src/kit/natural-order';
import { seal } from '../../src/kit/sealed';
import { startCloud, type TestCloud } from '../cloud';
import { runningPoll, window } from './running-poll';

// 建设单位 holds a thousand homes and more as one head: none of them may fall off a list without a word.

const HOMES = 1_100;

let cloud: TestCloud;
let place: Awaited<ReturnType<typeof runningPoll>>;
beforeEach(async () => {
  cloud = await startCloud();
  place = await runningPoll(cloud);
  const home = await table(units).get(place.unitOf(9));
  const bound = await table(memberships).get(`m-owner-9-owner-${place.unitOf(9)}`);
  const row = await table(rollRows).get(`${place.pollId}.${place.unitOf(9)}`);
  if (!home || !bound || !row) throw new Error('no ninth owner');
  const ids = Array.from({ length: HOMES }, (_, index) => `z-${index}`);
  await table(units).insertMany(
    ids.map((_id, index) => ({ ...home, _id, label: `9号楼${index}室`, order: `9${String(index).padStart(6, '0')}` })),
  );
  await table(rollRows).insertMany(
    ids.map((unitId, index) => ({ ...row, _id: `${place.pollId}.${unitId}`, unitId, label: `9号楼${index}室` })),
  );
  await table(ballots).update(`${place.pollId}.${row.headKey}`, {}, { unitIds: [place.unitOf(9), ...ids] });
  const personName = seal('name', '职员');
  await table(memberships).updateWhere({ openid: 'owner-9' }, { personName });
  const clerk = (openid: string, unitId: string) => ({ ...bound, _id: `m-${openid}`, openid, unitId, personName });
  await table(memberships).insertMany([clerk('clerk', `z-${HOMES - 1}`), clerk('partner', 'z-700')]);
  cloud.at(window.within);
});
afterEach(() => cloud.close());

const slot = async () => {
  const row = await table(rollRows).get(`${place.pollId}.${place.unitOf(9)}`);
  const found = row && (await table(ballots).get(`${place.pollId}.${row.headKey}`));
  if (!found) throw new Error('no slot');
  return found;
};

test('the own row shows every home of the head, in their order', async () => {
  const { units: shown } = await cloud.as('owner-9').assembly.ownRow({ unitId: place.unitOf(9), pollId: place.pollId });
  expect(shown).toHaveLength(HOMES + 1);
  expect(shown).toEqual(inOrderOf(shown, ({ label }) => label));
});

test('co-owners are found in whichever of its homes they are bound to', async () => {
  const { coOwners } = await cloud.as('owner-9').assembly.coOwners({ unitId: place.unitOf(9) });
  expect(coOwners).toHaveLength(3);
});

test('a proxy given by the last of its homes is known at the counter', async () => {
  const poll = await table(polls).get(place.pollId);
  const { assembly } = cloud.as('clerk');
  const given = { agentName: '张三', agentPhone: '13900001234', pollId: place.pollId, until: '2026-03-25' };
  const { proxyId } = await assembly.grantProxy({ unitId: `z-${HOMES - 1}`, ...given });
  expect((await table(proxies).get(proxyId))?.unitId).toBe(`z-${HOMES - 1}`);
  if (!poll) throw new Error('no vote');
  expect(await proxiesFor(poll, await slot(), new Date(window.within))).toMatchObject([{ _id: proxyId }]);
});

test('who bought one home of many has no vote by all of them, wherever on the list the others lie', async () => {
  await table(units).updateWhere({ communityId: place.communityId, headId: 'head-9' }, { headId: 'buyer' });
  await table(units).update(`z-${HOMES - 1}`, {}, { headId: 'head-9' });
  await table(memberships).updateWhere({ openid: 'owner-9' }, { since: new Date('2026-03-18T01:00:00Z') });
  const row = await cloud.as('owner-9').assembly.ownRow({ unitId: place.unitOf(9), pollId: place.pollId });
  expect(row).toMatchObject({ mayVote: false, why: expect.stringContaining('后来变更了业主') });
});
