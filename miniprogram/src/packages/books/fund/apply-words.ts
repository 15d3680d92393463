import type { Emergency } from '@mulin/domain/fund/rules';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';

/** What was typed, besides the sums and papers. */
export interface Words {
  title: string;
  what: string;
  route: string | undefined;
  emergency: Emergency | undefined;
  /** `pollId#question` as picked. */
  decision: string | undefined;
  legalGround: string;
  buildings: string;
  stair: string;
  contractor: string;
  warranty: string;
}

/** The application as the cloud takes it; what belongs to another way of deciding is left out. */
export function wordsOf(words: Words) {
  const { title, what, route, emergency, decision, legalGround, buildings, stair, contractor, warranty } = words;
  const [pollId = '', questionId = ''] = (decision ?? '').split('#');
  const decided = pollId !== '' && route !== 'emergency';
  return {
    title,
    what,
    contractor,
    warranty,
    ...(route === 'emergency' && emergency ? { emergency } : {}),
    ...(decided ? { pollId, questionId } : {}),
    ...(route === 'comment' ? { legalGround } : {}),
    buildings: buildings.split(/[、，,\s]+/).filter((name) => name !== ''),
    ...(stair.trim() === '' ? {} : { stair: stairIn(stair) }),
  };
}

function stairIn(text: string): number {
  const stair = Number(text.trim());
  if (Number.isInteger(stair) && stair >= 1 && stair <= 99) return stair;
  throw new CloudError('INVALID_INPUT', '填单元号，比如 2', 'stair');
}

/** Final decisions, question by question; whether one is about the fund the cloud decides. */
export async function decisionPicks(communityId: string) {
  const { decisions } = await cloud.assembly.decisions({ communityId, skip: 0, limit: 20 });
  const final = decisions.filter(({ state }) => state === 'final');
  const all = await Promise.all(final.map(({ pollId }) => cloud.assembly.decision({ pollId })));
  return all.flatMap(({ pollId, title, outcomes }) =>
    outcomes
      .filter(({ passed, revokedBy }) => passed && revokedBy === null)
      .map(({ questionId, shortName }) => ({ id: `${pollId}#${questionId}`, text: shortName, detail: title })),
  );
}
