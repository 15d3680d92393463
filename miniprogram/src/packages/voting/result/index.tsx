import { Page } from '../../../ui/page/Page';

export default function Result() {
  return <Page title="表决结果" />;
}
