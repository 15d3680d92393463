import { SDK, startTestCloud, type TestCloud } from './cloud';

interface Done {
  fileID: string;
  text: string;
  fileList: { tempFileURL: string; status: number }[];
  thrown?: { code: string };
}

describe('files', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startTestCloud({
      files: `${SDK}
        exports.main = async ({ op, path, text, fileID, maxAge }) => {
          try {
            if (op === 'put') return await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) });
            if (op === 'get') return { text: (await cloud.downloadFile({ fileID })).fileContent.toString() };
            if (op === 'link') return await cloud.getTempFileURL({ fileList: [{ fileID, maxAge }] });
            return await cloud.deleteFile({ fileList: [fileID] });
          } catch (error) { return thrown(error); }
        };`,
    });
  });
  afterAll(() => cloud.stop());
  const run = async (event: object) => (await cloud.call<Done>('files', event)).body;
  const put = (path: string, text: string) => run({ op: 'put', path, text });
  const linkTo = async (fileID: string) =>
    (await run({ op: 'link', fileID, maxAge: 60 })).fileList[0]?.tempFileURL ?? '';

  test('what a function uploads comes back the same, under its cloud path', async () => {
    const { fileID } = await put('fees/甲 小区/收据 1.txt', '收据');
    expect(fileID).toBe(`cloud://${cloud.account.env}.${cloud.account.bucket}/fees/甲 小区/收据 1.txt`);
    expect(await run({ op: 'get', fileID })).toEqual({ text: '收据' });
    await put('fees/甲 小区/收据 1.txt', '更正');
    expect(await run({ op: 'get', fileID })).toEqual({ text: '更正' });
  });

  test('a link ends with its max age, and one for another file or verb does not open it', async () => {
    const { fileID } = await put('a/secret.txt', 'x');
    const url = new URL(await linkTo(fileID));
    const opened = await fetch(url);
    expect([opened.status, await opened.text()]).toEqual([200, 'x']);
    expect(opened.headers.get('content-security-policy')).toContain('sandbox');
    await put('a/other.txt', 'y');
    expect((await fetch(url.href.replace('secret', 'other'))).status).toBe(403);
    expect(await (await fetch(url, { method: 'PUT', body: 'z' })).text()).toContain(
      '<Code>SignatureDoesNotMatch</Code>',
    );
    await cloud.post('/_dev/clock', { offsetMs: 61_000 });
    expect((await fetch(url)).status).toBe(403);
    await cloud.post('/_dev/clock', { reset: true });
  });

  test('a page somebody uploads is saved, not shown', async () => {
    const { fileID } = await put('a/page.html', '<script>alert(1)</script>');
    const opened = await fetch(await linkTo(fileID));
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  test('deleted files are gone, and foreign file ids are nobody’s', async () => {
    const { fileID } = await put('a/gone.txt', 'x');
    expect((await run({ op: 'delete', fileID })).fileList[0]?.status).toBe(0);
    expect((await run({ op: 'get', fileID })).thrown?.code).toBe('STORAGE_FILE_NONEXIST');
    const foreign = 'cloud://other.bucket/a/secret.txt';
    expect((await run({ op: 'get', fileID: foreign })).thrown?.code).toBe('STORAGE_FILE_NONEXIST');
  });

  test.each(['../../etc/passwd', 'a/../../b', 'a//b', 'a\\b', 'a/\u0000b', ''])(
    'no path leads outside: %j',
    async (path) => {
      expect((await put(path, 'x')).thrown).toBeDefined();
    },
  );

  test('the phone uploads raw or as a form, may not overwrite another person’s file, and at most 10 MB', async () => {
    const send = (path: string, body: RequestInit['body'], openid: string) =>
      fetch(`${cloud.url}/wx/upload?path=${encodeURIComponent(path)}`, {
        method: 'POST',
        body,
        headers: { 'x-local-openid': openid },
      });
    const form = new FormData();
    form.append('note', 'ignored');
    form.append('file', new Blob([Buffer.from([0, 13, 10, 255])]), 'photo.jpg');
    for (const [name, body] of [
      ['raw', Buffer.from([0, 13, 10, 255])],
      ['form', form],
    ] as const) {
      const { fileID } = (await (await send(`requests/${name}.jpg`, body, 'o-a')).json()) as { fileID: string };
      const stored = await (await fetch(await linkTo(fileID))).arrayBuffer();
      expect([...new Uint8Array(stored)]).toEqual([0, 13, 10, 255]);
    }
    expect((await send('requests/raw.jpg', 'mine now', 'o-b')).status).toBe(403);
    expect((await send('requests/big.jpg', Buffer.alloc(10 * 1024 * 1024 + 1), 'o-a')).status).toBe(413);
    expect((await send('../x', 'x', 'o-a')).status).toBe(400);
    expect((await fetch(`${cloud.url}/wx/upload?path=a`, { method: 'POST', body: 'x' })).status).toBe(401);
  });
});
