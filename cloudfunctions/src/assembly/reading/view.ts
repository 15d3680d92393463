import { ruleFor } from '@mulin/domain/assembly/matters';
import { policyWords } from '@mulin/domain/assembly/policy-words';
import { ruleText } from '@mulin/domain/assembly/rule-words';
import { RULES } from '@mulin/domain/assembly/rules';
import { turnout } from '@mulin/domain/assembly/turnout';
import { dayOf } from '@mulin/domain/day/day';
import { percent } from '@mulin/domain/fraction/fraction';
import type { OutputOf } from '@mulin/shared-types/contract';
import { ballots } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { legalModeTexts } from '../calling/legal-mode';
import { cardOf, draftOf, isFrozen, matterTitle, type Poll, policyOf, type Question, stateAt } from '../calling/poll';
import { scopeText } from '../calling/scope-text';

type Shown = OutputOf<(typeof assembly.operations)['show']>['poll'];

/** One vote as anybody in the community may see it. Turnout, never a choice. */
export async function pollView(poll: Poll, now: Date): Promise<Shown> {
  const draft = draftOf(poll);
  const policy = policyOf(draft);
  return {
    pollId: poll._id,
    communityId: poll.communityId,
    title: poll.title,
    kind: poll.kind,
    state: stateAt(poll, now),
    buildings: draft.buildings,
    scopeText: scopeText(draft.buildings),
    legalMode: draft.legalMode,
    legalModeText: legalModeTexts[draft.legalMode],
    announcedAt: poll.announcedAt?.toISOString() ?? null,
    opensAt: poll.opensAt.toISOString(),
    closesAt: poll.closesAt.toISOString(),
    paperUntil: poll.paperUntil.toISOString(),
    policies: policyWords(policy, draft.grounds),
    changeable: policy.duplicates === 'last',
    questions: questionsOf(poll),
    sealed: draft.sealed,
    sealedTo: poll.card === null ? null : cardOf(poll).sealedTo,
    turnout: isFrozen(poll) ? await turnoutOf(poll) : null,
    cardHash: poll.cardHash,
    files: draft.fileIds.length === 0 ? [] : await linksTo(draft.fileIds),
  };
}

/** What is asked, with the rule of each question in words. */
export const questionsOf = (poll: Poll): Shown['questions'] =>
  draftOf(poll).questions.map((question) => questionView(question, poll.closesAt));

/** The rule in force on the day the decision is taken. */
export const ruleOn = (question: Question, closesAt: Date) => ruleFor(question.matter, dayOf(closesAt));

const noText = { covenantVersionId: null };

function questionView(question: Question, closesAt: Date): Shown['questions'][number] {
  const rule = ruleOn(question, closesAt);
  const special = rule === 'CC278_SPECIAL';
  const words = ruleText(RULES[rule]);
  const { questionId, matter, shortName, text } = question;
  const shared = { questionId, matter, matterTitle: matterTitle(matter), shortName, text, special };
  if (question.kind === 'election') {
    const { seats, candidates } = question;
    const each = `${words}每位候选人分开算。应选 ${seats} 人，可以少选。`;
    return { ...shared, kind: 'election', seats, candidates, ifAgree: '', ifAgainst: '', ruleText: each, ...noText };
  }
  const { ifAgree, ifAgainst, covenantVersionId = null } = question;
  const about = { ifAgree, ifAgainst, ruleText: words, covenantVersionId };
  return { ...shared, kind: 'decision', seats: null, candidates: [], ...about };
}

/** Area and heads that have taken part, against two thirds of each (Civil Code 278 ¶2). */
async function turnoutOf(poll: Poll): Promise<Shown['turnout']> {
  const voted = { pollId: poll._id, voted: true };
  const [areaCenti, heads] = await Promise.all([table(ballots).sum(voted, 'areaCenti'), table(ballots).count(voted)]);
  const total = { area: poll.totalAreaCenti, heads: poll.totalHeads };
  const gap = turnout(RULES.CC278_GENERAL, total, { area: areaCenti, heads });
  return {
    totalAreaCenti: total.area,
    totalHeads: total.heads,
    areaCenti,
    heads,
    areaPercent: percent(areaCenti, total.area),
    headPercent: percent(heads, total.heads),
    areaGapCenti: gap.area.missing,
    headGap: gap.heads.missing,
    areaMet: gap.area.need !== null && gap.area.missing === 0,
    headMet: gap.heads.need !== null && gap.heads.missing === 0,
  };
}
