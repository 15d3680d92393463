import { wholeDayText } from '@mulin/domain/day/spoken';
import { rightsText } from '@mulin/domain/people/home-rights';
import { View } from '@tarojs/components';
import { Badge } from '../../ui/badge/Badge';
import { Button } from '../../ui/button/Button';
import { Buttons } from '../../ui/button/Buttons';
import { Card } from '../../ui/card/Card';
import { KeyValues } from '../../ui/key-values/KeyValues';
import { Note } from '../../ui/note/Note';
import type { Shown } from './Household';
import type { What } from './SaySheet';

export interface BoundProps {
  one: Shown['people'][number];
  onLook: (() => void) | undefined;
  onSay: (what: What) => void;
}

/** Somebody bound to a home, or asking to be: as what, until when, and what that allows. */
export function Bound({ one, onLook, onSay }: BoundProps) {
  const { name, role, roleTitle, status, phoneMasked, note, sinceDay, untilDay, mine, mayDecide, mayEnd } = one;
  const pending = status === 'pending';
  return (
    <Card>
      <View className="ml-between">
        <View className="ml-card__h">
          {name}
          {mine ? '（我）' : ''}
        </View>
        <Badge kind={pending ? 'wait' : 'ok'} text={pending ? `申请做${roleTitle}` : roleTitle} />
      </View>
      <KeyValues
        rows={[
          ...(phoneMasked ? [{ name: '电话', value: phoneMasked }] : []),
          ...(pending ? [] : [{ name: '从哪天', value: wholeDayText(sinceDay) }]),
          ...(untilDay ? [{ name: role === 'tenant' ? '租到' : '到', value: wholeDayText(untilDay) }] : []),
          ...(note ? [{ name: '说明', value: note }] : []),
        ]}
      />
      <Note>{rightsText(role)}</Note>
      <Buttons>
        {onLook ? <Button kind="line" text="看完整的" label={`看 ${name} 完整的`} onClick={onLook} /> : null}
        {mayDecide ? (
          <Button kind="brick" text="不同意" label={`不同意 ${name}`} onClick={() => onSay('refuse')} />
        ) : null}
        {mayDecide ? <Button text="同意" label={`同意 ${name}`} onClick={() => onSay('approve')} /> : null}
        {mayEnd ? (
          <Button kind="brick" text="结束绑定" label={`结束 ${name} 的绑定`} onClick={() => onSay('end')} />
        ) : null}
      </Buttons>
    </Card>
  );
}
