import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { PartProps } from './part';
import { AccessSheet, EndSheet } from './SeatSheets';

/** 席位: the reserve moving up, ended seats, access for those who stood on paper, and laying down one's own seat. */
export function Seats({ desk, office: { members }, committee, onDone }: PartProps) {
  const [doing, setDoing] = useState<{ kind: 'end' | 'access' | 'choose'; memberId: string } | { kind: 'resign' }>();
  const offices = desk.holds('community', 'street');
  const mine = members.find((one) => one.mine);
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    onDone();
  };
  const nameOf = (id: string) => committee.members.find(({ memberId }) => memberId === id)?.name ?? '';
  return (
    <>
      {offices && committee.vacancyWay === 'reserve' ? <NextReserve committee={committee} onDone={onDone} /> : null}
      {offices ? (
        <Card kind="list" title="席位变动">
          {members.map(({ memberId, hasAccount, stillOwner }, at) => (
            <Cell
              key={memberId}
              text={nameOf(memberId)}
              detail={stillOwner ? '登记辞职、搬离等' : '名册上这套房已经没有这个名字，请核对'}
              aside={stillOwner ? hasAccount ? undefined : '还不能进工作台' : <Badge kind="bad" text="不是业主" />}
              last={at === members.length - 1}
              onClick={() => setDoing({ kind: hasAccount ? 'end' : 'choose', memberId })}
            />
          ))}
        </Card>
      ) : null}
      {mine ? <Button kind="line" text="辞去委员职务" onClick={() => setDoing({ kind: 'resign' })} /> : null}
      {doing?.kind === 'resign' ? <Resign committeeId={committee.committeeId} onClose={close} onDone={done} /> : null}
      {doing?.kind === 'choose' ? (
        <Sheet open title={nameOf(doing.memberId)} onClose={close}>
          <Note>这位委员还不能进工作台。</Note>
          <Buttons>
            <Button
              kind="line"
              text="登记席位结束"
              onClick={() => setDoing({ kind: 'end', memberId: doing.memberId })}
            />
            <Button text="开通工作台" onClick={() => setDoing({ kind: 'access', memberId: doing.memberId })} />
          </Buttons>
        </Sheet>
      ) : null}
      {doing?.kind === 'end' ? (
        <EndSheet
          committee={committee}
          memberId={doing.memberId}
          name={nameOf(doing.memberId)}
          today={desk.today}
          onClose={close}
          onDone={done}
        />
      ) : null}
      {doing?.kind === 'access' ? (
        <AccessSheet
          committee={committee}
          memberId={doing.memberId}
          name={nameOf(doing.memberId)}
          onClose={close}
          onDone={done}
        />
      ) : null}
    </>
  );
}

/** Strictly in order; passing somebody over needs a reason everybody reads. */
function NextReserve({
  committee: { committeeId, reserve, vacancyText },
  onDone,
}: Pick<PartProps, 'committee' | 'onDone'>) {
  const [reason, setReason] = useState('');
  const next = reserve.find(({ waiting }) => waiting);
  const fill = useAction(async (accept: boolean) => {
    if (!next) return;
    await cloud.committee.fillVacancy({ committeeId, candidateId: next.candidateId, accept, reason });
    toast(accept ? '递补了，公告贴出去了' : '记下了，看下一位');
    setReason('');
    onDone();
  });
  if (!next) return null;
  return (
    <Card title={`按先后轮到：${next.name}`}>
      <Note>{vacancyText}</Note>
      <TextField
        label="不递补的原因"
        hint="递补的不用填"
        max={200}
        value={reason}
        onChange={setReason}
        error={fill.errorOf('reason')}
      />
      <Buttons>
        <Button kind="brick" text="不递补" busy={fill.busy} onClick={() => void fill.run(false)} />
        <Button text="递补" busy={fill.busy} onClick={() => void fill.run(true)} />
      </Buttons>
    </Card>
  );
}

interface ResignProps {
  committeeId: string;
  onClose: () => void;
  onDone: () => void;
}

function Resign({ committeeId, onClose, onDone }: ResignProps) {
  const [note, setNote] = useState('');
  const resign = useAction(async () => {
    await cloud.committee.resignSeat({ committeeId, note });
    toast('辞去了，公告贴出去了');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title="辞去委员职务吗？"
      confirm="辞去"
      refuses
      busy={resign.busy}
      onConfirm={() => void resign.run()}
      onCancel={onClose}
    >
      马上生效，不能撤回。您的业委会工作台会一起停用，手里的印章、档案请交接清楚。
      <TextField label="说明" hint="可以不填" max={300} value={note} onChange={setNote} />
    </ConfirmSheet>
  );
}
