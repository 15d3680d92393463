import { addDays, dayOf } from '@mulin/domain/day/day';
import { PRIVACY_VERSION } from '@mulin/domain/people/privacy';
import { messages } from '@mulin/shared-types/documents/messages';
import { corrections, looks, ownDataVolumes, privacyConsents } from '@mulin/shared-types/documents/own-data';
import { audits, jobs, memberships, persons } from '@mulin/shared-types/documents/people';
import { unitHistory, units } from '@mulin/shared-types/documents/places';
import { receivedCases } from '@mulin/shared-types/documents/reception';
import { membershipId } from '../../src/account/membership';
import { ownDataChunk } from '../../src/account/own-data/gather';
import { removeOldVolumes } from '../../src/account/own-data/volumes';
import { table } from '../../src/kit/database';
import { readFile } from '../../src/kit/files';
import { keyedHash } from '../../src/kit/sealed';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { know, owner, places, reside, settle, staff } from '../world';

let cloud: TestCloud;
const NOW = '2026-11-21T02:00:00.000Z';
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at(NOW);
});
afterEach(() => cloud.close());

const { community: communityId, home: unitId } = places;
const me = (openid = owner) => cloud.as(openid).account;
const place = { unitId, communityId };
const ownHome = membershipId(owner, 'owner', place);
const register = (openid: string, phone: string) =>
  me(openid).register({ consent: true, version: PRIVACY_VERSION, phoneCode: cloud.phoneCode(phone) });

describe('consent (PIPL 14, 15)', () => {
  test('is kept with its version; an older notice is asked again', async () => {
    await register('new', '15800001111');
    expect(await table(privacyConsents).find({ openid: 'new' }, { limit: 9 })).toMatchObject([
      { version: PRIVACY_VERSION, withdrawnAt: null },
    ]);
    expect(await me('new').me({})).toMatchObject({ known: true, consent: 'current' });
    // Who agreed before there were versions.
    expect(await me().me({})).toMatchObject({ known: true, consent: 'old' });
    await me().agreeToPrivacy({ version: PRIVACY_VERSION });
    await me().agreeToPrivacy({ version: PRIVACY_VERSION });
    expect(await me().me({})).toMatchObject({ consent: 'current' });
    expect(await table(privacyConsents).count({ openid: owner })).toBe(1);
  });

  test('is given to the notice in force, not to the one the page was opened with', async () => {
    const phoneCode = cloud.phoneCode('15800001111');
    await expect(me('new').register({ consent: true, phoneCode, version: '2020-01-01' })).rejects.toMatchObject({
      code: 'CONFLICT',
      field: 'version',
    });
    await expect(me('stranger').agreeToPrivacy({ version: PRIVACY_VERSION })).rejects.toMatchObject({
      code: 'TOO_EARLY',
    });
  });
});

test('my data: roles, the roll, what was asked, how much else (PIPL 45)', async () => {
  const data = await me().myData({});
  expect(data).toMatchObject({ known: true, phoneMasked: '139****7720', cannotClose: '', corrections: [] });
  expect(data.roll.map(({ label, name }) => [label, name])).toContainEqual(['3号楼2单元501', '王秀兰']);
  expect(data.roles).toHaveLength(3);
  expect(await me('stranger').myData({})).toMatchObject({ known: false, roles: [], roll: [] });
});

describe('a copy to take away', () => {
  test('is a spreadsheet and JSON with the full own number, links only for the person', async () => {
    await me().takeMyData({});
    const taken = (await me().myDataFiles({})).volumes.map(({ volume, rows }) => ({ volume, rows }));
    await me().takeMyData({});
    const { state, volumes } = await me().myDataFiles({});
    expect(state).toBe('done');
    expect(volumes).toMatchObject(taken);
    expect(volumes[0]).toMatchObject({ volume: 1, goneDay: addDays(dayOf(new Date(NOW)), 7) });
    const written = (await readFile(volumes[0]?.json.fileId ?? '')).toString('utf8');
    expect(written).toContain('13912347720');
    expect(written).toContain('王秀兰');
    expect(written).not.toContain('13900000302');
    expect(await me(staff.clerk).myDataFiles({})).toEqual({ state: 'none', volumes: [] });
  });

  test('of a long life comes in volumes; cut off anywhere, it goes on without doing one twice', async () => {
    const sample = documentOf(messages, { _id: 'x', openid: owner, communityId, readAt: null });
    await table(messages).insertMany(Array.from({ length: 1001 }, (_, at) => ({ ...sample, _id: `m${at}` })));
    const job = documentOf(jobs, { _id: 'own_x', startedBy: owner, cursor: '', total: 0 });
    await table(jobs).insert(job);
    const first = await ownDataChunk(job);
    expect(first).toMatchObject({ cursor: '1', total: 3, finished: false });
    await ownDataChunk(job);
    expect(await table(ownDataVolumes).count({ openid: owner })).toBe(1);
    expect(await ownDataChunk({ ...job, cursor: '2', total: 3 })).toMatchObject({ finished: true });
  });

  test('that is still being made when the account is closed goes too', async () => {
    const gone = documentOf(jobs, { _id: 'own_x', startedBy: owner, cursor: '', total: 0 });
    await ownDataChunk(gone);
    expect(await table(ownDataVolumes).count({ openid: owner })).toBe(0);
  });

  test('does not lie about: after a week it is gone, and can be asked for anew', async () => {
    await me().takeMyData({});
    await removeOldVolumes(new Date('2026-11-29T02:00:00Z'));
    expect(await table(ownDataVolumes).count({ openid: owner })).toBe(0);
    await me().takeMyData({});
    expect(await me().myDataFiles({})).toMatchObject({ state: 'done', volumes: [{ volume: 1 }, { volume: 2 }] });
  });
});

describe('putting right (PIPL 46, 50)', () => {
  const ask = (kind: 'name' | 'roll-phone' | 'other', wanted = '') =>
    me().askCorrection({ membershipId: ownHome, kind, wanted });

  test('the number on the roll becomes the proven one; what stood there is in the history', async () => {
    await know(owner, '15811112222');
    const { correctionId } = await ask('roll-phone');
    expect(await ask('roll-phone')).toEqual({ correctionId });
    const { corrections } = await me(staff.clerk).correctionsToDecide({ communityId });
    expect(corrections).toMatchObject([{ presentMasked: '王*兰', dueDay: '2026-12-06' }]);
    const text = await me(staff.clerk).correctionText({ correctionId });
    expect(text).toEqual({ present: '王秀兰', wanted: '158****2222' });
    expect(await table(audits).count({ operation: 'correctionText', outcome: 'done' })).toBe(1);
    expect((await me().whoLooked({})).looks).toMatchObject([{ who: '物业前台', reason: '核实更正申请' }]);
    const decide = { correctionId, done: true, answer: '核对了身份证' };
    await me(staff.clerk).decideCorrection(decide);
    await me(staff.clerk).decideCorrection(decide);
    const unit = await table(units).get(unitId);
    expect(unit?.owners[0]?.phoneHash).toBe(keyedHash('phone', '15811112222'));
    expect(await table(unitHistory).count({ unitId })).toBe(1);
    expect(await table(messages).find({ openid: owner }, { limit: 9 })).toMatchObject([{ body: '核对了身份证' }]);
  });

  test('an owner’s name that is not on the roll only the community writes', async () => {
    const { correctionId } = await ask('name', '王秀蓝');
    const decide = { correctionId, done: true, answer: '户口本' };
    await expect(me(staff.manager).decideCorrection(decide)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await me(staff.community).decideCorrection(decide);
    expect((await me().myData({})).roles.map(({ personName }) => personName)).toContain('王秀蓝');
  });

  test('a refusal says why; nobody decides the own; one may take it back', async () => {
    const { correctionId } = await ask('other', '我家是 103 平');
    await me(staff.clerk).decideCorrection({ correctionId, done: false, answer: '登记簿上就是这样' });
    expect((await me().myData({})).corrections).toMatchObject([{ state: 'refused', answer: '登记簿上就是这样' }]);
    await know(staff.clerk, '13912347720');
    const again = await ask('other', '还是不对');
    await expect(
      me(staff.clerk).decideCorrection({ correctionId: again.correctionId, done: true, answer: '好' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await me().withdrawCorrection(again);
    await expect(me('batu').withdrawCorrection(again)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await me(staff.clerk).correctionsToDecide({ communityId })).corrections).toEqual([]);
  });
});

describe('taking the consent back and closing (PIPL 15, 47)', () => {
  test('erases number, hash, names and messages; the trail stays without them; twice is harmless', async () => {
    await register(owner, '13912347720');
    await me().askCorrection({ membershipId: ownHome, kind: 'other', wanted: '改一下' });
    await me().takeMyData({});
    await me(staff.clerk).reveal({ unitId, person: 'owner.0', field: 'phone', reason: '水管漏了' });
    const heard = {
      source: 'hotline',
      hotlineNo: '12345-1',
      callerName: '王秀兰',
      callerPhone: '13912347720',
    } as const;
    const said = { communityId, requestId: 'c1', text: '楼道灯不亮', responsible: '物业' };
    await cloud.as(staff.community).street.takeCase({ ...said, ...heard });
    await me().closeAccount({ confirm: '注销' });
    await me().closeAccount({ confirm: '注销' });
    expect(await table(receivedCases).find({ communityId }, { limit: 5 })).toMatchObject([
      { callerName: '', callerPhone: '', callerHash: '', text: '楼道灯不亮' },
    ]);
    expect(await table(persons).get(owner)).toBeUndefined();
    expect(await table(messages).count({ openid: owner })).toBe(0);
    expect(await table(ownDataVolumes).count({ openid: owner })).toBe(0);
    expect(await table(looks).find({ aboutOpenid: owner }, { limit: 5 })).toMatchObject([{ aboutHash: '' }]);
    const data = await me().myData({});
    expect(data).toMatchObject({ known: false, phoneMasked: '', roll: [] });
    expect(await table(corrections).find({ openid: owner }, { limit: 5 })).toMatchObject([{ wantedSealed: '' }]);
    expect(data.roles.map(({ personName, status }) => [personName, status])).toEqual(
      Array.from({ length: 3 }, () => ['', 'ended']),
    );
    expect(data.consents).toMatchObject([{ withdrawnAt: NOW }]);
    expect((await me().me({})).homes).toEqual([]);
    expect(await table(audits).count({ openid: owner, operation: 'closeAccount' })).toBe(2);
    // The roll is not the account's: who owns is owner still, and may come back.
    expect((await register(owner, '13912347720')).matched).toHaveLength(3);
  });

  test('who holds a post hands over first', async () => {
    await expect(me(staff.manager).closeAccount({ confirm: '注销' })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('交接'),
    });
    expect(await table(memberships).count({ openid: staff.manager, status: 'active' })).toBe(1);
  });
});

test('family cannot ask for the owner’s number on the roll to be theirs', async () => {
  await know('xiaoyu', '15800003333');
  await reside('xiaoyu', 'family', unitId, '王小雨');
  const mine = membershipId('xiaoyu', 'family', place);
  await expect(me('xiaoyu').askCorrection({ membershipId: mine, kind: 'roll-phone' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await expect(me('xiaoyu').askCorrection({ membershipId: ownHome, kind: 'other', wanted: 'x' })).rejects.toMatchObject(
    {
      code: 'NOT_FOUND',
    },
  );
});
