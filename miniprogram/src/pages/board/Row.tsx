import { call } from '../../contact/call';
import { go } from '../../routes';
import { useElder } from '../../settings/elder';
import type { BadgeKind } from '../../ui/badge/Badge';
import { NoticeRow } from '../../ui/notice-row/NoticeRow';
import type { Board } from './Duties';
import { noticeIcon } from './notice-icon';

type Notice = Board['rows'][number];

const stamps: Partial<Record<Notice['badge'], BadgeKind>> = { 'on-time': 'ok', late: 'wait', overdue: 'bad' };

/** One notice, or a duty nobody has met, with who owes it and a way to ring them up. In 大字 the kind is left out. */
export function Row({ notice, last }: { notice: Notice; last: boolean }) {
  const [elder] = useElder();
  const { id, kind, kindTitle, title, badge, badgeText, dateText, missing } = notice;
  const stamp = stamps[badge];
  return (
    <NoticeRow
      icon={noticeIcon(kind)}
      overdue={missing !== null}
      title={title}
      badge={stamp && { kind: stamp, text: badgeText }}
      meta={elder || missing ? [dateText] : [kindTitle, dateText]}
      action={missing ? owed(missing) : undefined}
      last={last}
      onClick={missing ? undefined : () => open(kind, id)}
    />
  );
}

const owed = ({ responsible, phone }: NonNullable<Notice['missing']>) => ({
  note: `${responsible}负责`,
  text: '打电话催',
  disabled: phone === '',
  onClick: () => call(phone),
});

/** Statements have a page of their own; everything else is words and files. */
function open(kind: string, noticeId: string): void {
  if (/^statements\.[A-E]$/.test(kind)) go('board/statement', { noticeId });
  else go('board/notice', { noticeId });
}
