import { Page } from '../../../ui/page/Page';

export default function Review() {
  return <Page title="交票前看一遍" />;
}
