import { parseYuan } from '@mulin/domain/money/fen';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';

const wrong = (message: string, field: string) => new CloudError('INVALID_INPUT', message, field);

/** 押金办法 as the covenant or the contract has it; the whole community sees it with its paper. */
export function RuleForm({ communityId }: { communityId: string }) {
  const { values, set } = useFields({ amount: '', days: '', ground: '', photos: [] as string[] });
  const save = useAction(async () => {
    const amountFen = parseYuan(values.amount, 'amountFen');
    const returnDays = Number(values.days);
    if (!Number.isInteger(returnDays) || returnDays < 1) throw wrong('写几天内退', 'returnDays');
    if (values.ground.trim() === '') throw wrong('写明规约或者合同的哪一条', 'ground');
    if (values.photos.length === 0) throw wrong('拍下那一条', 'fileIds');
    const fileIds = await uploadPhotos(values.photos, { folder: 'deposits', communityId });
    await cloud.fees.setDepositRule({ communityId, amountFen, returnDays, ground: values.ground, fileIds });
    toast('登记了，全体业主能看到');
    back();
  });
  const bar = (
    <BottomBar note="只对以后收的算数，收过的照原来的。">
      <Button text="登记押金办法" busy={save.busy} onClick={() => void save.run()} />
    </BottomBar>
  );
  return (
    <Page title="押金办法" bar={bar}>
      <Card>
        <TextField
          label="每套收多少"
          keyboard="digit"
          unit="元"
          example="比如 2000.00"
          value={values.amount}
          onChange={set('amount')}
          error={save.errorOf('amountFen')}
        />
        <TextField
          label="要求退以后几天内退"
          keyboard="number"
          unit="天"
          value={values.days}
          onChange={set('days')}
          error={save.errorOf('returnDays')}
        />
        <TextField
          label="依据"
          example="比如 管理规约第 21 条"
          max={100}
          value={values.ground}
          onChange={set('ground')}
          error={save.errorOf('ground')}
        />
        <Field label="规约或合同的那一页" hint="最多 9 张，业主都能看" error={save.errorOf('fileIds')}>
          <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
        </Field>
      </Card>
    </Page>
  );
}
