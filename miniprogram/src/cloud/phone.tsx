import { Button, PhoneButton } from '../ui/button/Button';
import { asCloudError } from './error';
import { askStandIn } from './web';

export interface PhoneCodeButtonProps {
  text: string;
  busy?: boolean;
  disabled?: boolean;
  /** The one-time code that `cloud.account.register` exchanges for the number. */
  onCode: (code: string) => void;
  /** Declined or not to be had, in words to show. */
  onRefused: (why: string) => void;
}

/** 用微信手机号: WeChat hands the number's code over only through its own button; the local cloud plays that part on the web. */
export function PhoneCodeButton({ text, busy = false, disabled = false, onCode, onRefused }: PhoneCodeButtonProps) {
  if (process.env.TARO_ENV === 'weapp')
    return (
      <PhoneButton
        text={text}
        busy={busy}
        disabled={disabled}
        onCode={(code) => (code ? onCode(code) : onRefused('没有拿到手机号，可以再点一次，或者到物业登记'))}
      />
    );
  const ask = () =>
    localCode()
      .then(onCode)
      .catch((thrown) => onRefused(asCloudError(thrown).message));
  return <Button text={text} busy={busy} disabled={disabled} onClick={() => void ask()} />;
}

async function localCode(): Promise<string> {
  return String((await askStandIn('phone-code', '{}')).code);
}
