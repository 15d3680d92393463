import { ANSWER_WORKDAYS, DEPARTMENTS_NOTE } from '@mulin/domain/street/violations';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Say, type SayProps } from '../Say';
import type { Shown } from './Breach';

type Deed = Shown['may'][number];
type Sheet = Omit<SayProps, 'onClose' | 'onDone'>;

const names: Record<Deed, string> = {
  dissuade: '记劝阻',
  refer: '报给部门',
  answer: '登记部门答复',
  close: '核实办结',
  persists: '违规还在',
};
/** The right-hand button first. */
const order: readonly Deed[] = ['dissuade', 'refer', 'answer', 'close', 'persists'];

function sheetOf(deed: Deed, { violationId, communityId, proposed, department }: Shown): Sheet {
  const photos = { folder: 'violations', communityId } as const;
  switch (deed) {
    case 'dissuade':
      return {
        title: '记劝阻',
        choices: {
          label: '停了没有',
          kinds: [
            { id: 'stopped', text: '停了' },
            { id: 'failed', text: '不听劝' },
          ],
        },
        label: '怎么劝阻的',
        photos,
        tip: '停了要拍照；不听劝的，24 小时内报给部门。',
        button: '记下',
        done: '记下了',
        send: ({ choice, note, fileIds }) =>
          cloud.street.dissuade({ violationId, stopped: choice === 'stopped', note, fileIds }),
      };
    case 'refer':
      return {
        title: '报给部门',
        label: '报给哪个部门',
        begun: department || proposed,
        tip: `先打电话或发函报过去，再在这里记。部门 ${ANSWER_WORKDAYS} 个工作日内答复。${DEPARTMENTS_NOTE}写部门的名字，不超过 40 个字。`,
        button: '报出去了',
        done: '记下了，开始计时',
        send: ({ note }) => cloud.street.referViolation({ violationId, department: note }),
      };
    case 'answer':
      return {
        title: '登记部门答复',
        choices: {
          label: '部门怎么说',
          kinds: [
            { id: 'handled', text: '处理了' },
            { id: 'not-ours', text: '不归他们管' },
            { id: 'unfounded', text: '不成立' },
          ],
        },
        label: '答复内容',
        photos,
        tip: '照部门的来文、来电登记，来文拍照附上。举报人看得到。',
        button: '登记',
        done: '登记好了，举报人看得到',
        send: ({ choice, note, fileIds }) =>
          cloud.street.recordAnswer({
            violationId,
            outcome: choice as 'handled' | 'not-ours' | 'unfounded',
            note,
            fileIds,
          }),
      };
    case 'close':
      return {
        title: '核实办结',
        label: '现场情况',
        photos: { ...photos, must: true },
        button: '办结',
        done: '办结了',
        send: ({ note, fileIds }) => cloud.street.closeViolation({ violationId, note, fileIds }),
      };
    case 'persists':
      return {
        title: '违规还在',
        label: '现在的情况',
        photos,
        button: '再报一次',
        done: '退回去重新办了',
        send: ({ note, fileIds }) => cloud.street.stillThere({ violationId, note, fileIds }),
      };
  }
}

/** The bar of what this person may do now: two at most, the next step first. */
export function Doing({ one, onDone }: { one: Shown; onDone: () => void }) {
  const [deed, setDeed] = useState<Deed>();
  const [main, other] = order.filter((each) => one.may.includes(each));
  const close = () => setDeed(undefined);
  const done = () => {
    close();
    onDone();
  };
  return (
    <>
      <BottomBar>
        {other ? <Button kind="line" text={names[other]} onClick={() => setDeed(other)} /> : null}
        {main ? <Button text={names[main]} onClick={() => setDeed(main)} /> : null}
      </BottomBar>
      {deed ? <Say {...sheetOf(deed, one)} onClose={close} onDone={done} /> : null}
    </>
  );
}
