import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { TextField } from '../../../ui/form/TextField';
import { Link } from '../../../ui/link/Link';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { OfficeShown } from './Office';

type Post = OfficeShown['posts'][number];

/** Who can work at the committee's desk; a post without a seat can be taken back. */
export function Posts({ posts, onDone }: { posts: OfficeShown['posts']; onDone: () => void }) {
  const [ending, setEnding] = useState<Post>();
  const [reason, setReason] = useState('');
  const end = useAction(async () => {
    if (!ending) return;
    if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写上原因', 'reason');
    await cloud.committee.endPost({ membershipId: ending.membershipId, reason });
    toast('收回了');
    setEnding(undefined);
    setReason('');
    onDone();
  });
  if (posts.length === 0) return null;
  return (
    <Card kind="list" title="业委会工作台">
      {posts.map((post, at) => (
        <Cell
          key={post.membershipId}
          icon="me"
          text={post.name}
          detail={post.seated ? (post.until === '' ? '在任' : `在任，到 ${post.until} 自动停用`) : '没有席位'}
          aside={
            post.seated ? undefined : (
              <Link text="收回" label={`收回${post.name}的岗位`} onClick={() => setEnding(post)} />
            )
          }
          last={at === posts.length - 1}
        />
      ))}
      <ConfirmSheet
        open={ending !== undefined}
        title={`收回${ending?.name ?? ''}的岗位吗？`}
        confirm="收回"
        refuses
        busy={end.busy}
        onConfirm={() => void end.run()}
        onCancel={() => setEnding(undefined)}
      >
        收回以后，他不能再进业委会的工作台。
        <TextField label="原因" max={200} value={reason} onChange={setReason} error={end.errorOf('reason')} />
      </ConfirmSheet>
    </Card>
  );
}
