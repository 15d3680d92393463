import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';

/** 加一个镇街, with its first officer by phone. */
export function OpenStreet({ districtId }: { districtId: string }) {
  const { values, set } = useFields({ name: '', officerName: '', officerPhone: '' });
  const open = useAction(async () => {
    await cloud.community.openStreet({ districtId, ...values });
    toast('加好了。经办人用这个手机号登录就能办事');
    back();
  });
  const bar = (
    <BottomBar>
      <Button text="加上" busy={open.busy} onClick={() => void open.run()} />
    </BottomBar>
  );
  return (
    <Page title="加一个镇街" bar={bar}>
      <Card>
        <TextField
          label="镇街名称"
          example="比如 乌兰镇"
          max={40}
          value={values.name}
          onChange={set('name')}
          error={open.errorOf('name')}
        />
        <TextField
          label="经办人姓名"
          max={40}
          value={values.officerName}
          onChange={set('officerName')}
          error={open.errorOf('officerName')}
        />
        <TextField
          label="经办人手机号"
          keyboard="number"
          max={11}
          value={values.officerPhone}
          onChange={set('officerPhone')}
          error={open.errorOf('officerPhone')}
        />
      </Card>
    </Page>
  );
}
