import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { squareMetres } from '../../../ui/figures';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { Answer, OwnHome } from './petition';

/** 签名, or taking it back: asked about once more, for one head at a time. */
export function SignBar({ answer, onChanged }: { answer: Answer; onChanged: () => void }) {
  const [asked, setAsked] = useState<OwnHome>();
  const { petitionId } = answer.petition;
  const act = useAction(async ({ unitId, signed }: OwnHome) => {
    setAsked(undefined);
    if (signed) await cloud.assembly.unsignPetition({ unitId, petitionId });
    else await cloud.assembly.signPetition({ unitId, petitionId });
    toast(signed ? '签名撤回了' : '签好了');
    onChanged();
  });
  const home = answer.homes.find(({ signed, why }) => !signed && why === '') ?? answer.homes[0];
  if (!home) return null;
  const { signed, why, label } = home;
  const note = why || (signed ? `${label}签过了，没签够以前可以撤回。` : `用${label}签，一家只算一次。`);
  return (
    <>
      <BottomBar note={note}>
        {why ? (
          <Button text={signed ? '签过了' : '不能签'} disabled onClick={() => undefined} />
        ) : (
          <Button
            kind={signed ? 'line' : 'main'}
            text={signed ? '撤回签名' : '我要签名'}
            busy={act.busy}
            onClick={() => setAsked(home)}
          />
        )}
      </BottomBar>
      <ConfirmSheet
        open={asked !== undefined}
        title={signed ? '撤回签名吗？' : '签名吗？'}
        confirm={signed ? '撤回签名' : '签名'}
        refuses={signed}
        busy={act.busy}
        onConfirm={() => asked && void act.run(asked)}
        onCancel={() => setAsked(undefined)}
      >
        {signed
          ? '撤回以后，您家的面积和人数不再算进去；没到期还可以再签。'
          : `您以${label}业主的身份，要求召开业主大会临时会议。您名下的房一共算 1 人、${squareMetres(home.areaCenti)} ㎡。邻居看不到谁签了；业委会、社区、镇街和住建局核对时看得到房号和遮住的姓名。签名只是要求开会，不是投票。`}
      </ConfirmSheet>
    </>
  );
}
