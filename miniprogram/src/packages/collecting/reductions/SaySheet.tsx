import { cloud } from '../../../cloud/cloud';
import { Saying } from '../Saying';
import type { Waiting } from './ToDecide';

export interface SaySheetProps {
  one: Waiting;
  what: 'pass' | 'return' | 'refuse';
  onClose: () => void;
  onDone: () => void;
}

const words = {
  pass: { title: '核对通过', confirm: '交给社区', label: '核对意见', example: '比如 房号、业主和账都对' },
  return: { title: '退回申请', confirm: '退回', label: '为什么退回', example: '比如 照片看不清，请重拍' },
  refuse: { title: '不批准', confirm: '不批准', label: '为什么不批准', example: '比如 民政名单里没有' },
} as const;

/** Checking and refusing both say something; the household reads why it was refused. */
export function SaySheet({ one: { reductionId, unitLabel }, what, onClose, onDone }: SaySheetProps) {
  const say = (text: string) =>
    what === 'refuse'
      ? cloud.arrears.decideReduction({ reductionId, approve: false, reason: text })
      : cloud.arrears.checkReduction({ reductionId, pass: what === 'pass', note: text });
  return <Saying {...{ unitLabel, say, onClose, onDone }} words={words[what]} refuses={what !== 'pass'} />;
}
