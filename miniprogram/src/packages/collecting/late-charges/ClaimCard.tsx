import { momentText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import type { Desk } from '../../../desk/desk';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Tip } from '../../../ui/tip/Tip';
import { labelText } from '../../../who/words';
import { ActSheet } from './ActSheet';
import type { Act } from './acts';
import type { Claim } from './Claims';
import { Items } from './Items';

const states: Record<Claim['state'], { kind: BadgeKind; text: string }> = {
  asked: { kind: 'wait', text: '等同意' },
  refused: { kind: 'closed', text: '没同意' },
  claimed: { kind: 'bad', text: '出了账单，没缴' },
  'waive-asked': { kind: 'wait', text: '申请免收' },
  waived: { kind: 'closed', text: '免了' },
};
const paidStamp = { kind: 'ok', text: '缴了' } as const;

export interface ClaimCardProps {
  claim: Claim;
  desk: Desk;
  onDone: () => void;
}

/** One claim: for what, by which sum, how it stands, and what may be done by who looks. */
export function ClaimCard({ claim, desk: { holds }, onDone }: ClaimCardProps) {
  const [act, setAct] = useState<Act>();
  const { unitLabel, items, totalFen, state, paid, reason, note, waiveReason, mine, at } = claim;
  const waits = state === 'asked' || state === 'waive-asked';
  const close = () => setAct(undefined);
  return (
    <Card small title={labelText(unitLabel)} aside={<Badge {...(paid ? paidStamp : states[state])} />}>
      <Items items={items} totalFen={totalFen} />
      <KeyValues
        rows={[
          { name: '提出', value: momentText(at) },
          { name: '为什么要', value: reason },
          ...(note ? [{ name: '为什么不同意', value: note }] : []),
          ...(waiveReason ? [{ name: '为什么免收', value: waiveReason }] : []),
        ]}
      />
      {waits && mine ? <Tip icon="people">您提出的，要别人来定。</Tip> : null}
      <Buttons>
        {waits && !mine && holds('manager') ? (
          <>
            <Button kind="brick" text="不同意" onClick={() => setAct(state === 'asked' ? 'refuse' : 'keep')} />
            <Button
              text={state === 'asked' ? '同意收' : '同意免收'}
              onClick={() => setAct(state === 'asked' ? 'agree' : 'waive')}
            />
          </>
        ) : null}
        {state === 'claimed' && !paid && holds('clerk', 'manager') ? (
          <Button kind="line" text="申请免收" onClick={() => setAct('ask-waiver')} />
        ) : null}
      </Buttons>
      {act ? (
        <ActSheet
          claim={claim}
          act={act}
          onClose={close}
          onDone={() => {
            close();
            onDone();
          }}
        />
      ) : null}
    </Card>
  );
}
