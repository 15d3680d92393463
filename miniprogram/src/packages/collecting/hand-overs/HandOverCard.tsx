import { wholeDayText } from '@mulin/domain/day/spoken';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { yuan } from '../../../ui/figures';
import { Tip } from '../../../ui/tip/Tip';
import { labelText } from '../../../who/words';
import { EntryCard } from '../two-persons/EntryCard';
import type { HandOver } from './HandOvers';

export interface HandOverCardProps {
  one: HandOver;
  decides: boolean;
  onDecide: (approve: boolean) => void;
}

/** One record: which home, handed over when, by which paper, and what became of its bills. */
export function HandOverCard({ one, decides, onDecide }: HandOverCardProps) {
  const { unitLabel, beforeDay, day, developerPaysUntil, ground, state, keptFen, rewritten, creditedFen } = one;
  return (
    <EntryCard
      {...one}
      title={labelText(unitLabel)}
      rows={[
        ...(beforeDay ? [{ name: '原来登记', value: wholeDayText(beforeDay) }] : []),
        { name: '交付日', value: wholeDayText(day) },
        ...(developerPaysUntil ? [{ name: '建设单位承诺缴到', value: wholeDayText(developerPaysUntil) }] : []),
        { name: '依据', value: ground },
      ]}
      outcome={[
        { name: '重新出的账单', value: `${rewritten} 份` },
        { name: '转入余额', value: `${yuan(creditedFen)} 元` },
      ]}
      decides={decides}
      onDecide={onDecide}
    >
      {keptFen > 0 ? (
        <Tip icon="coins">
          建设单位已经多缴了 {yuan(keptFen)}{' '}
          元，这些天不再向业主收。要分开缴，先在“退款”里把它那份账单退掉，再点“改账单”。
        </Tip>
      ) : null}
      {state === 'done' && keptFen > 0 && decides && !one.mine ? (
        <Buttons>
          <Button kind="line" text="改账单" onClick={() => onDecide(true)} />
        </Buttons>
      ) : null}
    </EntryCard>
  );
}
