import { Page } from '../../../ui/page/Page';

export default function Standards() {
  return <Page title="收费标准" />;
}
