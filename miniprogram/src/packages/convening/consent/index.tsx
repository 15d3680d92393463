import { AtDesk } from '../../../desk/AtDesk';
import { Consents } from './Consents';

/** 手机投票同意书: the bureau's written consent, without which no vote binds by phone. */
export default function ConsentPage() {
  return <AtDesk title="手机投票同意书">{(desk) => <Consents desk={desk} />}</AtDesk>;
}
