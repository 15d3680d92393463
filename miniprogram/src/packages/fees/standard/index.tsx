import { Page } from '../../../ui/page/Page';

export default function Standard() {
  return <Page title="收费标准" />;
}
