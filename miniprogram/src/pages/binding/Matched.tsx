import { cloud } from '../../cloud/cloud';
import { PhoneCodeButton } from '../../cloud/phone';
import { useAction } from '../../cloud/useAction';
import { go } from '../../routes';
import { Button } from '../../ui/button/Button';
import { Buttons } from '../../ui/button/Buttons';
import { Card } from '../../ui/card/Card';
import { squareMetres } from '../../ui/figures';
import { Note } from '../../ui/note/Note';
import { toast } from '../../ui/sheet/toast';
import { Steps } from '../../ui/steps/Steps';
import { Tip } from '../../ui/tip/Tip';
import { TodoRow } from '../../ui/todo-row/TodoRow';
import { chooseHome } from '../../who/current-home';
import { labelText } from '../../who/words';
import { type Found, useRegister } from './useRegister';

export interface MatchedProps {
  /** What the number brought; nothing while it has not been asked for on this visit. */
  found: Found | undefined;
  /** Masked. */
  phone: string;
  onFound: (found: Found) => void;
}

/** The homes my number stands beside on the roll, each to be bound with one press. */
export function Matched({ found, phone, onFound }: MatchedProps) {
  const register = useRegister(onFound);
  const bind = useAction(async (unitIds: string[]) => {
    const { homes } = await cloud.account.bindByPhone({ unitIds });
    if (homes[0]) chooseHome(homes[0].unitId);
    toast(`绑好了 ${homes.length} 套`);
    go('home');
  });
  if (!found || found.matched.length === 0)
    return (
      <Card title="用手机号找">
        {found ? <Tip kind="wait">名册上没有登记 {found.phoneMasked} 的房子，可以在下面请物业核对。</Tip> : null}
        <Buttons>
          <PhoneCodeButton
            text={found ? '再找一次' : `用 ${phone} 找`}
            busy={register.busy}
            onCode={(code) => void register.run(code)}
            onRefused={toast}
          />
        </Buttons>
        <Note>房子登记了您的手机号，马上就能绑定。</Note>
      </Card>
    );
  const { matched } = found;
  return (
    <>
      <Steps count={2} now={2} title="第 2 步：认自己的房子" aside="共 2 步" />
      <Card kind="list">
        {matched.map(({ unitId, label, communityName, ownerName, areaCenti }, at) => (
          <TodoRow
            key={unitId}
            icon="home"
            title={labelText(label)}
            detail={`${communityName} · ${ownerName} · ${squareMetres(areaCenti)}㎡`}
            first={matched.length === 1}
            last={at === matched.length - 1}
            action={{ text: '绑定', onClick: () => void bind.run([unitId]) }}
          />
        ))}
      </Card>
      {matched.length > 1 ? (
        <Button
          text={`${matched.length} 套都是我的，一起绑定`}
          busy={bind.busy}
          onClick={() => void bind.run(matched.map(({ unitId }) => unitId))}
        />
      ) : null}
      <Note>名册上这{matched.length === 1 ? '套' : '几套'}房登记的是您的手机号。不是您的不要绑，请告诉物业。</Note>
    </>
  );
}
