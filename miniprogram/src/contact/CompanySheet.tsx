import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { cloud } from '../cloud/cloud';
import { useLoad } from '../cloud/useLoad';
import { Button } from '../ui/button/Button';
import { Buttons } from '../ui/button/Buttons';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Sheet } from '../ui/sheet/Sheet';
import { Loaded } from '../ui/state/Loaded';
import { call } from './call';

export interface CompanySheetProps {
  open: boolean;
  /** Default 找物业. */
  title?: string;
  communityId: string;
  onClose: () => void;
}

/** 找物业: the service phone and who works there, after a word about why one calls. */
export function CompanySheet(props: PropsWithChildren<CompanySheetProps>) {
  const { open, title = '找物业', communityId, onClose, children } = props;
  const staff = useLoad(open ? `staff.${communityId}` : undefined, () => cloud.account.staff({ communityId }));
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {children ? <View className="ml-sheet__text">{children}</View> : null}
      <Loaded load={staff} what="物业电话" shape="card">
        {({ staff: people, companyPhone }) => (
          <>
            <KeyValues rows={posts(people)} />
            <Buttons>
              <Button icon="phone" text={`打给物业 ${companyPhone}`} onClick={() => call(companyPhone)} />
            </Buttons>
          </>
        )}
      </Loaded>
    </Sheet>
  );
}

const company = ['clerk', 'cashier', 'repairer', 'manager'];

/** One line a post: 维修师傅 李师傅、赵师傅. */
function posts(people: readonly { role: string; roleTitle: string; personName: string }[]) {
  const names = new Map<string, string[]>();
  for (const { roleTitle, personName } of people.filter(({ role }) => company.includes(role)))
    names.set(roleTitle, [...(names.get(roleTitle) ?? []), personName]);
  return [...names].map(([name, holders]) => ({ name, value: holders.join('、') }));
}
