import { momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { type KeyValue, KeyValues } from '../../../ui/key-values/KeyValues';
import { Tip } from '../../../ui/tip/Tip';

export type EntryState = 'asked' | 'approved' | 'done' | 'refused';

const states: Record<EntryState, { kind: BadgeKind; text: string }> = {
  asked: { kind: 'wait', text: '等同意' },
  approved: { kind: 'wait', text: '正在改账单' },
  done: { kind: 'ok', text: '办好了' },
  refused: { kind: 'closed', text: '没同意' },
};

export interface EntryCardProps {
  title: string;
  state: EntryState;
  at: string;
  note: string;
  /** Entered by who looks. */
  mine: boolean;
  rows: readonly KeyValue[];
  /** What became of it, once it is done. */
  outcome: readonly KeyValue[];
  decides: boolean;
  onDecide: (approve: boolean) => void;
}

/** What one person entered about bills, for another to agree to: and what became of them. */
export function EntryCard(props: PropsWithChildren<EntryCardProps>) {
  const { title, state, at, note, mine, rows, outcome, decides, onDecide, children } = props;
  return (
    <Card>
      <View className="ml-between">
        <Badge {...states[state]} />
        <View className="ml-note">{momentText(at)}</View>
      </View>
      <View className="ml-card__h ml-card__h--under">{title}</View>
      <KeyValues
        rows={[...rows, ...(note ? [{ name: '意见', value: note }] : []), ...(state === 'done' ? outcome : [])]}
      />
      {children}
      {state === 'asked' && mine ? <Tip icon="people">您登记的，要别人同意。</Tip> : null}
      {state === 'asked' && decides && !mine ? (
        <Buttons>
          <Button kind="brick" text="不同意" onClick={() => onDecide(false)} />
          <Button text="同意" onClick={() => onDecide(true)} />
        </Buttons>
      ) : null}
    </Card>
  );
}
