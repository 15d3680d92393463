import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { AnswerSheet } from './AnswerSheet';
import type { Objection } from './decision';
import { OneObjection } from './OneObjection';

/** 异议, for those who answer; the body that ran the vote only reads. */
export function Objections({ pollId, onAnswered }: { pollId: string; onAnswered: () => void }) {
  const [answering, setAnswering] = useState<Objection>();
  const load = useLoad(`objections.${pollId}`, () => cloud.assembly.objectionsToAnswer({ pollId }));
  const done = () => {
    setAnswering(undefined);
    load.reload();
    onAnswered();
  };
  return (
    <Loaded load={load} what="异议" shape="card">
      {({ why, objections }) => (
        <>
          {objections.length === 0 ? (
            <Card title="异议">
              <Empty title="没有异议" detail="业主在公布后 7 天里可以提，提了会到这里。" />
            </Card>
          ) : null}
          {why && objections.length > 0 ? <Tip kind="people">{why}。</Tip> : null}
          {objections.map((objection) => (
            <OneObjection
              key={objection.objectionId}
              objection={objection}
              onAnswer={objection.mayAnswer ? () => setAnswering(objection) : undefined}
            />
          ))}
          {answering ? (
            <AnswerSheet objection={answering} onClose={() => setAnswering(undefined)} onDone={done} />
          ) : null}
        </>
      )}
    </Loaded>
  );
}
