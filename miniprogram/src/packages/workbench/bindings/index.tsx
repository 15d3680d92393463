import { Page } from '../../../ui/page/Page';

export default function Bindings() {
  return <Page title="认领审核" />;
}
