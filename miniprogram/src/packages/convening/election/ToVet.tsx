import { dayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import type { Election } from './OneElection';
import { AnswerSheet, PaperSheet, VetSheet } from './VetSheets';

export type Candidate = Awaited<ReturnType<Cloud['committee']['toVet']>>['candidates'][number];
type Doing = { kind: 'qualify' | 'refuse' | 'paper' | 'answer'; candidate: Candidate };

const badges: Partial<Record<Candidate['state'], BadgeKind>> = {
  qualified: 'ok',
  unqualified: 'bad',
  standing: 'wait',
  proposed: 'wait',
};

/** 报名和审核: everybody named or standing, with the papers; reasons are for the offices and the person. */
export function ToVet({ election, desk, onDone }: { election: Election; desk: Desk; onDone: () => void }) {
  const { electionId, communityId } = election;
  const [doing, setDoing] = useState<Doing>();
  const load = useLoad(`to-vet.${electionId}`, () => cloud.committee.toVet({ electionId }));
  const done = () => {
    setDoing(undefined);
    load.reload();
    onDone();
  };
  const ends = { communityId, onClose: () => setDoing(undefined), onDone: done };
  return (
    <Loaded load={load} what="报名" shape="card">
      {({ candidates, mayVet, why }) => (
        <>
          {why ? <Tip>{why}</Tip> : null}
          {candidates.length === 0 ? (
            <Card>
              <Empty title="还没有人报名" detail="业主可以自荐，社区和党组织也可以推荐。" />
            </Card>
          ) : (
            candidates.map((candidate) => (
              <One
                key={candidate.candidateId}
                candidate={candidate}
                mayVet={mayVet && desk.holds('community')}
                mayAnswer={desk.holds('street')}
                onDo={(kind) => setDoing({ kind, candidate })}
              />
            ))
          )}
          {doing?.kind === 'paper' ? <PaperSheet candidate={doing.candidate} {...ends} /> : null}
          {doing?.kind === 'answer' ? <AnswerSheet candidate={doing.candidate} {...ends} /> : null}
          {doing?.kind === 'qualify' || doing?.kind === 'refuse' ? (
            <VetSheet candidate={doing.candidate} qualified={doing.kind === 'qualify'} {...ends} />
          ) : null}
        </>
      )}
    </Loaded>
  );
}

interface OneProps {
  candidate: Candidate;
  mayVet: boolean;
  mayAnswer: boolean;
  onDo: (kind: Doing['kind']) => void;
}

function One({ candidate, mayVet, mayAnswer, onDo }: OneProps) {
  const { name, label, state, stateText, nominatedBy, introduction, onRoll, vetting, objection, files, photo } =
    candidate;
  const vets = mayVet && objection === null && ['standing', 'qualified', 'unqualified'].includes(state);
  return (
    <Card small title={name} aside={<Badge kind={badges[state] ?? 'closed'} text={stateText} />}>
      <View className="ml-sm">
        {label} · {nominatedBy.join('、')}
      </View>
      {onRoll ? null : <Badge kind="bad" text="名册上这套房没有这个名字，请先核对" />}
      {introduction ? <View className="ml-read">{introduction}</View> : null}
      {photo ? <Photos photos={[{ src: photo.url, caption: '照片' }]} /> : null}
      {vetting?.reason ? <Note>理由：{vetting.reason}</Note> : null}
      {vetting?.branchOpinion ? <Note>党组织意见：{vetting.branchOpinion}</Note> : null}
      {vetting && state === 'unqualified' && !objection ? (
        <Note>本人可在 {dayText(vetting.objectUntil)}以前提异议。</Note>
      ) : null}
      {objection ? (
        <Note>
          异议：{objection.text}
          {objection.answer ? `　答复：${objection.answer}` : ''}
        </Note>
      ) : null}
      {files.length > 0 ? <Photos photos={files.map(({ url }) => ({ src: url, caption: '材料' }))} /> : null}
      {state === 'proposed' ? (
        <Buttons>
          <Button kind="line" text="登记纸面同意书" onClick={() => onDo('paper')} />
        </Buttons>
      ) : null}
      {mayAnswer && objection?.upheld === null ? (
        <Buttons>
          <Button text="答复异议" onClick={() => onDo('answer')} />
        </Buttons>
      ) : null}
      {vets ? (
        <Buttons>
          <Button kind="brick" text="不符合条件" onClick={() => onDo('refuse')} />
          <Button text="符合条件" onClick={() => onDo('qualify')} />
        </Buttons>
      ) : null}
    </Card>
  );
}
