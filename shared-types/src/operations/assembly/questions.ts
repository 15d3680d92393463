import * as z from 'zod';
import { matters } from '../../matters';
import { choice, fileId, id, optionalText, text } from '../../values';

/** Something to agree to or not. */
export const decisionInput = z.strictObject({
  kind: z.literal('decision').default('decision'),
  /** Which of the nine matters of Civil Code 278 it is; decides the majority. */
  matter: z.enum(matters).meta({ title: '事项类别' }),
  shortName: text('简称', 20),
  text: text('表决事项', 300),
  /** 说白了: what a yes and a no change, in plain words. */
  ifAgree: text('同意会怎样', 60),
  ifAgainst: text('反对会怎样', 60),
  /** The draft text of a covenant or of rules that a yes adopts. */
  covenantVersionId: id('文本版本').optional(),
});

/** Seats of the committee to fill; who stands for them is read from the vetted candidates of that election at announcing. */
export const electionInput = z.strictObject({
  kind: z.literal('election'),
  electionId: id('选举'),
  shortName: text('简称', 20),
  text: text('表决事项', 300),
});
export const questionInput = z.discriminatedUnion('kind', [decisionInput, electionInput], { unionFallback: true });

/** What is asked, as everybody sees it. An election has seats and candidates, a decision has none. */
export const question = z.object({
  questionId: z.string(),
  kind: z.enum(['decision', 'election']),
  matter: z.enum(matters),
  matterTitle: z.string(),
  shortName: z.string(),
  text: z.string(),
  ifAgree: z.string(),
  ifAgainst: z.string(),
  ruleText: z.string(),
  special: z.boolean(),
  /** The text of a covenant or of rules that a yes adopts, to be read in full. */
  covenantVersionId: z.string().nullable(),
  /** Null for a decision. */
  seats: z.number().nullable(),
  candidates: z.array(
    z.object({ candidateId: z.string(), name: z.string(), label: z.string(), introduction: z.string() }),
  ),
});

/** One answer of a ballot: a choice, or in an election the candidates agreed to, at most as many as there are seats. */
export const answer = z.union([
  z.strictObject({ questionId: id('事项'), choice }),
  z.strictObject({ questionId: id('事项'), candidates: z.array(id('候选人')).max(11).meta({ title: '候选人' }) }),
]);

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));

/** 三方封存: a ballot the phone has sealed to three holders (domain `mulin-seal/1`), and the commit it made of what lies inside. */
const sealedBallot = z.strictObject({
  ballot: z.strictObject({
    v: z.literal('mulin-seal/1'),
    by: hex(64),
    nonce: hex(48),
    body: z
      .string()
      .regex(/^[0-9a-f]{34,8000}$/)
      .meta({ title: '封好的选票' }),
    halves: z.array(z.strictObject({ first: hex(96), second: hex(96) })).length(3),
  }),
  inner: hex(64),
});

/** 32 hex digits from the phone's secure random; keeps the published commit unguessable. */
const nonce = hex(32).meta({ title: '随机数' });

/** A whole ballot: in the open to the cloud, which seals it; or, where three hold the keys, sealed by the phone. One of the two. */
export const wholeBallot = {
  choices: z.array(answer).min(1).max(20).optional().meta({ title: '选择' }),
  nonce: nonce.optional(),
  sealed: sealedBallot.optional().meta({ title: '封好的选票' }),
};

/** An answer as the head itself may look at it again. */
export const answerShown = z.object({
  questionId: z.string(),
  shortName: z.string(),
  choice: choice.nullable(),
  candidates: z.array(z.object({ candidateId: z.string(), name: z.string() })),
});

export const files = z.array(fileId('附件')).max(9).default([]).meta({ title: '附件' });
export const ground = optionalText('议事规则条款', 200);
