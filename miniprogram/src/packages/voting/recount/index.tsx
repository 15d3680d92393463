import { View } from '@tarojs/components';
import { useParams } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { Failed } from '../../../ui/state/Failed';
import { Skeleton } from '../../../ui/state/Skeleton';
import { promisesIn } from '../promise/kept-promises';
import { Checks } from './Checks';
import { Find } from './Find';
import { Limits } from './Limits';
import { Outcome } from './Outcome';
import { useRecount } from './useRecount';

/** 自己验票: the published ballots counted again on this phone, with the same rules and nobody's help. */
export default function RecountPage() {
  const { pollId = '' } = useParams<'pollId'>();
  const { source, step, counted, fetch, choose } = useRecount(pollId);
  const busy = fetch.busy || choose.busy;
  const bar = (
    <BottomBar>
      <Button kind="line" text="选一个文件来验" busy={choose.busy} onClick={() => void choose.run()} />
      {pollId ? <Button text="再加一遍" busy={fetch.busy} onClick={() => void fetch.run()} /> : null}
    </BottomBar>
  );
  return (
    <Page title="自己验票" bar={bar}>
      {!counted && busy ? <Skeleton shape="card" text={step || '正在下载选票，一张一张加…'} /> : null}
      {!counted && !busy && fetch.error ? (
        <Card>
          <Failed error={fetch.error} what="选票" onRetry={() => void fetch.run()} />
        </Card>
      ) : null}
      {!counted && !busy && !fetch.error ? (
        <Card>
          <View className="ml-sm">选一个下载过的选票文件（.json），在您自己的手机上把每一票加一遍，不用网络。</View>
        </Card>
      ) : null}
      {counted ? (
        <>
          <Outcome counted={counted} source={source} />
          {counted.pack ? <Find pack={counted.pack} kept={promisesIn(pollId)} /> : null}
          <Checks checks={counted.verdict.checks} />
          <Limits />
        </>
      ) : null}
    </Page>
  );
}
