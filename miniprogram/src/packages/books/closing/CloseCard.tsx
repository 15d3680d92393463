import { momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import type { Close } from './Closing';
import { DecideSheet } from './DecideSheet';

const stamps = {
  locked: { kind: 'wait', text: '等复核' },
  closed: { kind: 'ok', text: '已结账' },
  opened: { kind: 'closed', text: '没通过，又打开了' },
} as const;

export interface CloseCardProps {
  close: Close;
  mayDecide: boolean;
  onDone: () => void;
}

/** One period and how far its close is. */
export function CloseCard({ close, mayDecide, onDone }: CloseCardProps) {
  const { title, state, own, lockedAt, decidedAt, note, carried } = close;
  const [confirming, setConfirming] = useState<boolean>();
  const end = () => setConfirming(undefined);
  const waiting = state === 'locked';
  return (
    <Card>
      <View className="ml-between">
        <View className="ml-card__h">{title}</View>
        <Badge {...stamps[state]} />
      </View>
      <View className="ml-sm">
        {momentText(lockedAt)}锁账{decidedAt === null ? '' : `，${momentText(decidedAt)}复核`}
        {carried === 0 ? '' : `，结转 ${carried} 笔`}
      </View>
      {note === '' ? null : <View className="ml-sm">{note}</View>}
      {waiting && own ? <View className="ml-note">您锁的账，要换一个人来复核。</View> : null}
      {waiting && !own && mayDecide ? (
        <Buttons>
          <Button kind="line" text="重新打开" onClick={() => setConfirming(false)} />
          <Button text="确认结账" onClick={() => setConfirming(true)} />
        </Buttons>
      ) : null}
      {confirming === undefined ? null : (
        <DecideSheet
          close={close}
          confirm={confirming}
          onClose={end}
          onDone={() => {
            end();
            onDone();
          }}
        />
      )}
    </Card>
  );
}
