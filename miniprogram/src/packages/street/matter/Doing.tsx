import { dayOf } from '@mulin/domain/day/day';
import type { MatterUrgency } from '@mulin/domain/street/joint';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { urgencies } from '../matters/FileSheet';
import { Say, type SayProps } from '../Say';
import { DecideSheet } from './DecideSheet';
import type { Shown } from './Matter';

type Deed = Shown['may'][number];
type Sheet = Omit<SayProps, 'onClose' | 'onDone'>;

const names: Record<Deed, string> = {
  accept: '受理',
  decide: '定办法',
  receive: '登记接收',
  report: '报进展',
  extend: '改时限',
  close: '核对',
};

function sheetOf(deed: Exclude<Deed, 'decide'>, one: Shown, today: string): Sheet {
  const { matterId, communityId } = one;
  const photos = { folder: 'joint', communityId } as const;
  switch (deed) {
    case 'accept':
      return {
        title: '受理',
        choices: {
          label: '怎么办',
          kinds: [...urgencies.map(({ id, text }) => ({ id, text: `受理，${text}` })), { id: 'no', text: '不受理' }],
        },
        label: '说明',
        tip: '不受理要写理由，报事的人看得到。',
        optional: true,
        button: '定下',
        done: '记下了',
        send: ({ choice, note }) =>
          cloud.street.acceptMatter({
            matterId,
            accept: choice !== 'no',
            urgency: choice === 'no' ? one.urgency : (choice as MatterUrgency),
            note,
          }),
      };
    case 'receive':
      return {
        title: '登记接收',
        label: '谁接的、什么时候',
        optional: true,
        button: '接收了',
        done: '记下了',
        send: ({ note }) => cloud.street.receiveMatter({ matterId, note }),
      };
    case 'report':
      return {
        title: '报进展',
        choices: {
          label: '办完没有',
          kinds: [
            { id: 'going', text: '还在办' },
            { id: 'finished', text: '办好了' },
          ],
        },
        label: '办到哪了',
        photos,
        tip: '办好了由另一位同事核对。',
        button: '报',
        done: '记下了',
        send: ({ choice, note, fileIds }) =>
          cloud.street.reportMatter({ matterId, finished: choice === 'finished', note, fileIds }),
      };
    case 'extend':
      return {
        title: '改时限',
        label: '为什么',
        day: { label: '新时限', today, to: one.longestDay },
        tip: `只能改一次。${one.workdaysText}`,
        button: '改',
        done: '改好了',
        send: ({ day, note }) => cloud.street.extendMatter({ matterId, limitDay: day, note }),
      };
    case 'close':
      return {
        title: '核对',
        choices: {
          label: '办好没有',
          kinds: [
            { id: 'done', text: '办好了' },
            { id: 'not', text: '没办好' },
          ],
        },
        label: '结果',
        photos,
        tip: '结果住户看得到；办好了要有照片或材料。',
        button: '记下',
        done: '记下了',
        send: ({ choice, note, fileIds }) =>
          cloud.street.closeMatter({ matterId, done: choice === 'done', note, fileIds }),
      };
  }
}

export function Doing({ one, now, onDone }: { one: Shown; now: string; onDone: () => void }) {
  const [deed, setDeed] = useState<Deed>();
  const close = () => setDeed(undefined);
  const done = () => {
    close();
    onDone();
  };
  const sheet = { onClose: close, onDone: done };
  return (
    <>
      <BottomBar>
        {[...one.may].reverse().map((each) => (
          <Button
            key={each}
            kind={each === one.may[0] ? 'main' : 'line'}
            text={names[each]}
            onClick={() => setDeed(each)}
          />
        ))}
      </BottomBar>
      {deed === 'decide' ? <DecideSheet one={one} today={dayOf(now)} {...sheet} /> : null}
      {deed !== undefined && deed !== 'decide' ? <Say {...sheetOf(deed, one, dayOf(now))} {...sheet} /> : null}
    </>
  );
}
