import { decisions, resultObjections } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import { notices } from '@mulin/shared-types/documents/board';
import { audits } from '@mulin/shared-types/documents/people';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { neighbour, owner, places, settle, staff } from '../world';
import { countedVote } from './counted-vote';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-03-26T09:00:00+08:00');
});
afterEach(() => cloud.close());

const { community: communityId, home } = places;
const as = (openid: string) => cloud.as(openid).assembly;
const object = (pollId: string, text = '我投的是反对') =>
  as(owner).objectToResult({ unitId: home, pollId, kind: 'ballot-not-mine', text });
const dismiss = (objectionId: string, openid: string = staff.community) =>
  as(openid).answerResultObjection({ objectionId, outcome: 'dismissed', reason: '回执和选票对得上' });
const later = async (instant: string) => {
  cloud.at(instant);
  await cloud.tick('assembly', 'after');
};
const AFTER_PERIOD = '2026-04-02T00:05:00+08:00';
const stateOf = async (pollId: string) => (await table(polls).get(pollId))?.state;

test('seven days to object after the publication, the day itself not counted; then no longer', async () => {
  const pollId = await countedVote();
  cloud.at('2026-04-01T23:59:59+08:00');
  const { until, mayObject, ground } = await as(owner).resultObjections({ pollId });
  expect([until, mayObject]).toEqual(['2026-04-01', true]);
  expect(ground).toContain('待核');
  await object(pollId);
  cloud.at('2026-04-02T00:00:00+08:00');
  await expect(object(pollId, '再说一次')).rejects.toMatchObject({ code: 'TOO_LATE' });
});

test('pressing twice objects once; another text of the same kind waits for the answer', async () => {
  const pollId = await countedVote();
  const both = await Promise.all([object(pollId), object(pollId)]);
  expect(new Set(both.map(({ objectionId }) => objectionId)).size).toBe(1);
  await expect(object(pollId, '另一句')).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await table(resultObjections).count({ pollId })).toBe(1);
});

test('everybody sees numbers and kinds, nobody a person or a text; who objected sees the own one', async () => {
  const pollId = await countedVote();
  await object(pollId);
  for (const openid of [neighbour, staff.committee, staff.manager]) {
    const seen = await as(openid).resultObjections({ pollId });
    expect(seen.counts.find(({ kind }) => kind === 'ballot-not-mine')).toMatchObject({ all: 1, open: 1, upheld: 0 });
    expect(JSON.stringify(seen)).not.toMatch(/我投的是反对|wang|3号楼/);
  }
  expect((await as(owner).resultObjections({ pollId })).own).toMatchObject([{ text: '我投的是反对', state: 'open' }]);
  await expect(as(staff.committee).objectionsToAnswer({ pollId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('the community answers, not who ran the vote; the answer reaches who objected, with its reason', async () => {
  const pollId = await countedVote([{ matter: 'company', passes: true }], { by: staff.community });
  const { objectionId, dueDay } = await object(pollId);
  expect(dueDay).toBe('2026-04-02');
  expect(await as(staff.community).objectionsToAnswer({ pollId })).toMatchObject({ mayAnswer: false });
  await expect(dismiss(objectionId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await dismiss(objectionId, staff.street);
  await expect(dismiss(objectionId, staff.street)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await as(owner).resultObjections({ pollId })).own).toMatchObject([
    { state: 'dismissed', answer: '回执和选票对得上', answeredBy: '镇街' },
  ]);
  const { rows } = await cloud.as(owner).messages.list({});
  expect(rows.map(({ title }) => title)).toContain('您的异议：不成立');
});

test('who rewrote another’s draft and announced it ran the vote as well', async () => {
  const pollId = await countedVote([{ matter: 'company', passes: true }], { by: staff.committee });
  const posted = { _id: `${pollId}.announced`, communityId: places.community, publishedBy: staff.community };
  await table(notices).insert(documentOf(notices, { ...posted, publishedAt: new Date('2026-03-01T01:00:00Z') }));
  const { objectionId } = await object(pollId);
  await expect(dismiss(objectionId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await dismiss(objectionId, staff.street);
});

test('an objection that is right is told on the board without persons; the audit keeps no text', async () => {
  const pollId = await countedVote();
  const { objectionId } = await object(pollId);
  const answer = { objectionId, outcome: 'noted' as const, reason: '您说得对' };
  await expect(as(staff.community).answerResultObjection(answer)).rejects.toMatchObject({ field: 'publicNote' });
  const { noticeId } = await as(staff.community).answerResultObjection({ ...answer, publicNote: '有一张票重新核过。' });
  const notice = await table(notices).get(noticeId ?? '');
  expect(notice?.body).toContain('经复核，表决结果不变');
  expect(notice?.body).not.toContain('我投的是反对');
  expect(JSON.stringify(await table(audits).find({}, { limit: 100 }))).not.toContain('我投的是反对');
});

test('own and open ones can be taken back, by nobody else', async () => {
  const pollId = await countedVote();
  const { objectionId } = await object(pollId);
  await expect(as(neighbour).withdrawResultObjection({ objectionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await as(owner).withdrawResultObjection({ objectionId });
  await expect(dismiss(objectionId)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await as(neighbour).resultObjections({ pollId })).counts.every(({ all }) => all === 0)).toBe(true);
});

describe('final', () => {
  test('when the period is over and nothing is unanswered, once however often the timer runs', async () => {
    const pollId = await countedVote();
    await later('2026-04-02T00:00:30+08:00');
    expect(await stateOf(pollId)).toBe('published');
    cloud.at(AFTER_PERIOD);
    await Promise.all([cloud.tick('assembly', 'after'), cloud.tick('assembly', 'after')]);
    await cloud.tick('assembly', 'after');
    expect(await stateOf(pollId)).toBe('final');
    expect(await table(notices).count({ communityId, kind: 'assembly-decision' })).toBe(1);
    expect(await table(decisions).get(pollId)).toMatchObject({ finalDay: '2026-04-02', effects: 'done' });
    expect(await as(owner).decision({ pollId })).toMatchObject({
      state: 'final',
      waitsFor: '',
      finalDay: '2026-04-02',
      courtUntil: '2027-03-25',
    });
  });

  test('not while an objection is unanswered or waits for a ruling', async () => {
    const pollId = await countedVote();
    const { objectionId } = await object(pollId);
    await later(AFTER_PERIOD);
    expect((await as(owner).decision({ pollId })).waitsFor).toBe('还有 1 条异议没有答复');
    await as(staff.community).answerResultObjection({
      ...{ objectionId, outcome: 'referred', reason: '要镇街来看', publicNote: '有一张票不是本人投的。' },
    });
    await later('2026-04-02T09:00:00+08:00');
    expect(await stateOf(pollId)).toBe('published');
    expect((await as(staff.committee).decisions({ communityId })).decisions[0]).toMatchObject({ unanswered: 1 });
    await expect(dismiss(objectionId)).rejects.toMatchObject({ code: 'CONFLICT' });
    await dismiss(objectionId, staff.street);
    await later('2026-04-02T09:05:00+08:00');
    expect(await stateOf(pollId)).toBe('final');
  });

  test('a kill after the state moved loses nothing: effects are taken up again', async () => {
    const pollId = await countedVote();
    await later(AFTER_PERIOD);
    await table(decisions).update(pollId, {}, { effects: 'pending' });
    await later('2026-04-02T00:20:00+08:00');
    expect(await table(decisions).get(pollId)).toMatchObject({ effects: 'done' });
  });

  test('an opinion round never becomes a decision, and every text says so', async () => {
    const pollId = await countedVote([{ matter: 'other', passes: true }], { legalMode: 'consultation' });
    await later(AFTER_PERIOD);
    const seen = await as(owner).decision({ pollId });
    expect(seen).toMatchObject({ stateText: '征求意见结果，不是决定', courtUntil: null });
    const text = await as(owner).decisionText({ pollId });
    expect(text.title).toContain('征求意见结果');
    expect(text.paragraphs.join()).toContain('不是业主大会的决定，对谁都没有约束力');
    expect(text.paragraphs.join()).not.toContain('有约束力（');
    expect((await as(staff.committee).filingSheet({ pollId })).title).toContain('不是业主大会决定');
  });
});

test('the wording is built from the card and the count: areas, heads, the rule of that day, the year for the court', async () => {
  const pollId = await countedVote([
    { matter: 'company', passes: true },
    { matter: 'raise-fund', passes: false },
  ]);
  const before = await as(owner).decisionText({ pollId });
  expect(before.final).toBe(false);
  expect(before.paragraphs.join()).toContain('现在还不是最后结果');
  await later(AFTER_PERIOD);
  const { final, paragraphs, signature, fingerprint } = await as(owner).decisionText({ pollId });
  expect(final).toBe(true);
  expect(paragraphs[2]).toBe(
    '第 1 件：第 1 件事。参加表决：面积 7,000.00 ㎡、70 人。同意：面积 6,000.00 ㎡、60 人；反对：面积 1,000.00 ㎡、10 人；弃权：面积 0.00 ㎡、0 人。通过。依据：《民法典》第二百七十八条第二款：第（一）至（五）、（九）项。',
  );
  expect(paragraphs[3]).toContain('没通过。依据：《民法典》第二百七十八条第二款：第（六）至（八）项');
  expect(paragraphs.join()).toContain('到 2027 年 3 月 25 日');
  expect(signature).toEqual(['锡源小区业主大会', '2026 年 4 月 2 日']);
  expect((await table(notices).get(`${pollId}.final`))?.body).toContain(fingerprint);
  const { outcomes } = await as(owner).decision({ pollId });
  expect(outcomes.map(({ ruleText }) => ruleText)).toEqual([
    '参加的要到全体的三分之二以上；同意的要多于参加的半数。面积和人数都要够。',
    '参加的要到全体的三分之二以上；同意的要到参加的四分之三以上。面积和人数都要够。',
  ]);
});

test('a vote of 2020 keeps the rule it was made under, in its text and on its page', async () => {
  const pollId = await countedVote([{ matter: 'use-fund', passes: true }], { closes: '2020-12-30T10:00:00.000Z' });
  const { outcomes } = await as(owner).decision({ pollId });
  expect(outcomes[0]?.ruleTitle).toContain('《物权法》第七十六条');
  expect(outcomes[0]?.ruleText).toContain('同意的要到全体的三分之二以上');
});

test('the residents’ committee confirms to have been told, once, with its advice (Property Management Regulation 20)', async () => {
  const pollId = await countedVote();
  await later(AFTER_PERIOD);
  const receive = (openid: string, advice = '') => as(openid).receiveDecision({ decisionId: pollId, advice });
  await Promise.all([receive(staff.community, '请把公告贴到每个单元'), receive(staff.community, '再说一遍')]);
  expect(await receive(staff.street)).toEqual({ received: 2 });
  const { received } = await as(owner).decision({ pollId });
  expect(received.map((one) => one.as).sort()).toEqual(['社区', '镇街']);
  const { decisions: rows } = await as(staff.community).decisions({ communityId });
  expect(rows[0]).toMatchObject({ received: true, finalDay: '2026-04-02' });
  const { rows: sheet, ground } = await as(staff.street).filingSheet({ pollId });
  expect(ground).toContain('第二十条第三款');
  expect(sheet).toContainEqual({ label: '张贴不晚于', value: '2026 年 4 月 5 日' });
});
