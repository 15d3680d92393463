import { rollRows } from '@mulin/shared-types/documents/assembly';
import { committees } from '@mulin/shared-types/documents/committee';
import { jobs } from '@mulin/shared-types/documents/people';
import { prints } from '@mulin/shared-types/documents/print';
import { table } from '../../src/kit/database';
import { seal } from '../../src/kit/sealed';
import { casting, owners } from '../assembly/casting';
import { runningPoll, window } from '../assembly/running-poll';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { readPdf } from './read-pdf';

let cloud: TestCloud;
let place: Awaited<ReturnType<typeof runningPoll>>;
beforeEach(async () => {
  cloud = await startCloud();
  place = await runningPoll(cloud);
});
afterEach(() => cloud.close());

const read = async ({ url }: { url: string }) => readPdf(Buffer.from(await (await fetch(url)).arrayBuffer()));

async function counted(): Promise<void> {
  cloud.at(window.within);
  const cast = casting(cloud, place.unitOf);
  for (const owner of owners.slice(0, 7)) await cast(place.pollId, owner);
  await cloud.tick('assembly', 'log');
  cloud.at(window.counted);
  for (let tick = 0; tick < 6; tick += 1) {
    await cloud.tick('assembly', 'log');
    await cloud.tick('assembly', 'assembly');
  }
}

test('any resident gets the notice; asked again it is the same file, made once', async () => {
  const { pollId, communityId } = place;
  const made = await cloud.as('owner-3').print.notice({ pollId });
  expect(made.fileName).toBe('小村 业主大会-召开公告.pdf');
  expect(made.file.fileId).toContain(`/print/${communityId}/notice-`);
  const { pages } = await read(made.file);
  expect(pages).toHaveLength(made.pages);
  expect(pages.join('')).toContain('是否续聘？');
  expect(pages.join('')).toContain('9人，1,000.00㎡');

  cloud.at(window.within);
  const again = await cloud.as('committee').print.notice({ pollId });
  expect(again.file.fileId).toBe(made.file.fileId);
  expect(await table(prints).count({ about: pollId })).toBe(1);
});

test('a draft has no notice yet', async () => {
  const { pollId } = await cloud.as('committee').assembly.draft({
    communityId: place.communityId,
    title: '另一次',
    opensAt: '2026-05-17T00:00:00.000Z',
    closesAt: '2026-05-25T00:00:00.000Z',
    questions: [{ matter: 'company', shortName: '续聘', text: '是否续聘？', ifAgree: '续。', ifAgainst: '不续。' }],
  });
  await expect(cloud.as('committee').print.notice({ pollId })).rejects.toMatchObject({ code: 'TOO_EARLY' });
  await expect(cloud.as('committee').print.ballots({ pollId })).rejects.toMatchObject({ code: 'TOO_EARLY' });
});

test('one ballot per head, whatever homes it has; the codes are those that are taken in again', async () => {
  const { pollId } = place;
  await cloud.as('committee').print.ballots({ pollId });
  const { buildings } = await cloud.as('committee').print.ballotFiles({ pollId });
  expect(buildings).toMatchObject([{ building: '1号楼', state: 'done', done: 10, total: 10 }]);
  const [file] = buildings[0]?.papers ?? [];
  if (!file) throw new Error('no file');
  expect(file).toMatchObject({ ballots: 9, pages: 5, from: '1号楼1单元101' });
  const text = (await read(file.file)).pages.join('');
  const codes = new Set(text.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/g));
  expect(codes.size).toBe(9);
  const { sheets } = await cloud.as('committee').assembly.ballotSheets({ pollId });
  expect([...codes].sort()).toEqual(sheets.map(({ code }) => code).sort());
  expect(text).toContain('1号楼1单元101、1号楼1单元1001');
  expect(text).not.toMatch(/owner|head-/);
});

test('printed again: what says the same stays, what changed takes its place', async () => {
  const { pollId } = place;
  const files = async () => {
    await cloud.as('committee').print.ballots({ pollId, building: '1号楼' });
    const { buildings } = await cloud.as('committee').print.ballotFiles({ pollId });
    return buildings.flatMap(({ papers }) => papers.map(({ file }) => file.fileId));
  };
  const before = await files();
  expect(await files()).toEqual(before);
  await table(rollRows).updateWhere({ pollId, unitId: place.unitOf(3) }, { areaCenti: 10_001 });
  const after = await files();
  expect(after).toHaveLength(before.length);
  expect(after).not.toEqual(before);
});

test('a run that was killed before it could say how far it was is taken up by the timer, and makes nothing twice', async () => {
  const { pollId } = place;
  await cloud.as('committee').print.ballots({ pollId });
  const before = await cloud.as('committee').print.ballotFiles({ pollId });
  const killed = { state: 'running', cursor: '', done: 0, leaseUntil: new Date(Date.now() - 1000) } as const;
  expect(await table(jobs).updateWhere({ kind: 'print-ballots', state: 'done' }, killed)).toBe(1);
  await cloud.tick('print', 'work');
  expect(await cloud.as('committee').print.ballotFiles({ pollId })).toEqual(before);
  expect(await table(prints).count({ about: pollId })).toBe(1);
});

test('ballots are for those who hand them out, and end with the vote', async () => {
  const { pollId } = place;
  await expect(cloud.as('owner-1').print.ballots({ pollId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(cloud.as('committee').print.ballots({ pollId, building: '九号楼' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  cloud.at(window.entering);
  await expect(cloud.as('committee').print.ballots({ pollId })).rejects.toMatchObject({ code: 'TOO_LATE' });
});

test('the decision on paper is the decision word for word, with the figures it stands on', async () => {
  const { pollId } = place;
  await expect(cloud.as('owner-1').print.decision({ pollId })).rejects.toMatchObject({ code: 'TOO_EARLY' });
  await counted();
  const made = await cloud.as('owner-1').print.decision({ pollId });
  const text = (await read(made.file)).pages.join('');
  const wording = await cloud.as('owner-1').assembly.decisionText({ pollId });
  for (const paragraph of wording.paragraphs) expect(text).toContain(paragraph.replace(/\s+/g, ''));
  expect(text).toContain(wording.fingerprint);
  expect(text).toContain('结果：通过');
  expect(text).toContain('复核包指纹');
  expect(text).toContain('公示中，还不是最后结果');

  const told = await cloud.as('officer').print.toldSheet({ pollId });
  expect((await read(told.file)).pages.join('')).toContain('收件单位（盖章）');
});

test('the filing sheet names who was elected and ends in two places for a seal', async () => {
  const seat = {
    unitId: null,
    openid: null,
    appointmentId: null,
    inOffice: true,
    fromDay: '2026-03-01',
    endedDay: null,
    endReason: '',
    endNote: '',
  } as const;
  await table(committees).insert(
    documentOf(committees, {
      _id: 'term-2',
      communityId: place.communityId,
      electedDay: '2026-02-20',
      filingDue: '2026-03-22',
      termFrom: '2026-03-01',
      termTo: '2031-02-28',
      members: ['敖其尔', '王秀兰'].map((name, nth) => ({
        ...seat,
        memberId: `m${nth}`,
        personName: seal('name', name),
        building: `${nth + 1}号楼`,
        role: nth === 1 ? 'chair' : 'member',
      })),
    }),
  );
  const made = await cloud.as('committee').print.filing({ committeeId: 'term-2' });
  const text = (await read(made.file)).pages.join('');
  expect(text).toContain('业主委员会备案表');
  expect(text).toMatch(/王秀兰主任2号楼敖其尔委员1号楼/);
  expect(text.match(/（盖章）/g)).toHaveLength(2);
  await expect(cloud.as('owner-1').print.filing({ committeeId: 'term-2' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});
