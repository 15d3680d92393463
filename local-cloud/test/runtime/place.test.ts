import { existsSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import path from 'node:path';
import { SDK, startTestCloud, temporaryFolder } from './cloud';

const SOURCES = {
  notes: `${SDK}
    exports.main = async ({ text }) => cloud.database().collection('notes').add({ data: { _id: text, text } });`,
};
const options = { collections: [{ name: 'notes', indexes: [] }] };

describe('one local cloud and its data directory', () => {
  let dataDir = '';
  beforeEach(() => {
    dataDir = temporaryFolder();
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  test('documents, personas, files and consents are there again after a restart', async () => {
    const first = await startTestCloud(SOURCES, { ...options, dataDir });
    await first.call('notes', { text: 'kept' }, 'o-a');
    await first.post('/_dev/api/personas', [{ openid: 'o-a', name: '甲' }], undefined, 'PUT');
    await first.post('/wx/request-subscribe', { tmplIds: ['tmpl_one'] }, 'o-a');
    await fetch(`${first.url}/wx/upload?path=a.txt`, {
      method: 'POST',
      body: 'text',
      headers: { 'x-local-openid': 'o-a' },
    });
    await first.stop();

    const second = await startTestCloud(SOURCES, { ...options, dataDir });
    expect(second.store.page('notes', { skip: 0, limit: 9 })).toMatchObject([{ _id: 'kept', text: 'kept' }]);
    expect(second.wechat.personas.list()).toEqual([{ openid: 'o-a', name: '甲' }]);
    expect((await second.get<{ files: number }>('/_dev/api/stats')).body.files).toBe(1);
    expect(second.wechat.personas.known('o-a')).toBe(true);
    await second.stop();
  });

  test('only one process at a time; the lock of a dead one is taken over', async () => {
    const first = await startTestCloud(SOURCES, { ...options, dataDir });
    await expect(startTestCloud(SOURCES, { ...options, dataDir })).rejects.toThrow('正被另一个本地云使用');
    await first.stop();
    writeFileSync(path.join(dataDir, 'lock'), '4194303\n');
    const second = await startTestCloud(SOURCES, { ...options, dataDir });
    await second.stop();
  });

  const onLinux = existsSync('/proc/self/stat') ? test : test.skip;
  onLinux('a lock whose number now belongs to another process is taken over', async () => {
    writeFileSync(path.join(dataDir, 'lock'), `${process.ppid} 1\n`);
    const cloud = await startTestCloud(SOURCES, { ...options, dataDir });
    await cloud.stop();
  });

  test('a taken port is refused, or the next one is used if that is allowed', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(startTestCloud(SOURCES, { dataDir, port })).rejects.toThrow('EADDRINUSE');
    const cloud = await startTestCloud(SOURCES, { dataDir, port, orNextPort: true });
    expect(cloud.port).toBeGreaterThan(port);
    await cloud.stop();
    await new Promise((resolve) => other.close(resolve));
  });
});
