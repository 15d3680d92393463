import { neverCut } from '@mulin/domain/fees/ladder';
import { LawLink } from '../../../law/LawLink';
import { Tip } from '../../../ui/tip/Tip';

/** Where staff would look for the button that stops water or power: the article that forbids it. */
export function NeverCut() {
  return (
    <>
      <Tip kind="bad" icon="shield">
        这里没有停水停电的按钮，也不会有。{neverCut.article}：{neverCut.text}
      </Tip>
      <LawLink id="civil-944" />
    </>
  );
}
