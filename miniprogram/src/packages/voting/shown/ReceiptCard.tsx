import { wallClock } from '@mulin/domain/day/day';
import { momentText } from '@mulin/domain/day/spoken';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { count } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { OwnChoices } from './OwnChoices';
import type { Receipt } from './receipt';
import { weightText } from './weight';

export interface ReceiptCardProps {
  title: string;
  receipt: Receipt;
  /** Only the owner may look at what was chosen. */
  owner: boolean;
  unitId: string | undefined;
}

/** 我的回执: code, number in the log, instant, weight; the choices stay shut until the owner opens them. */
export function ReceiptCard({ title, receipt, owner, unitId }: ReceiptCardProps) {
  const { pollId, code, castAt, areaCenti, replaced, counted } = receipt;
  return (
    <Card title={title} aside={counted ? <Badge kind="ok" text="已计入" /> : <Badge kind="info" text="已收下" />}>
      <KeyValues
        rows={[
          { name: '回执号', value: code },
          { name: '登记', value: loggedText(receipt) },
          { name: '交票时间', value: wallClock(castAt) },
          { name: '方式', value: channelText(receipt) },
          { name: '票的分量', value: weightText(areaCenti) },
          ...(replaced > 0 ? [{ name: '改票', value: `交过 ${replaced + 1} 次，这是算数的一次` }] : []),
          { name: '我选的', value: owner ? '只有您能点开看' : '只有业主本人能看' },
        ]}
      />
      {owner && unitId ? <OwnChoices pollId={pollId} unitId={unitId} /> : null}
    </Card>
  );
}

/** 第 17 号, or by when it will have one. */
const loggedText = ({ loggedAs, promise }: Pick<Receipt, 'loggedAs' | 'promise'>): string =>
  loggedAs === null ? `排队登记，最晚 ${momentText(promise.mustBeLoggedBy)}` : `已登记为第 ${count(loggedAs)} 号`;

function channelText({ channel, byProxy }: Receipt): string {
  if (channel === 'paper') return byProxy ? '纸质票，受托人代投' : '纸质票';
  return byProxy ? '手机，受托人代投' : '手机，业主本人';
}
