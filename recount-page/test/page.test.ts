import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { receiptCode } from '../../domain/src/assembly/card/receipt';
import { CHECKS } from '../../domain/src/assembly/recount/verify';
import { cast, makeCard, packed, refuse } from '../../domain/test/assembly/poll-fixture';
import { launch, newPhone } from '../../e2e/src/browser/chromium';
import { Complaints } from '../../e2e/src/browser/complaints';

const folder = mkdtempSync(path.join(tmpdir(), 'mulin-recount-page-'));
const html = path.join(folder, 'recount.html');
const card = { ...makeCard(), title: '2026年第一次业主大会<img src=x onerror=alert(1)>' };
const answers = { q1: 'agree', q2: 'against', q3: ['a', 'b'] } as const;
const counted = [0, 1, 2, 3, 4, 5, 8].map((head) => cast(card, head, { ...answers, q3: ['a', 'b'] }));
const earlier = cast(card, 3, answers, { at: '2026-04-01T09:00:00.000Z', nonce: 'a'.repeat(32) });
const pack = packed(card, [refuse(earlier, 'SUPERSEDED'), ...counted]);
const honest = path.join(folder, '选票.json');
const forged = path.join(folder, 'forged.json');

let browser: Browser;
let page: Page;
let complaints: Complaints;
const asked: string[] = [];

beforeAll(async () => {
  execFileSync(process.execPath, [path.join(__dirname, '../build.mjs'), '--out', html]);
  writeFileSync(honest, JSON.stringify(pack));
  writeFileSync(forged, JSON.stringify({ ...pack, ballots: pack.ballots.slice(1) }));
  browser = await launch();
  page = await (await newPhone(browser)).newPage();
  complaints = new Complaints(page);
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(html).href);
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function choose(file: string): Promise<void> {
  await page.setInputFiles('#file', file);
  await page.waitForFunction(() => document.getElementById('progress')?.textContent === '验完了。');
}

const shown = () => page.innerText('main');

test('one file with everything in it, that may ask the network for nothing', async () => {
  const source = readFileSync(html, 'utf8');
  expect(source).not.toMatch(/\{\{\w+\}\}|<link|<script src|https?:\/\/(?!www\.w3\.org)/);
  expect(source).toContain("default-src 'none'; script-src 'sha256-");
  const reached = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
  // That refusal is the point; everything after it must be silent.
  complaints.heard.length = 0;
});

test('an honest package: every check by number, what it proves, the figures, and what nothing can prove', async () => {
  await choose(honest);
  const text = await shown();
  expect(text).toContain(`${CHECKS} 项全对`);
  expect(await page.locator('.checks > li').count()).toBe(CHECKS);
  expect(text).toContain(receiptCode(pack.fingerprint));
  expect(text).toContain('800.00 ㎡，全部 1,000.00 ㎡，占 80.00%，要三分之二以上');
  expect(text).toContain('不能证明投票的手机当时在业主本人手里');
  // What a package says is text, whatever it looks like.
  expect(text).toContain('<img src=x onerror=alert(1)>');
});

test('a receipt is looked up: counted, replaced, not there', async () => {
  const look = async (commit: string) => {
    await page.fill('#code', receiptCode(commit).toLowerCase());
    await page.click('text=找一找');
    return page.innerText('form [role=status]');
  };
  expect(await look(counted[2]?.commit ?? '')).toMatch(/登记为第 4 号，共 8 号[\s\S]*已计入/);
  expect(await look(earlier.commit)).toContain('被同一业主的另一张票替换');
  expect(await look('f'.repeat(64))).toContain('不在登记簿里');
});

test('nothing is wider than the phone, in large type neither', async () => {
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  await page.click('#elder');
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('21px');
  expect(await overflow()).toBe(0);
  await page.click('#elder');
});

test('a forged package: the failing checks by number; what is no package at all', async () => {
  await choose(forged);
  expect(await shown()).toMatch(/第 [\d、]+ 项不对/);
  const broken = path.join(folder, 'broken.json');
  writeFileSync(broken, '{');
  await choose(broken);
  expect(await page.locator('.checks > li').count()).toBe(1);
});

test('nothing but the page itself was ever asked for, and nothing complained', () => {
  expect(asked.filter((url) => !url.startsWith('file:') && url !== 'https://example.org/')).toEqual([]);
  expect(complaints.heard).toEqual([]);
});
