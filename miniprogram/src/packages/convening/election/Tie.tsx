import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Field } from '../../../ui/form/Field';
import { Kinds } from '../../../ui/form/Kinds';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import type { Election } from './OneElection';

interface TieProps {
  election: Election;
  desk: Desk;
  onDone: () => void;
}

/** 票数相同: one office writes down how people settled it, the other confirms. Never the computer. */
export function Tie({ election, desk, onDone }: TieProps) {
  return election.tie ? (
    <Confirm election={election} onDone={onDone} />
  ) : (
    <Settle election={election} communityId={desk.communityId} onDone={onDone} />
  );
}

const ways = [
  { id: 'lot', text: '当场抽签' },
  { id: 'second-ballot', text: '再投一次' },
] as const;

function Settle({ election, communityId, onDone }: { election: Election; communityId: string; onDone: () => void }) {
  const tied = election.candidates.filter(({ outcome }) => outcome === 'tied');
  const [order, setOrder] = useState<(string | undefined)[]>(tied.map(() => undefined));
  const { values, set } = useFields({
    way: undefined as (typeof ways)[number]['id'] | undefined,
    note: '',
    photos: [] as string[],
  });
  const settle = useAction(async () => {
    const { way, note, photos } = values;
    const all = order.flatMap((id) => id ?? []);
    if (all.length < tied.length) throw new CloudError('INVALID_INPUT', '每一位都要排出先后', 'order');
    if (!way) throw new CloudError('INVALID_INPUT', '选一下用什么办法', 'way');
    if (note.trim() === '') throw new CloudError('INVALID_INPUT', '写明经过和在场的人', 'note');
    if (photos.length === 0) throw new CloudError('INVALID_INPUT', '拍下签字的记录', 'fileIds');
    const fileIds = await uploadPhotos(photos, { folder: 'committee', communityId });
    await cloud.committee.settleTie({ electionId: election.electionId, order: all, way, note, fileIds });
    toast('登记了，等另一方确认');
    onDone();
  });
  const picks = tied.map(({ candidateId, name }) => ({ id: candidateId, text: name }));
  return (
    <Card title="票数相同，由人认定">
      <Note>照公告写明的办法办，社区和镇街一方登记、另一方确认。</Note>
      <Kinds label="办法" kinds={ways} value={values.way} onChange={set('way')} error={settle.errorOf('way')} />
      {tied.map(({ candidateId }, at) => (
        <PickField
          key={candidateId}
          label={`第 ${at + 1} 位`}
          picks={picks}
          value={order[at]}
          onChange={(id) => setOrder(order.map((before, place) => (place === at ? id : before)))}
          error={at === 0 ? settle.errorOf('order') : undefined}
        />
      ))}
      <TextField
        long
        label="经过"
        max={300}
        value={values.note}
        onChange={set('note')}
        error={settle.errorOf('note')}
      />
      <Field label="签字的记录" error={settle.errorOf('fileIds')}>
        <PhotoPicker photos={values.photos} onChange={set('photos')} />
      </Field>
      <Button text="登记" busy={settle.busy} onClick={() => void settle.run()} />
    </Card>
  );
}

function Confirm({ election: { electionId, tie, candidates }, onDone }: Omit<TieProps, 'desk'>) {
  const confirm = useAction(async (agree: boolean) => {
    await cloud.committee.confirmTie({ electionId, agree });
    toast(agree ? '确认了' : '退回重新登记');
    onDone();
  });
  if (!tie) return null;
  const names = tie.order.map((id) => candidates.find(({ candidateId }) => candidateId === id)?.name ?? '');
  return (
    <Card title="确认票数相同的认定">
      <Note>
        {tie.recordedBy}登记：{tie.way}，先后为 {names.join('、')}。{tie.note}
      </Note>
      <Note>由另一方确认，登记的一方不能自己确认。确认以后席位随即产生。</Note>
      <Buttons>
        <Button kind="brick" text="退回" busy={confirm.busy} onClick={() => void confirm.run(false)} />
        <Button text="确认" busy={confirm.busy} onClick={() => void confirm.run(true)} />
      </Buttons>
    </Card>
  );
}
