import { useState } from 'react';
import { CompanySheet } from '../../contact/CompanySheet';
import { call } from '../../contact/call';
import { go } from '../../routes';
import { type QuickAction, QuickActions } from '../../ui/quick-actions/QuickActions';

export interface OftenProps {
  elder: boolean;
  communityId: string;
  companyPhone: string;
}

/** Four things done often. In 大字 the phone rings at once. */
export function Often({ elder, communityId, companyPhone }: OftenProps) {
  const [asking, setAsking] = useState(false);
  const report: QuickAction = { icon: 'wrench', text: '报修', onClick: () => go('repairs/report') };
  const pay: QuickAction = { icon: 'coins', text: '缴费', onClick: () => go('fees/pay') };
  const actions: QuickAction[] = elder
    ? [
        report,
        { icon: 'receipt', text: '看收据', onClick: () => go('fees/bills', { show: 'payments' }) },
        { icon: 'phone', text: '打给物业', onClick: () => call(companyPhone) },
        pay,
      ]
    : [
        pay,
        report,
        { icon: 'chart', text: '公共收益', onClick: () => go('board') },
        { icon: 'phone', text: '找物业', onClick: () => setAsking(true) },
      ];
  return (
    <>
      <QuickActions actions={actions} />
      <CompanySheet open={asking} communityId={communityId} onClose={() => setAsking(false)} />
    </>
  );
}
