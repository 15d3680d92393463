import { Page } from '../../../ui/page/Page';

export default function Offline() {
  return <Page title="线下收款" />;
}
