import { dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { pageSize, usePages } from '../../../cloud/usePages';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Segment } from '../../../ui/options/Options';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { kinds } from './kinds';

/** With readers, and what the caller's own office may take back. */
export function Published({ communityId }: { communityId: string }) {
  const [kind, setKind] = useState<(typeof kinds)[number]['id']>('article');
  const [leaving, setLeaving] = useState<{ textId: string; title: string }>();
  const { load, more } = usePages(`library.${communityId}.${kind}`, (skip) =>
    cloud.library.texts({ communityId, kind, skip, limit: pageSize }),
  );
  const withdraw = useAction(async (textId: string) => {
    await cloud.library.withdraw({ textId });
    setLeaving(undefined);
    toast('撤下了');
    load.reload();
  });
  return (
    <>
      <Segment options={kinds} value={kind} onChange={setKind} />
      <Loaded load={load} what="资料">
        {(pages) => {
          const texts = pages.flatMap((page) => page.texts);
          if (texts.length === 0)
            return (
              <Card>
                <Empty title="还没有" detail="发出来以后，居民在“我的 → 资料”里看到。" />
              </Card>
            );
          return (
            <>
              <Card kind="list">
                {texts.map(({ textId, title, publisher, at, readers, mine }, nth) => (
                  <NoticeRow
                    key={textId}
                    title={title}
                    meta={[publisher, dayText(dayOf(at)), `${readers} 人看过`]}
                    action={mine ? { note: '', text: '撤下', onClick: () => setLeaving({ textId, title }) } : undefined}
                    last={nth === texts.length - 1}
                    onClick={() => go('library/text', { textId })}
                  />
                ))}
              </Card>
              <More last={pages.at(-1)?.texts.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
      <ConfirmSheet
        open={leaving !== undefined}
        title="撤下这份资料吗？"
        confirm="撤下"
        busy={withdraw.busy}
        onConfirm={() => void withdraw.run(leaving?.textId ?? '')}
        onCancel={() => setLeaving(undefined)}
      >
        “{leaving?.title}”撤下以后居民看不到正文，要再放就得重新发。
      </ConfirmSheet>
    </>
  );
}
