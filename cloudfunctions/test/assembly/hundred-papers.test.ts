import { paperBallots } from '@mulin/shared-types/documents/paper';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { moreHomes } from './crowded';
import { both, runningPoll, window } from './running-poll';

const PAPERS = 100;
/** A second a sheet: faster than anybody types, as quick as a practised hand with the scans ready ever comes near. */
const SECONDS = 1;

let cloud: TestCloud;
const usual = process.env.MULIN_RATE_FACTOR;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(async () => {
  process.env.MULIN_RATE_FACTOR = usual;
  await cloud.close();
});

const call = (who: string) => cloud.as(who).assembly;

async function codesOf(pollId: string): Promise<string[]> {
  const codes: string[] = [];
  for (let skip: number | null = 0; skip !== null && codes.length < PAPERS; ) {
    const page: { sheets: { code: string }[]; next: number | null } = await call('committee').ballotSheets({
      pollId,
      skip,
    });
    codes.push(...page.sheets.map(({ code }) => code));
    skip = page.next;
  }
  return codes.slice(0, PAPERS);
}

test('a hundred paper ballots are taken in and entered by one person in a row, and confirmed by another, with the usual limits', async () => {
  const place = await runningPoll(cloud);
  await moreHomes(place.communityId, PAPERS);
  cloud.at(window.before);
  const pollId = await place.draft('一百张纸质票');
  cloud.at(window.within);
  const codes = await codesOf(pollId);
  expect(codes).toHaveLength(PAPERS);
  delete process.env.MULIN_RATE_FACTOR;
  const start = Date.parse(window.within);
  const papers: string[] = [];
  for (const [nth, code] of codes.entries()) {
    cloud.at(new Date(start + nth * SECONDS * 1000).toISOString());
    const scanFileId = await cloud.upload(`papers/${place.communityId}/hundred-${nth}.jpg`, `sheet ${nth}`);
    const { paperId } = await call('committee').receivePaper({ pollId, code });
    await call('committee').paperAtHand({ paperId });
    await call('committee').enterPaper({ paperId, choices: both('agree'), scanFileId });
    papers.push(paperId);
  }
  for (const [nth, paperId] of papers.entries()) {
    cloud.at(new Date(start + (PAPERS + nth) * SECONDS * 1000).toISOString());
    await call('second').paperAtHand({ paperId });
    await call('second').confirmPaper({ paperId, choices: both('agree') });
  }
  expect(await table(paperBallots).count({ pollId, state: 'handed-in' })).toBe(PAPERS);
});
