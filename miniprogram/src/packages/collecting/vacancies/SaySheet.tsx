import { cloud } from '../../../cloud/cloud';
import { Saying } from '../Saying';
import type { Vacancy, What } from './Vacancies';

export interface SaySheetProps {
  one: Vacancy;
  what: Exclude<What, 'end'>;
  onClose: () => void;
  onDone: () => void;
}

const words = {
  pass: {
    title: '看过，是空置',
    confirm: '交给另一个人同意',
    label: '上门看的情况',
    example: '比如 无人应门，水表半年没走',
  },
  return: { title: '不是空置', confirm: '退回', label: '为什么', example: '比如 上门时有人住' },
  approve: { title: '同意空置', confirm: '同意', label: '意见（可不写）', example: '' },
  refuse: { title: '不同意', confirm: '不同意', label: '为什么不同意', example: '比如 水表一直在走' },
} as const;

/** Who looked says what was found; who refuses says why, and the household reads it. */
export function SaySheet({ one: { vacancyId, unitLabel }, what, onClose, onDone }: SaySheetProps) {
  const say = (text: string) =>
    what === 'approve' || what === 'refuse'
      ? cloud.fees.decideVacancy({ vacancyId, approve: what === 'approve', reason: text })
      : cloud.fees.checkVacancy({ vacancyId, pass: what === 'pass', note: text });
  return (
    <Saying
      {...{ unitLabel, say, onClose, onDone }}
      words={words[what]}
      refuses={what === 'return' || what === 'refuse'}
      optional={what === 'approve'}
    />
  );
}
