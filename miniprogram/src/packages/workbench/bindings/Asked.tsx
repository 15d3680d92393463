import { momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import type { Binding, Decision } from './Waiting';

export interface AskedProps {
  binding: Binding;
  onDecide: (decision: Decision) => void;
}

/** One request to be bound: who, as what, to which home, and whether the roll knows the name. */
export function Asked({ binding, onDecide }: AskedProps) {
  const { unitLabel, role, roleTitle, personMasked, note, ownerNamesMasked, nameOnRoll, askedAt } = binding;
  const [fullName, setFullName] = useState('');
  const look = useAction(async () =>
    setFullName((await cloud.account.bindingName({ membershipId: binding.membershipId })).personName),
  );
  return (
    <Card>
      <View className="ml-between">
        <Badge kind={nameOnRoll ? 'ok' : 'wait'} text={nameOnRoll ? '名册上有这个名字' : '名册上没有这个名字'} />
        <View className="ml-note">{momentText(askedAt)}</View>
      </View>
      <View className="ml-card__h ml-card__h--under">
        {unitLabel} · {personMasked}
      </View>
      <KeyValues
        rows={[
          { name: '他说是', value: roleTitle },
          ...(fullName ? [{ name: '申请人姓名', value: fullName }] : []),
          { name: '名册上的业主', value: ownerNamesMasked },
          ...(note ? [{ name: '说明', value: note }] : []),
        ]}
      />
      {role === 'owner' && !nameOnRoll ? <Note>业主有表决权：名册上没有的名字，要由社区同意。</Note> : null}
      {fullName ? null : (
        <Button
          kind="line"
          text="看完整的姓名（留记录）"
          label={`看 ${personMasked} 的完整姓名，留记录`}
          busy={look.busy}
          onClick={() => void look.run()}
        />
      )}
      <Buttons>
        <Button
          kind="brick"
          text="不同意"
          label={`不同意 ${personMasked}`}
          onClick={() => onDecide({ binding, approve: false })}
        />
        <Button text="同意" label={`同意 ${personMasked}`} onClick={() => onDecide({ binding, approve: true })} />
      </Buttons>
    </Card>
  );
}
