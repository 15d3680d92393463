import { PersonaSwitch } from '../../local/PersonaSwitch';
import { useElder } from '../../settings/elder';
import { Card } from '../../ui/card/Card';
import { Cell } from '../../ui/cell/Cell';
import { Page } from '../../ui/page/Page';

export default function Me() {
  const [elder, setElder] = useElder();
  return (
    <Page title="我的" tab="me">
      <Card kind="list">
        <Cell icon="text" text={elder ? '退出大字' : '大字版'} last onClick={() => setElder(!elder)} />
      </Card>
      {process.env.MULIN_LOCAL === 'true' ? <PersonaSwitch /> : null}
    </Page>
  );
}
