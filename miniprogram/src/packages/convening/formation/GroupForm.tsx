import { type GroupPart, groupFaults, groupParts } from '@mulin/domain/assembly/formation';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { TextField } from '../../../ui/form/TextField';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import type { Shown } from '../../voting/formation/Condition';
import { MemberFields } from './MemberFields';

export interface Member {
  name: string;
  part: GroupPart;
  chairs: boolean;
  label: string;
}

export interface GroupFormProps {
  communityId: string;
  shown: Shown;
  onDone: () => void;
  onBack: () => void;
}

/** 组建筹备组: people are added one by one; what is still wrong with the list is said all the while. */
export function GroupForm({ communityId, shown, onDone, onBack }: GroupFormProps) {
  const [members, setMembers] = useState<Member[]>(() =>
    shown.group.map(({ name, part, chairs, label }) => ({ name, part, chairs, label })),
  );
  const [reason, setReason] = useState('');
  const faults = groupFaults(members);
  const send = useAction(async () => {
    if (faults.length > 0) throw new CloudError('INVALID_INPUT', faults.join('；'), 'members');
    await cloud.formation.formGroup({ communityId, version: shown.version, members, reason });
    toast('名单贴到公示栏了');
    onDone();
  });
  return (
    <Page
      title="组建筹备组"
      bar={
        <BottomBar>
          <Button kind="line" text="不改了" onClick={onBack} />
          <Button text="公布名单" busy={send.busy} onClick={() => void send.run()} />
        </BottomBar>
      }
    >
      {members.length > 0 ? (
        <Card kind="list">
          {members.map((member, at) => (
            <Cell
              key={`${member.name} ${member.label}`}
              icon="me"
              text={member.name}
              detail={[groupParts[member.part], member.label, member.chairs ? '组长' : ''].filter(Boolean).join(' · ')}
              aside="去掉"
              last={at === members.length - 1}
              onClick={() => setMembers(members.filter((one) => one !== member))}
            />
          ))}
        </Card>
      ) : null}
      {members.length > 0 && faults.length > 0 ? <Tip kind="wait">{faults.join('；')}</Tip> : null}
      <MemberFields onAdd={(member) => setMembers([...members, member])} />
      {shown.groupNoticeId ? (
        <Card>
          <TextField label="为什么调整" max={200} value={reason} onChange={setReason} error={send.errorOf('reason')} />
        </Card>
      ) : null}
    </Page>
  );
}
