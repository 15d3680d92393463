import { useState } from 'react';
import { CompanySheet } from '../../../contact/CompanySheet';
import { go } from '../../../routes';
import { useElder } from '../../../settings/elder';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { yuan } from '../../../ui/figures';
import type { Home } from '../../../who/me';
import { AccountSheet } from './AccountSheet';
import { FamilySheet } from './FamilySheet';
import type { Bill } from './useBill';

type Open = 'account' | 'company' | 'family';

/** On which ground, into which account, and what to do when the sum is wrong; in 大字 what one would do stands first. */
export function Facts({ data, home }: { data: Bill; home: Home }) {
  const [elder] = useElder();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Card kind="list">
        {elder ? (
          <>
            <Cell tall icon="phone" tint="pine" text="算得不对，打给物业" onClick={() => setOpen('company')} />
            <Cell tall icon="people" tint="pine" text="请家里人代缴" onClick={() => setOpen('family')} />
          </>
        ) : null}
        <Cell
          icon="doc"
          text="收费依据"
          aside={data.ground}
          onClick={() => go('fees/standard', { standardId: data.standardId ?? undefined })}
        />
        {data.subsidyFen > 0 ? (
          <Cell
            icon="coins"
            text="政府补贴"
            aside={`另补 ${yuan(data.subsidyFen)} 元给物业`}
            onClick={() => go('fees/subsidy')}
          />
        ) : null}
        <Cell icon="shield" text="钱到哪里" aside={data.accountText} last={elder} onClick={() => setOpen('account')} />
        {elder ? null : (
          <Cell icon="alert" text="面积或单价不对？" aside="先核对再缴" last onClick={() => setOpen('company')} />
        )}
      </Card>
      <AccountSheet open={open === 'account'} account={data.accountText} onClose={close} />
      <FamilySheet open={open === 'family'} onClose={close} />
      <CompanySheet open={open === 'company'} title="面积或单价不对" communityId={home.communityId} onClose={close}>
        先别缴。对照不动产证上的面积和公示的单价，说清房号，请物业核对。
      </CompanySheet>
    </>
  );
}
