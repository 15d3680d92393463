import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { LawLink } from '../../../law/LawLink';
import { useParams } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { useWho } from '../../../who/useWho';
import { StateTip } from '../shown/StateTip';
import { Decision } from './Decision';
import { Elected } from './Elected';
import { MyReceipt } from './MyReceipt';
import { Objections } from './Objections';
import { Others } from './Others';
import { Recount } from './Recount';
import { Tests } from './Tests';
import { Totals } from './Totals';
import { VerdictCard } from './VerdictCard';

/** 表决结果: verdict, tests and exact totals of one question at a time, and how to check them. */
export default function ResultPage() {
  const { pollId = '' } = useParams<'pollId'>();
  const [at, setAt] = useState(0);
  const { home, unitId } = useWho();
  const load = useLoad(`result.${pollId}`, () => cloud.assembly.result({ pollId }));
  return (
    <Page title="表决结果">
      <Loaded load={load} what="结果" shape="card">
        {(result) => {
          const { poll, results } = result;
          const shown = results[at];
          if (!shown)
            return (
              <Card>
                <Empty title="还没有结果" detail="计完票公布在这里。" />
              </Card>
            );
          const special = poll.questions.some((one) => one.questionId === shown.questionId && one.special);
          return (
            <>
              {poll.state === 'published' ? null : <StateTip poll={poll} now={result.countedAt} />}
              <VerdictCard shown={shown} special={special} at={at} result={result} />
              {shown.kind === 'undecided' ? null : <Tests shown={shown} special={special} />}
              {shown.kind === 'election' ? <Elected shown={shown} /> : null}
              {shown.kind === 'undecided' ? null : (
                <Totals shown={shown} wholeName={poll.buildings.length > 0 ? '表决范围' : '全小区'} />
              )}
              <Others results={results} at={at} onTurn={setAt} />
              {unitId ? <MyReceipt pollId={pollId} unitId={unitId} owner={home?.relation === 'owner'} /> : null}
              <Recount pollId={pollId} heads={poll.turnout?.heads ?? 0} />
              <Decision pollId={pollId} />
              <Objections pollId={pollId} />
              <LawLink id="civil-280" />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
