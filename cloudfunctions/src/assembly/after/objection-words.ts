import type { OutputOf } from '@mulin/shared-types/contract';
import type { resultObjections } from '@mulin/shared-types/documents/after';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Row } from '../../kit/database';

export type Objection = Row<typeof resultObjections>;
type Shown = OutputOf<(typeof assembly.operations)['resultObjections']>['own'][number];

export const objectionKinds = {
  count: '票数算得不对',
  'roll-row': '名册上的房屋、面积或业主不对',
  'ballot-not-mine': '有一张票不是我投的',
  procedure: '程序不合规矩',
} as const satisfies Record<Objection['kind'], string>;

export const objectionStates = {
  open: '等社区或镇街答复',
  withdrawn: '您已撤回',
  dismissed: '不成立',
  noted: '成立，结果不变，已公开说明',
  referred: '成立，等镇街或住建局处理',
  ruled: '成立，镇街或住建局已作处理',
} as const satisfies Record<Shown['state'], string>;
