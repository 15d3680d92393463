import { createHash, randomBytes } from 'node:crypto';
import { uploadPath } from '@mulin/shared-types/uploads';
import type { Door } from '../front-door/door';
import { chance, staff } from '../story/cast';
import { type Answer, insist } from './insist';
import type { Followed, Receipt } from './ledger';

/** Where a vote takes place, and how to reach it. */
export interface Voting {
  door: Door;
  communityId: string;
  pollId: string;
  questionIds: readonly string[];
}

const leanings = ['agree', 'agree', 'against', 'abstain'] as const;
const choicesFor = ({ questionIds }: Voting, seed: string) =>
  questionIds.map((questionId) => ({
    questionId,
    choice: leanings[Math.floor(chance(`${seed} ${questionId}`) * leanings.length)] ?? 'abstain',
  }));

/** A picture of one point, up to where its pixels begin: the scan of a sheet is told apart by what follows. */
const point = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex');

/** A ballot as a phone makes it: with every try the same nonce, so that a repeated one is the same ballot. */
const newBallot = (voting: Voting) => {
  const nonce = randomBytes(16).toString('hex');
  return { choices: choicesFor(voting, nonce), nonce };
};

/** On the own phone. */
export async function castOwn(voting: Voting, openid: string, head: Followed): Promise<void> {
  const { door, pollId } = voting;
  const ballot = { unitId: head.unitId, pollId, ...newBallot(voting) };
  note(head, await insist(() => door.as(openid).assembly.cast(ballot)));
}

/** By an agent, under a proxy that was accepted. */
export async function castForPrincipal(voting: Voting, agent: string, proxyId: string, head: Followed): Promise<void> {
  const { door, pollId } = voting;
  const ballot = { proxyId, pollId, ...newBallot(voting) };
  note(head, await insist(() => door.as(agent).assembly.castAsAgent(ballot)));
}

function note(head: Followed, { done, refused, unsure }: Answer<Receipt>): void {
  if (done) head.receipts.push(done);
  else if (unsure) head.unsure = true;
  if (refused?.code === 'TOO_LATE') head.late += 1;
}

/** Handed in at the table, entered by one, confirmed by another. `pause` comes between taking it in and entering it. */
export async function handInPaper(
  voting: Voting,
  code: string,
  head: Followed,
  pause: () => Promise<void> = async () => undefined,
): Promise<void> {
  const { door, pollId, communityId } = voting;
  const first = door.as(staff.committeeMember.openid);
  const second = door.as(staff.communityOfficer.openid);
  const paperId = await received(voting, code);
  if (paperId === undefined) {
    head.late += 1;
    return;
  }
  await pause();
  const choices = choicesFor(voting, code);
  const picture = createHash('sha256').update(code).digest();
  const path = uploadPath('papers', communityId, `${randomBytes(16).toString('hex')}.jpg`);
  const scan = await insist(() => first.upload(path, Buffer.concat([point, picture])));
  const scanFileId = scan.done ?? null;
  await insist(() => first.assembly.enterPaper({ paperId, choices, scanFileId }));
  const confirmed = await insist(() => second.assembly.confirmPaper({ paperId, choices }));
  if (confirmed.done?.state === 'handed-in') head.papers += 1;
  else head.unsure = true;
  if (confirmed.refused) throw new Error(`paper of ${pollId}: ${confirmed.refused.message}`);
}

/** Undefined after the close. Whoever was cut off looks whether the sheet was taken in. */
async function received({ door, pollId }: Voting, code: string): Promise<string | undefined> {
  const { assembly } = door.as(staff.committeeMember.openid);
  const { done, refused, unsure } = await insist(() => assembly.receivePaper({ pollId, code }));
  if (done) return done.paperId;
  if (!unsure && refused?.code === 'TOO_LATE') return undefined;
  const { done: found } = await insist(() => assembly.paperByCode({ pollId, code }));
  return found?.earlier[0]?.paperId;
}
