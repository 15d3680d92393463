import { momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
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
  const { unitLabel, role, roleTitle, personName, note, ownerNamesMasked, nameOnRoll, askedAt } = binding;
  return (
    <Card>
      <View className="ml-between">
        <Badge kind={nameOnRoll ? 'ok' : 'wait'} text={nameOnRoll ? '名册上有这个名字' : '名册上没有这个名字'} />
        <View className="ml-note">{momentText(askedAt)}</View>
      </View>
      <View className="ml-card__h ml-card__h--under">
        {unitLabel} · {personName}
      </View>
      <KeyValues
        rows={[
          { name: '他说是', value: roleTitle },
          { name: '名册上的业主', value: ownerNamesMasked },
          ...(note ? [{ name: '说明', value: note }] : []),
        ]}
      />
      {role === 'owner' && !nameOnRoll ? <Note>业主有表决权：名册上没有的名字，要由社区同意。</Note> : null}
      <Buttons>
        <Button
          kind="brick"
          text="不同意"
          label={`不同意 ${personName}`}
          onClick={() => onDecide({ binding, approve: false })}
        />
        <Button text="同意" label={`同意 ${personName}`} onClick={() => onDecide({ binding, approve: true })} />
      </Buttons>
    </Card>
  );
}
