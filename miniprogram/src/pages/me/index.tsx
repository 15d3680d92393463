import { PersonaSwitch } from '../../local/PersonaSwitch';
import { Page } from '../../ui/page/Page';
import { Loaded } from '../../ui/state/Loaded';
import { useWho } from '../../who/useWho';
import { Mine } from './Mine';

export default function Me() {
  const { me, home } = useWho();
  return (
    <Page title="我的" tab="me">
      <Loaded load={me} what="您的资料">
        {(mine) => <Mine me={mine} home={home} onChange={me.reload} />}
      </Loaded>
      {process.env.MULIN_LOCAL === 'true' ? <PersonaSwitch /> : null}
    </Page>
  );
}
