import type { Check } from '@mulin/domain/assembly/recount/verify';
import { Card } from '../../../ui/card/Card';
import { CheckRow } from '../../../ui/check-row/CheckRow';
import { inChina } from './in-china';

/** Every check in its order, with what it proves and what was found. */
export function Checks({ checks }: { checks: readonly Check[] }) {
  return (
    <Card kind="list" title={`逐项核对，共 ${checks.length} 项`}>
      {checks.map(({ no, title, proves, ok, detail }, at) => (
        <CheckRow
          key={no}
          no={no}
          passed={ok}
          title={title}
          proves={proves}
          found={inChina(detail)}
          last={at === checks.length - 1}
        />
      ))}
    </Card>
  );
}
