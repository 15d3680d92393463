import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import type { Holder } from './index';

export interface HoldersProps {
  holders: readonly Holder[];
  /** Before the announcement. */
  onMake: ((holder: Holder) => void) | undefined;
  /** After the close. */
  onOpen: ((holder: Holder) => void) | undefined;
}

/** The three, how far each has got, and what the caller can do for the own one. */
export function Holders({ holders, onMake, onOpen }: HoldersProps) {
  const mine = holders.filter((one) => one.mine);
  return (
    <>
      <Card kind="list">
        {holders.map((one, at) => (
          <Cell
            key={one.holder}
            icon="shield"
            text={one.title}
            aside={<Badge {...stampOf(one)} />}
            last={at === holders.length - 1}
          />
        ))}
      </Card>
      {mine.map((one) => (
        <DoingButton key={one.holder} holder={one} onMake={onMake} onOpen={onOpen} />
      ))}
    </>
  );
}

function DoingButton({ holder, onMake, onOpen }: Pick<HoldersProps, 'onMake' | 'onOpen'> & { holder: Holder }) {
  const { title, rehearsed, opened, key } = holder;
  if (onMake) {
    const text = rehearsed ? `${title}：换一把密钥` : key ? `${title}：重新生成并演练` : `${title}：生成密钥`;
    return <Button kind={rehearsed ? 'line' : 'main'} text={text} onClick={() => onMake(holder)} />;
  }
  return onOpen && !opened && key ? <Button text={`${title}：交出密钥，开封`} onClick={() => onOpen(holder)} /> : null;
}

function stampOf({ key, rehearsed, opened }: Holder): { kind: BadgeKind; text: string } {
  if (opened) return { kind: 'ok', text: '已开封' };
  if (rehearsed) return { kind: 'ok', text: '演练过了' };
  return key ? { kind: 'wait', text: '还没演练' } : { kind: 'closed', text: '还没有密钥' };
}
