import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Done } from '../../../ui/done/Done';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { ReceiptPaper } from '../../../ui/receipt-paper/ReceiptPaper';
import { nothing } from './nothing';

export function Receipt() {
  const bar = (
    <BottomBar>
      <Button kind="line" text="开发票" onClick={nothing} />
      <Button icon="download" text="保存收据" onClick={nothing} />
    </BottomBar>
  );
  return (
    <Page title="缴费结果" bar={bar}>
      <Done title="缴好了" detail="7—12 月物业费，下次缴费在 2027 年 1 月" />
      <ReceiptPaper {...receipt} />
      <Card kind="list">
        <Cell
          icon="link"
          tint="pine"
          text="已记入小区账本第 1,846 笔"
          detail="下半年收支公示里能查到这一笔"
          last
          onClick={nothing}
        />
      </Card>
      <Note centred>收据不是发票。要报销，请点“开发票”。</Note>
      <ReceiptPaper {...receipt} refunded={8789} />
    </Page>
  );
}

const receipt = {
  title: '物业费收据',
  number: 'XY-2026-07-0183',
  rows: [
    { name: '房屋', value: '3 号楼 2 单元 501' },
    { name: '缴费人', value: '王秀兰' },
    { name: '费用期间', value: '2026 年 7 月 1 日—12 月 31 日' },
    { name: '算式', value: '103.40 × 0.85 = 87.89，× 6 个月' },
  ],
  received: 52734,
  words: '伍佰贰拾柒元叁角肆分',
  foot: [
    { name: '收款单位', value: '鄂托克旗锡源物业服务有限公司' },
    { name: '支付方式', value: '微信零钱' },
    { name: '时间', value: '2026-07-13 09:41:26' },
  ],
};
