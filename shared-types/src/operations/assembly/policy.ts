import * as z from 'zod';
import { text } from '../../values';

const channel = z.enum(['electronic', 'paper']);

/** The open points a convener may settle; the defaults are those of `domain/assembly/policy`. */
const settings = {
  /** 重复投票: which ballot of one head stands. */
  duplicates: z.enum(['last', 'first']).default('last').meta({ title: '重复投票' }),
  /** 无效票: whether it takes part. */
  invalid: z.enum(['not-participating', 'participating']).default('not-participating').meta({ title: '无效票' }),
  /** 纸质与电子都投了: which prevails; null: whichever `duplicates` says. */
  channelPriority: z.array(channel).max(2).nullable().default(null).meta({ title: '纸质与电子都投了' }),
  countParking: z.boolean().default(false).meta({ title: '车位面积' }),
  /** 表决期间过户. */
  rights: z.enum(['holder-at-cast', 'holder-on-roll']).default('holder-at-cast').meta({ title: '表决期间房屋过户' }),
  tieBreak: z.enum(['second-ballot', 'lot']).default('second-ballot').meta({ title: '最后一席票数相同' }),
  proxyCap: z.int().min(0).max(20).default(3).meta({ title: '一人最多受几位委托' }),
  /** 从众: never. Named so that whoever looks for it finds the answer. */
  followMajority: z.literal(false).default(false).meta({ title: '未投票视为同意多数' }),
};

export const policyInput = z.strictObject(settings).prefault({}).meta({ title: '规矩' });

const clause = text('议事规则条款', 200).optional();
/** Setting → the clause of the rules of procedure 议事规则 that settles it. What has no clause stands by default. */
export const groundsInput = z
  .strictObject({
    duplicates: clause,
    invalid: clause,
    channelPriority: clause,
    countParking: clause,
    rights: clause,
    tieBreak: clause,
    proxyCap: clause,
    followMajority: clause,
  })
  .prefault({})
  .meta({ title: '议事规则依据' });
