import { whenText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { replace } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { toast } from '../../../ui/sheet/toast';

export interface AlikeProps {
  unitId: string;
  category: string;
  place: string;
  /** ISO. */
  now: string;
}

/** 已有人报过: the same thing at the same place. Joining is quicker than reporting it again; who reported it is not said. */
export function Alike({ unitId, category, place, now }: AlikeProps) {
  const alike = useLoad(`alike.${unitId}.${category}.${place}`, () =>
    cloud.requests.alike({ unitId, category, place }),
  );
  const join = useAction(async (requestId: string) => {
    await cloud.requests.join({ unitId, requestId });
    toast('记上您家了，每一步都会告诉您');
    replace('repairs/list', { view: 'joined' });
  });
  const found = alike.data?.found ?? [];
  if (found.length === 0) return null;
  return (
    <Card kind="list" title="已有人报过">
      {found.map(({ requestId, category: what, place: where, stateTitle, affected, own, reportedAt }, at) => (
        <NoticeRow
          key={requestId}
          title={`${where}：${what}`}
          badge={{ kind: 'wait', text: stateTitle }}
          meta={[`${whenText(reportedAt, now)}报的`, affected > 0 ? `${affected} 户也受影响` : ''].filter(Boolean)}
          action={
            own
              ? { note: '您家报过或记上了', text: '看进度', onClick: () => replace('repairs/list') }
              : { note: '', text: '我家也受影响', onClick: () => void join.run(requestId) }
          }
          last={at === found.length - 1}
        />
      ))}
      <Note>是同一件事，就不用再报；不是，接着往下填。</Note>
    </Card>
  );
}
