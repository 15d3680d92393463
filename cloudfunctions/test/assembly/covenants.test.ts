import { governingDocuments } from '@mulin/shared-types/documents/covenants';
import { governingInForce } from '../../src/assembly/covenants/in-force';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  cloud.at('2026-03-01T09:00:00+08:00');
  await settle();
  await cloud.upload(`polls/${communityId}/paper.jpg`, 'paper');
});
afterEach(() => cloud.close());

const { community: communityId } = places;
const committee = () => cloud.as(staff.committee).assembly;
const officer = () => cloud.as(staff.community).assembly;
const resident = () => cloud.as(owner).assembly;
const clauses = (...texts: string[]) => texts.map((text) => ({ chapter: '总则', text }));
const proof = [`cloud://test.test-bucket/polls/${communityId}/paper.jpg`];

const draft = (texts = ['一', '二'], more = {}) =>
  committee().draftGoverning({
    communityId,
    kind: 'rules-of-procedure',
    title: '议事规则',
    clauses: clauses(...texts),
    ...more,
  });
const confirm = (versionId: string, decidedDay: string, inForceFrom = decidedDay) =>
  officer().confirmGoverning({ versionId, revision: 1, decidedDay, inForceFrom, note: '纸质表决', fileIds: proof });

async function adopted(decidedDay: string, texts?: string[]): Promise<string> {
  const { versionId } = await draft(texts);
  await confirm(versionId, decidedDay);
  return versionId;
}

test('a draft is for those who write it; residents read what is adopted', async () => {
  const { versionId } = await draft();
  await expect(resident().governingVersion({ versionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await resident().governing({ communityId })).kinds[1]).toMatchObject({ inForce: null, versions: [] });
  await confirm(versionId, '2025-05-01');
  const seen = await resident().governingVersion({ versionId });
  expect(seen).toMatchObject({ state: 'in-force', inForceFrom: '2025-05-01', mayChange: false });
  expect(seen.fingerprint).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  expect(seen.clauses).toEqual([
    { no: 1, chapter: '总则', text: '一' },
    { no: 2, chapter: '总则', text: '二' },
  ]);
});

test('two who change one draft do not overwrite each other', async () => {
  const { versionId, revision } = await draft();
  const change = (text: string) =>
    committee().reviseGoverning({ versionId, revision, title: '议事规则', clauses: clauses(text) });
  const outcomes = await Promise.allSettled([change('甲'), change('乙')]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(confirm(versionId, '2025-05-01')).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('who wrote a text down does not confirm it; a day to come or before any statute is refused', async () => {
  const { versionId } = await officer().draftGoverning({
    communityId,
    kind: 'covenant',
    title: '规约',
    clauses: clauses('一'),
  });
  await expect(confirm(versionId, '2025-05-01')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const own = await draft();
  await expect(confirm(own.versionId, '2026-03-02')).rejects.toMatchObject({ field: 'decidedDay' });
  await expect(confirm(own.versionId, '2007-09-30')).rejects.toMatchObject({ field: 'day' });
  await expect(confirm(own.versionId, '2025-05-02', '2025-05-01')).rejects.toMatchObject({ field: 'inForceFrom' });
});

test('which rules were in force on a day, and by which statute they were adopted', async () => {
  const old = await adopted('2018-05-01');
  const young = await adopted('2025-06-01', ['一', '二改', '三']);
  const on = async (day: string) => (await governingInForce(communityId, 'rules-of-procedure', day))?._id;
  expect([await on('2018-04-30'), await on('2025-05-31'), await on('2025-06-01')]).toEqual([undefined, old, young]);
  const { kinds } = await resident().governing({ communityId });
  const rules = kinds.find(({ kind }) => kind === 'rules-of-procedure');
  expect(rules?.inForce).toBe(young);
  expect(rules?.versions.map(({ state, inForceUntil }) => [state, inForceUntil])).toEqual([
    ['in-force', null],
    ['superseded', '2025-05-31'],
  ]);
  expect(rules?.versions.map(({ ruleTitle }) => ruleTitle.slice(0, 5))).toEqual(['《民法典》', '《物权法》']);
  const compared = await resident().compareGoverning({ versionId: young, earlierId: old });
  expect(compared.same).toBe(1);
  expect(compared.changes).toMatchObject([
    { change: 'changed', no: 2, text: '二改', earlierText: '二' },
    { change: 'added', no: 3, text: '三' },
  ]);
  const cited = await resident().governingOn({ communityId, kind: 'rules-of-procedure', day: '2020-01-01' });
  expect(cited.version).toMatchObject({ versionId: old, inForceFrom: '2018-05-01' });
});

describe('put to a vote', () => {
  const question = (covenantVersionId: string, matter: 'rules-of-procedure' | 'covenant' = 'rules-of-procedure') => ({
    kind: 'decision' as const,
    matter,
    shortName: '议事规则',
    text: '是否通过议事规则？',
    ifAgree: '按新的办。',
    ifAgainst: '照旧。',
    covenantVersionId,
  });
  const drafted = async (covenantVersionId: string, matter?: 'covenant') =>
    committee().draft({
      communityId,
      kind: 'regular',
      title: '业主大会',
      opensAt: '2026-03-18T00:00:00.000Z',
      closesAt: '2026-03-26T10:00:00.000Z',
      questions: [question(covenantVersionId, matter)],
    });

  test('its text is frozen by the announcement, in the card by its fingerprint, and free again after a withdrawal', async () => {
    const { versionId } = await draft();
    const { pollId } = await drafted(versionId);
    await committee().announce({ pollId });
    await expect(
      committee().reviseGoverning({ versionId, revision: 1, title: '议事规则', clauses: clauses('改') }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    const seen = await resident().governingVersion({ versionId });
    expect(seen).toMatchObject({ state: 'attached', pollId });
    const { poll } = await resident().show({ pollId });
    expect(poll.questions[0]?.text).toContain(`共 2 条，文本指纹 ${seen.fingerprint}`);
    await expect(committee().announce({ pollId: (await drafted(versionId)).pollId })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await committee().withdraw({ pollId, reason: '写错了' });
    expect(await table(governingDocuments).get(versionId)).toMatchObject({
      state: 'draft',
      pollId: null,
      textHash: null,
    });
  });

  test('rules of procedure are no covenant: the matter has to fit', async () => {
    const { versionId } = await draft();
    const { pollId } = await drafted(versionId, 'covenant');
    await expect(committee().announce({ pollId })).rejects.toMatchObject({ field: 'questions.0.covenantVersionId' });
  });
});
