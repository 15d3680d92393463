import { addDays } from '@mulin/domain/day/day';
import { useState } from 'react';
import { chooseSheet, endingOf } from '../../../cloud/choose-sheet';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { openFile } from '../../../cloud/files';
import { uploadFile } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { DateField } from '../../../ui/form/DateField';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Tip } from '../../../ui/tip/Tip';
import type { Book } from './books';
import { Looked } from './Looked';

export type Preview = Awaited<ReturnType<Cloud['ledger']['previewOpening']>>;

/** What was chosen on the phone and is in the cloud by now. */
interface Uploaded {
  fileId: string;
  name: string;
}

export interface Sheets {
  day: string;
  fileId: string;
  homesFileId?: string;
}

/** 录期初: empty sheets to fill in, then both chosen and looked at; nothing is written before it agrees to the fen. */
export function Enter({ desk: { communityId, today }, book }: { desk: Desk; book: Book }) {
  // A month's last day: the day before this month began.
  const [day, setDay] = useState(addDays(`${today.slice(0, 7)}-01`, -1));
  const [balances, setBalances] = useState<Uploaded>();
  const [homes, setHomes] = useState<Uploaded>();
  const [looked, setLooked] = useState<{ preview: Preview; sheets: Sheets }>();
  const choose = useAction(async (keep: (chosen: Uploaded) => void) => {
    const chosen = await chooseSheet();
    if (!chosen) return;
    const place = { folder: 'settlements', communityId } as const;
    const fileId = await uploadFile(chosen.path, place, endingOf(chosen.name));
    keep({ fileId, name: chosen.name });
  });
  const take = useAction(async (sheet: 'balances' | 'homes') => {
    const { file, fileName } = await cloud.ledger.openingSheet({ communityId, book: book.id, sheet });
    await openFile(file.url, fileName);
  });
  const look = useAction(async () => {
    if (!balances) throw new CloudError('INVALID_INPUT', '先选填好的余额表', 'fileId');
    const sheets = { day, fileId: balances.fileId, ...(homes ? { homesFileId: homes.fileId } : {}) };
    setLooked({ preview: await cloud.ledger.previewOpening({ communityId, book: book.id, ...sheets }), sheets });
  });
  if (looked) {
    return <Looked communityId={communityId} book={book} {...looked} onBack={() => setLooked(undefined)} />;
  }
  const withHomes = book.id === 'P';
  return (
    <Page title={`录${book.title}期初`}>
      {look.error ? <Tip kind="bad">{look.error.message}</Tip> : null}
      <Card>
        <DateField label="截止日（一个月的最后一天）" today={today} to={today} value={day} onChange={setDay} />
      </Card>
      <Card kind="list" title="第一步：下载空表来填">
        <Cell text="期初余额表" icon="download" onClick={() => void take.run('balances')} last={!withHomes} />
        {withHomes ? (
          <Cell
            text="期初分户表"
            detail="旧欠、预收、装修押金，一户一笔一行"
            icon="download"
            onClick={() => void take.run('homes')}
            last
          />
        ) : null}
      </Card>
      <Card kind="list" title="第二步：选填好的表">
        <Cell
          text="期初余额表"
          aside={balances?.name ?? '没有选'}
          onClick={() => void choose.run(setBalances)}
          last={!withHomes}
        />
        {withHomes ? (
          <Cell text="期初分户表" aside={homes?.name ?? '没有选'} onClick={() => void choose.run(setHomes)} last />
        ) : null}
      </Card>
      <Note>单位元。资产要正好等于负债加结余；有分户表的科目，分户合计要和总数一样。差一分也不能录。</Note>
      <Buttons>
        <Button text="先看看" busy={look.busy || choose.busy} onClick={() => void look.run()} />
      </Buttons>
    </Page>
  );
}
