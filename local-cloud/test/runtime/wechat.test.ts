import { type Refusal, SDK, startTestCloud, type TestCloud } from './cloud';

interface Answered {
  ok?: Record<string, unknown>;
  thrown?: { errCode: number; message: string };
}

describe('the WeChat around the functions', () => {
  let cloud: TestCloud;
  const openapi = [
    'phonenumber.getPhoneNumber',
    'subscribeMessage.send',
    'security.msgSecCheck',
    'security.mediaCheckAsync',
  ];
  beforeAll(async () => {
    const code = `${SDK}
      exports.main = async ({ api, data }) => {
        const [group, name] = api.split('.');
        try { return { ok: await cloud.openapi[group][name](data) }; } catch (error) { return thrown(error); }
      };`;
    cloud = await startTestCloud({ allowed: { code, config: { permissions: { openapi } } }, forgotten: code });
    await cloud.post(
      '/_dev/api/personas',
      [
        { openid: 'o-wang', name: '王芳', phone: '13800000001' },
        { openid: 'o-li', name: '李强' },
      ],
      undefined,
      'PUT',
    );
  });
  afterAll(() => cloud.stop());
  const ask = async (api: string, data: object, openid = 'o-wang') =>
    (await cloud.call<Answered>('allowed', { api, data }, openid)).body;
  const errorOf = async (api: string, data: object, openid?: string) => (await ask(api, data, openid)).thrown?.errCode;

  test('a function may call only what its config.json lists', async () => {
    const { body } = await cloud.call<Answered>('forgotten', { api: 'security.msgSecCheck', data: {} }, 'o-wang');
    expect(body.thrown?.errCode).toBe(-604101);
    expect(await errorOf('wxacode.get', {})).toBe(-604100);
  });

  describe('phone number', () => {
    const code = async () => (await cloud.post<{ code: string }>('/wx/phone-code', {}, 'o-wang')).body.code;
    const api = 'phonenumber.getPhoneNumber';

    test('a code gives the persona’s number, once', async () => {
      const given = await code();
      const { ok } = await ask(api, { code: given });
      expect(ok?.phoneInfo).toMatchObject({ purePhoneNumber: '13800000001', countryCode: '86' });
      expect(await errorOf(api, { code: given })).toBe(40029);
    });

    test('a code ends after five minutes', async () => {
      const given = await code();
      await cloud.post('/_dev/clock', { offsetMs: 5 * 60_000 + 1_000 });
      expect(await errorOf(api, { code: given })).toBe(40029);
      await cloud.post('/_dev/clock', { reset: true });
    });

    test('nobody without a number, or without an identity, gets a code', async () => {
      const { status, body } = await cloud.post<Refusal>('/wx/phone-code', {}, 'o-li');
      expect([status, body.error.code]).toEqual([409, 'NO_PHONE']);
      expect((await cloud.post('/wx/phone-code', {})).status).toBe(401);
    });
  });

  describe('subscription messages', () => {
    const template = 'tmpl_meeting_notice';
    const message = (data: object = { thing1: { value: '业主大会通知' } }, touser = 'o-wang') => ({
      touser,
      templateId: template,
      page: 'pages/index',
      data,
    });
    const api = 'subscribeMessage.send';
    const consent = (outcome: string) =>
      cloud.post<Record<string, string>>('/wx/request-subscribe', { tmplIds: [template], outcome }, 'o-wang');

    test('each consent is good for one message', async () => {
      expect(await errorOf(api, message())).toBe(43101);
      expect((await consent('accept')).body[template]).toBe('accept');
      expect((await ask(api, message())).ok).toBeDefined();
      expect(await errorOf(api, message())).toBe(43101);
      const sent = cloud.wechat.messages.sent();
      expect(sent[sent.length - 1]).toMatchObject({
        openid: 'o-wang',
        templateId: template,
        page: 'pages/index',
        data: { thing1: '业主大会通知' },
      });
    });

    test('a refusal gives nothing', async () => {
      expect((await consent('reject')).body[template]).toBe('reject');
      expect(await errorOf(api, message())).toBe(43101);
    });

    test('a failed message does not use the consent up', async () => {
      await consent('accept');
      expect(await errorOf(api, message({ thing1: { value: '字'.repeat(21) } }))).toBe(47003);
      expect((await ask(api, message())).ok).toBeDefined();
    });

    test('unknown people and templates are refused', async () => {
      expect(await errorOf(api, message({ thing1: { value: '好' } }, 'o-stranger'))).toBe(40003);
      expect(await errorOf(api, { ...message(), templateId: '?' })).toBe(40037);
    });

    test.each([
      [{ thing1: { value: '' } }, false],
      [{ thing1: { value: '字'.repeat(20) } }, true],
      [{ phrase2: { value: '已经办理' } }, true],
      [{ phrase2: { value: '已经办理完毕' } }, false],
      [{ date3: { value: '2026年3月5日 10:00' } }, true],
      [{ date3: { value: '2026-03-05' } }, true],
      [{ date3: { value: '下周三' } }, false],
      [{ time4: { value: '2026-03-05 10:00~2026-03-06 12:00' } }, true],
      [{ amount5: { value: '1234.50元' } }, true],
      [{ amount5: { value: '12345678901元' } }, false],
      [{ character_string6: { value: 'WX-2026-0001' } }, true],
      [{ character_string6: { value: '编号一' } }, false],
      [{ name7: { value: '欧阳' } }, true],
      [{ name7: { value: '三栋二单元的王女士和李先生' } }, false],
      [{ number8: { value: 12.5 } }, true],
      [{ remark: { value: '好' } }, false],
    ])('%j fits: %s', async (data, fits) => {
      await consent('accept');
      expect(await errorOf(api, message(data))).toBe(fits ? undefined : 47003);
    });
  });

  describe('content security', () => {
    const api = 'security.msgSecCheck';
    const check = (content: string, openid = 'o-wang') => ({ content, version: 2, scene: 2, openid });

    test.each([
      ['电梯坏了，请尽快修理', 'pass'],
      ['二楼有人赌博', 'risky'],
      ['旧家具低价转让', 'review'],
    ])('%s: %s', async (content, suggest) => {
      const { ok } = await ask(api, check(content));
      expect(ok).toMatchObject({ result: { suggest } });
    });

    test('too long, empty, wrong version and strangers are errors', async () => {
      expect(await errorOf(api, check('字'.repeat(2501)))).toBe(45002);
      expect(await errorOf(api, check(''))).toBe(44004);
      expect(await errorOf(api, { content: '好' })).toBe(40097);
      expect(await errorOf(api, check('好', 'o-stranger'))).toBe(40003);
    });

    test('only people seen in the last two hours', async () => {
      await cloud.post('/wx/request-subscribe', { tmplIds: ['tmpl_one'] }, 'o-zhang');
      expect(await errorOf(api, check('好', 'o-zhang'))).toBeUndefined();
      await cloud.post('/_dev/clock', { offsetMs: 2 * 3_600_000 + 1_000 });
      expect(await errorOf(api, check('好', 'o-zhang'))).toBe(61010);
      await cloud.post('/_dev/clock', { reset: true });
    });

    test('pictures are taken on for later', async () => {
      const data = { mediaUrl: 'https://example.com/a.jpg', mediaType: 2, version: 2, scene: 1, openid: 'o-wang' };
      expect((await ask('security.mediaCheckAsync', data)).ok?.traceId).toEqual(expect.any(String));
    });
  });
});
