import { startCloud, type TestCloud } from '../cloud';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

test('who has not registered is unknown', async () => {
  await expect(cloud.as('wang').account.me({})).resolves.toMatchObject({ known: false, homes: [], memberships: [] });
  await expect(cloud.nobody.account.me({})).rejects.toMatchObject({ code: 'SIGN_IN_NEEDED' });
});

test('the number comes from WeChat and is only shown masked', async () => {
  const wang = cloud.as('wang');
  const phoneCode = cloud.phoneCode('13912347720');
  await expect(wang.account.register({ consent: true, phoneCode })).resolves.toEqual({
    phoneMasked: '139****7720',
    matched: [],
    taken: [],
  });
  await expect(wang.account.me({})).resolves.toMatchObject({ known: true, phoneMasked: '139****7720' });
  await expect(wang.account.register({ consent: true, phoneCode })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringContaining('请重新点一次'),
  });
});
