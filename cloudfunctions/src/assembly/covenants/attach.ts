import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { governingDocuments } from '@mulin/shared-types/documents/covenants';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Transaction, table } from '../../kit/database';
import type { PollDraft, Question } from '../calling/poll';
import { type GoverningDocument, kindTexts, matterOf, textHashOf } from './kinds';

/**
 * The draft of a vote with, behind each question about a covenant or rules, which text it is: title, clauses, fingerprint. So the
 * frozen card holds the text by its hash.
 */
export async function withTexts(draft: PollDraft, communityId: string): Promise<PollDraft> {
  const questions: Question[] = [];
  for (const [index, question] of draft.questions.entries()) {
    const version = await versionFor(question, communityId, `questions.${index}.covenantVersionId`);
    questions.push(version ? { ...question, text: `${question.text}（${lineOf(version)}）` } : question);
  }
  return { ...draft, questions };
}

const lineOf = (version: GoverningDocument): string =>
  [
    `《${version.title}》`,
    version.clauses.length > 0 ? `共 ${version.clauses.length} 条` : '见附件',
    `文本指纹 ${receiptCode(textHashOf(version))}`,
  ].join('，');

/** The draft text a question puts to the vote; refuses one of elsewhere, of another matter, or under another vote. */
async function versionFor(question: Question, communityId: string, field: string) {
  const versionId = versionIdOf(question);
  if (versionId === null) return undefined;
  const version = await table(governingDocuments).get(versionId);
  if (version?.communityId !== communityId) throw new Refusal('NOT_FOUND', '没有找到这份文本', field);
  if (version.state !== 'draft') throw new Refusal('CONFLICT', '这份文本不是草稿了，不能再交付表决', field);
  if (question.matter !== matterOf[version.kind])
    throw new Refusal('INVALID_INPUT', `事项类别和文本对不上：这是一份${kindTexts[version.kind]}`, field);
  return version;
}

/** In the announcement's own transaction: from here on the text cannot change, and no other vote can take it. */
export async function attachTextsIn(tx: Transaction, poll: { _id: string }, draft: PollDraft): Promise<void> {
  for (const question of draft.questions) {
    const versionId = versionIdOf(question);
    if (versionId === null) continue;
    const version = await tx.get(governingDocuments, versionId);
    const frozen = version && receiptCode(textHashOf(version));
    if (version?.state !== 'draft' || !frozen || !question.text.includes(frozen))
      throw new Refusal('CONFLICT', '要表决的文本刚被改过，请重新看过再公告', 'questions');
    const { _id: pollId } = poll;
    const { questionId } = question;
    await tx.update(governingDocuments, versionId, {
      state: 'attached',
      pollId,
      questionId,
      textHash: textHashOf(version),
    });
  }
}

/** A vote that was withdrawn decided nothing: its texts are drafts again. */
export async function releaseTextsIn(tx: Transaction, poll: { _id: string }, draft: PollDraft): Promise<void> {
  for (const question of draft.questions) {
    const versionId = versionIdOf(question);
    const version = versionId === null ? undefined : await tx.get(governingDocuments, versionId);
    if (version?.state === 'attached' && version.pollId === poll._id)
      await tx.update(governingDocuments, version._id, { ...asDraft });
  }
}

export const asDraft = { state: 'draft', pollId: null, questionId: null, textHash: null } as const;

export const versionIdOf = (question: Question): string | null =>
  question.kind === 'decision' ? (question.covenantVersionId ?? null) : null;
