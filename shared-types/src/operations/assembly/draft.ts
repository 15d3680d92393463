import * as z from 'zod';
import { id, instant, optionalText, text } from '../../values';
import { groundsInput, policyInput } from './policy';
import { files, questionInput } from './questions';
import { assemblyKind, legalMode } from './views';

/** What a convener writes down; nothing of it is frozen before the announcement. */
export const draftInput = {
  title: text('名称', 60),
  kind: assemblyKind.default('regular'),
  opensAt: instant('投票开始时间'),
  closesAt: instant('投票截止时间'),
  /** Paper handed in before the close may be entered until then; the close itself if nothing is said, at most three days later. */
  paperUntil: instant('纸质票录入截止').optional(),
  /** Only these buildings vote and count, those that bear the cost; empty means the whole community. */
  buildings: z.array(text('楼栋', 40)).max(200).default([]).meta({ title: '表决范围' }),
  questions: z.array(questionInput).min(1).max(20).meta({ title: '表决事项' }),
  policy: policyInput,
  grounds: groundsInput,
  legalMode: legalMode.default('paper-binding').meta({ title: '表决效力' }),
  /** The clause of the rules of procedure that allows voting by phone. */
  electronicGround: optionalText('议事规则中手机投票的条款', 200),
  fileIds: files,
  /** The petition of 20 % of the owners that demanded it. */
  petitionId: id('连署').optional(),
  /** Why community or street call it although there is a committee. */
  instead: optionalText('为什么不由业委会召集', 200),
  /** 三方封存: any two of committee, community and street open the ballots after the close; else the operator's key does. */
  sealed: z.boolean().default(false).meta({ title: '三方封存' }),
};

/** What stands in the way of a vote or weakens it. What blocks must be put right before the announcement. */
export const warning = z.object({ kind: z.string(), text: z.string(), blocking: z.boolean() });

/** The draft as it was written, to be changed. */
export const draftWritten = z.object(draftInput);
