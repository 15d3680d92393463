import type { UploadFolder } from '@mulin/shared-types/uploads';
import { useState } from 'react';
import { CloudError } from '../../cloud/error';
import { uploadPhotos } from '../../cloud/uploads';
import { useAction } from '../../cloud/useAction';
import { Button } from '../../ui/button/Button';
import { DateField } from '../../ui/form/DateField';
import { Field } from '../../ui/form/Field';
import { type Kind, Kinds } from '../../ui/form/Kinds';
import { TextField } from '../../ui/form/TextField';
import { PhotoPicker } from '../../ui/photos/PhotoPicker';
import { Sheet } from '../../ui/sheet/Sheet';
import { toast } from '../../ui/sheet/toast';
import { Tip } from '../../ui/tip/Tip';

export interface Said {
  note: string;
  choice: string;
  day: string;
  fileIds: string[];
}

export interface SayProps {
  title: string;
  /** What is to be written. */
  label: string;
  example?: string;
  button: string;
  /** Said afterwards. */
  done: string;
  tip?: string;
  /** Written beforehand, to be kept or changed. */
  begun?: string;
  optional?: boolean;
  choices?: { label: string; kinds: readonly Kind<string>[] };
  day?: { label: string; today: string; to?: string };
  photos?: { folder: UploadFolder; communityId: string; must?: boolean };
  send: (said: Said) => Promise<unknown>;
  onClose: () => void;
  onDone: () => void;
}

/** One step somebody says something about: words, and as it needs a choice, a day, photos. */
export function Say(props: SayProps) {
  const {
    title,
    label,
    example,
    button,
    done,
    tip,
    begun = '',
    optional,
    choices,
    day,
    photos,
    send,
    onClose,
    onDone,
  } = props;
  const [note, setNote] = useState(begun);
  const [choice, setChoice] = useState<string>();
  const [until, setUntil] = useState('');
  const [taken, setTaken] = useState<string[]>([]);
  const act = useAction(async () => {
    if (choices && choice === undefined) throw new CloudError('INVALID_INPUT', '先选一个', 'choice');
    if (!optional && note.trim() === '') throw new CloudError('INVALID_INPUT', '写一句话', 'note');
    if (day && until === '') throw new CloudError('INVALID_INPUT', '选一个日子', 'day');
    if (photos?.must && taken.length === 0) throw new CloudError('INVALID_INPUT', '拍一张现场照片', 'fileIds');
    const fileIds = photos ? await uploadPhotos(taken, photos) : [];
    await send({ note, choice: choice ?? '', day: until, fileIds });
    toast(done);
    onDone();
  });
  return (
    <Sheet open title={title} onClose={onClose}>
      {choices ? (
        <Kinds
          label={choices.label}
          kinds={choices.kinds}
          value={choice}
          error={act.errorOf('choice')}
          onChange={setChoice}
        />
      ) : null}
      <TextField
        long
        label={label}
        {...(example ? { example } : {})}
        max={300}
        value={note}
        onChange={setNote}
        error={act.errorOf('note') ?? act.errorOf('answer')}
      />
      {day ? (
        <DateField
          label={day.label}
          value={until}
          today={day.today}
          from={day.today}
          {...(day.to ? { to: day.to } : {})}
          error={act.errorOf('day') ?? act.errorOf('until')}
          onChange={setUntil}
        />
      ) : null}
      {photos ? (
        <Field label="照片" hint={photos.must ? '至少一张' : '可以不拍'} error={act.errorOf('fileIds')}>
          <PhotoPicker photos={taken} onChange={setTaken} />
        </Field>
      ) : null}
      {tip ? <Tip>{tip}</Tip> : null}
      <Button text={button} busy={act.busy} onClick={() => void act.run()} />
    </Sheet>
  );
}
