import { Page } from '../../../ui/page/Page';

export default function Progress() {
  return <Page title="报修进度" />;
}
