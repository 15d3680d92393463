import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { PaperButton } from '../../../papers/PaperButton';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Photos } from '../../../ui/photos/Photos';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { PartProps } from './part';

/** 备案: the committee hands it in, the street registers it or sends it back with a reason. */
export function Filing({ desk, office: { filing }, committee, onDone }: PartProps) {
  const [doing, setDoing] = useState<'submit' | 'file' | 'return'>();
  const { filingState, filingText } = committee;
  const mine = desk.holds('committee') && (filingState === 'due' || filingState === 'returned');
  const streets = desk.holds('street') && filingState === 'submitted';
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    onDone();
  };
  return (
    <Card title="备案">
      <Note>{filingText}</Note>
      {filing.note ? <Note>{filing.note}</Note> : null}
      {filing.files.length > 0 ? (
        <Photos photos={filing.files.map(({ url }) => ({ src: url, caption: '备案材料' }))} />
      ) : null}
      <Buttons>
        <PaperButton text="打印备案表" make={() => cloud.print.filing({ committeeId: committee.committeeId })} />
      </Buttons>
      {mine ? (
        <Buttons>
          <Button text="提交备案材料" onClick={() => setDoing('submit')} />
        </Buttons>
      ) : null}
      {streets ? (
        <Buttons>
          <Button kind="brick" text="退回" onClick={() => setDoing('return')} />
          <Button text="登记备案" onClick={() => setDoing('file')} />
        </Buttons>
      ) : null}
      {doing === 'submit' ? <Submit committee={committee} onClose={close} onDone={done} /> : null}
      {doing === 'file' || doing === 'return' ? (
        <Decide
          committeeId={committee.committeeId}
          filed={doing === 'file'}
          today={desk.today}
          onClose={close}
          onDone={done}
        />
      ) : null}
    </Card>
  );
}

interface EndProps {
  onClose: () => void;
  onDone: () => void;
}

function Submit({ committee: { committeeId, communityId }, onClose, onDone }: EndProps & Pick<PartProps, 'committee'>) {
  const { values, set } = useFields({ note: '', photos: [] as string[] });
  const submit = useAction(async () => {
    if (values.photos.length === 0) throw new CloudError('INVALID_INPUT', '拍下备案材料', 'fileIds');
    const fileIds = await uploadPhotos(values.photos, { folder: 'committee', communityId });
    await cloud.committee.submitFiling({ committeeId, note: values.note, fileIds });
    toast('提交了，等镇街登记');
    onDone();
  });
  return (
    <Sheet open title="提交备案材料" onClose={onClose}>
      <Note>一般要：备案表、业主大会的决定、管理规约和议事规则、委员名单。镇街另有要求的，照镇街的办。</Note>
      <Field label="材料" error={submit.errorOf('fileIds')}>
        <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
      </Field>
      <TextField label="说明" hint="可以不填" max={300} value={values.note} onChange={set('note')} />
      <Button text="提交" busy={submit.busy} onClick={() => void submit.run()} />
    </Sheet>
  );
}

interface DecideProps extends EndProps {
  committeeId: string;
  filed: boolean;
  today: string;
}

function Decide({ committeeId, filed, today, onClose, onDone }: DecideProps) {
  const { values, set } = useFields({ number: '', day: today, reason: '' });
  const decide = useAction(async () => {
    const { number, day, reason } = values;
    if (filed) await cloud.committee.decideFiling({ committeeId, filed, number, day });
    else await cloud.committee.decideFiling({ committeeId, filed, reason });
    toast(filed ? '备案登记了，公告贴出去了' : '退回了');
    onDone();
  });
  return (
    <Sheet open title={filed ? '登记备案' : '退回备案材料'} onClose={onClose}>
      {filed ? (
        <>
          <TextField
            label="备案号"
            max={60}
            value={values.number}
            onChange={set('number')}
            error={decide.errorOf('number')}
          />
          <DateField
            label="备案日期"
            today={today}
            to={today}
            value={values.day}
            onChange={set('day')}
            error={decide.errorOf('day')}
          />
        </>
      ) : (
        <TextField
          long
          label="退回原因"
          max={300}
          value={values.reason}
          onChange={set('reason')}
          error={decide.errorOf('reason')}
        />
      )}
      <Button
        kind={filed ? 'main' : 'brick'}
        text={filed ? '登记' : '退回'}
        busy={decide.busy}
        onClick={() => void decide.run()}
      />
    </Sheet>
  );
}
