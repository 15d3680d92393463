import { addDays } from '@mulin/domain/day/day';
import { monthText } from '@mulin/domain/day/spoken';
import { parseYuan } from '@mulin/domain/money/fen';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Field } from '../../../ui/form/Field';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';

const ways = [
  { id: 'percent', text: '按收到的比例' },
  { id: 'fixed', text: '每月固定数额' },
] as const;
type Way = (typeof ways)[number]['id'];

const wrong = (message: string, field: string) => new CloudError('INVALID_INPUT', message, field);

/** 计提酬金 of the month that is over: what a percentage comes to, the ledger says; the owners' side posts it. */
export function Commission({ desk: { communityId, today } }: { desk: Desk }) {
  const month = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  const { values, set } = useFields({ way: 'percent' as Way, figure: '', contract: '', photos: [] as string[] });
  const enter = useAction(async () => {
    const { way, figure, contract, photos } = values;
    if (contract.trim() === '') throw wrong('写明合同的哪一条', 'contract');
    if (photos.length === 0) throw wrong('拍下合同的那一条', 'fileIds');
    const terms = way === 'percent' ? { percent: figure.trim() } : { amountFen: parseYuan(figure, 'amountFen') };
    const fileIds = await uploadPhotos(photos, { folder: 'vouchers', communityId });
    await cloud.ledger.enterCommission({ communityId, month, contract, fileIds, ...terms });
    toast('登记了，等业委会或者社区复核');
    back();
  });
  const bar = (
    <BottomBar note="酬金从业主的钱里出，物业自己不复核。">
      <Button text="登记酬金" busy={enter.busy} onClick={() => void enter.run()} />
    </BottomBar>
  );
  return (
    <Page title={`${monthText(month)}酬金`} bar={bar}>
      <Card>
        <Kinds label="合同怎么约定的" kinds={ways} value={values.way} onChange={set('way')} />
        <TextField
          label={values.way === 'percent' ? '百分之几' : '每月多少'}
          keyboard="digit"
          unit={values.way === 'percent' ? '%' : '元'}
          value={values.figure}
          onChange={set('figure')}
          error={enter.errorOf('percent') ?? enter.errorOf('amountFen') ?? enter.errorOf('month')}
        />
        <TextField
          label="合同约定"
          example="比如 物业服务合同第 9 条"
          max={60}
          value={values.contract}
          onChange={set('contract')}
          error={enter.errorOf('contract')}
        />
        <Field label="合同的那一条" hint="最多 9 张" error={enter.errorOf('fileIds')}>
          <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
        </Field>
        <Note>按比例的，收到多少由账本算，不用填。</Note>
      </Card>
    </Page>
  );
}
