import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Field } from '../../../ui/form/Field';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { OfficeShown } from './Office';
import type { PartProps } from './part';

type Call = OfficeShown['calls'][number];

/** 应当改选: why, how long it has been waiting, and speaking up for it. */
export function Calls({ desk, office: { calls, mayObject }, committee, onDone }: PartProps) {
  const [doing, setDoing] = useState<'object' | 'demand'>();
  const offices = desk.holds('community', 'street');
  const done = () => {
    setDoing(undefined);
    onDone();
  };
  const waiting = calls.some(({ state }) => state === 'standing');
  if (calls.length === 0 && !mayObject && !offices) return null;
  return (
    <>
      {calls.length === 0 ? null : (
        <Card kind="list" title="改选和换届">
          {calls.map((call, at) => (
            <Cell
              key={call.callId}
              text={call.title}
              detail={call.detail}
              aside={<Waiting call={call} />}
              last={at === calls.length - 1}
            />
          ))}
        </Card>
      )}
      {waiting && offices ? (
        <Button text="去开始选举" onClick={() => go('convening/election', { communityId: desk.communityId })} />
      ) : null}
      {offices ? <Button kind="line" text="登记改选要求" onClick={() => setDoing('demand')} /> : null}
      {mayObject ? <Button kind="line" text="我要求改选" onClick={() => setDoing('object')} /> : null}
      {doing === 'object' ? (
        <ObjectSheet committeeId={committee.committeeId} onClose={() => setDoing(undefined)} onDone={done} />
      ) : null}
      {doing === 'demand' ? (
        <DemandSheet committee={committee} onClose={() => setDoing(undefined)} onDone={done} />
      ) : null}
    </>
  );
}

function Waiting({ call: { state, waitingDays } }: { call: Call }) {
  if (state === 'gathering') return <Badge text="还没过半" />;
  if (state === 'started') return <Badge kind="ok" text="已开始选举" />;
  return <Badge kind="bad" text={waitingDays === 0 ? '今天提出' : `已等 ${waitingDays} 天`} />;
}

interface EndProps {
  onClose: () => void;
  onDone: () => void;
}

function ObjectSheet({ committeeId, onClose, onDone }: EndProps & { committeeId: string }) {
  const [reason, setReason] = useState('');
  const object = useAction(async () => {
    if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写上理由', 'reason');
    const { objecting, of, reached } = await cloud.committee.objectToCommittee({ committeeId, reason });
    toast(reached ? '过半数委员提出，应当改选' : `${objecting}／${of} 位委员提出`);
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title="要求改选吗？"
      confirm="我要求改选"
      refuses
      busy={object.busy}
      onConfirm={() => void object.run()}
      onCancel={onClose}
    >
      会记下您本人提出，不能撤回。全体委员过半数提出，就应当改选。
      <TextField long label="理由" max={300} value={reason} onChange={setReason} error={object.errorOf('reason')} />
    </ConfirmSheet>
  );
}

const sides = [
  { id: 'branch', text: '党组织' },
  { id: 'community', text: '社区居委会' },
] as const;

function DemandSheet({ committee, onClose, onDone }: EndProps & Pick<PartProps, 'committee'>) {
  const { values, set } = useFields({
    from: 'branch' as (typeof sides)[number]['id'],
    reason: '',
    photos: [] as string[],
  });
  const demand = useAction(async () => {
    const { from, reason, photos } = values;
    if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写明理由', 'reason');
    if (photos.length === 0) throw new CloudError('INVALID_INPUT', '拍下盖章的书面意见', 'fileIds');
    const { committeeId, communityId } = committee;
    const fileIds = await uploadPhotos(photos, { folder: 'committee', communityId });
    await cloud.committee.demandReElection({ committeeId, from, reason, fileIds });
    toast('登记了，要开始改选');
    onDone();
  });
  return (
    <Sheet open title="登记改选要求" onClose={onClose}>
      <Kinds label="谁提出" kinds={sides} value={values.from} onChange={set('from')} />
      <TextField
        long
        label="理由"
        max={300}
        value={values.reason}
        onChange={set('reason')}
        error={demand.errorOf('reason')}
      />
      <Field label="书面意见" error={demand.errorOf('fileIds')}>
        <PhotoPicker photos={values.photos} onChange={set('photos')} />
      </Field>
      <Button text="登记" busy={demand.busy} onClick={() => void demand.run()} />
    </Sheet>
  );
}
