import { MATTERS } from '@mulin/domain/assembly/matters';
import type { matters } from '@mulin/shared-types/matters';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { replace } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Link } from '../../../ui/link/Link';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';

interface MatterDraft {
  key: number;
  matter: (typeof matters)[number] | undefined;
  text: string;
}

const most = 5;
const wrong = (message: string, field: string) => new CloudError('INVALID_INPUT', message, field);
const picks = MATTERS.map(({ id, name, text }) => ({ id, text: name, detail: text }));

/** 发起连署: what to decide and why. The first signature is the starter's. */
export function Start({ unitId }: { unitId: string }) {
  const { values, set } = useFields({
    matters: [{ key: 1, matter: undefined, text: '' }] as MatterDraft[],
    reason: '',
  });
  const [asking, setAsking] = useState(false);
  const written = () =>
    values.matters.map(({ matter, text }, at) => {
      if (!matter) throw wrong('选是哪一类事', `matters.${at}.matter`);
      if (text.trim() === '') throw wrong('写上要表决的事', `matters.${at}.text`);
      return { matter, text: text.trim() };
    });
  const check = useAction(async () => {
    written();
    if (values.reason.trim() === '') throw wrong('写写为什么要开，邻居看了才好签', 'reason');
    setAsking(true);
  });
  const start = useAction(async () => {
    setAsking(false);
    const { petitionId } = await cloud.assembly.startPetition({ unitId, matters: written(), reason: values.reason });
    toast('发起了，您已经签上');
    replace('voting/petition', { petitionId });
  });
  const errorOf = (field: string) => check.errorOf(field) ?? start.errorOf(field);
  const change = (at: number, part: Partial<MatterDraft>) =>
    set('matters')(values.matters.map((each, nth) => (nth === at ? { ...each, ...part } : each)));
  const add = () =>
    set('matters')([
      ...values.matters,
      { key: Math.max(...values.matters.map(({ key }) => key)) + 1, matter: undefined, text: '' },
    ]);
  const bar = (
    <BottomBar note="发起以后 60 天内收集签名，内容不能再改。">
      <Button text="发起连署" busy={start.busy} onClick={() => void check.run()} />
    </BottomBar>
  );
  return (
    <Page title="发起连署" bar={bar}>
      {values.matters.map(({ key, matter, text }, at) => (
        <Card
          key={key}
          title={`要表决的第 ${at + 1} 件事`}
          small
          aside={
            values.matters.length > 1 ? (
              <Link
                text="去掉"
                label={`去掉第 ${at + 1} 件`}
                onClick={() => set('matters')(values.matters.filter((each) => each.key !== key))}
              />
            ) : undefined
          }
        >
          <PickField
            label="是哪一类事"
            picks={picks}
            value={matter}
            error={errorOf(`matters.${at}.matter`)}
            onChange={(chosen) => change(at, { matter: chosen })}
          />
          <TextField
            long
            label="要表决什么"
            example="比如 是否解聘现在的物业公司？"
            max={300}
            value={text}
            error={errorOf(`matters.${at}.text`)}
            onChange={(typed) => change(at, { text: typed })}
          />
        </Card>
      ))}
      {values.matters.length < most ? <Button kind="line" icon="plus" text="再加一件" onClick={add} /> : null}
      <Card>
        <TextField
          long
          label="为什么要开"
          hint="别写别人的姓名、电话"
          max={500}
          value={values.reason}
          error={errorOf('reason')}
          onChange={set('reason')}
        />
      </Card>
      <Tip icon="shield">页面上不写谁发起的、谁签了。业委会、社区、镇街和住建局核对时看得到房号和遮住的姓名。</Tip>
      <ConfirmSheet
        open={asking}
        title="发起连署吗？"
        confirm="发起并签名"
        busy={start.busy}
        onConfirm={() => void start.run()}
        onCancel={() => setAsking(false)}
      >
        全小区都能看到这份连署，内容不能再改。您算第一个签名的；没签够以前可以撤回。
      </ConfirmSheet>
    </Page>
  );
}
