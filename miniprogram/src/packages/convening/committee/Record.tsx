import { OFFICES } from '@mulin/domain/assembly/committee/titles';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Link } from '../../../ui/link/Link';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import { MemberFields, type Recorded } from './MemberFields';

const seatChoices = ['5', '7', '9', '11', '3'].map((id) => ({ id, text: `${id} 人` }));

/** 登记在任的业委会 that was elected before this system; marked so wherever it is shown. */
export function Record({ desk, onDone, onBack }: { desk: Desk; onDone: () => void; onBack: () => void }) {
  const { communityId, today } = desk;
  const [members, setMembers] = useState<Recorded[]>([]);
  const { values, set } = useFields({
    seats: '5',
    electedDay: '',
    termFrom: '',
    termTo: '',
    filingNumber: '',
    filedDay: '',
    note: '',
    photos: [] as string[],
  });
  const record = useAction(async () => {
    const { photos, seats, filedDay, ...rest } = values;
    if (members.length === 0) throw new CloudError('INVALID_INPUT', '加上成员', 'members');
    for (const field of ['electedDay', 'termFrom', 'termTo'] as const) {
      if (rest[field] === '') throw new CloudError('INVALID_INPUT', '选一下日子', field);
    }
    if (rest.note.trim() === '') throw new CloudError('INVALID_INPUT', '写明怎么选出来的', 'note');
    const fileIds = await uploadPhotos(photos, { folder: 'committee', communityId });
    await cloud.committee.recordCommittee({
      communityId,
      seats: Number(seats),
      ...rest,
      filedDay: filedDay === '' ? null : filedDay,
      members: members.map(({ personName, role, phone }) => ({
        personName,
        role,
        phone: phone === '' ? null : phone,
      })),
      fileIds,
    });
    toast('登记了，公告贴出去了');
    onDone();
  });
  const day = (field: 'electedDay' | 'termFrom' | 'termTo' | 'filedDay', label: string, hint = '') => (
    <DateField
      label={label}
      hint={hint}
      today={today}
      {...(field === 'termTo' ? {} : { to: today })}
      value={values[field]}
      onChange={set(field)}
      error={record.errorOf(field)}
    />
  );
  return (
    <Page
      title="登记业委会"
      bar={
        <BottomBar>
          <Button kind="line" text="返回" onClick={onBack} />
          <Button text="登记" busy={record.busy} onClick={() => void record.run()} />
        </BottomBar>
      }
    >
      <Tip>这里登记本系统启用前选出的业委会，页面上会写明是登记的，不是在这里选的。</Tip>
      <Card>
        <PickField label="应有几人" picks={seatChoices} value={values.seats} onChange={set('seats')} />
        {day('electedDay', '选出日期')}
        {day('termFrom', '任期开始')}
        {day('termTo', '任期结束', '最长 5 年')}
        <TextField
          label="备案号"
          hint="没备案的不填"
          max={60}
          value={values.filingNumber}
          onChange={set('filingNumber')}
        />
        {values.filingNumber === '' ? null : day('filedDay', '备案日期')}
        <TextField
          long
          label="怎么选出来的"
          example="比如 2024 年 5 月业主大会选出，纸质选票存社区"
          max={300}
          value={values.note}
          onChange={set('note')}
          error={record.errorOf('note')}
        />
        <Field label="材料" hint="可以不加">
          <PhotoPicker photos={values.photos} onChange={set('photos')} />
        </Field>
      </Card>
      <MemberFields onAdd={(one) => setMembers([...members, one])} />
      {record.errorOf('members') ? <Tip kind="bad">{record.errorOf('members')}</Tip> : null}
      {members.length === 0 ? null : (
        <Card kind="list" title={`成员 ${members.length} 人`}>
          {members.map((one, at) => (
            <Cell
              key={`${one.personName}${one.phone}`}
              text={one.personName}
              detail={OFFICES[one.role]}
              aside={
                <Link
                  text="去掉"
                  label={`去掉${one.personName}`}
                  onClick={() => setMembers(members.filter((other) => other !== one))}
                />
              }
              last={at === members.length - 1}
            />
          ))}
        </Card>
      )}
    </Page>
  );
}
