import { wholeDayText } from '@mulin/domain/day/spoken';
import type { Desk } from '../../../desk/desk';
import { Badge, type BadgeProps } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Tip } from '../../../ui/tip/Tip';
import { labelText } from '../../../who/words';
import { Evidence } from './Evidence';
import type { Vacancy, What } from './Vacancies';

const badges: Partial<Record<Vacancy['state'], BadgeProps>> = {
  asked: { kind: 'wait', text: '等上门看' },
  checked: { kind: 'wait', text: '等同意' },
  approved: { kind: 'ok', text: '空置中' },
};

export interface VacancyCardProps {
  one: Vacancy;
  desk: Desk;
  onDo: (what: What) => void;
}

/** One home that is said to stand empty, and what may be done about it by who looks. */
export function VacancyCard({ one, desk, onDo }: VacancyCardProps) {
  const { vacancyId, unitLabel, state, from, to, askedDay, checkNote, photos, mayDecide } = one;
  const badge = badges[state];
  return (
    <Card small title={labelText(unitLabel)} aside={badge ? <Badge {...badge} /> : undefined}>
      <KeyValues
        rows={[
          { name: '哪些日子空着', value: `${wholeDayText(from)} 至 ${wholeDayText(to)}` },
          { name: '申请', value: `${wholeDayText(askedDay)}，照片 ${photos} 张` },
          ...(checkNote ? [{ name: '上门看的情况', value: checkNote }] : []),
        ]}
      />
      {state === 'asked' || state === 'checked' ? <Evidence vacancyId={vacancyId} /> : null}
      {state === 'asked' ? (
        <Buttons>
          <Button kind="brick" text="不是空置" onClick={() => onDo('return')} />
          <Button text="看过，是空置" onClick={() => onDo('pass')} />
        </Buttons>
      ) : null}
      {state === 'checked' && !mayDecide ? <Tip icon="people">您上门看的，要另一位同事同意。</Tip> : null}
      {state === 'checked' && mayDecide && desk.holds('manager') ? (
        <Buttons>
          <Button kind="brick" text="不同意" onClick={() => onDo('refuse')} />
          <Button text="同意" onClick={() => onDo('approve')} />
        </Buttons>
      ) : null}
      {state === 'approved' ? (
        <Buttons>
          <Button kind="line" text="登记住人了" onClick={() => onDo('end')} />
        </Buttons>
      ) : null}
    </Card>
  );
}
