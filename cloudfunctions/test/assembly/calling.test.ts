import { polls, rollRows } from '@mulin/shared-types/documents/assembly';
import { notices } from '@mulin/shared-types/documents/board';
import { candidates, elections } from '@mulin/shared-types/documents/elections';
import { memberships } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { table } from '../../src/kit/database';
import { seal } from '../../src/kit/sealed';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { village } from './village';

let cloud: TestCloud;
let place: Awaited<ReturnType<typeof village>>;
beforeEach(async () => {
  cloud = await startCloud();
  cloud.at('2026-03-01T09:00:00+08:00');
  place = await village();
  const staff = (openid: string, role: 'community' | 'street' | 'bureau', where: object) =>
    table(memberships).insert(
      documentOf(memberships, {
        _id: `m-${openid}`,
        openid,
        role,
        status: 'active',
        until: null,
        since: new Date('2026-01-01'),
        ...where,
      }),
    );
  await staff('grid', 'community', { communityId: place.communityId });
  await staff('town', 'street', { streetId: 's_street' });
  await staff('office', 'bureau', { districtId: 'd_banner' });
});
afterEach(() => cloud.close());

const question = {
  kind: 'decision' as const,
  matter: 'company' as const,
  shortName: '续聘',
  text: '是否续聘？',
  ifAgree: '再管 3 年。',
  ifAgainst: '另选一家。',
};
const written = () => ({
  communityId: place.communityId,
  title: '业主大会',
  opensAt: '2026-03-17T00:00:00.000Z',
  closesAt: '2026-03-25T10:00:00.000Z',
  questions: [question],
});
type Written = Parameters<ReturnType<TestCloud['as']>['assembly']['draft']>[0];
const draft = (change: Partial<Written> = {}, by = 'committee') =>
  cloud.as(by).assembly.draft({ ...written(), ...change });
const kindsOf = (warnings: readonly { kind: string }[]) => warnings.map(({ kind }) => kind);
const refused = (code: string, field?: string) => expect.objectContaining(field ? { code, field } : { code });

async function withoutCommittee() {
  await table(memberships).updateWhere({ role: 'committee' }, { status: 'ended' });
}

describe('who calls it', () => {
  test('where there is a committee, community and street need a reason, which the notice prints', async () => {
    await expect(draft({}, 'grid')).rejects.toEqual(refused('INVALID_INPUT', 'instead'));
    await expect(draft({}, 'town')).rejects.toEqual(refused('INVALID_INPUT', 'instead'));
    const { pollId } = await draft({ instead: '业委会 60 天没有答复联名要求' }, 'town');
    const { noticeId } = await cloud.as('town').assembly.announce({ pollId });
    expect((await table(notices).get(noticeId))?.body).toContain('原因：业委会 60 天没有答复联名要求');
  });

  test('where there is none, they call it, and only there a first assembly', async () => {
    await expect(draft({ kind: 'first' })).rejects.toEqual(refused('INVALID_INPUT', 'kind'));
    await withoutCommittee();
    const { pollId } = await draft({ kind: 'first' }, 'grid');
    expect((await cloud.as('grid').assembly.show({ pollId })).poll.kind).toBe('first');
  });
});

describe('a draft', () => {
  test('is changed by whoever saw its newest version, and can be read back as it was written', async () => {
    const { pollId, version } = await draft({ policy: { duplicates: 'first' }, grounds: { duplicates: '第 9 条' } });
    const { draft: before } = await cloud.as('committee').assembly.drafted({ pollId });
    expect(before).toMatchObject({ title: '业主大会', questions: [question], grounds: { duplicates: '第 9 条' } });
    const { communityId: _, ...changed } = { ...written(), title: '改了名称' };
    await expect(cloud.as('committee').assembly.redraft({ pollId, version, ...changed })).resolves.toMatchObject({
      version: 2,
    });
    await expect(cloud.as('committee').assembly.redraft({ pollId, version, ...changed })).rejects.toEqual(
      refused('CONFLICT', 'version'),
    );
    await expect(cloud.as('committee').assembly.announce({ pollId, version })).rejects.toEqual(
      refused('CONFLICT', 'version'),
    );
    await cloud.as('committee').assembly.announce({ pollId, version: 2 });
    await expect(cloud.as('committee').assembly.redraft({ pollId, version: 2, ...changed })).rejects.toEqual(
      refused('CONFLICT'),
    );
  });

  test('can be thrown away, an announced vote cannot', async () => {
    const { pollId } = await draft();
    await cloud.as('committee').assembly.discard({ pollId });
    await cloud.as('committee').assembly.discard({ pollId });
    await expect(cloud.as('committee').assembly.show({ pollId })).rejects.toEqual(refused('NOT_FOUND'));
    await expect(cloud.as('committee').assembly.announce({ pollId })).rejects.toEqual(refused('CONFLICT'));
    expect((await cloud.as('committee').assembly.list(place)).polls).toEqual([]);
    const { pollId: another } = await draft();
    await cloud.as('committee').assembly.announce({ pollId: another });
    await expect(cloud.as('committee').assembly.discard({ pollId: another })).rejects.toEqual(refused('CONFLICT'));
  });

  test('of ten changes at once one is written', async () => {
    const { pollId, version } = await draft();
    const { communityId: _, ...rest } = written();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_each, at) =>
        cloud.as('committee').assembly.redraft({ pollId, version, ...rest, title: `第 ${at} 版` }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await table(polls).get(pollId))?.version).toBe(2);
  });

  test('paper is entered within three days of the close', async () => {
    await expect(draft({ paperUntil: '2026-03-28T10:00:00.001Z' })).rejects.toEqual(
      refused('INVALID_INPUT', 'paperUntil'),
    );
    await expect(draft({ paperUntil: '2026-03-25T09:59:59.000Z' })).rejects.toEqual(
      refused('INVALID_INPUT', 'paperUntil'),
    );
    const { pollId } = await draft({ paperUntil: '2026-03-28T10:00:00.000Z' });
    expect((await cloud.as('committee').assembly.show({ pollId })).poll.paperUntil).toBe('2026-03-28T10:00:00.000Z');
  });
});

describe('warnings', () => {
  test('are worked out anew: time moves on, and the notice gets too short', async () => {
    const { pollId, warnings } = await draft();
    expect(kindsOf(warnings)).not.toContain('notice-too-short');
    cloud.at('2026-03-03T00:00:00+08:00');
    const { warnings: later } = await cloud.as('committee').assembly.warnings({ pollId });
    expect(later[0]).toMatchObject({ kind: 'notice-too-short', blocking: true });
  });

  test('a window of four days, a matter in the wrong drawer, a dwelling turned into business', async () => {
    const text = '是否同意出租一楼大厅设置广告？';
    const { warnings } = await draft({
      closesAt: '2026-03-21T10:00:00.000Z',
      questions: [
        { ...question, matter: 'other', text },
        { ...question, matter: 'use-fund', text: '是否筹集维修资金？' },
        { ...question, matter: 'other', text: '是否同意 3 栋住宅改为经营用房？' },
        { ...question, matter: 'use-fund', text: '紧急抢修屋面' },
      ],
    });
    expect(kindsOf(warnings)).toEqual(
      expect.arrayContaining([
        'window-short',
        'common-parts',
        'use-or-raise-fund',
        'not-for-assembly',
        'no-vote-needed',
      ]),
    );
    expect(warnings.every(({ blocking }) => !blocking)).toBe(true);
  });

  test('what the roll lacks, and who could be recognised', async () => {
    await table(units).update(place.unitOf(9), {}, { areaCenti: 12_345, areaSource: 'contract' });
    const { warnings } = await draft();
    expect(warnings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'roll-contract-area', text: expect.stringContaining('1 套') }),
        expect.objectContaining({ kind: 'roll-no-owner', text: expect.stringContaining('10 套') }),
        expect.objectContaining({ kind: 'lone-dissenter', text: expect.stringContaining('有 2 人的面积') }),
      ]),
    );
  });

  test('a lift’s cost is for its building: only those owners vote and count, and few of them know each other’s votes', async () => {
    for (const number of [1, 2]) await table(units).update(place.unitOf(number), {}, { building: '2号楼' });
    const { pollId, warnings } = await draft({ buildings: ['2号楼'] });
    expect(kindsOf(warnings)).toContain('few-heads');
    const frozen = await cloud.as('committee').assembly.announce({ pollId });
    expect(frozen).toMatchObject({ totalHeads: 2, totalAreaCenti: 20_000 });
    await expect(draft({ buildings: ['9号楼'] })).rejects.toEqual(refused('INVALID_INPUT', 'buildings'));
  });
});

describe('policy', () => {
  test('what departs from the default needs its clause, and both are frozen in the card and printed', async () => {
    const { pollId, version, warnings } = await draft({ policy: { duplicates: 'first', channelPriority: ['paper'] } });
    expect(warnings.filter(({ blocking }) => blocking)).toHaveLength(2);
    await expect(cloud.as('committee').assembly.announce({ pollId })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const { communityId: _, ...rest } = written();
    await cloud.as('committee').assembly.redraft({
      pollId,
      version,
      ...rest,
      policy: { duplicates: 'first', channelPriority: ['paper'] },
      grounds: { duplicates: '议事规则第 9 条', channelPriority: '议事规则第 10 条' },
    });
    const { noticeId } = await cloud.as('committee').assembly.announce({ pollId });
    expect((await table(polls).get(pollId))?.card).toMatchObject({
      v: 'mulin-card/2',
      policy: { duplicates: 'first', channelPriority: ['paper'], followMajority: false },
      policyGrounds: { duplicates: '议事规则第 9 条', channelPriority: '议事规则第 10 条' },
      sealedTo: null,
      operatorKey: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const { poll } = await cloud.as('owner-1').assembly.show({ pollId });
    expect(poll).toMatchObject({ changeable: false });
    expect(poll.policies).toContainEqual({
      setting: 'duplicates',
      title: '重复投票',
      answer: '以第一票为准',
      ground: '议事规则第 9 条',
    });
    expect((await table(notices).get(noticeId))?.body).toContain('重复投票：以第一票为准（议事规则第 9 条）。');
  });

  test('silence never follows the majority', async () => {
    const answer = await cloud.call('committee', 'assembly', 'draft', {
      ...written(),
      policy: { followMajority: true },
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
  });
});

describe('the bureau’s consent', () => {
  const binding = { legalMode: 'binding-electronic' as const, electronicGround: '议事规则第 12 条' };
  const record = async (by = 'office') =>
    cloud.as(by).assembly.recordConsent({
      communityId: place.communityId,
      number: '鄂建函〔2026〕3 号',
      day: '2026-02-20',
      until: '2026-12-31',
      fileId: await cloud.upload('polls/c_village/consent.pdf', 'consent'),
    });

  test('without it no vote binds by phone; paper-binding is the most', async () => {
    const { pollId, warnings } = await draft(binding);
    expect(warnings[0]).toMatchObject({ kind: 'no-consent', blocking: true });
    await expect(cloud.as('committee').assembly.announce({ pollId })).rejects.toEqual(
      refused('INVALID_INPUT', 'legalMode'),
    );
    await expect(record('committee')).rejects.toEqual(refused('FORBIDDEN'));
    const { consentId } = await record();
    expect(await record()).toEqual({ consentId });
    await cloud.as('committee').assembly.announce({ pollId });
    expect((await cloud.as('owner-1').assembly.show({ pollId })).poll.legalMode).toBe('binding-electronic');
  });

  test('it ends by its day or by word, and does not replace the clause', async () => {
    const { consentId } = await record('town');
    const { warnings } = await draft({ legalMode: 'binding-electronic' });
    expect(kindsOf(warnings)).toContain('no-electronic-clause');
    expect(kindsOf(warnings)).not.toContain('no-consent');
    await cloud.as('office').assembly.endConsent({ consentId, reason: '试点结束' });
    expect(kindsOf((await draft(binding)).warnings)).toContain('no-consent');
    expect((await cloud.as('owner-1').assembly.consents({ communityId: place.communityId })).rows).toMatchObject([
      { state: 'ended' },
    ]);
  });
});

describe('withdrawal', () => {
  test('before it opens, with the reason on the board in place of the announcement', async () => {
    const { pollId } = await draft();
    await expect(cloud.as('committee').assembly.withdraw({ pollId, reason: '名册有误' })).rejects.toEqual(
      refused('CONFLICT'),
    );
    const { noticeId: announced } = await cloud.as('committee').assembly.announce({ pollId });
    const { noticeId } = await cloud.as('committee').assembly.withdraw({ pollId, reason: '名册有误' });
    expect(await cloud.as('committee').assembly.withdraw({ pollId, reason: '再按一次' })).toEqual({ noticeId });
    expect(await table(notices).get(announced)).toMatchObject({ state: 'superseded', supersededBy: noticeId });
    expect((await table(notices).get(noticeId))?.body).toContain('原因：名册有误');
    expect((await cloud.as('owner-1').assembly.show({ pollId })).poll.state).toBe('withdrawn');
    expect(await table(rollRows).count({ pollId })).toBe(10);

    cloud.at('2026-03-18T12:00:00+08:00');
    const cast = cloud.as('owner-1').assembly.cast({
      unitId: place.unitOf(1),
      pollId,
      choices: [{ questionId: 'q1', choice: 'agree' }],
      nonce: '1'.repeat(32),
    });
    await expect(cast).rejects.toBeDefined();
  });

  test('not once it opens, nor in the last moment before', async () => {
    const { pollId } = await draft();
    await cloud.as('committee').assembly.announce({ pollId });
    const withdraw = () => cloud.as('committee').assembly.withdraw({ pollId, reason: '改主意' });
    cloud.at('2026-03-16T23:59:30.000Z');
    await expect(withdraw()).rejects.toEqual(refused('TOO_LATE'));
    cloud.at('2026-03-17T00:00:00.000Z');
    await expect(withdraw()).rejects.toEqual(refused('TOO_LATE'));
  });
});

describe('an election', () => {
  const names = ['甲', '乙', '丙', '丁', '戊', '己'];
  async function election(seats: number, kind: 'first' | 're-election' | 'by-election' = 're-election') {
    const _id = `e-${seats}-${kind}`;
    await table(elections).insert(
      documentOf(elections, {
        _id,
        communityId: place.communityId,
        kind,
        title: '换届选举',
        seats,
        state: 'published',
        listDay: '2026-02-20',
        publishDays: 7,
        completes: null,
      }),
    );
    for (const [at, name] of names.entries())
      await table(candidates).insert(
        documentOf(candidates, {
          _id: `${_id}.${at}`,
          electionId: _id,
          communityId: place.communityId,
          state: 'qualified',
          personName: seal('name', name),
          building: '1号楼',
        }),
      );
    return { kind: 'election' as const, electionId: _id, shortName: '选业委会', text: '选举业主委员会' };
  }

  test('is put to the vote with seats and candidates as the list hangs, and frozen so', async () => {
    const { pollId } = await draft({ questions: [question, await election(5)] });
    await cloud.as('committee').assembly.announce({ pollId });
    const { poll } = await cloud.as('owner-1').assembly.show({ pollId });
    expect(poll.questions[1]).toMatchObject({ kind: 'election', seats: 5, matter: 'committee' });
    expect(poll.questions[1]?.candidates.map(({ name }) => name).sort()).toEqual([...names].sort());
    expect((await table(polls).get(pollId))?.card).toMatchObject({ questions: [{}, { kind: 'election', seats: 5 }] });
  });

  test('never only asks for opinions: nobody would be seated, and no other election could begin', async () => {
    const asking = draft({ legalMode: 'consultation', questions: [await election(5)] });
    await expect(asking).rejects.toEqual(refused('INVALID_INPUT', 'legalMode'));
  });

  test('of an even number, or outside five to eleven, is refused; a by-election fills what is empty', async () => {
    for (const seats of [3, 4, 6])
      await expect(draft({ questions: [await election(seats)] })).rejects.toEqual(
        refused('INVALID_INPUT', 'questions.0.electionId'),
      );
    await expect(draft({ questions: [await election(1, 'by-election')] })).resolves.toBeDefined();
  });
});
