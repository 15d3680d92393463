import { createHash } from 'node:crypto';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Door } from '../front-door/door';
import { chance, eachOf } from './cast';
import type { Resident } from './residents';

export type Question = OutputOf<(typeof assembly.operations)['show']>['poll']['questions'][number];

/** How many of a hundred like each candidate, by name; who is not named here nobody likes. */
export type Popularity = Readonly<Record<string, number>>;

/** What somebody thinks of the questions of a vote: the same on every machine. */
export function answersOf(openid: string, questions: readonly Question[], popularity: Popularity = {}) {
  return questions.map((question, index) =>
    question.kind === 'decision'
      ? { questionId: question.questionId, choice: leaning(openid, index) }
      : { questionId: question.questionId, candidates: liked(openid, question, popularity) },
  );
}

function leaning(openid: string, question: number): 'agree' | 'against' | 'abstain' {
  const draw = chance(`${openid} thinks ${question}`);
  if (draw < 0.78) return 'agree';
  return draw < 0.93 ? 'against' : 'abstain';
}

/** No more than there are seats, those one likes most. */
function liked(openid: string, { seats, candidates }: Question, popularity: Popularity): string[] {
  return candidates
    .map(({ candidateId, name }) => ({
      candidateId,
      liking: (popularity[name] ?? 0) / 100 - chance(`${openid} on ${name}`),
    }))
    .filter(({ liking }) => liking > 0)
    .sort((a, b) => b.liking - a.liking)
    .slice(0, seats ?? 0)
    .map(({ candidateId }) => candidateId);
}

/** Every ballot of the story has a nonce of its own, and the same one when the story is told again. */
export const nonceOf = (...of: readonly string[]): string =>
  createHash('sha256').update(of.join(' ')).digest('hex').slice(0, 32);

export interface Casting {
  pollId: string;
  /** Of the residents who take part at all. */
  share: number;
  popularity?: Popularity;
  /** Changing one's mind: another answer, and the last one counts. */
  again?: boolean;
}

/** A share of the residents casts. */
export async function castBallots(door: Door, residents: readonly Resident[], casting: Casting): Promise<void> {
  const { pollId, share } = casting;
  const voters = residents.filter((one) => chance(`${one.openid} votes`) < share);
  const [first] = voters;
  if (!first) return;
  const { poll } = await door.as(first.openid).assembly.show({ pollId });
  await eachOf(voters, (voter) => castOne(door, voter, poll.questions, casting));
}

/** With the first of one's homes that has a vote. */
async function castOne(
  door: Door,
  { openid, unitIds }: Resident,
  questions: readonly Question[],
  { pollId, popularity, again = false }: Casting,
): Promise<void> {
  const mind = again ? `${openid} again` : openid;
  const choices = answersOf(mind, questions, popularity);
  for (const unitId of unitIds) {
    try {
      await door.as(openid).assembly.cast({ unitId, pollId, choices, nonce: nonceOf(pollId, mind) });
      return;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'FORBIDDEN') throw error;
    }
  }
}
