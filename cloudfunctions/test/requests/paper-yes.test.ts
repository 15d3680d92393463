import { bills } from '@mulin/shared-types/documents/fees';
import { memberships } from '@mulin/shared-types/documents/people';
import { requests } from '@mulin/shared-types/documents/requests';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { know, owner, places, reside, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T10:00:00+08:00');
  for (const one of [owner, 'zhao', 'repairer', staff.manager]) cloud.wechat.personas.seen(one);
  await reside('zhao', 'tenant', places.home, '赵租');
  await endOwner();
});
afterEach(() => cloud.close());

/** The home has nobody left who could answer in the app. */
async function endOwner(): Promise<void> {
  const [held] = await table(memberships).find({ openid: owner, unitId: places.home }, { limit: 1 });
  await table(memberships).update(held?._id ?? '', {}, { status: 'ended' });
}

const photo = () => cloud.upload(uploadPath('requests', places.community, 'a.jpg'), 'jpeg');
async function offered() {
  const { requestId } = await cloud.as('zhao').requests.report({
    unitId: places.home,
    requestId: 'page-1',
    category: 'water',
    common: false,
    place: '3号楼2单元501',
    urgency: 'normal',
    text: '角阀漏水',
  });
  await cloud.as('repairer').requests.take({ requestId });
  const { no } = await cloud.as('repairer').requests.offer({ requestId, what: '换角阀', fen: 6_500 });
  return { requestId, no };
}
const record = async (asked: { requestId: string; no: number }, who = 'repairer') =>
  cloud.as(who).requests.recordPaperYes({ ...asked, signer: '王秀兰', as: 'owner', fileIds: [await photo()] });
const confirm = (asked: { requestId: string; no: number }, agree = true, who: string = staff.manager) =>
  cloud.as(who).requests.confirmPaperYes({ ...asked, agree, note: agree ? '' : '看不清签名' });
const finish = async (requestId: string) =>
  cloud.as('repairer').requests.finish({ requestId, note: '换好了', fileIds: [await photo()] });
const shown = async (openid: string, requestId: string) =>
  (await cloud.as(openid).requests.show({ requestId })).request;

test('the signed paper is entered by one and confirmed by the manager before the work is charged; the history shows both', async () => {
  const asked = await offered();
  expect((await shown('repairer', asked.requestId)).may).toContain('recordPaperYes');
  expect((await shown('zhao', asked.requestId)).may).not.toContain('recordPaperYes');
  await expect(confirm(asked)).rejects.toMatchObject({ code: 'CONFLICT' });
  await record(asked);
  await record(asked);
  await expect(finish(asked.requestId)).rejects.toMatchObject({ code: 'CONFLICT' });
  const waiting = await shown(staff.manager, asked.requestId);
  expect(waiting).toMatchObject({ offers: [{ state: 'offered', signedBy: '王秀兰（业主）' }] });
  expect(waiting.may).toContain('confirmPaperYes');
  expect(waiting.steps.filter(({ what }) => what === 'paper')).toMatchObject([
    { note: '王秀兰（业主）签字：换角阀，65.00 元', files: [{}] },
  ]);
  const heard = (await cloud.as(staff.manager).messages.list({})).rows.map(({ title }) => title);
  expect(heard).toContain('纸上签字的报价等您复核');
  const actions = async (who: string) =>
    (await cloud.as(who).desk.today({ communityId: places.community })).tasks.map(({ action }) => action);
  expect(await actions(staff.manager)).toContain('复核签字');
  expect(await actions('repairer')).not.toContain('复核签字');
  await confirm(asked);
  await confirm(asked);
  const agreed = await shown('repairer', asked.requestId);
  expect(agreed).toMatchObject({ agreed: true, offers: [{ state: 'accepted' }] });
  expect(agreed.steps.filter(({ what }) => what === 'paperYes')).toHaveLength(1);
  await finish(asked.requestId);
  expect(await table(bills).find({ unitId: places.home }, { limit: 9 })).toMatchObject([
    { charge: 'repair', payer: 'owner', netFen: 6_500 },
  ]);
});

test('never while an owner or family account could answer, neither entered nor confirmed; they answer themselves', async () => {
  const asked = await offered();
  await record(asked);
  await reside('xiaoyu', 'family', places.home, '王小雨');
  await expect(confirm(asked)).rejects.toMatchObject({ message: expect.stringContaining('请他们在手机上答复') });
  expect((await shown(staff.manager, asked.requestId)).may).not.toContain('confirmPaperYes');
  await cloud.as('xiaoyu').requests.answerOffer({ ...asked, agree: false, note: '' });
  await expect(confirm(asked)).rejects.toMatchObject({ code: 'CONFLICT' });
  const again = await cloud.as('repairer').requests.offer({ requestId: asked.requestId, what: '换角阀', fen: 5_000 });
  await expect(record({ requestId: asked.requestId, no: again.no })).rejects.toMatchObject({ code: 'CONFLICT' });
  await finishRefused(asked.requestId);
});

async function finishRefused(requestId: string): Promise<void> {
  await expect(finish(requestId)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await table(bills).count({ unitId: places.home })).toBe(0);
}

test('who entered it does not confirm it, by whichever account; a paper sent back is entered anew', async () => {
  const asked = await offered();
  await record(asked, staff.manager);
  await expect(confirm(asked)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(confirm(asked, true, 'repairer')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await table(requests).update(asked.requestId, {}, { offers: await withoutPaper(asked.requestId) });
  await record(asked);
  await know('repairer', '15800005555');
  await know(staff.manager, '15800005555');
  await expect(confirm(asked)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await know(staff.manager, '15800006666');
  await confirm(asked, false);
  const back = await shown('repairer', asked.requestId);
  expect([back.offers[0]?.signedBy, back.may.includes('recordPaperYes')]).toEqual(['', true]);
  await record(asked);
  const outcomes = await Promise.allSettled([confirm(asked), confirm(asked, false)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

const withoutPaper = async (requestId: string) =>
  ((await table(requests).get(requestId))?.offers ?? []).map((one) => ({ ...one, paper: null }));
