import { Page } from '../../../ui/page/Page';

export default function Receipt() {
  return <Page title="收据" />;
}
