import { ELECTION_KINDS, ORGANISERS } from '@mulin/domain/assembly/committee/titles';
import { addDays, endOf } from '@mulin/domain/day/day';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { replace } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { CheckField } from '../../../ui/form/CheckField';
import { DateField } from '../../../ui/form/DateField';
import { Kinds } from '../../../ui/form/Kinds';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';

type Kind = keyof typeof ELECTION_KINDS;
type Organiser = keyof typeof ORGANISERS;
const kinds = (Object.keys(ELECTION_KINDS) as Kind[]).map((id) => ({ id, text: ELECTION_KINDS[id] }));
const organisers = (Object.keys(ORGANISERS) as Organiser[]).map((id) => ({ id, text: ORGANISERS[id] }));

const many = (count: number, from = 1) => Array.from({ length: count }, (_, at) => String(at + from));
const wholeSeats = ['5', '7', '9', '11'];

/** 开始选举: what is fixed for the whole election, and until when names are taken. */
export function Start({ desk: { communityId, today }, onBack }: { desk: Desk; onBack: () => void }) {
  const { values, set } = useFields({
    kind: 'first' as Kind,
    title: '',
    seats: '5',
    termYears: '',
    organiser: 'community' as Organiser,
    until: addDays(today, 14),
    publishDays: '15',
    reserveAllowed: false,
    rulesGround: '',
  });
  const part = values.kind === 'by-election';
  const start = useAction(async () => {
    if (values.title.trim() === '') throw new CloudError('INVALID_INPUT', '写上名称', 'title');
    if (!part && values.termYears === '') throw new CloudError('INVALID_INPUT', '选一下任期几年', 'termYears');
    const { electionId } = await cloud.committee.startElection({
      communityId,
      kind: values.kind,
      title: values.title,
      seats: Number(values.seats),
      termYears: part ? 1 : Number(values.termYears),
      organiser: values.organiser,
      nominateUntil: endOf(values.until),
      publishDays: Number(values.publishDays),
      reserveAllowed: values.reserveAllowed,
      rulesGround: values.rulesGround,
    });
    replace('convening/election', { communityId, electionId });
  });
  const numbers = (all: readonly string[], unit: string) => all.map((id) => ({ id, text: `${id} ${unit}` }));
  return (
    <Page
      title="开始选举"
      bar={
        <BottomBar>
          <Button kind="line" text="返回" onClick={onBack} />
          <Button text="公告推荐" busy={start.busy} onClick={() => void start.run()} />
        </BottomBar>
      }
    >
      <Card>
        <Kinds label="种类" kinds={kinds} value={values.kind} onChange={set('kind')} error={start.errorOf('kind')} />
        <TextField
          label="名称"
          example="比如 第二届业委会换届选举"
          max={40}
          value={values.title}
          onChange={set('title')}
          error={start.errorOf('title')}
        />
        <PickField
          label="应选几人"
          hint={part ? '不超过空缺' : '5 到 11 人，单数'}
          picks={numbers(part ? many(10) : wholeSeats, '人')}
          value={values.seats}
          onChange={set('seats')}
          error={start.errorOf('seats')}
        />
        {part ? (
          <Note>补选的委员，任期到本届结束。</Note>
        ) : (
          <PickField
            label="任期"
            hint="照议事规则，最长 5 年"
            picks={numbers(many(5), '年')}
            value={values.termYears}
            onChange={set('termYears')}
            error={start.errorOf('termYears')}
          />
        )}
        <PickField label="谁组织" picks={organisers} value={values.organiser} onChange={set('organiser')} />
        <DateField
          label="推荐截止"
          today={today}
          from={addDays(today, 1)}
          value={values.until}
          onChange={set('until')}
          error={start.errorOf('nominateUntil')}
        />
        <PickField
          label="候选人名单公布几天才能表决"
          picks={numbers(['7', '10', '15', '20', '30'], '天')}
          value={values.publishDays}
          onChange={set('publishDays')}
        />
        <CheckField on={values.reserveAllowed} onChange={set('reserveAllowed')}>
          议事规则约定：过半数而没有席位的做候补，有空缺时依次递补
        </CheckField>
        <TextField
          label="议事规则条款"
          hint="可以不填"
          example="比如 议事规则第十条"
          max={200}
          value={values.rulesGround}
          onChange={set('rulesGround')}
        />
      </Card>
    </Page>
  );
}
