import type { Poll } from '../../../polls/poll';
import { Tip } from '../../../ui/tip/Tip';

/** Who could look into a ballot before the close, said as it is. */
export function Sealing({ poll: { sealedTo } }: { poll: Pick<Poll, 'sealedTo'> }) {
  return (
    <Tip icon="shield">
      {sealedTo
        ? '这张票在您手机上就封好了，钥匙分在业委会、社区、镇街手里，截止后要两方一起才打得开，系统也打不开。'
        : '选票加密存放，截止前谁的页面上都看不到选择。但钥匙在系统里，管系统的人技术上能提前打开。'}
    </Tip>
  );
}
