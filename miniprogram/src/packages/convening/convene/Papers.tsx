import { View } from '@tarojs/components';
import { cloud } from '../../../cloud/cloud';
import { PaperButton } from '../../../papers/PaperButton';
import type { Poll } from '../../../polls/poll';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { BallotPapers } from './BallotPapers';

/** What an announced vote needs on paper: the notice for the doors, and until the close the ballots. */
export function Papers({ poll: { pollId, state } }: { poll: Poll }) {
  if (state === 'withdrawn') return null;
  return (
    <>
      <Card title="张贴公告">
        <View className="ml-sm">事项、规则和时间都来自封存的表决卡，带指纹和二维码，打印出来贴在每个单元门口。</View>
        <Buttons>
          <PaperButton text="打印公告" make={() => cloud.print.notice({ pollId })} />
        </Buttons>
      </Card>
      {state === 'announced' || state === 'open' ? <BallotPapers pollId={pollId} /> : null}
    </>
  );
}
