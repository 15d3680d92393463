import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '../../cloud/cloud';
import { CloudError } from '../../cloud/error';
import { useAction } from '../../cloud/useAction';
import { Button } from '../../ui/button/Button';
import { Kinds } from '../../ui/form/Kinds';
import { TextField } from '../../ui/form/TextField';
import { Note } from '../../ui/note/Note';
import { Sheet } from '../../ui/sheet/Sheet';

export interface Person {
  id: string;
  /** Masked. */
  name: string;
}

type Field = 'name' | 'phone';

const kinds: { id: Field; text: string }[] = [
  { id: 'phone', text: '电话' },
  { id: 'name', text: '姓名' },
];

/** 看完整的: one field, one reason; it is not kept on the phone and gone when the sheet closes. */
export function RevealSheet({ unitId, person, onClose }: { unitId: string; person: Person; onClose: () => void }) {
  const [field, setField] = useState<Field>('phone');
  const [reason, setReason] = useState('');
  const [value, setValue] = useState('');
  const look = useAction(async () => {
    if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写一句为什么要看', 'reason');
    setValue((await cloud.account.reveal({ unitId, person: person.id, field, reason })).value);
  });
  return (
    <Sheet open title={`看 ${person.name} 的完整信息`} onClose={onClose}>
      {value === '' ? (
        <>
          <Kinds label="看哪一样" kinds={kinds} value={field} onChange={setField} />
          <TextField
            label="为什么要看"
            example="比如 楼下漏水，要联系他"
            max={100}
            value={reason}
            error={look.errorOf('reason')}
            onChange={setReason}
          />
          <Note>本人会看到是哪个岗位、什么时候、为什么看的。</Note>
          <Button text="看（留记录）" busy={look.busy} onClick={() => void look.run()} />
        </>
      ) : (
        <>
          <View className="ml-card__h">{value}</View>
          <Button kind="line" text="看好了" onClick={onClose} />
        </>
      )}
    </Sheet>
  );
}
