import * as z from 'zod';
import { operation } from '../../contract';
import { id, instant, optionalText, text } from '../../values';
import { decisionInput, files } from './questions';
import { legalMode } from './views';

/** 召集: writing a vote down, freezing it, posting it. */
export const calling = {
  draft: operation({
    summary: 'Write down a vote: questions, window, scope. Nothing is frozen yet.',
    who: ['committee', 'community', 'street'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      title: text('名称', 60),
      opensAt: instant('投票开始时间'),
      closesAt: instant('投票截止时间'),
      /** Only these buildings vote and count; empty means the whole community. */
      buildings: z.array(text('楼栋', 40)).max(200).default([]).meta({ title: '表决范围' }),
      questions: z.array(decisionInput).min(1).max(20).meta({ title: '表决事项' }),
      countParking: z.boolean().default(false).meta({ title: '车位是否计入' }),
      /** The article of the rules of procedure that decides duplicates, invalid ballots and parking. */
      rulesGround: optionalText('议事规则依据', 200),
      legalMode: legalMode.default('paper-binding').meta({ title: '表决效力' }),
      fileIds: files,
    }),
    output: z.object({ pollId: z.string(), warnings: z.array(z.string()) }),
  }),
  announce: operation({
    summary:
      'Freeze card and roll by hash and post the notice; opening must be at least 15 whole days later (Property Management Regulation 14). Cannot be taken back, only replaced by a new vote.',
    who: ['committee', 'community', 'street'],
    about: { kind: 'document', collection: 'polls', field: 'pollId' },
    changes: true,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({
      cardHash: z.string(),
      rollRoot: z.string(),
      totalAreaCenti: z.number(),
      totalHeads: z.number(),
      noticeId: z.string(),
    }),
  }),
};
