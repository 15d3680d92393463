import { momentText } from '@mulin/domain/day/spoken';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { Stats } from '../../../ui/stats/Stats';
import { Tip } from '../../../ui/tip/Tip';
import { leftOf, type Papers } from './states';

/** The vote, how many sheets are left, and which one counts where phone and paper were both used. */
export function Head({ papers }: { papers: Papers }) {
  const { title, counts, now, closesAt, paperUntil, whichCounts } = papers;
  const left = leftOf(papers);
  const over = now >= paperUntil;
  return (
    <>
      <Card title={title}>
        <Stats
          stats={[
            { value: String(counts['handed-in']), text: '已登记' },
            { value: String(counts.received), text: '等录入' },
            { value: String(counts.entered), text: '等复核' },
          ]}
        />
        <Note>{whichCounts}</Note>
      </Card>
      {!over && counts.differs > 0 ? (
        <Tip kind="bad" icon="alert">
          有 {counts.differs} 张两个人录得不一样，要重新录入。
        </Tip>
      ) : null}
      {over && left > 0 ? (
        <Tip kind="bad" icon="alert">
          录入已经截止，还有 {left} 张票没有录完，不能计入。请把票收好，向业主和社区说明。
        </Tip>
      ) : null}
      {!over && left > 0 ? (
        <Tip kind="wait" icon="clock">
          还有 {left} 张要办，{momentText(paperUntil)} 截止录入
          {now >= closesAt ? '。收票已经截止，只录截止前收下的' : ''}。
        </Tip>
      ) : null}
    </>
  );
}
