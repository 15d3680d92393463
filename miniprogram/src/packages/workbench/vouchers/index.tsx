import { Page } from '../../../ui/page/Page';

export default function Vouchers() {
  return <Page title="记账与凭证" />;
}
