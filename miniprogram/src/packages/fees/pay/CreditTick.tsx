import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { CheckField } from '../../../ui/form/CheckField';
import type { HomeCredit } from './useCredit';

/** 先用余额: shown only to who may use it, when there is some. */
export function CreditTick({ credit: { fen, on, turn } }: { credit: HomeCredit }) {
  if (fen === 0) return null;
  return (
    <Card>
      <CheckField on={on} onChange={turn}>
        先用您家余额，有 {yuan(fen)} 元
      </CheckField>
    </Card>
  );
}
