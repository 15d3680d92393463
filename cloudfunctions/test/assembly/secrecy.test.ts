import type { Operation } from '@mulin/shared-types/contract';
import { contracts } from '@mulin/shared-types/contracts';
import { collections } from '@mulin/shared-types/documents';
import { memberships } from '@mulin/shared-types/documents/people';
import type * as z from 'zod';
import { table } from '../../src/kit/database';
import type * as Ids from '../../src/kit/ids';
import { seal } from '../../src/kit/sealed';
import { startCloud, type TestCloud } from '../cloud';
import { sample } from '../sample';
import { later } from './casting';
import { both, runningPoll, window } from './running-poll';

// New ids are counted, so that two worlds that differ in nothing but a choice have the same.
let mockMade = 0;
jest.mock('../../src/kit/ids', () => ({
  ...jest.requireActual<typeof Ids>('../../src/kit/ids'),
  newId: (prefix: string) => {
    mockMade += 1;
    return `${prefix}_${String(mockMade).padStart(10, '0')}`;
  },
}));

type Choice = 'agree' | 'against' | 'abstain';
const said: string[] = [];
const heard = ['log', 'info', 'warn', 'error'] as const;
beforeEach(() => {
  // Chance alone says which reading in twenty is counted (kit/rates); it knows no choice.
  jest.spyOn(Math, 'random').mockReturnValue(0.5);
  for (const way of heard) jest.spyOn(console, way).mockImplementation((...words) => void said.push(String(words)));
});
afterEach(() => jest.restoreAllMocks());

/** Everybody but who is asked about; strangers too. */
const onlookers = ['committee', 'second', 'officer', 'owner-1', 'owner-3', 'daughter', 'stranger'];

/** What is random in every world alike: hashes, signatures, codes of receipts, links. Of sealed text the length stays. */
const plain = (text: string): string =>
  text
    .replace(/https?:\/\/[^"\s]+/g, 'LINK')
    .replace(/"1\.[\w-]{20,}"/g, (sealed) => `"SEALED ${sealed.length}"`)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID')
    .replace(/[0-9a-f]{32,}/g, 'HEX')
    .replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, 'CODE');

/** A vote in which owner 4 on the phone and owner 6 on paper choose so; everything anybody can see or find of it while it runs. */
async function seenWhen(choice: Choice): Promise<Map<string, string>> {
  mockMade = 0;
  said.length = 0;
  const cloud = await startCloud();
  try {
    const { pollId, unitOf, communityId } = await runningPoll(cloud);
    await table(memberships).updateWhere({ communityId }, { personName: seal('name', '某人') });
    cloud.at(window.within);
    const cast = (owner: number, how: Choice, digit: string) =>
      cloud.as(`owner-${owner}`).assembly.cast({
        unitId: unitOf(owner),
        pollId,
        choices: both(how),
        nonce: digit.repeat(32),
      });
    for (const owner of [1, 2, 3, 5]) {
      await cast(owner, 'agree', String(owner));
      later(cloud, 1);
    }
    const told = [JSON.stringify(await cast(4, choice, '4'))];
    const { sheets } = await cloud.as('committee').assembly.ballotSheets({ pollId });
    const code = sheets.find(({ units }) => units.some(({ label }) => label.endsWith('601')))?.code ?? '';
    const { paperId } = await cloud.as('committee').assembly.receivePaper({ pollId, code });
    const scanFileId = await cloud.upload(`papers/${communityId}/6.jpg`, 'a picture');
    await cloud.as('committee').assembly.enterPaper({ paperId, choices: both(choice), scanFileId });
    later(cloud, 1);
    await cloud.tick('assembly', 'log');
    await cloud.as('second').assembly.confirmPaper({ paperId, choices: both(choice) });
    await cloud.tick('assembly', 'log');
    await cloud.tick('assembly', 'assembly');
    const named = { pollId, communityId, paperId, unitId: unitOf(4) };
    const seen = await everyAnswer(cloud, named);
    for (const collection of collections) {
      const documents = await table(collection).findAll({}, { atMost: 1000 });
      seen.set(
        collection.name,
        documents
          .map((one) => plain(JSON.stringify(one)))
          .sort()
          .join('\n'),
      );
    }
    seen.set('receipt', plain(told.join()));
    seen.set('console', plain(said.join('\n')));
    return seen;
  } finally {
    await cloud.close();
  }
}

/** Every operation that only looks, called by everybody about the vote and the home that is asked about: answers and refusals. */
async function everyAnswer(cloud: TestCloud, named: Record<string, string>): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const { name, operations } of Object.values(contracts)) {
    for (const [operation, { changes, input }] of Object.entries(operations as Record<string, Operation>)) {
      if (changes) continue;
      const fields = Object.keys((input as z.ZodObject).shape);
      const asked = { ...(sample(input) as object) };
      for (const field of fields) if (named[field] !== undefined) Object.assign(asked, { [field]: named[field] });
      for (const who of onlookers) {
        const answer = await cloud.call(who, name, operation, asked);
        answers.set(`${who}: ${name}.${operation}`, plain(JSON.stringify(answer)));
      }
    }
  }
  return answers;
}

test('while a vote runs, nothing anybody can see, find, provoke or read in a log depends on what one has chosen', async () => {
  const agree = await seenWhen('agree');
  for (const other of ['against', 'abstain'] as const) {
    const seen = await seenWhen(other);
    const different = [...seen].filter(([what, text]) => agree.get(what) !== text).map(([what]) => what);
    expect(different).toEqual([]);
    expect(seen.size).toBe(agree.size);
  }
  // It looked at something: every operation, and none fell over its own feet.
  expect(agree.size).toBeGreaterThan(300);
  expect([...agree.values()].filter((text) => text.includes('INTERNAL'))).toEqual([]);
});
