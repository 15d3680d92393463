import { readWorkbook } from '@mulin/domain/roll/xlsx';
import type { Collection } from '@mulin/shared-types/collection';
import { resultObjections, rulings } from '@mulin/shared-types/documents/after';
import { arrearsDisputes } from '@mulin/shared-types/documents/arrears';
import { bankDifferences, bankPapers } from '@mulin/shared-types/documents/bank';
import { statements } from '@mulin/shared-types/documents/board';
import { committees, handOvers, recalls, reElectionCalls } from '@mulin/shared-types/documents/committee';
import { electronicConsents } from '@mulin/shared-types/documents/consents';
import { governingDocuments } from '@mulin/shared-types/documents/covenants';
import { deposits } from '@mulin/shared-types/documents/deposits';
import { candidates, elections } from '@mulin/shared-types/documents/elections';
import { bills, standards } from '@mulin/shared-types/documents/fees';
import { formations } from '@mulin/shared-types/documents/formation';
import { fundDues, fundEntries } from '@mulin/shared-types/documents/fund';
import { jointMatters, jointMeetings } from '@mulin/shared-types/documents/joint';
import { ledgerAudits, ledgerCloses } from '@mulin/shared-types/documents/ledger';
import { libraryTexts } from '@mulin/shared-types/documents/library';
import { openings } from '@mulin/shared-types/documents/openings';
import { memberships } from '@mulin/shared-types/documents/people';
import { petitions } from '@mulin/shared-types/documents/petitions';
import { vouchers } from '@mulin/shared-types/documents/postings';
import { postHandOvers, postRecords } from '@mulin/shared-types/documents/posts';
import { priceChanges } from '@mulin/shared-types/documents/price-changes';
import { proxies } from '@mulin/shared-types/documents/proxies';
import { purseEntries } from '@mulin/shared-types/documents/purses';
import { receivedCases, receptionDays } from '@mulin/shared-types/documents/reception';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { duties, requests } from '@mulin/shared-types/documents/requests';
import { rollObjections } from '@mulin/shared-types/documents/roll-check';
import { serviceEnds } from '@mulin/shared-types/documents/service-ends';
import { paymentDifferences } from '@mulin/shared-types/documents/settlements';
import { subsidyMonths } from '@mulin/shared-types/documents/subsidies';
import { surveyAnswers, surveys } from '@mulin/shared-types/documents/surveys';
import { unitTransfers } from '@mulin/shared-types/documents/transfers';
import { violations } from '@mulin/shared-types/documents/violations';
import { voucherDrafts } from '@mulin/shared-types/documents/voucher-drafts';
import { workCalendars } from '@mulin/shared-types/documents/work-calendars';
import type { OfficeList } from '@mulin/shared-types/operations/tables';
import { membershipId } from '../../src/account/membership';
import { table } from '../../src/kit/database';
import { readFile } from '../../src/kit/files';
import { seal } from '../../src/kit/sealed';
import { keptLists } from '../../src/tables/lists';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { places, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T09:00:00+08:00');
});
afterEach(() => cloud.close());

const { community: communityId, street: streetId, district: districtId } = places;
const NAME = '赵某某';
const PHONE = '13912345678';
const SECRET = 'somebody-secret';
const at = new Date('2026-07-01T01:00:00Z');
const day = '2026-07-01';
const home = { unitId: places.home, unitLabel: '3号楼2单元501', label: '3号楼2单元501' };
const one = 'one';

type Put = readonly [collection: Collection, fields: object];

/** What has to stand in the database for a list to have one row. */
const rows: Partial<Record<OfficeList, () => readonly Put[]>> = {
  'post-hand-overs': () => [
    [postHandOvers, { at, fromName: seal('name', NAME), toName: seal('name', NAME), toOpenid: SECRET }],
  ],
  transfers: () => [
    [
      unitTransfers,
      {
        ...home,
        askedAt: at,
        owners: [
          { nameSealed: seal('name', NAME), phoneSealed: seal('phone', PHONE), nameHash: SECRET, phoneHash: SECRET },
        ],
      },
    ],
  ],
  deposits: () => [[deposits, { ...home, enteredAt: at, enteredBy: SECRET, state: 'held' }]],
  standards: () => [[standards, { state: 'published' }]],
  'price-changes': () => [[priceChanges, { postedAt: at, by: SECRET }]],
  'service-ends': () => [[serviceEnds, { askedAt: at, askedBy: SECRET }]],
  'subsidy-months': () => [
    [
      subsidyMonths,
      { month: '2026-07', paid: { state: 'confirmed', day, fileIds: [], enteredBy: SECRET, confirmedBy: SECRET } },
    ],
  ],
  'payment-differences': () => [[paymentDifferences, { ...home, at }]],
  openings: () => [[openings, { enteredAt: at, enteredBy: SECRET }]],
  'old-debts': () => [
    [openings, { _id: one, enteredAt: at }],
    [bills, { ...home, runId: one, dueDay: day, fromMonth: '2026-07', serviceFrom: day, serviceTo: '2026-07-31' }],
  ],
  'voucher-drafts': () => [[voucherDrafts, { enteredAt: at, enteredBy: SECRET, account: 'P5001' }]],
  vouchers: () => [[vouchers, { day, by: SECRET }]],
  closes: () => [[ledgerCloses, { to: day, period: '2026-06', lockedBy: SECRET }]],
  'ledger-audits': () => [[ledgerAudits, { askedAt: at, askedBy: SECRET }]],
  'purse-entries': () => [[purseEntries, { enteredAt: at, enteredBy: SECRET }]],
  'bank-papers': () => [[bankPapers, { to: day, by: SECRET }]],
  'fund-entries': () => [[fundEntries, { enteredAt: at, enteredBy: SECRET }]],
  'fund-dues': () => [[fundDues, { ...home, dueDay: day }]],
  violations: () => [[violations, { reportedAt: at, reportedBy: SECRET }]],
  cases: () => [
    [
      receivedCases,
      { takenAt: at, callerName: seal('name', NAME), callerPhone: seal('phone', PHONE), callerHash: SECRET },
    ],
  ],
  'reception-days': () => [[receptionDays, { streetId, day, by: SECRET }]],
  climbed: () => [
    [requestClimbs, { _id: one, arrivedAt: at }],
    [requests, { _id: one, text: '楼道灯不亮' }],
  ],
  'joint-matters': () => [
    [jointMatters, { filedAt: at, receiver: seal('name', NAME), handler: seal('name', NAME), facts: SECRET }],
  ],
  'joint-meetings': () => [[jointMeetings, { streetId, day, minutes: SECRET }]],
  holidays: () => [[workCalendars, { districtId, year: 2026, by: SECRET }]],
  committees: () => [[committees, { members: [member] }]],
  elections: () => [[elections, { nominateFrom: at, by: SECRET }]],
  candidates: () => [
    [elections, { _id: one, nominateFrom: at }],
    [candidates, { ...home, electionId: one, personName: seal('name', '钱候选'), openid: SECRET }],
  ],
  recalls: () => [
    [committees, { _id: one, members: [member] }],
    [recalls, { at, committeeId: one, memberId: one, by: SECRET }],
  ],
  petitions: () => [[petitions, { startedAt: at, until: at, by: SECRET, totalAreaCenti: 100, totalHeads: 1 }]],
  proxies: () => [
    [
      proxies,
      { ...home, at, written: true, agentName: seal('name', NAME), agentPhone: seal('phone', PHONE), by: SECRET },
    ],
  ],
  'roll-objections': () => [[rollObjections, { ...home, at, by: SECRET }]],
  'result-objections': () => [[resultObjections, { ...home, dueDay: day, text: SECRET, by: SECRET, answer: SECRET }]],
  rulings: () => [[rulings, { issuedAt: at, issuedBy: SECRET }]],
  governing: () => [[governingDocuments, { state: 'attached', by: SECRET }]],
  surveys: () => [
    [surveys, { _id: one, at, by: SECRET }],
    [surveyAnswers, { surveyId: one, by: SECRET }],
  ],
  library: () => [[libraryTexts, { shelf: `street:${streetId}`, state: 'published', at, by: SECRET }]],
  'survey-results': () => [
    [
      surveys,
      {
        ...{ at, by: SECRET, state: 'closed' },
        questions: [{ id: 'q1', text: '对保洁满意吗', kind: 'words', options: [] }],
        result: {
          ...{ answers: 12, withheld: false, satisfied: null, buildings: [] },
          questions: [{ questionId: 'q1', counts: [], words: ['楼道再勤快点'] }],
        },
      },
    ],
  ],
  disputes: () => [[arrearsDisputes, { ...home, askedAt: at, askedBy: SECRET, answeredBy: SECRET }]],
  'duty-roster': () => [[duties, { openid: SECRET, day: null, weekdays: [1], endedAt: null, by: SECRET }]],
  statements: () => [[statements, { kind: 'fees', period: '2026H1', state: 'draft', preparedBy: SECRET }]],
  consents: () => [[electronicConsents, { by: SECRET }]],
  'preparatory-group': () => [
    [
      formations,
      {
        ...{ _id: communityId, appliedBy: SECRET },
        group: [{ name: '周组长', part: 'street', chairs: true, label: '' }],
      },
    ],
  ],
  're-elections': () => [[reElectionCalls, { objections: [{ memberId: one, openid: SECRET, reason: SECRET, at }] }]],
  'committee-hand-over': () => [
    [committees, { _id: one, state: 'seated', members: [member] }],
    [
      handOvers,
      {
        _id: `${one}.hand-over`,
        items: [{ itemId: 'i1', title: '公章', detail: '一枚', handed: mark(), received: null, witnessed: null }],
      },
    ],
  ],
  'post-records': () => [
    [
      postRecords,
      {
        _id: membershipId(staff.clerk, 'clerk', { communityId }),
        trainings: [{ day, title: '消防', hours: 4 }],
        by: SECRET,
      },
    ],
  ],
};

const mark = () => ({ by: SECRET, personName: seal('name', NAME), at });

const member = {
  memberId: one,
  personName: '',
  unitId: places.home,
  building: '3号楼',
  openid: SECRET,
  appointmentId: null,
  role: 'chair',
  inOffice: true,
  fromDay: day,
  endedDay: null,
  endReason: '',
  endNote: SECRET,
};

/** Names that are public where they stand: those at work here. */
const named: readonly OfficeList[] = ['post-hand-overs'];

test.each(Object.keys(rows) as OfficeList[])(
  '%s has its row, in words, and nobody’s number or account',
  async (list) => {
    member.personName = seal('name', '孙主任');
    for (const [collection, fields] of rows[list]?.() ?? []) {
      const made = { ...documentOf(collection, { _id: `sample-${list}` }), communityId, ...fields };
      await table(collection).put(made as never);
    }
    const { who, dayTitle, heads } = keptLists[list];
    const [first] = who;
    const span = dayTitle === '' ? {} : { from: '2026-07-01', to: '2026-07-31' };
    const { file } = await cloud.as(staff[first as keyof typeof staff]).tables.take({ communityId, list, ...span });
    const [sheet] = readWorkbook(await readFile(file.fileId));
    expect(sheet?.rows).toHaveLength(2);
    const cells = (sheet?.rows[1] ?? []).map(String);
    expect(cells.length).toBeLessThanOrEqual(heads.length);
    const whole = cells.join('|');
    expect(whole).not.toMatch(/undefined|NaN|\[object|somebody-secret|1391234/);
    if (!named.includes(list)) expect(whole).not.toContain(NAME);
  },
);

test('whom the bank names stays with who has the paper of the account', async () => {
  const made = { ...documentOf(bankDifferences, { _id: one }), communityId, day, words: SECRET, state: 'open' };
  await table(bankDifferences).put(made as never);
  const span = { from: '2026-07-01', to: '2026-07-31' };
  const { file } = await cloud.as(staff.bureau).tables.take({ communityId, list: 'bank-differences', ...span });
  const [sheet] = readWorkbook(await readFile(file.fileId));
  expect(sheet?.rows).toHaveLength(2);
  expect(JSON.stringify(sheet?.rows)).not.toContain(SECRET);
});

test('somebody who left the post is in the list of certificates no more', async () => {
  const _id = membershipId(staff.clerk, 'clerk', { communityId });
  const made = { ...documentOf(postRecords, { _id }), communityId, trainings: [{ day, title: '消防', hours: 4 }] };
  await table(postRecords).put(made as never);
  const take = async () => (await cloud.as(staff.manager).tables.take({ communityId, list: 'post-records' })).rows;
  expect(await take()).toBe(1);
  await table(memberships).update(_id, {}, { status: 'ended' });
  expect(await take()).toBe(0);
});
