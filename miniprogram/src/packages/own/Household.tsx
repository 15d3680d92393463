import { useState } from 'react';
import { type Cloud, cloud } from '../../cloud/cloud';
import { useLoad } from '../../cloud/useLoad';
import { Card } from '../../ui/card/Card';
import { Cell } from '../../ui/cell/Cell';
import { Link } from '../../ui/link/Link';
import { Note } from '../../ui/note/Note';
import { SectionHead } from '../../ui/section-head/SectionHead';
import { Loaded } from '../../ui/state/Loaded';
import { Bound } from './Bound';
import { type Person, RevealSheet } from './RevealSheet';
import { type Said, SaySheet } from './SaySheet';

export type Shown = Awaited<ReturnType<Cloud['account']['household']>>;

export interface HouseholdProps {
  unitId: string;
  /** Who works here may read a full name or number, with a reason. */
  looks?: boolean;
}

/** 一户人家: the owners on the roll, and who is bound under them. */
export function Household({ unitId, looks = false }: HouseholdProps) {
  const [person, setPerson] = useState<Person>();
  const [said, setSaid] = useState<Said>();
  const load = useLoad(`household.${unitId}`, () => cloud.account.household({ unitId }));
  const done = () => {
    setPerson(undefined);
    setSaid(undefined);
    load.reload();
  };
  return (
    <Loaded load={load} what="住户">
      {({ owners, people, looksLeft }) => (
        <>
          <SectionHead title="业主名册" />
          <Card kind="list">
            {owners.map(({ person: id, name, phoneMasked }, at) => (
              <Cell
                key={id}
                icon="me"
                text={name}
                detail={phoneMasked || '没有登记电话'}
                aside={
                  looks ? (
                    <Link text="看完整的" label={`看 ${name} 完整的`} onClick={() => setPerson({ id, name })} />
                  ) : (
                    '业主'
                  )
                }
                last={at === owners.length - 1}
              />
            ))}
          </Card>
          <SectionHead title={people.length > 0 ? '绑定的人' : '还没有人绑定'} />
          {people.map((one) => (
            <Bound
              key={one.membershipId}
              one={one}
              onLook={looks ? () => setPerson({ id: one.membershipId, name: one.name }) : undefined}
              onSay={(what) => setSaid({ one, what })}
            />
          ))}
          <Note>
            {looks
              ? `今天还能看 ${looksLeft} 次。看一次写一个理由，本人在“我的资料”里看得到。`
              : '家属和租户由您同意，也由您结束。租户到日子自动结束。'}
          </Note>
          {person ? <RevealSheet unitId={unitId} person={person} onClose={done} /> : null}
          {said ? <SaySheet said={said} onClose={() => setSaid(undefined)} onDone={done} /> : null}
        </>
      )}
    </Loaded>
  );
}
