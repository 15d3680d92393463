import { go } from '../../routes';
import { Card } from '../../ui/card/Card';
import { Cell } from '../../ui/cell/Cell';

/** What this home has been asked for, paid and reported. */
export function Records() {
  return (
    <Card kind="list">
      <Cell icon="bill" text="账单" onClick={() => go('fees/bills')} />
      <Cell icon="receipt" text="缴费记录和收据" onClick={() => go('fees/bills', { show: 'payments' })} />
      <Cell icon="gauge" text="公共水电分摊" onClick={() => go('fees/utilities')} />
      <Cell icon="alert" text="账单异议" onClick={() => go('fees/dispute')} />
      <Cell icon="people" text="低保、特困减免" onClick={() => go('fees/reduction')} />
      <Cell icon="home" text="空置房" onClick={() => go('fees/vacancy')} />
      <Cell icon="shield" text="装修押金" onClick={() => go('fees/deposit')} />
      <Cell icon="swap" text="过户按天分" onClick={() => go('fees/resale')} />
      <Cell icon="shield" text="结清证明" onClick={() => go('fees/certificate')} />
      <Cell icon="fund" text="维修资金" onClick={() => go('fees/fund')} />
      <Cell icon="council" text="公共收益和业委会经费" onClick={() => go('fees/earnings')} />
      <Cell icon="coins" text="收费标准" onClick={() => go('fees/standard')} />
      <Cell icon="wrench" text="我的报修" onClick={() => go('repairs/list')} />
      <Cell icon="shield" text="举报违规" onClick={() => go('street/report')} />
      <Cell icon="edit" text="问卷" onClick={() => go('surveys/list')} />
      <Cell icon="doc" text="资料：法规、文件、宣传" last onClick={() => go('library/shelf')} />
    </Card>
  );
}
