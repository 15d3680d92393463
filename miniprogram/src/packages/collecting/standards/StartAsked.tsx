import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';

type Asked = NonNullable<Awaited<ReturnType<Cloud['fees']['collectionStart']>>['asked']>;

export const modeTexts = { deferred: '照算，到时再缴', waived: '不收' } as const;

export interface StartAskedProps {
  communityId: string;
  asked: Asked;
  onDone: () => void;
}

/** What one person said of the months before collection, for another to agree to. */
export function StartAsked({ communityId, asked: { mode, ground, mine }, onDone }: StartAskedProps) {
  const [agree, setAgree] = useState<boolean>();
  const decide = useAction(async () => {
    await cloud.fees.decideCollectionStart({ communityId, mode, ground, agree: agree === true });
    setAgree(undefined);
    toast(agree ? '定好了，收费标准上写着' : '没有同意');
    onDone();
  });
  return (
    <>
      <KeyValues
        rows={[
          { name: '登记的：以前的月份', value: modeTexts[mode] },
          { name: '依据', value: ground },
        ]}
      />
      {mine ? (
        <Tip icon="people">您登记的，要别人同意。</Tip>
      ) : (
        <Buttons>
          <Button kind="brick" text="不同意" onClick={() => setAgree(false)} />
          <Button text="同意" onClick={() => setAgree(true)} />
        </Buttons>
      )}
      <ConfirmSheet
        open={agree !== undefined}
        title={agree ? '同意这样算吗？' : '不同意吗？'}
        confirm={agree ? '同意' : '不同意'}
        refuses={agree === false}
        busy={decide.busy}
        onConfirm={() => void decide.run()}
        onCancel={() => setAgree(undefined)}
      >
        以前的月份{modeTexts[mode]}（{ground}）。{agree ? '出了第一张账单就不能再改。' : '还照原来的。'}
      </ConfirmSheet>
    </>
  );
}
