import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';

/** 登记服务终止: the last day, and the decision or notice it rests on. */
export function Ask({ communityId, today }: { communityId: string; today: string }) {
  const { values, set } = useFields({ lastDay: '', ground: '' });
  const ask = useAction(async () => {
    if (values.lastDay === '') throw new CloudError('INVALID_INPUT', '选服务到哪天', 'lastDay');
    if (values.ground.trim() === '') throw new CloudError('INVALID_INPUT', '写明依据', 'ground');
    await cloud.fees.askServiceEnd({ communityId, lastDay: values.lastDay, ground: values.ground });
    toast('登记好了，等另一个人同意');
    back();
  });
  const bar = (
    <BottomBar note="登记了账单还不变，要另一个人同意。">
      <Button text="登记" busy={ask.busy} onClick={() => void ask.run()} />
    </BottomBar>
  );
  return (
    <Page title="登记服务终止" bar={bar}>
      <Card>
        <DateField
          label="服务到哪天"
          hint="这一天还算有服务，可以早已过去，也可以还没到"
          value={values.lastDay}
          today={today}
          error={ask.errorOf('lastDay')}
          onChange={set('lastDay')}
        />
        <TextField
          label="依据"
          example="比如 合同第 20 条、业主大会第 2 号决定"
          max={200}
          value={values.ground}
          error={ask.errorOf('ground')}
          onChange={set('ground')}
        />
        <Note>
          合同终止后继续服务、等着交接的，服务到哪天写哪天，那段时间的费可以要（《民法典》第九百五十条）；该退出不退出的，写合同终止那天，以后的不能要（第九百四十九条第二款）。
        </Note>
      </Card>
    </Page>
  );
}
