import { rightsText } from '@mulin/domain/people/home-rights';
import { useState } from 'react';
import { cloud } from '../../cloud/cloud';
import { CloudError } from '../../cloud/error';
import { useAction } from '../../cloud/useAction';
import { TextField } from '../../ui/form/TextField';
import { ConfirmSheet } from '../../ui/sheet/ConfirmSheet';
import { toast } from '../../ui/sheet/toast';
import type { Shown } from './Household';

export type What = 'approve' | 'refuse' | 'end';

export interface Said {
  one: Shown['people'][number];
  what: What;
}

const words = {
  approve: { title: '同意', confirm: '同意', done: '同意了' },
  refuse: { title: '不同意', confirm: '不同意', done: '告诉他了' },
  end: { title: '结束绑定：', confirm: '结束', done: '结束了' },
} as const;

/** Agrees, refuses or ends; whoever hears no hears why. */
export function SaySheet({ said, onClose, onDone }: { said: Said; onClose: () => void; onDone: () => void }) {
  const { one, what } = said;
  const { membershipId, name, role, roleTitle } = one;
  const [reason, setReason] = useState('');
  const say = useAction(async () => {
    if (what !== 'approve' && reason.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚为什么', 'reason');
    if (what === 'end') await cloud.account.endResident({ membershipId, reason });
    else await cloud.account.decideBinding({ membershipId, approve: what === 'approve', reason });
    toast(words[what].done);
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={`${words[what].title}${name}${what === 'end' ? '' : `做${roleTitle}`}吗？`}
      confirm={words[what].confirm}
      refuses={what !== 'approve'}
      busy={say.busy}
      onConfirm={() => void say.run()}
      onCancel={onClose}
    >
      {what === 'approve' ? `${roleTitle}${rightsText(role)}` : '他会看到您写的理由。'}
      {what === 'approve' ? null : (
        <TextField
          label="为什么"
          example={what === 'end' ? '比如 租期到了，搬走了' : '比如 不认识这个人'}
          max={200}
          value={reason}
          error={say.errorOf('reason')}
          onChange={setReason}
        />
      )}
    </ConfirmSheet>
  );
}
