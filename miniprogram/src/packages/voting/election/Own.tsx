import { dayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Note } from '../../../ui/note/Note';
import { Loaded } from '../../../ui/state/Loaded';
import type { Home } from '../../../who/me';
import { DeclineSheet, ObjectSheet, WithdrawSheet } from './AnswerSheets';
import { NominateSheet } from './NominateSheet';
import type { Election } from './OneElection';
import { StandSheet } from './StandSheet';

export type Candidacy = Awaited<ReturnType<Cloud['committee']['ownCandidacy']>>['own'][number];
type Doing =
  | { kind: 'stand' | 'nominate' }
  | { kind: 'accept' | 'decline' | 'withdraw' | 'object'; candidacy: Candidacy };

/** 我这一户: standing, being named, what the vetting said, whom I have named. */
export function Own({ election, home, onDone }: { election: Election; home: Home; onDone: () => void }) {
  const { electionId } = election;
  const { unitId, communityId } = home;
  const [doing, setDoing] = useState<Doing>();
  const load = useLoad(`candidacy.${electionId}.${unitId}`, () => cloud.committee.ownCandidacy({ unitId, electionId }));
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    load.reload();
    onDone();
  };
  return (
    <Loaded load={load} what="您的报名" quiet>
      {({ own, named, mayStand, mayNominate }) => (
        <>
          {own.map((candidacy) => (
            <OneCandidacy key={candidacy.candidateId} candidacy={candidacy} onDo={setDoing} />
          ))}
          {named.length === 0 ? null : (
            <Card kind="list" title="我推荐的">
              {named.map(({ label, name, stateText }, at) => (
                <Cell
                  key={`${label}${name}`}
                  text={name}
                  detail={label}
                  aside={stateText}
                  last={at === named.length - 1}
                />
              ))}
            </Card>
          )}
          {mayStand || mayNominate ? (
            <Card title="推荐候选人">
              <Note>业主可以自荐，也可以推荐邻居；被推荐的人自己同意才算。</Note>
              <Buttons>
                {mayNominate ? (
                  <Button kind="line" text="推荐邻居" onClick={() => setDoing({ kind: 'nominate' })} />
                ) : null}
                {mayStand ? <Button text="我要参选" onClick={() => setDoing({ kind: 'stand' })} /> : null}
              </Buttons>
            </Card>
          ) : null}
          <Doings doing={doing} place={{ electionId, unitId, communityId }} onClose={close} onDone={done} />
        </>
      )}
    </Loaded>
  );
}

interface DoingsProps {
  doing: Doing | undefined;
  place: { electionId: string; unitId: string; communityId: string };
  onClose: () => void;
  onDone: () => void;
}

function Doings({ doing, place, ...ends }: DoingsProps) {
  switch (doing?.kind) {
    case 'stand':
      return <StandSheet place={place} {...ends} />;
    case 'nominate':
      return <NominateSheet place={place} {...ends} />;
    case 'accept':
      return <StandSheet place={place} candidateId={doing.candidacy.candidateId} {...ends} />;
    case 'decline':
      return <DeclineSheet candidacy={doing.candidacy} {...ends} />;
    case 'withdraw':
      return <WithdrawSheet candidacy={doing.candidacy} {...ends} />;
    case 'object':
      return <ObjectSheet candidacy={doing.candidacy} {...ends} />;
    default:
      return null;
  }
}

function OneCandidacy({ candidacy, onDo }: { candidacy: Candidacy; onDo: (doing: Doing) => void }) {
  const { name, stateText, state, nominatedBy, introduction, vetting, objection } = candidacy;
  const bad = state === 'unqualified';
  return (
    <Card
      title={`${name}参选`}
      aside={<Badge kind={bad ? 'bad' : state === 'qualified' ? 'ok' : 'wait'} text={stateText} />}
    >
      <View className="ml-sm">{nominatedBy.join('、')}</View>
      {introduction ? <View className="ml-read">{introduction}</View> : null}
      {vetting && bad ? <Note>社区的理由：{vetting.reason}</Note> : null}
      {vetting?.branchOpinion ? <Note>党组织意见：{vetting.branchOpinion}</Note> : null}
      {objection ? (
        <Note>
          您的异议：{objection.text}
          {objection.answer ? `　镇街答复：${objection.answer}` : ''}
        </Note>
      ) : null}
      {candidacy.mayObject && vetting ? (
        <>
          <Note>{dayText(vetting.objectUntil)}以前可以提一次异议，由镇街答复。</Note>
          <Buttons>
            <Button text="提异议" onClick={() => onDo({ kind: 'object', candidacy })} />
          </Buttons>
        </>
      ) : null}
      {candidacy.mayAnswer ? (
        <Buttons>
          <Button kind="line" text="谢绝" onClick={() => onDo({ kind: 'decline', candidacy })} />
          <Button text="同意参选" onClick={() => onDo({ kind: 'accept', candidacy })} />
        </Buttons>
      ) : null}
      {candidacy.mayWithdraw ? (
        <Buttons>
          <Button kind="line" text="退出参选" onClick={() => onDo({ kind: 'withdraw', candidacy })} />
        </Buttons>
      ) : null}
    </Card>
  );
}
