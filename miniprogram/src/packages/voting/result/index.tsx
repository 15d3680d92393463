import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { useParams } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { useWho } from '../../../who/useWho';
import { MyReceipt } from './MyReceipt';
import { Objection } from './Objection';
import { Others } from './Others';
import { Recount } from './Recount';
import { Tests } from './Tests';
import { Totals } from './Totals';
import { VerdictCard } from './VerdictCard';

/** 表决结果: verdict, four tests and exact totals of one question at a time, and how to check them. */
export default function ResultPage() {
  const { pollId = '' } = useParams<'pollId'>();
  const [at, setAt] = useState(0);
  const { home, unitId } = useWho();
  const load = useLoad(`result.${pollId}`, () => cloud.assembly.result({ pollId }));
  return (
    <Page title="表决结果">
      <Loaded load={load} what="结果" shape="card">
        {(result) => {
          const shown = result.results[at];
          if (!shown)
            return (
              <Card>
                <Empty title="要由人来认定" detail="同一位业主投了两样，业委会和社区核对以后公布。" />
              </Card>
            );
          const special = result.poll.questions.some((one) => one.questionId === shown.questionId && one.special);
          return (
            <>
              <VerdictCard shown={shown} special={special} at={at} result={result} />
              <Tests shown={shown} special={special} />
              <Totals shown={shown} wholeName={result.poll.scopeText.startsWith('只由') ? '表决范围' : '全小区'} />
              <Others results={result.results} at={at} onTurn={setAt} />
              {unitId ? <MyReceipt pollId={pollId} unitId={unitId} owner={home?.relation === 'owner'} /> : null}
              <Recount pollId={pollId} heads={shown.participating.heads} />
              <Objection {...result} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
