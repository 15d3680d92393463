import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '../../cloud/cloud';
import { forgetKept } from '../../cloud/kept';
import { useAction } from '../../cloud/useAction';
import { go } from '../../routes';
import { useElder } from '../../settings/elder';
import { Badge } from '../../ui/badge/Badge';
import { Button } from '../../ui/button/Button';
import { Buttons } from '../../ui/button/Buttons';
import { Card } from '../../ui/card/Card';
import { Cell } from '../../ui/cell/Cell';
import { squareMetres } from '../../ui/figures';
import { ConfirmSheet } from '../../ui/sheet/ConfirmSheet';
import { Sheet } from '../../ui/sheet/Sheet';
import { toast } from '../../ui/sheet/toast';
import { chooseHome } from '../../who/current-home';
import { bindingOf, type Home, type Me } from '../../who/me';
import { homeNote, labelText, relationTitle } from '../../who/words';

export interface HomesProps {
  me: Me;
  current: Home | undefined;
  onChange: () => void;
}

/** My homes; a press offers to look at one, or to unbind it. */
export function Homes({ me, current, onChange }: HomesProps) {
  const [elder] = useElder();
  const several = me.homes.length > 1;
  const [opened, setOpened] = useState<Home>();
  const [ending, setEnding] = useState<Home>();
  const end = useAction(async (home: Home) => {
    const binding = bindingOf(me, home);
    if (binding) await cloud.account.endMembership({ membershipId: binding.id });
    forgetKept();
    setEnding(undefined);
    toast('解绑了');
    onChange();
  });
  const show = ({ unitId }: Home) => {
    chooseHome(unitId);
    go('home');
  };
  return (
    <>
      <Card kind="list">
        {me.homes.map((home, at) => (
          <Cell
            key={`${home.unitId}.${home.relation}`}
            icon="home"
            tint="pine"
            text={labelText(home.label)}
            detail={`${elder ? relationTitle[home.relation] : home.communityName} · ${squareMetres(home.areaCenti)}㎡`}
            aside={elder ? undefined : <Stamp home={home} shown={home.unitId === current?.unitId && several} />}
            last={at === me.homes.length - 1}
            onClick={() => setOpened(home)}
          />
        ))}
      </Card>
      <Sheet open={opened !== undefined} title={labelText(opened?.label ?? '')} onClose={() => setOpened(undefined)}>
        <View className="ml-sheet__text">{opened ? homeNote(opened) : ''}</View>
        <Buttons>
          <Button
            kind="brick"
            text="解绑"
            onClick={() => {
              setEnding(opened);
              setOpened(undefined);
            }}
          />
          {opened?.relation === 'owner' ? (
            <Button kind="line" text="家里的人" onClick={() => go('own/household', { unitId: opened.unitId })} />
          ) : null}
          <Button text="看这一套" onClick={() => opened && show(opened)} />
        </Buttons>
      </Sheet>
      <ConfirmSheet
        open={ending !== undefined}
        title={`解绑 ${labelText(ending?.label ?? '')} 吗？`}
        confirm="解绑"
        refuses
        busy={end.busy}
        onConfirm={() => ending && void end.run(ending)}
        onCancel={() => setEnding(undefined)}
      >
        解绑以后，在睦邻里看不到这套房的账单和报修，也不能投票。缴过的费和投过的票不受影响。以后可以再绑定。
      </ConfirmSheet>
    </>
  );
}

function Stamp({ home, shown }: { home: Home; shown: boolean }) {
  return shown ? <Badge kind="ok" text="现在看的" /> : <Badge kind="kind" text={relationTitle[home.relation]} />;
}
