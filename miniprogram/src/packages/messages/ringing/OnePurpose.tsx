import { Text } from '@tarojs/components';
import type { Ringing } from '../../../ringing/useRinging';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { CheckField } from '../../../ui/form/CheckField';
import { Note } from '../../../ui/note/Note';

type One = Ringing['purposes'][number];

export interface OnePurposeProps extends Pick<One, 'title' | 'detail' | 'on' | 'left'> {
  busy: boolean;
  onAsk: () => void;
  onSwitch: (on: boolean) => void;
}

/** One kind of thing: whether it may ring, how often yet, and one more. */
export function OnePurpose({ title, detail, on, left, busy, onAsk, onSwitch }: OnePurposeProps) {
  return (
    <Card>
      <CheckField on={on} onChange={onSwitch}>
        <Text className="ml-strong">{title}</Text>
        <Note>{detail}</Note>
      </CheckField>
      {on ? (
        <>
          <Note>{left > 0 ? `还会提醒 ${left} 次` : '还没有同意过，现在不会响'}</Note>
          <Button
            kind="soft"
            small
            icon="bell"
            text={left > 0 ? '再多提醒一次' : '要提醒'}
            label={`${title}：${left > 0 ? '再多提醒一次' : '要提醒'}`}
            busy={busy}
            onClick={onAsk}
          />
        </>
      ) : null}
    </Card>
  );
}
