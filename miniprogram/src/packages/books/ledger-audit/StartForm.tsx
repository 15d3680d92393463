import { addMonths } from '@mulin/domain/day/day';
import { monthText } from '@mulin/domain/day/spoken';
import { type Book, books } from '@mulin/domain/ledger/account';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { PickField } from '../../../ui/form/PickField';
import { toast } from '../../../ui/sheet/toast';

const BACK = 36;
const bookPicks = (Object.keys(books) as Book[]).map((id) => ({
  id,
  text: books[id].title,
  detail: `钱是谁的：${books[id].owner}`,
}));

/** This month and three years back, newest first. */
const monthPicks = (today: string) =>
  Array.from({ length: BACK + 1 }, (_, back) => addMonths(`${today.slice(0, 7)}-01`, -back).slice(0, 7)).map((id) => ({
    id,
    text: monthText(id),
  }));

export function StartForm({ desk: { communityId, today }, onDone }: { desk: Desk; onDone: () => void }) {
  const [book, setBook] = useState<Book>('P');
  const [fromMonth, setFrom] = useState(`${today.slice(0, 4)}-01`);
  const [toMonth, setTo] = useState(today.slice(0, 7));
  const start = useAction(async () => {
    await cloud.ledger.startAudit({ communityId, book, fromMonth, toMonth });
    toast('开始导出了');
    onDone();
  });
  const months = monthPicks(today);
  return (
    <Card>
      <PickField label="哪本账" picks={bookPicks} value={book} error={start.errorOf('book')} onChange={setBook} />
      <PickField
        label="从哪个月"
        picks={months}
        value={fromMonth}
        error={start.errorOf('fromMonth')}
        onChange={setFrom}
      />
      <PickField label="到哪个月" picks={months} value={toMonth} error={start.errorOf('toMonth')} onChange={setTo} />
      <Button text="导出" icon="download" busy={start.busy} onClick={() => void start.run()} />
    </Card>
  );
}
