import { decisions, rulings } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import { notices } from '@mulin/shared-types/documents/board';
import { governingDocuments } from '@mulin/shared-types/documents/covenants';
import { jobs } from '@mulin/shared-types/documents/people';
import { governingInForce } from '../../src/assembly/covenants/in-force';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { owner, places, post, settle, staff } from '../world';
import { type Asked, countedVote } from './counted-vote';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await cloud.upload(`polls/${communityId}/ruling.jpg`, 'ruling');
  cloud.at('2026-03-26T09:00:00+08:00');
});
afterEach(() => cloud.close());

const { community: communityId } = places;
const as = (openid: string) => cloud.as(openid).assembly;
const files = [`cloud://test.test-bucket/polls/${communityId}/ruling.jpg`];
const ground = { communityId, articles: ['《物业管理条例》第十四条'], reason: '没有提前 15 日通知', fileIds: files };
const revoke = (pollId: string, questionIds: string[] = [], openid: string = staff.street) =>
  as(openid).issueRuling({ ...ground, kind: 'revocation', pollId, questionIds });
const later = async (instant: string) => {
  cloud.at(instant);
  await cloud.tick('assembly', 'after');
};
const stateOf = async (pollId: string) => (await table(polls).get(pollId))?.state;
const final = async (asked?: Asked[]) => {
  const pollId = await countedVote(asked);
  await later('2026-04-02T00:05:00+08:00');
  return pollId;
};

test('a revocation stands on the board, is told to everybody and stays in the history (Property Management Regulation 19)', async () => {
  const pollId = await final();
  const { rulingId, noticeId } = await revoke(pollId);
  expect(await stateOf(pollId)).toBe('revoked');
  const notice = await table(notices).get(noticeId);
  expect(notice).toMatchObject({ kind: 'assembly-ruling', publisher: '乌兰镇', fileIds: files });
  expect(notice?.body).toContain('违反的条款：《物业管理条例》第十四条');
  expect(await table(jobs).count({ kind: 'tell-everyone', state: 'running' })).toBe(2);
  const seen = await as(owner).decision({ pollId });
  expect(seen).toMatchObject({
    state: 'revoked',
    stateText: '已被撤销',
    outcomes: [{ passed: true, rulingId, revokedBy: '乌兰镇 4 月 2 日撤销' }],
  });
  expect(seen.history.map(({ title }) => title)).toEqual(['决定生效', '乌兰镇撤销决定', '公布结果', '公告']);
  const { paragraphs } = await as(owner).decisionText({ pollId });
  expect(paragraphs.join()).toContain('已由乌兰镇于 2026 年 4 月 2 日撤销');
});

test('only where they supervise, only with articles, reason and a document', async () => {
  const pollId = await final();
  await post('street-of-elsewhere', 'street', { streetId: places.otherStreet, districtId: places.district });
  await expect(revoke(pollId, [], 'street-of-elsewhere')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(revoke(pollId, [], staff.community)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const attempt = (part: object) =>
    as(staff.street).issueRuling({ ...ground, kind: 'revocation', pollId, questionIds: [], ...part });
  await expect(attempt({ articles: [] })).rejects.toMatchObject({ field: 'articles' });
  await expect(attempt({ fileIds: [] })).rejects.toMatchObject({ field: 'fileIds' });
  await expect(attempt({ questionIds: ['q9'] })).rejects.toMatchObject({ field: 'questionIds' });
  await expect(attempt({ kind: 'correction' })).rejects.toMatchObject({ field: 'deadlineDay' });
  await expect(attempt({ kind: 'correction', deadlineDay: '2026-04-02' })).rejects.toMatchObject({
    field: 'deadlineDay',
  });
  const other = { ...ground, communityId: places.otherCommunity, kind: 'revocation' as const, pollId };
  await expect(as(staff.bureau).issueRuling({ ...other, fileIds: [] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('one question of several is revoked, the other stands; the last one ends the whole', async () => {
  const pollId = await final([
    { matter: 'company', passes: true },
    { matter: 'other', passes: true },
  ]);
  await revoke(pollId, ['q1']);
  expect(await stateOf(pollId)).toBe('final');
  expect((await as(owner).decision({ pollId })).outcomes.map((one) => one.rulingId)).toEqual([
    `${pollId}.ruling-1`,
    null,
  ]);
  await revoke(pollId, ['q2'], staff.bureau);
  expect(await stateOf(pollId)).toBe('revoked');
});

test('two who rule on one vote at once: both count, one after the other', async () => {
  const pollId = await final([
    { matter: 'company', passes: true },
    { matter: 'other', passes: true },
  ]);
  const both = await Promise.allSettled([revoke(pollId, ['q1']), revoke(pollId, ['q2'], staff.bureau)]);
  const lost = both.filter((one) => one.status === 'rejected');
  for (const one of lost) expect(one.reason).toMatchObject({ code: 'CONFLICT' });
  expect(await table(rulings).count({ pollId })).toBe(2 - lost.length);
  expect(await stateOf(pollId)).toBe(lost.length === 0 ? 'revoked' : 'final');
});

test('a ruling can be taken back, and what stood before stands again; the history keeps both', async () => {
  const pollId = await final();
  const { rulingId } = await revoke(pollId);
  const undo = (openid: string) =>
    as(openid).issueRuling({ ...ground, fileIds: [], kind: 'withdrawal', pollId, supersedes: rulingId });
  cloud.at('2026-04-03T09:00:00+08:00');
  await undo(staff.street);
  expect(await stateOf(pollId)).toBe('final');
  await expect(undo(staff.street)).rejects.toMatchObject({ code: 'CONFLICT' });
  const { rulings: all } = await as(owner).rulings({ communityId });
  expect(all.map(({ kind, state }) => [kind, state])).toEqual([
    ['withdrawal', 'in-force'],
    ['revocation', 'superseded'],
  ]);
  expect(await table(notices).get(`${pollId}.ruling-1.notice`)).toMatchObject({ state: 'superseded' });
});

test('what the bureau ordered, the street does not take back', async () => {
  const pollId = await final();
  const { rulingId } = await revoke(pollId, [], staff.bureau);
  expect((await table(rulings).get(rulingId))?.issuer).toBe('鄂托克旗住建局');
  const undo = { ...ground, fileIds: [], kind: 'withdrawal' as const, pollId, supersedes: rulingId };
  await expect(as(staff.street).issueRuling(undo)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('an order to correct holds the decision back until what was put right has been looked at', async () => {
  const pollId = await countedVote();
  const { rulingId } = await as(staff.street).issueRuling({
    ...{ ...ground, kind: 'correction', pollId, deadlineDay: '2026-04-10' },
  });
  await later('2026-04-02T00:05:00+08:00');
  expect(await stateOf(pollId)).toBe('published');
  expect((await as(owner).decision({ pollId })).waitsFor).toContain('责令改正');
  await expect(as(staff.street).acceptCorrection({ rulingId })).rejects.toMatchObject({ code: 'CONFLICT' });
  cloud.at('2026-04-11T09:00:00+08:00');
  expect((await as(owner).rulings({ communityId })).rulings[0]).toMatchObject({ late: true });
  await as(staff.committee).reportCorrection({ rulingId, text: '补发了通知' });
  await as(staff.street).acceptCorrection({ rulingId });
  await later('2026-04-11T09:05:00+08:00');
  expect(await stateOf(pollId)).toBe('final');
});

test('an objection referred for a ruling is settled by the ruling', async () => {
  const pollId = await countedVote();
  const { objectionId } = await as(owner).objectToResult({
    ...{ unitId: places.home, pollId, questionId: 'q1', kind: 'procedure', text: '没有通知我' },
  });
  await as(staff.community).answerResultObjection({
    ...{ objectionId, outcome: 'referred', reason: '请镇街看', publicNote: '通知的日子不够。' },
  });
  cloud.at('2026-03-27T09:00:00+08:00');
  await revoke(pollId);
  expect((await as(owner).resultObjections({ pollId })).own[0]).toMatchObject({ state: 'ruled' });
  await later('2026-04-03T09:00:00+08:00');
  expect(await stateOf(pollId)).toBe('revoked');
});

test('a decision of the committee can be ruled on by its words', async () => {
  const order = { ...ground, kind: 'revocation' as const };
  await expect(as(staff.street).issueRuling(order)).rejects.toMatchObject({ field: 'subject' });
  const subject = '2026 年 3 月 1 日关于停用电梯的决定';
  await as(staff.street).issueRuling({ ...order, subject });
  expect((await as(owner).rulings({ communityId })).rulings[0]).toMatchObject({ subject, pollId: null });
});

test('an opinion round decided nothing, so nothing of it is revoked', async () => {
  const pollId = await countedVote([{ matter: 'other', passes: true }], { legalMode: 'consultation' });
  await expect(revoke(pollId)).rejects.toMatchObject({ field: 'pollId' });
});

describe('a covenant adopted by the vote', () => {
  const version = (id: string, part: object) =>
    table(governingDocuments).insert({
      ...documentOf(governingDocuments, {
        _id: id,
        communityId,
        kind: 'covenant',
        title: '管理规约',
        revokedFrom: null,
        revokedBy: null,
        wantedFrom: null,
      }),
      ...part,
    });
  const inForce = async (day: string) => (await governingInForce(communityId, 'covenant', day))?._id;
  const adopting = async (passes = true, more = {}) => {
    await version('g_old', { state: 'adopted', decidedDay: '2018-05-01', inForceFrom: '2018-05-01' });
    await version('g_new', { state: 'attached' });
    return countedVote([{ matter: 'covenant', passes, covenantVersionId: 'g_new' }], more);
  };

  test('is in force once the decision is final, and not from the day it is revoked; taking that back restores it', async () => {
    const pollId = await adopting();
    await later('2026-04-02T00:05:00+08:00');
    expect(await table(governingDocuments).get('g_new')).toMatchObject({
      decidedDay: '2026-03-25',
      inForceFrom: '2026-04-02',
    });
    expect([await inForce('2026-04-01'), await inForce('2026-04-02')]).toEqual(['g_old', 'g_new']);
    cloud.at('2026-05-10T09:00:00+08:00');
    const { rulingId } = await revoke(pollId);
    await later('2026-05-10T09:05:00+08:00');
    expect([await inForce('2026-05-09'), await inForce('2026-05-10')]).toEqual(['g_new', 'g_old']);
    await as(staff.street).issueRuling({ ...ground, fileIds: [], kind: 'withdrawal', pollId, supersedes: rulingId });
    await later('2026-05-10T09:10:00+08:00');
    expect(await inForce('2026-05-10')).toBe('g_new');
    expect(await table(decisions).get(pollId)).toMatchObject({ effects: 'done' });
  });

  test('revoked before the decision was final, it never comes into force', async () => {
    const pollId = await adopting();
    await revoke(pollId);
    await later('2026-04-02T00:05:00+08:00');
    expect(await stateOf(pollId)).toBe('revoked');
    expect(await inForce('2026-05-01')).toBe('g_old');
  });

  test('not passed, it is not adopted; after an opinion round it is a draft again', async () => {
    await adopting(false);
    await later('2026-04-02T00:05:00+08:00');
    expect(await table(governingDocuments).get('g_new')).toMatchObject({ state: 'rejected' });
    await version('g_asked', { state: 'attached' });
    await countedVote([{ matter: 'rules-of-procedure', passes: true, covenantVersionId: 'g_asked' }], {
      legalMode: 'consultation',
    });
    await later('2026-04-02T00:10:00+08:00');
    expect(await table(governingDocuments).get('g_asked')).toMatchObject({ state: 'draft', pollId: null });
  });
});
