import { momentText } from '@mulin/domain/day/spoken';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { labelText } from '../../../who/words';
import { type PaperLine, paperStamps } from './states';

export interface PaperRowProps {
  paper: PaperLine;
  last: boolean;
  onClick: () => void;
}

/** One sheet in the list: whose it is, its code, how far it is. Never what it says. */
export function PaperRow({ paper, last, onClick }: PaperRowProps) {
  const { home, code, state, handedInAt, byAgent, enteredByMe, differing, voidReason } = paper;
  return (
    <NoticeRow
      title={labelText(home)}
      badge={paperStamps[state]}
      meta={[
        code,
        `${momentText(handedInAt)} 收到`,
        ...(byAgent ? ['受托人交的'] : []),
        ...(enteredByMe && state === 'entered' ? ['您录的，要别人复核'] : []),
        ...(differing.length > 0 ? [`不一样的：${differing.join('、')}`] : []),
        ...(voidReason ? [voidReason] : []),
      ]}
      last={last}
      onClick={onClick}
    />
  );
}
