import { wholeDayText } from '@mulin/domain/day/spoken';
import type { Cloud } from '../cloud/cloud';
import { Badge } from '../ui/badge/Badge';
import { Card } from '../ui/card/Card';
import { Cell } from '../ui/cell/Cell';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Note } from '../ui/note/Note';
import { Tip } from '../ui/tip/Tip';

export type Committee = NonNullable<Awaited<ReturnType<Cloud['committee']['committees']>>['current']>;

/** 在任业委会: who, until when, whether it is filed. */
export function CommitteeCard({ committee }: { committee: Committee }) {
  const { members, seats, termTo, termText, termState, filingState, filingText, vacancyText, sourceText } = committee;
  const sitting = members.filter((one) => one.inOffice);
  return (
    <>
      {sourceText ? <Tip>{sourceText}</Tip> : null}
      {termState === 'running' ? null : <Tip kind={termState === 'over' ? 'bad' : 'wait'}>{termText}</Tip>}
      {vacancyText ? <Tip kind="wait">{vacancyText}</Tip> : null}
      <Card
        title="业主委员会"
        aside={
          <Badge kind={filingState === 'filed' ? 'ok' : 'wait'} text={filingState === 'filed' ? '已备案' : '未备案'} />
        }
      >
        <KeyValues
          rows={[
            { name: '成员', value: `${sitting.length} 人（应有 ${seats} 人）` },
            { name: '任期到', value: wholeDayText(termTo) },
            { name: '备案', value: filingText },
          ]}
        />
        <Note>成员的姓名是公开的职务信息，电话不公开。</Note>
      </Card>
    </>
  );
}

/** 成员 and 候补, by name and building. */
export function Members({ committee: { members, reserve } }: { committee: Pick<Committee, 'members' | 'reserve'> }) {
  const sitting = members.filter((one) => one.inOffice);
  const gone = members.filter((one) => !one.inOffice);
  return (
    <>
      <Card kind="list" title="成员">
        {sitting.map(({ memberId, name, building, role, roleTitle }, at) => (
          <Cell
            key={memberId}
            icon="me"
            text={name}
            detail={building || undefined}
            aside={<Badge kind={role === 'member' ? 'closed' : 'info'} text={roleTitle} />}
            last={at === sitting.length - 1}
          />
        ))}
      </Card>
      {reserve.length === 0 ? null : (
        <Card kind="list" title="候补（按票数先后）">
          {reserve.map(({ candidateId, name, building, waiting, detail }, at) => (
            <Cell
              key={candidateId}
              icon="people"
              text={name}
              detail={building || undefined}
              aside={waiting ? `第 ${at + 1} 位` : detail}
              last={at === reserve.length - 1}
            />
          ))}
        </Card>
      )}
      {gone.length === 0 ? null : (
        <Card kind="list" title="已离任">
          {gone.map(({ memberId, name, detail }, at) => (
            <Cell key={memberId} text={name} aside={detail} last={at === gone.length - 1} />
          ))}
        </Card>
      )}
    </>
  );
}
