import { dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { membershipStates } from '@mulin/domain/people/membership-states';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { squareMetres } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { labelText } from '../../../who/words';
import type { MyData } from './index';

/** 记了我什么: number and consent, who I am where, what stands on the roll, how much else. */
export function Held({ data }: { data: MyData }) {
  const { known, phoneMasked, consents, roles, roll, counts } = data;
  const [consent] = consents;
  if (!known && roles.length === 0)
    return (
      <Card>
        <Empty title="没有您的资料" detail="您还没同意个人信息说明，也没登记手机号，或者已经注销了。" />
      </Card>
    );
  return (
    <>
      <Card title="记了我什么">
        <KeyValues
          rows={[
            { name: '手机号', value: phoneMasked || '没有' },
            { name: '同意说明', value: consentText(consent) },
            { name: '办过的事', value: `${counts.deeds} 条` },
            { name: '消息', value: `${counts.messages} 条` },
          ]}
        />
      </Card>
      <Card kind="list">
        <Cell icon="shield" text="谁看过我的姓名、电话" aside={`${counts.looks} 次`} onClick={() => go('own/looks')} />
        <Cell icon="bill" text="我家的账单和缴费" onClick={() => go('fees/bills')} />
        <Cell icon="wrench" text="我报的修" last onClick={() => go('repairs/list')} />
      </Card>
      <SectionHead title="身份和房子" />
      <Card kind="list">
        {roles.map(({ membershipId, roleTitle, placeName, personName, status, since, until }, at) => (
          <Cell
            key={membershipId}
            icon="home"
            text={labelText(placeName)}
            detail={`${personName || '姓名已删'} · ${roleTitle} · ${days(since, until)}`}
            aside={membershipStates[status]}
            last={at === roles.length - 1}
          />
        ))}
      </Card>
      {roll.length > 0 ? (
        <>
          <SectionHead title="业主名册上的我" />
          <Card kind="list">
            {roll.map(({ unitId, label, name, areaCenti }, at) => (
              <Cell
                key={unitId}
                icon="building"
                text={labelText(label)}
                detail={`${name} · ${squareMetres(areaCenti)}㎡ · 登记的是您的手机号`}
                last={at === roll.length - 1}
              />
            ))}
          </Card>
        </>
      ) : null}
    </>
  );
}

function consentText(consent: MyData['consents'][number] | undefined): string {
  if (!consent) return '以前同意过，没记版本';
  const { version, at, withdrawnAt } = consent;
  const taken = withdrawnAt ? `，${wholeDayText(dayOf(withdrawnAt))}收回` : '';
  return `${wholeDayText(version)}的说明，${wholeDayText(dayOf(at))}同意${taken}`;
}

const days = (since: string, until: string | null): string =>
  `${wholeDayText(dayOf(since))}起${until ? `，${wholeDayText(dayOf(until))}止` : ''}`;
