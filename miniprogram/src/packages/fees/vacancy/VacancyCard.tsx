import { wholeDayText } from '@mulin/domain/day/spoken';
import { vacancyStates } from '@mulin/domain/fees/vacancy-states';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import type { Shown, Vacancy } from './Vacancies';

const badges: Record<Vacancy['state'], BadgeKind> = {
  asked: 'wait',
  checked: 'wait',
  approved: 'ok',
  refused: 'bad',
  withdrawn: 'closed',
  ended: 'closed',
};

export interface VacancyCardProps {
  one: Vacancy;
  rule: Shown['rule'];
  today: string;
  onWithdraw: () => void;
  onEnd: () => void;
}

export function VacancyCard({ one, rule, today, onWithdraw, onEnd }: VacancyCardProps) {
  const { state, from, to, askedDay, reason, endedDay, reducedFrom } = one;
  const reduced = rule && (state === 'approved' || state === 'ended');
  return (
    <Card
      small
      title={`${wholeDayText(askedDay)}申请`}
      aside={<Badge kind={badges[state]} text={vacancyStates[state]} />}
    >
      <KeyValues
        rows={[
          { name: '哪些日子空着', value: `${wholeDayText(from)} 至 ${wholeDayText(to)}` },
          ...(endedDay ? [{ name: '住人了', value: `${wholeDayText(endedDay)}起` }] : []),
          ...(reduced && reducedFrom <= to
            ? [{ name: '从哪天起少收', value: `${wholeDayText(reducedFrom)}起，按 ${rule.percent}% 收` }]
            : []),
        ]}
      />
      {reason ? <Note>理由：{reason}</Note> : null}
      {state === 'asked' || state === 'checked' ? (
        <Buttons>
          <Button kind="line" text="撤回申请" onClick={onWithdraw} />
        </Buttons>
      ) : null}
      {state === 'approved' && to >= today ? (
        <>
          <Note>住人了请马上报，从住人那天起按全价。</Note>
          <Buttons>
            <Button text="报住人了" onClick={onEnd} />
          </Buttons>
        </>
      ) : null}
    </Card>
  );
}
