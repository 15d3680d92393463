import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { openTable } from '../../../desk/open-table';
import { Button } from '../../../ui/button/Button';
import { DateField } from '../../../ui/form/DateField';
import { Sheet } from '../../../ui/sheet/Sheet';
import type { OfficeList } from './Tables';

export interface TakeSheetProps {
  desk: Desk;
  list: OfficeList;
  onClose: () => void;
}

/** From which day to which, this year to begin with; then the file opens. */
export function TakeSheet({
  desk: { communityId, today },
  list: { list, title, holds, dayTitle },
  onClose,
}: TakeSheetProps) {
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today);
  const take = useAction(async () => {
    const span = dayTitle === '' ? {} : { from, to };
    const table = await cloud.tables.take({ communityId, list, ...span });
    onClose();
    await openTable(table, '这段日子没有，表里只有表头');
  });
  return (
    <Sheet open title={title} onClose={onClose}>
      <View className="ml-sheet__text">{holds}</View>
      {dayTitle === '' ? null : (
        <>
          <DateField
            label={`${dayTitle}：从哪天`}
            value={from}
            today={today}
            error={take.errorOf('from')}
            onChange={setFrom}
          />
          <DateField
            label={`${dayTitle}：到哪天`}
            value={to}
            today={today}
            error={take.errorOf('to')}
            onChange={setTo}
          />
        </>
      )}
      <Button text="导出" icon="download" busy={take.busy} onClick={() => void take.run()} />
    </Sheet>
  );
}
