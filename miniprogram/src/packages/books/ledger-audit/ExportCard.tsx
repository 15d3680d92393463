import { momentText, monthText } from '@mulin/domain/day/spoken';
import { books } from '@mulin/domain/ledger/account';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { count } from '../../../ui/figures';
import { Progress } from '../../../ui/progress/Progress';
import { Tip } from '../../../ui/tip/Tip';
import type { Export } from './Exports';
import { VolumesSheet } from './VolumesSheet';

const stamps = {
  running: { kind: 'wait', text: '正在导出' },
  done: { kind: 'ok', text: '导好了' },
  failed: { kind: 'bad', text: '没导成' },
} as const;

/** One export: how far it is, and its volumes once it is done. */
export function ExportCard({ one }: { one: Export }) {
  const { auditId, book, from, to, state, done, total, error, askedAt } = one;
  const [open, setOpen] = useState(false);
  return (
    <Card
      small
      title={`${books[book].title}，${monthText(from.slice(0, 7))}到 ${monthText(to.slice(0, 7))}`}
      aside={<Badge {...stamps[state]} />}
    >
      <View className="ml-note">
        {momentText(askedAt)}导出{state === 'done' ? `，${count(done)} 笔` : ''}
      </View>
      {state === 'running' ? (
        <Progress name="正在导出" done={done} total={total} unit="笔" note="可以先离开这一页，会接着导" />
      ) : null}
      {state === 'failed' ? <Tip kind="bad">{error}</Tip> : null}
      {state === 'done' ? <Button kind="soft" text="下载" icon="download" onClick={() => setOpen(true)} /> : null}
      {open ? <VolumesSheet auditId={auditId} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}
