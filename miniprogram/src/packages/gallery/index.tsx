import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { setElder } from '../../settings/elder';
import { setUncastVotes } from '../../settings/uncast';
import { Card } from '../../ui/card/Card';
import { Cell } from '../../ui/cell/Cell';
import { Page } from '../../ui/page/Page';
import { scenes } from './scenes';

/** Local build only: every component in every state. `?scene=pay&elder=1` shows one scene; the tests take its picture. */
export default function Gallery() {
  const { scene = '', elder } = useRouter().params;
  useEffect(() => {
    setElder(elder === '1');
    setUncastVotes(1);
  }, [elder]);
  const Scene = scenes[scene];
  return Scene ? <Scene /> : <Contents />;
}

function Contents() {
  const open = (name: string, elder: boolean) => {
    window.location.hash = `#/packages/gallery/index?scene=${name}${elder ? '&elder=1' : ''}`;
    window.location.reload();
  };
  return (
    <Page title="组件">
      {[false, true].map((elder) => (
        <Card key={String(elder)} kind="list" title={elder ? '大字' : '普通'}>
          {Object.keys(scenes).map((name) => (
            <Cell key={name} text={name} onClick={() => open(name, elder)} />
          ))}
        </Card>
      ))}
    </Page>
  );
}
