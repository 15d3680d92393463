import { linksTo, readFile, storeFile } from '../../src/kit/files';
import { startCloud, type TestCloud } from '../cloud';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

/** The SDK ignores `throwOnCode: false` and rejects with a code of its own (trap 6): the kit turns that into words. */
test('a file that is not there is a refusal in Chinese, not the SDK’s error (trap 6)', async () => {
  const missing = (await storeFile('requests/c_1/there.png', Buffer.from('png'))).replace('there', 'gone');
  await expect(readFile(missing)).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining('重新上传'),
  });
});

test('links come in the order asked; what is gone has none', async () => {
  const first = await storeFile('requests/c_1/first.png', Buffer.from('1'));
  const second = await storeFile('requests/c_1/second.png', Buffer.from('2'));
  const gone = first.replace('first', 'gone');
  const links = await linksTo([second, gone, first]);
  expect(links.map(({ fileId }) => fileId)).toEqual([second, gone, first]);
  expect(links[1]?.url).toBe('');
  expect(await (await fetch(links[2]?.url ?? '')).text()).toBe('1');
  expect(await readFile(second)).toEqual(Buffer.from('2'));
});
