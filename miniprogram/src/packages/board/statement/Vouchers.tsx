import { useState } from 'react';
import { Card } from '../../../ui/card/Card';
import { Link } from '../../../ui/link/Link';
import { VoucherRow } from '../../../ui/voucher-row/VoucherRow';
import type { Statement } from './lines';
import { VoucherSheet } from './VoucherSheet';

/** The dearest are shown at once, the others on request. */
const first = 3;

/** 凭证: what the costs rest on; each opens with its pictures. */
export function Vouchers({ vouchers }: Pick<Statement, 'vouchers'>) {
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<string>();
  if (vouchers.length === 0) return null;
  const shown = all ? vouchers : vouchers.slice(0, first);
  const more = vouchers.length > first && !all;
  return (
    <Card
      kind="list"
      title={`凭证 ${vouchers.length} 张`}
      aside={more ? <Link text="全部" arrow label="看全部凭证" onClick={() => setAll(true)} /> : undefined}
    >
      {shown.map(({ voucherId, title, no, files, amountFen }, at) => (
        <VoucherRow
          key={voucherId}
          purpose={title}
          detail={[no === null ? '' : `第 ${no} 笔`, `附件 ${files} 张`].filter(Boolean).join(' · ')}
          fen={amountFen}
          {...(files === 0 ? { state: 'missing' as const } : {})}
          last={at === shown.length - 1}
          onClick={() => setOpened(voucherId)}
        />
      ))}
      <VoucherSheet voucherId={opened} onClose={() => setOpened(undefined)} />
    </Card>
  );
}
